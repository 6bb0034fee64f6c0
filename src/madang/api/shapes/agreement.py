"""Who coded what, as JSON."""

from pydantic import StrictInt, StrictStr

from madang.api.shapes.shape import Shape
from madang.workbench.agreement import Coders


class CoderWorkShape(Shape):
    """One coder: codings, and in how many sources."""

    coder: StrictStr
    codings: StrictInt
    sources: StrictInt


class SharedSourceShape(Shape):
    """A source coded by two or more: codings by the coder's id."""

    source: StrictStr
    codings: dict[str, StrictInt]


class CodersShape(Shape):
    """Who coded, what several coded, and the statements they dispute."""

    coders: list[CoderWorkShape]
    shared: list[SharedSourceShape]
    disputed: list[StrictStr]


def coders_shape(found: Coders) -> CodersShape:
    """Coders as JSON."""
    return CodersShape(
        coders=[CoderWorkShape(coder=c.coder, codings=c.codings, sources=c.sources) for c in found.coders],
        shared=[SharedSourceShape(source=each.source, codings=dict(each.codings)) for each in found.shared],
        disputed=list(found.disputed),
    )
