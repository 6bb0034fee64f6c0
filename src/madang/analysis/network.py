"""Organisations and the ties between them (3.3.10).

A directed multigraph: each statement is an arrow from the view's organisation to the one it is
about. Congruence and conflict between cases on a family of themes use M_ik (a case has it in an
episode) instead of counts, so that no tie exceeds the number of codes.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

from madang.analysis.cases import cases, place_of
from madang.analysis.corpus import Corpus
from madang.analysis.grouped import applied_codes, grouped
from madang.analysis.medians import median, median_stance
from madang.analysis.tellings import Statements, Telling
from madang.analysis.when import first_day, last_day, when_told
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
    passing = [
        each
        for each in grouped(corpus).directed
        if (wanted is None or not wanted.isdisjoint(each.themes))
        and (stances_ is None or each.statement.stance in stances_)
        and (perspectives_ is None or each.statement.perspective in perspectives_)
        and _touches(corpus, each, start, end)
    ]
    ties = list(_ties(passing))
    nodes = {each.teller for each in ties} | {each.about for each in ties}
    order = {node: place_of(corpus, node) for node in nodes}
    ties.sort(key=lambda each: (order[each.teller], order[each.about]))
    return Network(tuple(sorted(nodes, key=lambda each: order[each])), tuple(ties), tuple(passing))


def likeness(corpus: Corpus, family: str = "BAR") -> tuple[Likeness, ...]:
    """Congruence and conflict of every two cases that share a code of the family."""
    keys = [code.key for code in corpus.codebook if code.family == family != code.key]
    has = applied_codes(corpus)
    heard = [case for case in cases(corpus) if any(key in has.get(case, ()) for key in keys)]
    stances = {case: {key: median_stance(has[case][key]) for key in keys if key in has[case]} for case in heard}
    compared = (_alike(corpus, (a, b), (stances[a], stances[b])) for a, b in combinations(heard, 2))
    return tuple(each for each in compared if each.shared)


_Stances = Mapping[str, float | None]


def _set(chosen: Iterable[_Choice] | None) -> frozenset[_Choice] | None:
    return None if chosen is None else frozenset(chosen)


def _touches(corpus: Corpus, told: Telling, start: str | None, end: str | None) -> bool:
    """Whether its time may lie in the period; without a period everything does, undated statements too."""
    if start is None and end is None:
        return True
    when = when_told(corpus, told)
    return (
        when is not None
        and (start is None or when.latest >= first_day(start))
        and (end is None or when.earliest <= last_day(end))
    )


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


def _ties(told: Iterable[Telling]) -> Iterator[Tie]:
    found: dict[tuple[OrganisationId, OrganisationId], list[Telling]] = defaultdict(list)
    for each in told:
        if each.case and each.about:
            found[each.case, each.about].append(each)
    for (teller, about), each_told in found.items():
        plus, minus, episodes = _signs(each_told)
        yield Tie(teller, about, episodes, plus, minus, tuple([each.id for each in each_told]))


def _signs(told: Iterable[Telling]) -> tuple[int, int, int]:
    """Episodes whose median stance is above zero, below it, and all."""
    stances: dict[str, list[int]] = defaultdict(list)
    for each in told:
        stances[each.episode].extend([] if each.stance is None else [each.stance])
    medians = [values[0] if len(values) == 1 else median(values) for values in stances.values() if values]
    return sum(value > 0 for value in medians), sum(value < 0 for value in medians), len(stances)


def _alike(corpus: Corpus, ends: tuple[OrganisationId, OrganisationId], stances: tuple[_Stances, _Stances]) -> Likeness:
    shared = [key for key in stances[0] if key in stances[1]]
    compared = [(stances[0][key], stances[1][key]) for key in shared]
    both = [(one, other) for one, other in compared if one is not None and other is not None]
    conflict = sum(abs(one - other) / 2 for one, other in both)
    has = applied_codes(corpus)
    behind = tuple([each.id for case in ends for key in shared for each in has[case][key]])
    return Likeness(*ends, len(shared), len(both) - conflict, conflict, behind)
