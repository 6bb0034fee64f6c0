"""What a project of another program would bring, or brought."""

from collections.abc import Iterable, Mapping
from typing import Literal

from pydantic import StrictBool, StrictFloat, StrictInt, StrictStr

from madang.api.shapes.shape import Asked, Said, Shape
from madang.workbench import incoming_waiting
from madang.workbench.refi import EVERYTHING, KINDS, Difference, Report, SourceLine, Wish

_NAMED = 200
"""So many names of a kind travel; the rest are counted."""


class IncomingWish(Asked):
    """How a person wants a project taken in."""

    cases: Literal["keep", "participants", "organisations"] = "keep"
    whole: StrictBool = False
    yes: tuple[StrictStr, ...] = ()
    all: StrictBool = False
    codings: StrictBool = False
    coder: StrictStr = ""

    def value(self) -> incoming_waiting.Asked:
        """The wish."""
        wish = Wish(self.cases, self.whole, EVERYTHING if self.all else frozenset(self.yes))
        return incoming_waiting.Asked(wish, self.codings, self.coder)


class KindCounted(Shape):
    """How many of a kind: new, here already, and altogether in the file."""

    kind: StrictStr
    said: Said
    new: StrictInt
    already: StrictInt


class KindNamed(Shape):
    """Things of a kind by name; `count` of them, of which the first are named."""

    kind: StrictStr
    said: Said
    count: StrictInt
    names: list[StrictStr]


class IncomingSource(Shape):
    """What becomes of one source; `counted` how its places were counted, where something in it decided."""

    name: StrictStr
    standing: StrictStr
    characters: StrictInt
    codings: StrictInt
    by: StrictStr
    utf16: StrictBool
    score: StrictFloat


class IncomingDifference(Shape):
    """Something that is otherwise in the file than here."""

    key: StrictStr
    said: Said
    way: StrictStr
    name: StrictStr
    here: StrictStr
    there: StrictStr
    approved: StrictBool


class IncomingReport(Shape):
    """All there is to read before a project is taken in, and after."""

    file: StrictStr
    origin: StrictStr
    whole: StrictBool
    empty: StrictBool
    counts: list[KindCounted]
    matched: list[KindNamed]
    kept: list[KindNamed]
    lost: list[KindNamed]
    sources: list[IncomingSource]
    differences: list[IncomingDifference]
    problems: list[Said]


def incoming_report(report: Report) -> IncomingReport:
    """A report as it travels."""
    kinds = dict.fromkeys([*report.new, *report.already])
    matched: dict[str, list[str]] = {}
    for kind, name in report.matched:
        matched.setdefault(kind, []).append(name)
    return IncomingReport(
        file=report.file,
        origin=report.origin,
        whole=report.whole,
        empty=report.is_empty,
        counts=[
            KindCounted(kind=kind, said=_said(kind), new=report.new[kind], already=report.already[kind])
            for kind in kinds
        ],
        matched=_named(matched),
        kept=_named(report.carried),
        lost=_named(report.lost),
        sources=[_source(line) for line in report.sources],
        differences=[_difference(each, report.approved) for each in report.differences],
        problems=[Said.of(each) for each in report.problems],
    )


def _said(kind: str) -> Said:
    # Rows of Madang's own side file go by the names of their tables.
    return Said.of(KINDS[kind]) if kind in KINDS else Said(ko=kind, en=kind.replace("_", " "))


def _named(kinds: Mapping[str, list[str]]) -> list[KindNamed]:
    return [
        KindNamed(kind=kind, said=_said(kind), count=len(names), names=list(dict.fromkeys(names))[:_NAMED])
        for kind, names in kinds.items()
        if names
    ]


def _source(line: SourceLine) -> IncomingSource:
    decision = line.decision
    return IncomingSource(
        name=line.name,
        standing=line.standing,
        characters=line.characters,
        codings=line.codings,
        by=decision.by if decision else "",
        utf16=decision.counting.utf16 if decision else False,
        score=float(decision.score) if decision else 1.0,
    )


def _difference(each: Difference, approved: Iterable[str]) -> IncomingDifference:
    return IncomingDifference(
        key=each.key,
        said=_said(each.kind),
        way=each.way,
        name=each.name,
        here=each.here,
        there=each.there,
        approved=each.key in approved,
    )
