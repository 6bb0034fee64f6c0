"""A median stance in words."""

from madang.analysis.coorientation import View
from madang.coding.code import Bilingual
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
    if not view.statements:
        return cell(NOTHING)
    evidence = desk.ordered(view.statements)
    if view.value is not None:
        return cell(leaning(theme, view.value), evidence)
    single = {desk.told[key].stance for key in evidence} - {None}
    if len(single) == 1:
        said = leaning(theme, float(next(iter(single)) or 0))
        return cell(Bilingual(f"{said.ko}(한 번)", f"{said.en} (once)"), evidence)
    return cell(Bilingual("뚜렷하지 않음", "no clear stance"), evidence)
