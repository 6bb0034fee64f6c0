"""The themes of a pair, each side's account in words and with the passage that shows it best."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from madang.analysis.cases import asked_about, cases
from madang.analysis.coorientation import ThemeView, View
from madang.analysis.corpus import Corpus
from madang.analysis.pairs import PairView, Party
from madang.analysis.tellings import Statements
from madang.base.bilingual import Bilingual
from madang.base.ids import OrganisationId, StatementId
from madang.coding.statement import Pick
from madang.report.desk import Desk
from madang.report.document import Passage
from madang.report.figures.pair import signs
from madang.report.sections.views import view_words
from madang.sources.organisation import Side
from madang.workbench.pair_lists import beside, blaming


@dataclass(frozen=True, slots=True)
class Account:
    """What one side says on a theme.

    `minus`, `unclear`, `plus` count episodes by stance; `leaning` and `guessed` are view and guess
    in words; `beside` counts statements told otherwise than as its own and as happened, `blaming`
    those that locate a barrier in the other; `quotation` is a typical passage, or the first.
    """

    view: View
    guess: View
    minus: int
    unclear: int
    plus: int
    leaning: Bilingual
    guessed: Bilingual
    beside: int
    blaming: int
    reached: bool
    quotation: Passage | None


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the pair with both accounts."""

    view: ThemeView
    by_a: Account
    by_b: Account


def themes(whole: Corpus, desk: Desk, view: PairView) -> tuple[Theme, ...]:
    """The themes of a pair in the order of the codebook; whom they reached is looked up in `whole`."""
    by_a, by_b = (_by_theme(desk, towards) for towards in (view.a_on_b, view.b_on_a))
    found = []
    for each in view.themes:
        reached = asked_about(whole, each.theme).reached
        one = _account(desk, each.theme, (each.own_a, each.guess_a), by_a, _reaches(whole, view.a, reached))
        other = _account(desk, each.theme, (each.own_b, each.guess_b), by_b, _reaches(whole, view.b, reached))
        found.append(Theme(each, one, other))
    return tuple(found)


def _reaches(corpus: Corpus, end: Party, reached: frozenset[OrganisationId]) -> bool:
    return not reached.isdisjoint(cases(corpus, end)) if isinstance(end, Side) else end in reached


def _by_theme(desk: Desk, towards: Statements) -> Mapping[str, Statements]:
    found: dict[str, list[StatementId]] = defaultdict(list)
    for each in towards:
        for theme in desk.told[each].themes:
            found[theme].append(each)
    return {theme: tuple(each) for theme, each in found.items()}


def _account(
    desk: Desk, theme: str, views: tuple[View, View], by_theme: Mapping[str, Statements], reached: bool
) -> Account:
    own, guess = views
    on_it, marks = by_theme.get(theme, ()), signs(desk, own)
    counted = (*own.statements, *guess.statements)
    return Account(
        own,
        guess,
        marks.count(-1),
        marks.count(0),
        marks.count(1),
        view_words(desk.told, theme, own),
        view_words(desk.told, theme, guess),
        len(beside(desk.told, on_it, theme, counted)),
        len(blaming(desk.told, on_it, theme)) if theme.startswith("BAR.") else 0,
        reached,
        _quotation(desk, own.statements or guess.statements or on_it),
    )


def _quotation(desk: Desk, statements: Statements) -> Passage | None:
    """The first passage marked typical; where none is, the first."""
    if not statements:
        return None
    typical = [each for each in statements if desk.told[each].statement.pick is Pick.TYPICAL]
    return desk.citations.passage(min(typical or statements, key=desk.citations.place))
