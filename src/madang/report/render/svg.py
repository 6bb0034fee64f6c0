"""Shapes as SVG. Colours come from the page's style sheet, so that figures follow light and dark."""

from html import escape

from madang.report.drawing import Box, Dot, Drawing, Label, Line, Shape


def svg(drawing: Drawing, title: str) -> str:
    """The drawing as one inline element with a title for those who do not see it."""
    shapes = "".join(_shape(each) for each in drawing.shapes)
    box = f"0 0 {_n(drawing.width)} {_n(drawing.height)}"
    return f'<svg viewBox="{box}" role="img" aria-label="{escape(title)}">{shapes}</svg>'


def _shape(shape: Shape) -> str:
    if isinstance(shape, Line):
        ends = f'x1="{_n(shape.x1)}" y1="{_n(shape.y1)}" x2="{_n(shape.x2)}" y2="{_n(shape.y2)}"'
        return f'<line {ends} class="s-{shape.tone.value}" stroke-width="{_n(shape.width)}"/>'
    if isinstance(shape, Box):
        size = f'x="{_n(shape.x)}" y="{_n(shape.y)}" width="{_n(shape.width)}" height="{_n(shape.height)}"'
        return f'<rect {size} class="{_fill(shape)}"/>'
    if isinstance(shape, Dot):
        return f'<circle cx="{_n(shape.x)}" cy="{_n(shape.y)}" r="{_n(shape.radius)}" class="{_fill(shape)}"/>'
    return _label(shape)


def _fill(shape: Box | Dot) -> str:
    return f"f-{shape.tone.value}" if shape.filled else f"s-{shape.tone.value} hollow"


def _label(label: Label) -> str:
    bold = ' font-weight="600"' if label.bold else ""
    place = f'x="{_n(label.x)}" y="{_n(label.y)}" font-size="{_n(label.size)}" text-anchor="{label.anchor.value}"'
    return f'<text {place}{bold} class="f-{label.tone.value}" lang="{label.language}">{escape(label.words)}</text>'


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
