"""The framework matrix as dots: cases down, themes across."""

from madang.base.bilingual import Bilingual
from madang.coding.reach import Reached
from madang.findings.matrix import Matrix, MatrixCell
from madang.report.desk import Desk
from madang.report.document import Figure, Table
from madang.report.drawing import Anchor, Dot, Drawing, Line, Shape, Tone, cross
from madang.report.figures.coverage import TONES
from madang.report.figures.text import label, row_height

LEFT, WIDTH = 160.0, 520.0


def matrix_figure(desk: Desk, matrix: Matrix, caption: Bilingual, table: Table) -> Figure:
    """Dot size: episodes told (one, two or three, four and more)."""
    height = row_height(desk.languages)
    step = (WIDTH - LEFT) / max(len(matrix.themes), 1)
    shapes: list[Shape] = []
    for column, theme in enumerate(matrix.themes):
        name = desk.code(desk.corpus.codebook.code(theme).key)
        shapes += label(name, desk.languages, LEFT + step * (column + 0.5), 12, Anchor.MIDDLE, Tone.MUTED, 13)
    for place, row in enumerate(matrix.cells):
        y = 28 + height * (place + 0.5)
        shapes.append(Line(0, y - height / 2, WIDTH, y - height / 2, Tone.FAINT, 0.5))
        organisation = desk.corpus.organisations[matrix.cases[place]]
        tone = TONES.get(organisation.side, Tone.INK)
        shapes += label(desk.party(organisation.id), desk.languages, 0, y, most=34)
        for column, cell in enumerate(row):
            shapes += _dot(cell, LEFT + step * (column + 0.5), y, tone)
    bottom = 28 + height * len(matrix.cases)
    shapes += _legend(desk, bottom + 16)
    return Figure(caption, Drawing(WIDTH, bottom + 30, tuple(shapes)), table)


def _dot(cell: MatrixCell, x: float, y: float, tone: Tone) -> tuple[Shape, ...]:
    if cell.episodes:
        return (Dot(x, y, radius(cell.episodes), tone),)
    if Reached.ASKED_DENIED in cell.reach:
        return cross(x, y, 3, tone)
    if cell.reach and set(cell.reach) != {Reached.NOT_REACHED}:
        return (Dot(x, y, 3.5, tone, False),)
    return (Dot(x, y, 1.1, Tone.MUTED),)


def radius(episodes: int) -> float:
    """Three sizes."""
    return 2.8 if episodes == 1 else 4.4 if episodes < 4 else 6.2


def _legend(desk: Desk, y: float) -> list[Shape]:
    entries = (
        (Dot(5, y, 2.8), Bilingual("일화 1", "1 episode")),
        (Dot(85, y, 4.4), Bilingual("2~3", "2 or 3")),
        (Dot(145, y, 6.2), Bilingual("4 이상", "4 or more")),
        (Dot(215, y, 3.5, Tone.INK, False), Bilingual("닿았으나 말 없음", "reached, silent")),
        (Dot(345, y, 1.1, Tone.MUTED), Bilingual("닿지 않음", "not reached")),
    )
    shapes: list[Shape] = []
    for dot, text in entries:
        shapes.append(dot)
        shapes += label(text, desk.languages, dot.x + 11, y, tone=Tone.MUTED, most=24)
    return shapes
