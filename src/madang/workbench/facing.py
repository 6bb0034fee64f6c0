"""The passages behind a number of a pair, and those of the other side that face them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from madang.analysis.coorientation import ThemeView
from madang.analysis.corpus import Corpus
from madang.analysis.pairs import PairView
from madang.analysis.response import COOPERATION, MODES, TENSION, ResponseBalance, pair_response, side_response
from madang.analysis.roles import both_roles
from madang.analysis.tellings import Statements, tellings
from madang.base.errors import NotFound
from madang.base.ids import OrganisationId
from madang.sources.organisation import Side
from madang.workbench.pair_lists import Facing, Told, beside, blaming, disputed, of_organisation
from madang.workbench.pairs import both, ends, opened
from madang.workbench.project import Project


class What(StrEnum):
    """What a number of a pair counts; `of` narrows some of them.

    `ALL` everything each says about the other; `OWN` a theme; `GUESS_A`, `GUESS_B` what one
    guesses of a theme, facing what the other says; `BESIDE` of a theme what is told as a wish, a
    rule, hearsay; `BLAME` what locates it in the other, `CROSSINGS` the same of every barrier on which
    both do; `STANDING` all themes that stand so;
    `WIDER` what is said about bodies above the other; `DISPUTED`; `ORGANISATION` one of a side;
    `MODE` a response mode, or *tension*, *cooperation*, *all*; `BOTH_ROLES` the cases with both.
    """

    ALL = "all"
    OWN = "own"
    GUESS_A = "guess_a"
    GUESS_B = "guess_b"
    BESIDE = "beside"
    BLAME = "blame"
    CROSSINGS = "crossings"
    STANDING = "standing"
    WIDER = "wider"
    DISPUTED = "disputed"
    ORGANISATION = "organisation"
    MODE = "mode"
    BOTH_ROLES = "both_roles"


@dataclass(frozen=True, slots=True)
class _Asked:
    """A pair in a stretch of time, and what is asked of it."""

    corpus: Corpus
    view: PairView
    told: Told
    of: str

    @property
    def theme(self) -> ThemeView:
        found = next((each for each in self.view.themes if each.theme == self.of), None)
        if found is None:
            raise NotFound(f"Nothing is said of {self.of} here.", "여기에서는 이 주제를 말하지 않습니다.")
        return found


def facing(
    project: Project, a: str, b: str, what: What, of: str = "", start: str | None = None, end: str | None = None
) -> Facing:
    """The statements behind a number. `of` is the theme's key, the standing or the organisation asked for.

    Raises `NotFound` for an unknown end or theme, `Invalid` for what is no pair or no date.
    """
    whole, corpus = both(project, start, end)
    one, other = ends(whole, a, b)
    told: Told = {each.id: each for each in tellings(corpus)}
    return _PICKS[what](_Asked(corpus, opened(whole, corpus, one, other), told, of))


def _beside(asked: _Asked) -> Facing:
    view, theme = asked.view, asked.theme
    return (
        beside(asked.told, view.a_on_b, asked.of, (*theme.own_a.statements, *theme.guess_a.statements)),
        beside(asked.told, view.b_on_a, asked.of, (*theme.own_b.statements, *theme.guess_b.statements)),
    )


def _blame(asked: _Asked) -> Facing:
    view = asked.view
    return blaming(asked.told, view.a_on_b, asked.of), blaming(asked.told, view.b_on_a, asked.of)


def _crossings(asked: _Asked) -> Facing:
    found = asked.view.crossings
    one = {key for each in found for key in each.a_blames_b}
    return tuple(sorted(one)), tuple(sorted({key for each in found for key in each.b_blames_a}))


def _standing(asked: _Asked) -> Facing:
    themes = [each for each in asked.view.themes if each.standing == asked.of]
    one = {key for each in themes for key in each.own_a.statements}
    other = {key for each in themes for key in each.own_b.statements}
    return tuple(sorted(one)), tuple(sorted(other))


def _mode(asked: _Asked) -> Facing:
    modes = {"all": MODES, "tension": TENSION, "cooperation": COOPERATION}.get(asked.of, frozenset({asked.of}))
    one, other = _balances(asked)
    return _answers(one, modes), _answers(other, modes)


def _balances(asked: _Asked) -> tuple[ResponseBalance, ResponseBalance]:
    a, b = asked.view.a, asked.view.b
    if isinstance(a, Side):
        return side_response(asked.corpus, a).balance, side_response(asked.corpus, Side(b)).balance
    found = pair_response(asked.corpus, a, OrganisationId(b))
    return found.by_a, found.by_b


def _answers(balance: ResponseBalance, modes: frozenset[str]) -> Statements:
    return tuple(key for each in balance.marks if not modes.isdisjoint(each.modes) for key in each.statements)


def _both_roles(asked: _Asked) -> Facing:
    a, b = asked.view.a, asked.view.b
    if not isinstance(a, Side):
        return (), ()
    return both_roles(asked.corpus, a).statements, both_roles(asked.corpus, Side(b)).statements


_PICKS: dict[What, Callable[[_Asked], Facing]] = {
    What.ALL: lambda asked: (asked.view.a_on_b, asked.view.b_on_a),
    What.OWN: lambda asked: (asked.theme.own_a.statements, asked.theme.own_b.statements),
    What.GUESS_A: lambda asked: (asked.theme.guess_a.statements, asked.theme.own_b.statements),
    What.GUESS_B: lambda asked: (asked.theme.own_a.statements, asked.theme.guess_b.statements),
    What.BESIDE: _beside,
    What.BLAME: _blame,
    What.CROSSINGS: _crossings,
    What.STANDING: _standing,
    What.WIDER: lambda asked: (asked.view.a_on_wider, asked.view.b_on_wider),
    What.DISPUTED: lambda asked: disputed(asked.view, asked.told),
    What.ORGANISATION: lambda asked: of_organisation(asked.view, asked.told, asked.of),
    What.MODE: _mode,
    What.BOTH_ROLES: _both_roles,
}
