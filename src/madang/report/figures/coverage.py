"""Coverage as dots: one dot a case, a row a theme, a column a side."""

from madang.analysis.coverage import Coverage
from madang.base.bilingual import Bilingual
from madang.report import words
from madang.report.desk import MAIN_SIDES, Desk
from madang.report.document import Figure, Table
from madang.report.drawing import Anchor, Dot, Drawing, Line, Shape, Tone, cross
from madang.report.figures.text import label, row_height
from madang.sources.organisation import Side

LEFT, WIDTH, STEP, RADIUS = 150.0, 520.0, 13.0, 4.0
LEGEND: tuple[tuple[str, Bilingual], ...] = (
    ("told", Bilingual("말함", "tells of it")),
    ("without", Bilingual("닿았으나 말하지 않음", "reached, does not")),
    ("denied", Bilingual("묻자 부정함", "denied when asked")),
    ("missed", Bilingual("닿지 않음", "not reached")),
)
TONES = {Side.CIVIC: Tone.CIVIC, Side.GOVERNMENT: Tone.GOVERNMENT}


def coverage_figure(desk: Desk, keys: list[str], caption: Bilingual, table: Table) -> Figure:
    """The figure of these themes, with the table it shows."""
    told = {side for side in Side if any(desk.read.coverage[key, side].n for key in keys)}
    sides = [side for side in Side if desk.cases(side) and (side in told or side in MAIN_SIDES)]
    columns = _columns(desk, sides)
    height = row_height(desk.languages)
    shapes: list[Shape] = []
    for side, x in columns.items():
        shapes += label(words.SIDE_NAMES[side], desk.languages, x, 10, tone=Tone.MUTED)
    for place, key in enumerate(keys):
        middle = 24 + height * (place + 0.5)
        shapes += label(desk.code(key), desk.languages, 0, middle, most=32)
        shapes.append(Line(0, middle + height / 2, WIDTH, middle + height / 2, Tone.FAINT, 0.5))
        for side, x in columns.items():
            shapes += _dots(desk.read.coverage[key, side], x, middle, TONES.get(side, Tone.INK))
    bottom = 24 + height * len(keys) + 18
    shapes += legend(desk.languages, LEGEND, bottom)
    return Figure(caption, Drawing(WIDTH, bottom + 14, tuple(shapes)), table)


def _columns(desk: Desk, sides: list[Side]) -> dict[Side, float]:
    found, x = {}, LEFT
    for side in sides:
        found[side] = x
        x += max(len(desk.cases(side)) * STEP, 62) + 24
    return found


def marks(row: Coverage) -> list[str]:
    """One mark per case: told, denied, without, missed."""
    denied = [case for case in row.denied if case not in row.cases]
    without = [case for case in row.without if case not in row.denied]
    return ["told"] * row.n + ["denied"] * len(denied) + ["without"] * len(without) + ["missed"] * row.unreached


def mark(kind: str, x: float, y: float, tone: Tone) -> tuple[Shape, ...]:
    """One case's dot."""
    if kind == "denied":
        return cross(x, y, 3.2, tone)
    if kind == "missed":
        return (Dot(x, y, 1.1, Tone.MUTED),)
    return (Dot(x, y, RADIUS, tone, kind == "told"),)


def _dots(row: Coverage, x: float, y: float, tone: Tone) -> list[Shape]:
    step = STEP if row.reached + row.unreached <= 14 else STEP * 14 / (row.reached + row.unreached)
    return [shape for place, kind in enumerate(marks(row)) for shape in mark(kind, x + 5 + place * step, y, tone)]


def legend(languages: tuple[str, ...], entries: tuple[tuple[str, Bilingual], ...], y: float) -> list[Shape]:
    """What the dots mean."""
    shapes: list[Shape] = []
    for place, (kind, text) in enumerate(entries):
        x = 5 + place * 130
        shapes += mark(kind, x, y, Tone.INK)
        shapes += label(text, languages, x + 9, y, Anchor.START, Tone.MUTED, 26)
    return shapes
