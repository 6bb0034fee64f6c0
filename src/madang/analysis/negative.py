"""Negative cases: what speaks against "this theme holds on this side" (3.3.7).

Analytic induction and constant comparison; contrast cells of Collaço et al. 2021.

How it is counted: docs/method/negative.md.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from madang.analysis.cases import asked_about, cases
from madang.analysis.corpus import Corpus
from madang.analysis.grouped import grouped
from madang.analysis.tellings import Statements, Telling
from madang.base.ids import OrganisationId
from madang.sources.organisation import Side


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One case whose voices (positions, or people where positions are not known) take opposite stances."""

    case: OrganisationId
    plus: Statements
    minus: Statements
    voices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NegativeCases:
    """Cases reached `without` it; cases that `denied` it when asked; statements of the `opposite` stance.

    `prevailing` is the stance (-1 or 1) more cases take, 0 where they balance; opposite is
    counted from it (where it is 0, both poles are listed).
    """

    theme: str
    side: Side | None
    without: tuple[OrganisationId, ...]
    denied: tuple[OrganisationId, ...]
    prevailing: int
    opposite: Statements
    opposite_cases: tuple[OrganisationId, ...]
    contradictions: tuple[Contradiction, ...]

    @property
    def deviant(self) -> tuple[OrganisationId, ...]:
        """Every case that a claim on this theme has to explain."""
        found = {*self.without, *self.denied, *self.opposite_cases, *(each.case for each in self.contradictions)}
        return tuple(sorted(found))


def negative_cases(corpus: Corpus, theme: str, side: Side | None = None) -> NegativeCases:
    """What does not fit, for a theme (a code key) on one side or on all."""
    known, leanings = asked_about(corpus, theme), _leanings(corpus)
    heard = cases(corpus, side)
    told = {case: leanings[case, theme] for case in heard if (case, theme) in leanings}
    prevailing = _sign(sum([_sign(len(each.plus) - len(each.minus)) for each in told.values()]))
    opposite = {
        case: each.minus if prevailing > 0 else each.plus if prevailing else each.plus + each.minus
        for case, each in told.items()
    }
    return NegativeCases(
        theme,
        side,
        tuple([case for case in heard if case in known.reached and case not in told]),
        tuple([case for case in heard if known.denied_by(case)]),
        prevailing,
        tuple(sorted([each for statements in opposite.values() for each in statements])),
        tuple([case for case, statements in opposite.items() if statements]),
        tuple([each.contradiction for each in told.values() if each.contradiction is not None]),
    )


@dataclass(frozen=True, slots=True)
class _Leaning:
    """What one case says for and against one theme."""

    plus: Statements
    minus: Statements
    contradiction: Contradiction | None


@lru_cache(maxsize=4)
def _leanings(corpus: Corpus) -> Mapping[tuple[OrganisationId, str], _Leaning]:
    """Every case's leaning on every theme it tells of."""
    return {place: _leaning(place[0], cell.told) for place, cell in grouped(corpus).cells.items()}


def _leaning(case: OrganisationId, told: Iterable[Telling]) -> _Leaning:
    plus: list[Telling] = []
    minus: list[Telling] = []
    for each in told:
        if each.stance == 1:
            plus.append(each)
        elif each.stance == -1:
            minus.append(each)
    for_, against = tuple([each.id for each in plus]), tuple([each.id for each in minus])
    voices = {each.position or each.participant or each.source for each in (*plus, *minus)} if plus and minus else ()
    contradiction = Contradiction(case, for_, against, tuple(sorted(voices))) if len(voices) > 1 else None
    return _Leaning(for_, against, contradiction)


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
