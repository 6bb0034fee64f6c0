"""Statements of a pair picked by what they tell."""

from collections.abc import Mapping

from madang.analysis.pairs import PairView, Party
from madang.analysis.tellings import Statements, Telling
from madang.coding.statement import Blame
from madang.sources.organisation import Side

Told = Mapping[str, Telling]
"""Statements by their ids."""

Facing = tuple[Statements, Statements]
"""Statements of A, and those of B that face them."""


def beside(told: Told, towards: Statements, theme: str, counted: Statements) -> Statements:
    """What is said on a theme but not as the view's own, or not as happened."""
    out = set(counted)
    return tuple(each for each in towards if theme in told[each].themes and each not in out)


def blaming(told: Told, towards: Statements, theme: str) -> Statements:
    """What counts of a barrier and locates it in the other side."""
    return tuple(each for each in towards if theme in told[each].themes and _blames(told[each]))


def disputed(view: PairView, told: Told) -> Facing:
    """Where coders disagree."""
    one = tuple(each for each in view.disputed if _speaks(told[each], view.a))
    return one, tuple(each for each in view.disputed if not _speaks(told[each], view.a))


def of_organisation(view: PairView, told: Told, organisation: str) -> Facing:
    """What one organisation of a side says about the other side, or that side about it."""
    by_a, by_b = (
        tuple(each for each in towards if organisation in (told[each].case, told[each].about))
        for towards in (view.a_on_b, view.b_on_a)
    )
    return by_a, by_b


def _blames(told: Telling) -> bool:
    return told.counts and told.statement.blame is Blame.OTHER_SIDE


def _speaks(told: Telling, end: Party) -> bool:
    return told.side is end if isinstance(end, Side) else told.case == end
