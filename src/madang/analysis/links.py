"""Barrier and strategy: which move answers which obstacle (3.3.6).

Three grades, never mixed: told; in the same episode; in the same case only. A case stands in its
strongest grade. The test fixes both margins of the case × code matrix (curveball; Strona et al.
2014), so that a talkative case and a common code do not make links.

How it is counted: docs/method/links.md.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from madang.analysis.cases import cases
from madang.analysis.corpus import Corpus
from madang.analysis.grouped import applied_codes
from madang.analysis.link_test import TestedLinks, tested_links
from madang.analysis.tellings import Statements, Telling, tellings
from madang.base.bilingual import Bilingual
from madang.base.ids import AnswerId, OrganisationId, StatementId
from madang.coding.statement import Perspective
from madang.sources.organisation import Side


@dataclass(frozen=True, slots=True)
class Grade:
    """The cases of one grade, and the statements behind them: case by case, barrier before strategy."""

    cases: tuple[OrganisationId, ...]
    statements: Statements


@dataclass(frozen=True, slots=True)
class Link:
    """One barrier and one strategy.

    `together` is the number of cases with both (T), `expected` its mean when both margins are
    kept. `p` is one-sided, `adjusted` over all links of the table; None with `reason`.
    """

    barrier: str
    strategy: str
    told: Grade
    answers: tuple[AnswerId, ...]
    same_episode: Grade
    same_case: Grade
    together: int
    expected: float | None
    p: float | None
    adjusted: float | None
    reason: Bilingual | None


@dataclass(frozen=True, slots=True)
class LinkTable:
    """All links that occur. `smallest_p`: the least one-sided p that permuting these cases could give."""

    side: Side | None
    rows: tuple[Link, ...]
    cases: int
    strata: int
    smallest_p: float | None
    draws: int
    seed: int
    reason: Bilingual | None


def links(corpus: Corpus, side: Side | None = None, draws: int = 4999) -> LinkTable:
    """Every barrier and strategy that some case has both of, in the order of the codebook."""
    heard = cases(corpus, side)
    applied = _applied(corpus, heard)
    barriers, strategies = _codes(corpus, applied, "BAR"), _codes(corpus, applied, "STR")
    found = _found(corpus, heard)
    strata = _strata(corpus, heard)
    tested = tested_links(corpus, strata, barriers, strategies, draws)
    rows = tuple(
        _row(barrier, strategy, found[barrier, strategy], tested)
        for barrier in barriers
        for strategy in strategies
        if (barrier, strategy) in found
    )
    return LinkTable(side, rows, len(heard), len(strata), tested.smallest_p, draws, tested.seed, tested.reason)


@dataclass(slots=True)
class _Cases:
    """For one barrier and one strategy: each case's statements by grade."""

    told: dict[OrganisationId, Statements]
    answers: list[AnswerId]
    episode: dict[OrganisationId, Statements]
    case: dict[OrganisationId, Statements]


_Found = dict[tuple[str, str], _Cases]


def _applied(corpus: Corpus, heard: Iterable[OrganisationId]) -> frozenset[str]:
    """Every code that some case or some agreed statement applies."""
    told = {each.codes for each in tellings(corpus) if each.agreed}
    return frozenset().union(*told, *[applied_codes(corpus).get(case, ()) for case in heard])


def _codes(corpus: Corpus, applied: frozenset[str], family: str) -> tuple[str, ...]:
    """The codes of a family among these, in the order of the codebook."""
    return tuple(code.key for code in corpus.codebook if code.key in applied and code.family == family != code.key)


def _found(corpus: Corpus, heard: tuple[OrganisationId, ...]) -> _Found:
    found: _Found = defaultdict(lambda: _Cases({}, [], {}, {}))
    _add_told(corpus, frozenset(heard), found)
    for case in heard:
        codes = applied_codes(corpus).get(case, {})
        barriers = {key: _Known.of(told) for key, told in codes.items() if key.startswith("BAR.")}
        strategies = {key: _Known.of(told) for key, told in codes.items() if key.startswith("STR.")}
        for barrier, one in barriers.items():
            for strategy, other in strategies.items():
                _add(found[barrier, strategy], case, one, other)
    return found


@dataclass(frozen=True, slots=True)
class _Known:
    """A case's counted statements with one code: their ids, their episodes, and both together."""

    ids: Statements
    episodes: frozenset[str]
    told: tuple[tuple[StatementId, str], ...]

    @classmethod
    def of(cls, told: tuple[Telling, ...]) -> "_Known":
        both = tuple([(each.id, each.episode) for each in told])
        return cls(tuple([each for each, _ in both]), frozenset([episode for _, episode in both]), both)


def _add(cases: _Cases, case: OrganisationId, one: _Known, other: _Known) -> None:
    if case in cases.told:
        return
    shared = one.episodes & other.episodes
    if shared:
        both = one.told + other.told
        cases.episode[case] = tuple([each for each, episode in both if episode in shared])
    else:
        cases.case[case] = one.ids + other.ids


def _add_told(corpus: Corpus, heard: frozenset[OrganisationId], found: _Found) -> None:
    """Answers the coders linked, and statements that carry barrier and strategy at once (any modality)."""
    linked = {statement for answer in corpus.answers for statement in (answer.strategy, answer.barrier)}
    told = [each for each in tellings(corpus) if len(each.codes) > 1 or each.id in linked]
    agreed = {each.id: each for each in told if each.agreed and each.case in heard}
    for answer in sorted(corpus.answers, key=lambda each: each.id):
        strategy, barrier = agreed.get(answer.strategy), agreed.get(answer.barrier)
        if strategy is not None and barrier is not None:
            _add_answer(found, barrier, strategy, answer.id)
    for each in agreed.values():
        if len(each.codes) > 1 and each.statement.perspective is Perspective.OWN:
            _add_answer(found, each, each, None)


def _add_answer(found: _Found, barrier: Telling, strategy: Telling, answer: AnswerId | None) -> None:
    for one in barrier.codes:
        for other in strategy.codes:
            if one.startswith("BAR.") and other.startswith("STR.") and strategy.case is not None:
                cases = found[one, other]
                both = (barrier.id, strategy.id)
                cases.told[strategy.case] = (*cases.told.get(strategy.case, ()), *both)
                cases.answers.extend([answer] if answer else [])


def _strata(corpus: Corpus, heard: tuple[OrganisationId, ...]) -> list[list[OrganisationId]]:
    """Cases of one side and place."""
    found: dict[tuple[str, str], list[OrganisationId]] = defaultdict(list)
    for case in heard:
        organisation = corpus.organisations[case]
        found[organisation.side.value, organisation.place].append(case)
    return [sorted(found[key]) for key in sorted(found)]


def _row(barrier: str, strategy: str, cases: _Cases, tested: TestedLinks) -> Link:
    result = tested.of(barrier, strategy)
    return Link(
        barrier,
        strategy,
        _grade(cases.told),
        tuple(cases.answers),
        _grade(cases.episode),
        _grade(cases.case),
        result.together,
        result.expected,
        result.p,
        result.adjusted,
        result.reason,
    )


def _grade(by_case: dict[OrganisationId, Statements]) -> Grade:
    every = dict.fromkeys(chain(*by_case.values()))
    return Grade(tuple(sorted(by_case)), tuple(every))
