"""Negative cases: what speaks against "this theme holds on this side" (3.3.7).

Analytic induction and constant comparison; contrast cells of Collaço et al. 2021.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from madang.analysis.cases import asked_about, cases
from madang.analysis.corpus import Corpus
from madang.analysis.grouped import grouped
from madang.analysis.tellings import Statements, Telling, ids
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
    cells, known = grouped(corpus).cells, asked_about(corpus, theme)
    heard = cases(corpus, side)
    told = {case: cells[case, theme].told for case in heard if (case, theme) in cells}
    poles = {case: _poles(spoken) for case, spoken in told.items()}
    leaning = _sign(sum(_sign(len(plus) - len(minus)) for plus, minus in poles.values()))
    opposite = {
        case: minus if leaning > 0 else plus if leaning else plus + minus for case, (plus, minus) in poles.items()
    }
    return NegativeCases(
        theme,
        side,
        tuple(case for case in heard if case in known.reached and case not in told),
        tuple(case for case in heard if known.denied_by(case)),
        leaning,
        tuple(sorted(each.id for spoken in opposite.values() for each in spoken)),
        tuple(case for case, spoken in opposite.items() if spoken),
        tuple(found for case, both in poles.items() if (found := _contradiction(case, *both)) is not None),
    )


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def _poles(told: Iterable[Telling]) -> tuple[list[Telling], list[Telling]]:
    return [each for each in told if each.stance == 1], [each for each in told if each.stance == -1]


def _contradiction(case: OrganisationId, plus: list[Telling], minus: list[Telling]) -> Contradiction | None:
    """Opposite stances by different voices of one case."""
    if not plus or not minus:
        return None
    voices = [{_voice(each) for each in some} for some in (plus, minus)]
    if len(voices[0] | voices[1]) < 2:
        return None
    return Contradiction(case, ids(plus), ids(minus), tuple(sorted(voices[0] | voices[1])))


def _voice(told: Telling) -> str:
    return told.position or told.participant or told.statement.source
