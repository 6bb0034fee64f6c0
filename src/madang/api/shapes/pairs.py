"""The list of pairs and the map of organisations, as JSON. Organisations and sides go by id and by name."""

from pydantic import StrictBool, StrictInt, StrictStr

from madang.analysis.network import Tie
from madang.analysis.stage import STAGES, StageReading
from madang.analysis.tellings import Statements
from madang.api.shapes.shape import Said, Shape
from madang.workbench.pairs import Line, PairList, Time


class PairTimeShape(Shape):
    """A stretch of time (ISO dates or parts); `first`, `last`: years told of at any time; the rest count statements."""

    start: StrictStr | None
    end: StrictStr | None
    first: StrictStr | None
    last: StrictStr | None
    inside: StrictInt
    outside: StrictInt
    undated: StrictInt


class PairLineShape(Shape):
    """One pair of organisations (ids) or of sides (names).

    `standings` count themes by standing; `stage` is 0 to 4, None with the reason in `stage_said`,
    which is None where no stage is read; `decided` says whether a proposal was accepted, None where open.
    """

    a: StrictStr
    b: StrictStr
    a_on_b: StrictInt
    b_on_a: StrictInt
    standings: dict[str, StrictInt]
    crossings: StrictInt
    stage: StrictInt | None
    stage_said: Said | None
    decided: StrictBool | None


class TieShape(Shape):
    """All statements from one organisation about another; `plus` and `minus` count episodes by median stance."""

    teller: StrictStr
    about: StrictStr
    statements: StrictInt
    episodes: StrictInt
    plus: StrictInt
    minus: StrictInt


class PairListShape(Shape):
    """The pairs, the whole sides, and the map; `heard` are the organisations that speak somewhere."""

    time: PairTimeShape
    sides: list[PairLineShape]
    pairs: list[PairLineShape]
    nodes: list[StrictStr]
    ties: list[TieShape]
    heard: list[StrictStr]


class FacingKeys(Shape):
    """Ids of statements: A's, and those of B that face them."""

    a: list[StrictStr]
    b: list[StrictStr]


def pair_list_shape(found: PairList) -> PairListShape:
    """The list as JSON."""
    return PairListShape(
        time=time_shape(found.time),
        sides=[_line(each) for each in found.sides],
        pairs=[_line(each) for each in found.pairs],
        nodes=list(found.network.nodes),
        ties=[_tie(each) for each in found.network.ties],
        heard=list(found.heard),
    )


def time_shape(time: Time) -> PairTimeShape:
    """A stretch of time as JSON."""
    return PairTimeShape(
        start=time.start,
        end=time.end,
        first=time.first,
        last=time.last,
        inside=time.inside,
        outside=time.outside,
        undated=time.undated,
    )


def stage_said(reading: StageReading) -> Said:
    """The name of a proposed stage, or why there is none."""
    if reading.stage is not None:
        return Said.of(STAGES[reading.stage])
    return Said() if reading.reason is None else Said.of(reading.reason)


def facing_keys(found: tuple[Statements, Statements]) -> FacingKeys:
    """Two lists of statements as JSON."""
    return FacingKeys(a=list(found[0]), b=list(found[1]))


def _line(each: Line) -> PairLineShape:
    return PairLineShape(
        a=each.a,
        b=each.b,
        a_on_b=each.a_on_b,
        b_on_a=each.b_on_a,
        standings={standing.value: count for standing, count in each.standings.items()},
        crossings=each.crossings,
        stage=None if each.stage is None else each.stage.stage,
        stage_said=None if each.stage is None else stage_said(each.stage),
        decided=each.decided,
    )


def _tie(each: Tie) -> TieShape:
    return TieShape(
        teller=each.teller,
        about=each.about,
        statements=len(each.statements),
        episodes=each.episodes,
        plus=each.plus,
        minus=each.minus,
    )
