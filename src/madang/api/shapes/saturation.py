"""The note on saturation as JSON."""

from pydantic import StrictFloat, StrictInt, StrictStr

from madang.analysis.saturation import Saturation
from madang.api.shapes.shape import Said, Shape
from madang.workbench.new_codes import Brought


class SaturationPoint(Shape):
    """One interview in the order done: ids of the codes first seen there, and the first passage of each."""

    source: StrictStr
    new: list[StrictStr]
    keys: list[StrictStr]
    total: StrictInt
    expected: StrictFloat


class SaturationShape(Shape):
    """The curve; `last_three_none` is the share of random orders whose last three interviews brought nothing new."""

    steps: list[SaturationPoint]
    orders: StrictInt
    last_three_none: StrictFloat | None
    reason: Said | None


def saturation_shape(found: tuple[Saturation, tuple[Brought, ...]]) -> SaturationShape:
    """The note on saturation as JSON."""
    note, brought = found
    return SaturationShape(
        steps=[
            SaturationPoint(
                source=step.source,
                new=list(each.codes),
                keys=list(each.codings),
                total=step.total,
                expected=float(step.expected),
            )
            for step, each in zip(note.steps, brought, strict=True)
        ],
        orders=note.orders,
        last_three_none=note.last_three_none,
        reason=None if note.reason is None else Said.of(note.reason),
    )
