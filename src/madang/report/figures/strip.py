"""A strip of episodes: time across, two lanes a row, as wide as the uncertainty of the date."""

from datetime import date

from madang.analysis.strip import EpisodeMark, SideMark
from madang.base.bilingual import Bilingual
from madang.report.desk import Desk
from madang.report.document import Figure, Table
from madang.report.drawing import Anchor, Box, Dot, Drawing, Label, Line, Shape, Tone
from madang.report.figures.text import label

LEFT, WIDTH, ROW = 165.0, 520.0, 30.0
TENSION = {"RSP.confront", "RSP.avoid", "RSP.formal"}


def strip_figure(
    desk: Desk, marks: tuple[EpisodeMark, ...], names: tuple[Bilingual, Bilingual], caption: Bilingual, table: Table
) -> Figure:
    """The dated episodes of a pair; `names` are those of the two lanes."""
    dated = [(each, *_days(each)) for each in marks if each.earliest and each.latest]
    first = min(start for _, start, _ in dated)
    last = max(end for _, _, end in dated)
    scale = (WIDTH - LEFT - 10) / max(last - first, 365)
    shapes: list[Shape] = []
    top = 26.0
    shapes += _lanes(desk, names)
    for place, (mark, start, end) in enumerate(dated):
        y = top + ROW * place
        shapes += label(mark.name, desk.languages, 0, y + ROW / 2, most=34)
        shapes.append(Line(0, y, WIDTH, y, Tone.FAINT, 0.5))
        x1, x2 = LEFT + (start - first) * scale, LEFT + (end - first) * scale
        shapes += _lane(mark.by_a, x1, x2, y + ROW * 0.3, Tone.CIVIC)
        shapes += _lane(mark.by_b, x1, x2, y + ROW * 0.7, Tone.GOVERNMENT)
    bottom = top + ROW * len(dated)
    shapes += _axis(first, last, scale, bottom)
    return Figure(caption, Drawing(WIDTH, bottom + 40, (*shapes, *_legend(desk, bottom + 30))), table)


def _days(mark: EpisodeMark) -> tuple[int, int]:
    assert mark.earliest
    assert mark.latest
    return date.fromisoformat(mark.earliest).toordinal(), date.fromisoformat(mark.latest).toordinal()


def _lanes(desk: Desk, names: tuple[Bilingual, Bilingual]) -> list[Shape]:
    upper, lower = (each.said(desk.languages[0]) for each in names)
    ko = desk.languages[0] == "ko"
    words = f"위 {upper} · 아래 {lower}" if ko else f"above {upper} · below {lower}"
    return [Label(LEFT, 12, words, 8.5, Anchor.START, Tone.MUTED, desk.languages[0])]


def _lane(side: SideMark, x1: float, x2: float, y: float, tone: Tone) -> list[Shape]:
    if not side.statements:
        return []
    x2 = max(x2, x1 + 3)
    shapes: list[Shape] = [Box(x1, y - 1, x2 - x1, 2, Tone.FAINT if not side.modes else tone)]
    middle = (x1 + x2) / 2
    tense, kind = bool(set(side.modes) & TENSION), bool(set(side.modes) - TENSION)
    offset = 5.0 if tense and kind else 0.0
    if tense:
        shapes.append(Box(middle - offset - 3.5, y - 3.5, 7, 7, tone))
    if kind:
        shapes += [Dot(middle + offset, y, 3.8, Tone.PAPER), Dot(middle + offset, y, 3.8, tone, False)]
    if not side.modes:
        shapes.append(Dot(middle, y, 1.6, Tone.MUTED))
    return shapes


def _axis(first: int, last: int, scale: float, y: float) -> list[Shape]:
    shapes: list[Shape] = [Line(LEFT, y, WIDTH, y, Tone.MUTED, 0.8)]
    years = range(date.fromordinal(first).year, date.fromordinal(last).year + 1)
    every = max(1, -(-len(years) // 9))
    for year in years:
        x = LEFT + max(date(year, 1, 1).toordinal() - first, 0) * scale
        shapes.append(Line(x, y, x, y + 3, Tone.MUTED, 0.8))
        if (year - years[0]) % every == 0 and x < WIDTH - 12:
            shapes.append(Label(x, y + 12, str(year), 8, Anchor.START, Tone.MUTED, "en"))
    return shapes


def _legend(desk: Desk, y: float) -> list[Shape]:
    tense = Bilingual("긴장: 대결·회피·형식적 협의", "tension")
    kind = Bilingual("협력: 타협·공동 해결", "co-operation")
    other = Bilingual("대응은 말하지 않음", "no answer told")
    shapes: list[Shape] = [Box(LEFT, y - 3.5, 7, 7, Tone.INK), Dot(LEFT + 134, y, 3.8, Tone.INK, False)]
    shapes.append(Dot(LEFT + 248, y, 1.6, Tone.MUTED))
    for x, text in ((12, tense), (142, kind), (254, other)):
        shapes += label(text, desk.languages, LEFT + x, y, tone=Tone.MUTED, most=30)
    return shapes
