"""Named moments, and a study then and now, as JSON."""

from pydantic import StrictInt, StrictStr

from madang.api.shapes.history import ActShape, act_shape
from madang.api.shapes.shape import Asked, Shape
from madang.workbench.snapshots import Snapshot
from madang.workbench.then_and_now import Stood, ThenAndNow


class SnapshotAsked(Asked):
    """A name for the project as it stands, or as it was after an act."""

    name: StrictStr
    act: StrictInt | None = None


class SnapshotShape(Shape):
    """A named moment: after the act `act`, at `at` (UTC); both null where it was named in another copy."""

    id: StrictStr
    name: StrictStr
    act: StrictInt | None
    at: StrictStr | None
    who: StrictStr
    revision: StrictInt


class StoodShape(Shape):
    """How many there were; `turns` are participants' turns of speech, `coded` those with a coding."""

    sources: StrictInt
    turns: StrictInt
    coded: StrictInt
    codes: StrictInt
    codings: StrictInt
    statements: StrictInt
    memos: StrictInt
    unassigned: StrictInt
    pairs: StrictInt
    both_heard: StrictInt
    disputed: StrictInt
    to_check: StrictInt
    claims: dict[str, StrictInt]


class ThenAndNowShape(Shape):
    """An act, where the study stood after it, and where it stands now."""

    act: ActShape
    then: StoodShape
    now: StoodShape


def snapshot_shape(each: Snapshot) -> SnapshotShape:
    """A named moment as JSON."""
    at = None if each.at is None else each.at.isoformat(timespec="seconds")
    return SnapshotShape(id=each.id, name=each.name, act=each.act, at=at, who=each.who, revision=each.revision)


def then_and_now_shape(found: ThenAndNow, who: str) -> ThenAndNowShape:
    """Then and now as JSON, seen by the person at work."""
    return ThenAndNowShape(act=act_shape(found.act, who), then=_stood(found.then), now=_stood(found.now))


def _stood(each: Stood) -> StoodShape:
    return StoodShape(
        sources=each.sources,
        turns=each.turns,
        coded=each.coded,
        codes=each.codes,
        codings=each.codings,
        statements=each.statements,
        memos=each.memos,
        unassigned=each.unassigned,
        pairs=each.pairs,
        both_heard=each.both_heard,
        disputed=each.disputed,
        to_check=each.to_check,
        claims={status.value: count for status, count in each.claims.items()},
    )
