"""Organisations and the ties between them (3.3.10).

A directed multigraph: each statement is an arrow from the view's organisation to the one it is
about. Congruence and conflict between cases on a family of themes use M_ik (a case has it in an
episode) instead of counts, so that no tie exceeds the number of codes.

How it is counted: docs/method/network.md.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain, combinations
from typing import TypeVar

from madang.analysis.cases import cases, place_of
from madang.analysis.corpus import Corpus
from madang.analysis.grouped import applied_codes, by_view, grouped
from madang.analysis.medians import median, median_stance
from madang.analysis.period import touches
from madang.analysis.tellings import Statements, Telling
from madang.base.ids import EpisodeId, OrganisationId, StatementId
from madang.coding.statement import Perspective, Stance

_Choice = TypeVar("_Choice")


@dataclass(frozen=True, slots=True)
class Arrow:
    """One statement as an edge."""

    statement: StatementId
    teller: OrganisationId
    about: OrganisationId
    codes: tuple[str, ...]
    stance: Stance
    perspective: Perspective
    episode: EpisodeId | None


@dataclass(frozen=True, slots=True)
class Tie:
    """All arrows from one organisation to another; the counts are of episodes by median stance."""

    teller: OrganisationId
    about: OrganisationId
    episodes: int
    plus: int
    minus: int
    statements: Statements


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes in the order of the pairs, arrows in the order of their statements, ties by node."""

    nodes: tuple[OrganisationId, ...]
    ties: tuple[Tie, ...]
    tellings: tuple[Telling, ...]

    @property
    def arrows(self) -> tuple[Arrow, ...]:
        """The statements as edges, made when asked for."""
        return tuple(_arrow(each) for each in self.tellings)


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two cases on a family of themes: `shared` codes; Σ(1-|s-t|/2) and Σ|s-t|/2 over those with a stance on both."""

    a: OrganisationId
    b: OrganisationId
    shared: int
    congruence: float
    conflict: float
    statements: Statements


def network(
    corpus: Corpus,
    *,
    themes: Iterable[str] | None = None,
    stances: Iterable[Stance] | None = None,
    perspectives: Iterable[Perspective] | None = None,
    start: str | None = None,
    end: str | None = None,
) -> Network:
    """The agreed statements that pass every filter given; a period keeps episodes that touch it."""
    wanted = None if themes is None else frozenset(themes)
    stances_, perspectives_ = _set(stances), _set(perspectives)
    passing, views = grouped(corpus).directed, grouped(corpus).views
    if not all(each is None for each in (wanted, stances_, perspectives_, start, end)):
        passing = tuple(
            each
            for each in passing
            if (wanted is None or not wanted.isdisjoint(each.themes))
            and (stances_ is None or each.statement.stance in stances_)
            and (perspectives_ is None or each.statement.perspective in perspectives_)
            and touches(corpus, each, start, end)
        )
        views = by_view(passing)
    ties = [_tie(*view, told) for view, told in views.items()]
    nodes = {each.teller for each in ties} | {each.about for each in ties}
    order = {node: place_of(corpus, node) for node in nodes}
    ties.sort(key=lambda each: (order[each.teller], order[each.about]))
    return Network(tuple(sorted(nodes, key=lambda each: order[each])), tuple(ties), passing)


def likeness(corpus: Corpus, family: str = "BAR") -> tuple[Likeness, ...]:
    """Congruence and conflict of every two cases that share a code of the family."""
    keys = [code.key for code in corpus.codebook if code.family == family != code.key]
    applied = applied_codes(corpus)
    has = [
        _has(case, {key: applied[case][key] for key in keys if key in applied.get(case, ())}) for case in cases(corpus)
    ]
    return tuple(found for a, b in combinations(has, 2) if (found := _alike(a, b)).shared)


@dataclass(frozen=True, slots=True)
class _Has:
    """One case's median stance on each code of the family it applies, and the statements behind it."""

    case: OrganisationId
    stances: Mapping[str, float | None]
    statements: Mapping[str, Statements]


def _has(case: OrganisationId, applied: Mapping[str, tuple[Telling, ...]]) -> _Has:
    return _Has(
        case,
        {key: median_stance(told) for key, told in applied.items()},
        {key: tuple([each.id for each in told]) for key, told in applied.items()},
    )


def _set(chosen: Iterable[_Choice] | None) -> frozenset[_Choice] | None:
    return None if chosen is None else frozenset(chosen)


def _arrow(told: Telling) -> Arrow:
    statement = told.statement
    return Arrow(
        statement.id,
        told.case or statement.view_of or OrganisationId(""),
        told.about or OrganisationId(""),
        tuple(sorted(told.codes)),
        statement.stance,
        statement.perspective,
        statement.episode,
    )


def _tie(teller: OrganisationId, about: OrganisationId, told: tuple[Telling, ...]) -> Tie:
    """The counts are of episodes whose median stance is above zero, and below it."""
    stances: dict[str, list[int]] = {each.episode: [] for each in told}
    for each in told:
        if each.stance is not None:
            stances[each.episode].append(each.stance)
    medians = [median(values) for values in stances.values() if values]
    plus, minus = len([each for each in medians if each > 0]), len([each for each in medians if each < 0])
    return Tie(teller, about, len(stances), plus, minus, tuple([each.id for each in told]))


def _alike(a: _Has, b: _Has) -> Likeness:
    shared = [key for key in a.stances if key in b.stances]
    compared = [(a.stances[key], b.stances[key]) for key in shared]
    both = [(one, other) for one, other in compared if one is not None and other is not None]
    conflict = sum([abs(one - other) / 2 for one, other in both])
    behind = tuple(chain(*[a.statements[key] for key in shared], *[b.statements[key] for key in shared]))
    return Likeness(a.case, b.case, len(shared), len(both) - conflict, conflict, behind)
