"""Two rounds of coding compared, as JSON."""

from pydantic import StrictFloat, StrictInt, StrictStr

from madang.analysis.agreement.jackknife import Interval
from madang.analysis.rounds import Rounds
from madang.api.shapes.shape import Said, Shape


class RoundsShape(Shape):
    """Agreement then and now over the same sources; `was`, `now` and the rest are null in a reflexive study.

    `alike` counts passages that all coded alike, of `passages`; `smallest` is the least p that so many sources give;
    `low` and `high` bound the difference, null with the reason in `why_none`.
    """

    snapshot: StrictStr
    sources: list[StrictStr]
    was: StrictFloat | None
    now: StrictFloat | None
    p: StrictFloat | None
    smallest: StrictFloat | None
    low: StrictFloat | None
    high: StrictFloat | None
    why_none: Said | None
    reason: Said | None
    alike_then: StrictInt
    passages_then: StrictInt
    alike_now: StrictInt
    passages_now: StrictInt


def rounds_shape(snapshot: str, found: Rounds, *, coefficients: bool) -> RoundsShape:
    """Two rounds as JSON; without coefficients only what was coded alike is counted."""
    change = found.change
    interval = change.interval if coefficients else None
    return RoundsShape(
        snapshot=snapshot,
        sources=list(found.sources),
        was=change.was if coefficients else None,
        now=change.now if coefficients else None,
        p=change.p if coefficients else None,
        smallest=change.smallest if coefficients else None,
        low=interval.low if interval else None,
        high=interval.high if interval else None,
        why_none=_why(interval),
        reason=None if change.reason is None else Said.of(change.reason),
        alike_then=found.alike_then[0],
        passages_then=found.alike_then[1],
        alike_now=found.alike_now[0],
        passages_now=found.alike_now[1],
    )


def _why(interval: Interval | None) -> Said | None:
    return None if interval is None or interval.reason is None else Said.of(interval.reason)
