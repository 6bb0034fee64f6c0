"""What a project of another program would bring, or brought."""

from collections.abc import Mapping
from typing import Literal

from pydantic import StrictBool, StrictFloat, StrictInt, StrictStr

from madang.api.shapes.shape import Asked, Said, Shape
from madang.workbench import incoming_waiting
from madang.workbench.refi import EVERYTHING, Difference, Report, SourceLine, Wish, word

_NAMED = 200
"""So many names of a kind travel; the rest are counted."""
_DIFFERENCES = 2000
"""So many differences travel; more are counted, and taken over only all together."""
_KEYS = 5000
"""So many ids of codings travel, for their number to open them."""


class IncomingWish(Asked):
    """How a person wants a project taken in; `new` names a project of its own to make of it, empty for this one.

    `recordings`: those in the file are laid beside the project.
    """

    cases: Literal["keep", "participants", "organisations"] = "keep"
    whole: StrictBool = False
    yes: tuple[StrictStr, ...] = ()
    all: StrictBool = False
    codings: StrictBool = False
    coder: StrictStr = ""
    new: StrictStr = ""
    recordings: StrictBool = False

    def value(self) -> incoming_waiting.Asked:
        """The wish."""
        wish = Wish(self.cases, self.whole, EVERYTHING if self.all else frozenset(self.yes), self.recordings)
        return incoming_waiting.Asked(wish, self.codings, self.coder, self.new)


class KindCounted(Shape):
    """How many of a kind are new and how many here already, and what the first of each are called."""

    kind: StrictStr
    said: Said
    new: StrictInt
    already: StrictInt
    names: list[StrictStr]
    known: list[StrictStr]


class KindNamed(Shape):
    """Things of a kind by name; `count` of them, of which the first are named."""

    kind: StrictStr
    said: Said
    count: StrictInt
    names: list[StrictStr]


class IncomingSource(Shape):
    """What becomes of one source, and how its places were counted; `by` is empty where it has no passages.

    `standing` is new, same or differs; `by` same, madang, evidence, others or origin; `score` and `next` are those of
    the counting taken and of the next best, from 0 to 1; `beyond` counts characters above U+FFFF.
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


class IncomingDifference(Shape):
    """Something that is otherwise in the file than here; `way` is changed or absent."""

    key: StrictStr
    said: Said
    way: StrictStr
    name: StrictStr
    here: StrictStr
    there: StrictStr
    approved: StrictBool


class IncomingReport(Shape):
    """All there is to read before a project is taken in, and after.

    `differ` counts the differences, of which the first travel. `keys` are the ids of the codings that came in;
    `project` is the file of the project that was made of it, empty where it came into this one. `inside` counts the
    recordings in the file that can be laid beside the project.
    """

    file: StrictStr
    origin: StrictStr
    whole: StrictBool
    empty: StrictBool
    counts: list[KindCounted]
    matched: list[KindNamed]
    kept: list[KindNamed]
    lost: list[KindNamed]
    odd: list[KindNamed]
    sources: list[IncomingSource]
    differences: list[IncomingDifference]
    differ: StrictInt
    problems: list[Said]
    keys: list[StrictStr]
    project: StrictStr
    inside: StrictInt


def incoming_report(report: Report, project: str = "") -> IncomingReport:
    """A report as it travels; `project` is the project that was made of it."""
    matched: dict[str, list[str]] = {}
    for kind, name in report.matched:
        matched.setdefault(kind, []).append(name)
    return IncomingReport(
        file=report.file,
        origin=report.origin,
        whole=report.whole,
        empty=report.is_empty,
        counts=_counts(report),
        matched=kinds_named(matched),
        kept=kinds_named(report.carried),
        lost=kinds_named(report.lost),
        odd=kinds_named(report.odd),
        sources=[_source(line) for line in report.sources],
        differences=[_difference(each, report) for each in report.differences[:_DIFFERENCES]],
        differ=len(report.differences),
        problems=[Said.of(each) for each in report.problems],
        keys=report.codings[:_KEYS],
        project=project,
        inside=report.recordings,
    )


class IncomingOpened(Shape):
    """The address of a project that was made here and is open now, with the token of its own start."""

    address: StrictStr


def _counts(report: Report) -> list[KindCounted]:
    return [
        KindCounted(
            kind=kind,
            said=Said.of(word(kind, whole=report.whole)),
            new=report.new[kind],
            already=report.already[kind],
            names=report.named.get(kind, []),
            known=report.known.get(kind, []),
        )
        for kind in dict.fromkeys([*report.new, *report.already])
    ]


def kinds_named(kinds: Mapping[str, list[str]], *, whole: bool = False) -> list[KindNamed]:
    """Things by kind, with the first of their names; `whole`: as what they are here, not as REFI-QDA carries them."""
    return [
        KindNamed(kind=kind, said=Said.of(word(kind, whole=whole)), count=len(names), names=_first(names))
        for kind, names in kinds.items()
        if names
    ]


def _first(names: list[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, names)))[:_NAMED]


def _source(line: SourceLine) -> IncomingSource:
    told = line.decision
    return IncomingSource(
        name=line.name,
        standing=line.standing,
        characters=line.characters,
        codings=line.codings,
        by=told.by if told else "",
        utf16=bool(told and told.counting.utf16),
        crlf_two=bool(told and told.counting.crlf_two),
        bom=bool(told and told.counting.bom),
        score=float(told.score) if told else 0.0,
        next=float(told.next) if told else 0.0,
        beyond=line.beyond,
        has_crlf=line.has_crlf,
        has_bom=line.has_bom,
    )


def _difference(each: Difference, report: Report) -> IncomingDifference:
    return IncomingDifference(
        key=each.key,
        said=Said.of(word(each.kind, whole=report.whole)),
        way=each.way,
        name=each.name,
        here=each.here[:300],
        there=each.there[:300],
        approved=each.key in report.approved,
    )
