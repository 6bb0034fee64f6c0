"""Co-orientation: what two sides think, and think the other thinks (3.3.2).

McLeod & Chaffee 1973; Newcomb; Broom 1977; Seltzer & Mitrook 2009. Measured per theme on
stances from -1 to 1; distance is |difference| / 2, so that agreement is between 0 and 1.

How it is counted: docs/method/pairs.md.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from madang.analysis.medians import median_stance
from madang.analysis.refusals import NO_GUESS, TWO_STATEMENTS
from madang.analysis.tellings import Statements, Telling
from madang.base.bilingual import Bilingual

AGREE = 0.75
"""From this agreement or congruency on, two views count as the same."""


class State(StrEnum):
    """What the comparison of views and guesses comes to.

    The first four are those of the literature. `AGREED_UNGUESSED` and `CONTESTED_UNGUESSED`: the
    views can be compared, but the side in question has not said (twice) what it thinks the other
    thinks. `ONE_SIDED`: one side speaks of it, the other was reached and does not. `UNASKED`: one
    side speaks of it, the other was never reached. `NOT_ENOUGH_SAID`: a side has fewer than two
    statements with a clear stance. `SILENT`: neither speaks of it.
    """

    CONSENSUS = "consensus"
    FALSE_CONFLICT = "false_conflict"
    FALSE_CONSENSUS = "false_consensus"
    OPEN_DISAGREEMENT = "open_disagreement"
    AGREED_UNGUESSED = "agreed_unguessed"
    CONTESTED_UNGUESSED = "contested_unguessed"
    ONE_SIDED = "one_sided"
    UNASKED = "unasked"
    NOT_ENOUGH_SAID = "not_enough_said"
    SILENT = "silent"


class Standing(StrEnum):
    """The same in the plain words of the pairs page."""

    AGREED = "agreed"
    CONTESTED = "contested"
    ONE_SIDED = "one_sided"
    NOT_ENOUGH_SAID = "not_enough_said"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class View:
    """One cell: a median stance in [-1, 1], or None with the reason.

    The median is taken over statements within an episode, then over episodes, then (for whole
    sides) over cases. `statements` holds all of the cell, also those without a clear stance;
    `passages` counts the distinct passages that have one.
    """

    value: float | None
    reason: Bilingual | None
    episodes: int
    passages: int
    statements: Statements


_EMPTY = View(None, TWO_STATEMENTS, 0, 0, ())
UNSAID = (_EMPTY, View(None, NO_GUESS, 0, 0, ()))
"""Neither an own view nor a guess."""


@dataclass(frozen=True, slots=True)
class ThemeView:
    """One theme of a pair from both sides.

    `own_a`: A's own view towards B; `guess_a`: what A says B thinks. `agreement` compares the two
    own views, `congruency_a` A's view with A's guess, `accuracy_a` A's guess with B's view; each in
    [0, 1], None where a view is missing. `state_a` is the state as A's guess has it, `state_b` as
    B's has it. `state` joins them: where the views agree it is consensus unless a side that
    guessed thinks otherwise (false conflict); where they do not, open disagreement unless a side
    that guessed thinks they agree (false consensus).
    """

    theme: str
    own_a: View
    own_b: View
    guess_a: View
    guess_b: View
    agreement: float | None
    congruency_a: float | None
    congruency_b: float | None
    accuracy_a: float | None
    accuracy_b: float | None
    state: State
    state_a: State
    state_b: State
    standing: Standing


def view(told: Iterable[Telling], missing: Bilingual = TWO_STATEMENTS) -> View:
    """The median stance of one cell; below two passages with a clear stance None, because of `missing`."""
    every = told if isinstance(told, list | tuple) else tuple(told)
    if not every:
        return UNSAID[1] if missing is NO_GUESS else _EMPTY
    if len(every) == 1:
        return View(None, missing, 1, int(every[0].stance is not None), (every[0].id,))
    clear = len({each.passage for each in every if each.stance is not None})
    episodes, statements = len({each.episode for each in every}), tuple([each.id for each in every])
    if clear < 2:
        return View(None, missing, episodes, clear, statements)
    return View(median_stance(every), None, episodes, clear, statements)


def compare(theme: str, a: tuple[View, View], b: tuple[View, View], reached: tuple[bool, bool]) -> ThemeView:
    """One theme from each side's own view and guess; `reached` says whether the theme reached A, and B."""
    (own_a, guess_a), (own_b, guess_b) = a, b
    agreement = likeness(own_a, own_b)
    congruency_a, congruency_b = likeness(own_a, guess_a), likeness(own_b, guess_b)
    unsaid = _unsaid(own_a, own_b, reached)
    return ThemeView(
        theme,
        own_a,
        own_b,
        guess_a,
        guess_b,
        agreement,
        congruency_a,
        congruency_b,
        likeness(guess_a, own_b),
        likeness(guess_b, own_a),
        unsaid or _state(agreement, [congruency_a, congruency_b]),
        unsaid or _state(agreement, [congruency_a]),
        unsaid or _state(agreement, [congruency_b]),
        _standing(unsaid, agreement),
    )


def likeness(one: View, other: View) -> float | None:
    """1 - |difference| / 2 in [0, 1]; None where a view is missing."""
    if one.value is None or other.value is None:
        return None
    return 1 - abs(one.value - other.value) / 2


def _unsaid(own_a: View, own_b: View, reached: tuple[bool, bool]) -> State | None:
    """The state where the views cannot be compared, None where they can."""
    if not own_a.statements and not own_b.statements:
        return State.SILENT
    if not own_b.statements:
        return State.ONE_SIDED if reached[1] else State.UNASKED
    if not own_a.statements:
        return State.ONE_SIDED if reached[0] else State.UNASKED
    return State.NOT_ENOUGH_SAID if own_a.value is None or own_b.value is None else None


def _state(agreement: float | None, guesses: Iterable[float | None]) -> State:
    thinks = [guessed >= AGREE for guessed in guesses if guessed is not None]
    if agreement is not None and agreement >= AGREE:
        return State.AGREED_UNGUESSED if not thinks else State.CONSENSUS if all(thinks) else State.FALSE_CONFLICT
    if not thinks:
        return State.CONTESTED_UNGUESSED
    return State.FALSE_CONSENSUS if any(thinks) else State.OPEN_DISAGREEMENT


def _standing(unsaid: State | None, agreement: float | None) -> Standing:
    if unsaid is State.UNASKED:
        return Standing.ONE_SIDED
    if unsaid is not None:
        return Standing(unsaid.value)
    return Standing.AGREED if (agreement or 0) >= AGREE else Standing.CONTESTED
