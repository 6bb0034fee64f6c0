"""A median stance in words."""

from collections.abc import Mapping

from madang.analysis.coorientation import View
from madang.analysis.tellings import Telling
from madang.base.bilingual import Bilingual
from madang.coding.statement import Stance
from madang.report import words
from madang.report.desk import Desk
from madang.report.document import Cell
from madang.report.phrases import NOTHING
from madang.report.sections.pieces import cell

_BETWEEN = Bilingual("가운데", "in between")


def leaning(theme: str, value: float | None) -> Bilingual:
    """The pole a median stands at, in the words of the theme's family; in between where it leans to neither."""
    if value is None:
        return NOTHING
    if abs(value) < 0.5:
        return _BETWEEN
    family = theme.split(".", 1)[0]
    found = words.stance(family, Stance.PLUS if value > 0 else Stance.MINUS)
    return found if abs(value) == 1 else Bilingual(f"대체로 {found.ko}", f"mostly {found.en}")


def view_cell(desk: Desk, theme: str, view: View) -> Cell:
    """A view in words, opening to its statements; why there is no value where there is none."""
    return cell(view_words(desk.told, theme, view), desk.ordered(view.statements))


def view_words(told: Mapping[str, Telling], theme: str, view: View) -> Bilingual:
    """A view in words; `told` are the statements by their ids."""
    if not view.statements:
        return NOTHING
    if view.value is not None:
        return leaning(theme, view.value)
    single = {told[key].stance for key in view.statements} - {None}
    if len(single) == 1:
        said = leaning(theme, float(next(iter(single)) or 0))
        return Bilingual(f"{said.ko}(한 번)", f"{said.en} (once)")
    return Bilingual("뚜렷하지 않음", "no clear stance")
