"""A REFI-QDA file as JSON: what came of it, and what is asked of it."""

from collections.abc import Mapping
from enum import StrEnum

from pydantic import StrictBool, StrictFloat, StrictInt, StrictStr

from madang.api.shapes.shape import Asked, Said, Shape
from madang.coding.code import Bilingual
from madang.workbench.refi import EVERYTHING, KINDS, Difference, Report, SourceLine, Wish

MOST_NAMES = 100
"""How many names of a kind travel; more than a person reads."""
MOST_DIFFERENCES = 2000


class PartShape(Shape):
    """So many of a kind, and the first names of them."""

    kind: StrictStr
    name: Said
    count: StrictInt
    names: list[StrictStr]


class RefiSourceShape(Shape):
    """A source, and how its places were counted; `by` is empty where it has no passages.

    `standing` is new, same, or differs; `by` same, madang, evidence, others or origin.
    """

    name: StrictStr
    standing: StrictStr
    characters: StrictInt
    codings: StrictInt
    by: StrictStr
    utf16: StrictBool
    crlf_two: StrictBool
    bom: StrictBool
    score: StrictFloat
    next: StrictFloat
    beyond: StrictInt
    has_crlf: StrictBool
    has_bom: StrictBool


class RefiDifferenceShape(Shape):
    """Something that is otherwise in the file; `way` is changed or absent."""

    key: StrictStr
    kind: Said
    way: StrictStr
    name: StrictStr
    here: StrictStr
    there: StrictStr


class RefiShape(Shape):
    """The report of a file that came in or would; `waiting` is the id under which it waits, empty when it is in."""

    waiting: StrictStr
    file: StrictStr
    origin: StrictStr
    whole: StrictBool
    is_empty: StrictBool
    has_cases: StrictBool
    has_whole_codings: StrictBool
    new: list[PartShape]
    already: list[PartShape]
    matched: list[PartShape]
    kept: list[PartShape]
    lost: list[PartShape]
    sources: list[RefiSourceShape]
    differences: list[RefiDifferenceShape]
    approved: StrictInt
    sentences: list[Said]


class WrittenShape(Shape):
    """The report of a file that goes out; `wide` are the sources that NVivo counts otherwise than the standard."""

    new: list[PartShape]
    lost: list[PartShape]
    wide: list[StrictStr]
    sentences: list[Said]


class Cases(StrEnum):
    """What the cases of a file become."""

    KEEP = "keep"
    PARTICIPANTS = "participants"
    ORGANISATIONS = "organisations"


class TakeIn(Asked):
    """The file to take in; `yes` names the differences to take over, `all` takes them all."""

    waiting: StrictStr
    cases: Cases
    whole: StrictBool
    yes: list[StrictStr]
    all: StrictBool

    def wish(self) -> Wish:
        """The choice."""
        return Wish(self.cases.value, self.whole, EVERYTHING if self.all else frozenset(self.yes))


class ForgetRefi(Asked):
    """The file to forget."""

    waiting: StrictStr


def refi_shape(report: Report, waiting: str = "") -> RefiShape:
    """The report of a file."""
    return RefiShape(
        waiting=waiting,
        file=report.file,
        origin=report.origin,
        whole=report.whole,
        is_empty=report.is_empty,
        has_cases="Case" in report.carried,
        has_whole_codings="Coding" in report.carried,
        new=_counts(report.new),
        already=_counts(report.already),
        matched=_lists(_by_kind(report.matched)),
        kept=_lists(report.carried),
        lost=_lists(report.lost),
        sources=[_source(each) for each in report.sources],
        differences=[_difference(each) for each in report.differences[:MOST_DIFFERENCES]],
        approved=len(report.approved),
        sentences=[Said.of(each) for each in report.problems],
    )


def written_shape(report: Report, wide: list[str]) -> WrittenShape:
    """The report of a file that goes out."""
    sentences = [Said.of(each) for each in report.problems]
    return WrittenShape(new=_counts(report.new), lost=_lists(report.lost), wide=wide, sentences=sentences)


def _said(kind: str) -> Said:
    plain = kind.replace("_", " ")
    return Said.of(KINDS.get(kind, Bilingual(plain, plain)))


def _counts(counts: Mapping[str, int]) -> list[PartShape]:
    return [PartShape(kind=kind, name=_said(kind), count=count, names=[]) for kind, count in counts.items() if count]


def _lists(kinds: Mapping[str, list[str]]) -> list[PartShape]:
    return [
        PartShape(kind=kind, name=_said(kind), count=len(names), names=list(dict.fromkeys(names))[:MOST_NAMES])
        for kind, names in kinds.items()
    ]


def _by_kind(pairs: list[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for kind, name in pairs:
        found.setdefault(kind, []).append(name)
    return found


def _source(line: SourceLine) -> RefiSourceShape:
    told = line.decision
    return RefiSourceShape(
        name=line.name,
        standing=line.standing,
        characters=line.characters,
        codings=line.codings,
        by=told.by if told else "",
        utf16=bool(told and told.counting.utf16),
        crlf_two=bool(told and told.counting.crlf_two),
        bom=bool(told and told.counting.bom),
        score=told.score if told else 0.0,
        next=told.next if told else 0.0,
        beyond=line.beyond,
        has_crlf=line.has_crlf,
        has_bom=line.has_bom,
    )


def _difference(each: Difference) -> RefiDifferenceShape:
    kind = _said(each.kind)
    return RefiDifferenceShape(
        key=each.key, kind=kind, way=each.way, name=each.name, here=each.here[:300], there=each.there[:300]
    )
