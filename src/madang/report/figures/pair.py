"""A pair in one picture: themes down the middle, one dot an episode on either side."""

from collections import defaultdict

from madang.analysis.coorientation import ThemeView, View
from madang.base.bilingual import Bilingual
from madang.report.desk import Desk
from madang.report.document import Figure, Table
from madang.report.drawing import Anchor, Box, Dot, Drawing, Line, Shape, Tone
from madang.report.figures.text import label, row_height

WIDTH, MIDDLE, HALF, STEP, MOST = 520.0, 260.0, 86.0, 12.0, 7


def pair_figure(
    desk: Desk, themes: list[ThemeView], names: tuple[Bilingual, Bilingual], caption: Bilingual, table: Table
) -> Figure:
    """What A says of B on the left, what B says of A on the right."""
    height = row_height(desk.languages)
    shapes: list[Shape] = []
    shapes += label(names[0], desk.languages, MIDDLE - HALF, 10, Anchor.END, Tone.CIVIC, 44)
    shapes += label(names[1], desk.languages, MIDDLE + HALF, 10, Anchor.START, Tone.GOVERNMENT, 44)
    for place, theme in enumerate(themes):
        y = 28 + height * (place + 0.5)
        shapes.append(Line(0, y - height / 2, WIDTH, y - height / 2, Tone.FAINT, 0.5))
        shapes += label(desk.code(theme.theme), desk.languages, MIDDLE, y, Anchor.MIDDLE, most=32)
        shapes += _side(desk, theme.own_a, theme.guess_a, y, -1, Tone.CIVIC)
        shapes += _side(desk, theme.own_b, theme.guess_b, y, 1, Tone.GOVERNMENT)
    bottom = 28 + height * len(themes)
    shapes.append(Line(0, bottom, WIDTH, bottom, Tone.FAINT, 0.5))
    shapes += _legend(desk, bottom + 16)
    return Figure(caption, Drawing(WIDTH, bottom + 30, tuple(shapes)), table)


def signs(desk: Desk, view: View) -> list[int]:
    """One sign per episode: −1, 1, or 0 where there is no clear stance."""
    found: dict[str, list[int]] = defaultdict(list)
    for key in view.statements:
        telling = desk.told.get(key)
        if telling is not None:
            found[telling.episode].append(telling.stance or 0)
    return sorted((sum(each) > 0) - (sum(each) < 0) for each in found.values())


def _side(desk: Desk, own: View, guess: View, y: float, way: int, tone: Tone) -> list[Shape]:
    shapes: list[Shape] = []
    x = MIDDLE + way * (HALF + 6)
    for sign in signs(desk, own)[:MOST]:
        shapes += _dot(sign, x, y, tone)
        x += way * STEP
    x += way * 5
    for sign in signs(desk, guess)[:MOST]:
        shapes.append(Box(x - 3, y - 3, 6, 6, tone if sign else Tone.FAINT, sign <= 0))
        x += way * STEP
    return shapes


def _dot(sign: int, x: float, y: float, tone: Tone) -> list[Shape]:
    return [Dot(x, y, 4, tone, sign < 0)] if sign else [Dot(x, y, 1.6, Tone.MUTED)]


def _legend(desk: Desk, y: float) -> list[Shape]:
    entries = (
        (0, Bilingual("−: 걸림돌·없음·다름", "−: in the way, absent")),
        (128, Bilingual("+: 아님·있음·같음", "+: not so, present")),
        (248, Bilingual("뚜렷하지 않음", "not clear")),
        (345, Bilingual("상대의 생각에 대한 짐작(−, +)", "guess of the other (−, +)")),
    )
    shapes: list[Shape] = [Dot(5, y, 4, Tone.INK), Dot(133, y, 4, Tone.INK, False), Dot(253, y, 1.6, Tone.MUTED)]
    shapes += [Box(345, y - 3, 6, 6, Tone.INK), Box(354, y - 3, 6, 6, Tone.INK, False)]
    for x, text in entries:
        shapes += label(text, desk.languages, x + (20 if x == 345 else 12), y, tone=Tone.MUTED, most=34)
    return shapes
