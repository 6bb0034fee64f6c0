"""Tellings grouped once per corpus, the way the readings ask for them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from madang.analysis.corpus import Corpus
from madang.analysis.tellings import Statements, Telling, tellings
from madang.base.ids import CoderId, OrganisationId, StatementId
from madang.coding.statement import Perspective, Status
from madang.sources.organisation import Side

View = tuple[OrganisationId, OrganisationId]
"""From the organisation whose view it is to the one it is about."""


_FRAMEWORK = frozenset({"RSP", "PRC", "DIM"})


@dataclass(frozen=True, slots=True)
class Cell:
    """What counts of one case on one theme: E_i(k) is `episodes`, M_ik whether there is a cell."""

    told: tuple[Telling, ...]
    episodes: frozenset[str]
    coders: frozenset[CoderId]
    positions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Grouped:
    """`cells` by case and theme; `counted` the statements by side (None: all) and theme; the rest agreed tellings.

    `directed` are agreed statements from one organisation about another, `views` the same by
    direction, `framework` those that count and tell of response modes, criteria or dimensions;
    `disputed` where coders disagree; `raised` the themes each case speaks of in its own view in
    any modality.
    """

    cells: Mapping[tuple[OrganisationId, str], Cell]
    counted: Mapping[tuple[Side | None, str], Statements]
    directed: tuple[Telling, ...]
    views: Mapping[View, tuple[Telling, ...]]
    framework: Mapping[View, tuple[Telling, ...]]
    disputed: Mapping[View, Statements]
    raised: Mapping[OrganisationId, frozenset[str]]
    coders: Mapping[OrganisationId, frozenset[CoderId]]


@lru_cache(maxsize=4)
def grouped(corpus: Corpus) -> Grouped:
    """The groups of one corpus; each list in the order of the statements' ids."""
    told = [each for each in tellings(corpus) if each.case is not None]
    agreed = [each for each in told if each.agreed]
    counting = [each for each in agreed if each.counts]
    directed = [each for each in agreed if each.about is not None and each.about != each.case]
    return Grouped(
        _cells(counting),
        _counted(corpus, counting),
        tuple(directed),
        _views(directed),
        _views(each for each in directed if each.counts and not _FRAMEWORK.isdisjoint(each.themes)),
        _disputed(told),
        _raised(agreed),
        _coders(told),
    )


def _cells(counting: Iterable[Telling]) -> dict[tuple[OrganisationId, str], Cell]:
    found: dict[OrganisationId, dict[str, list[Telling]]] = defaultdict(lambda: defaultdict(list))
    for each in counting:
        if each.case is not None:
            own = found[each.case]
            for theme in each.themes:
                own[theme].append(each)
    return {(case, theme): _cell(told) for case, themes in found.items() for theme, told in themes.items()}


def _cell(told: list[Telling]) -> Cell:
    return Cell(
        tuple(told),
        frozenset([each.episode for each in told]),
        frozenset([each.statement.coder for each in told]),
        frozenset([each.position for each in told if each.position]),
    )


def _counted(corpus: Corpus, counting: Iterable[Telling]) -> dict[tuple[Side | None, str], Statements]:
    generic = {each.id for each in corpus.organisations.values() if each.generic}
    found: dict[Side | None, dict[str, list[StatementId]]] = defaultdict(lambda: defaultdict(list))
    every = found[None]
    for each in counting:
        if each.case not in generic:
            own, statement = found[each.side], each.id
            for theme in each.themes:
                own[theme].append(statement)
                every[theme].append(statement)
    return {(side, theme): tuple(statements) for side, themes in found.items() for theme, statements in themes.items()}


def _views(directed: Iterable[Telling]) -> dict[View, tuple[Telling, ...]]:
    found: dict[View, list[Telling]] = defaultdict(list)
    for each in directed:
        found[each.case, each.about].append(each)  # type: ignore[index]
    return {view: tuple(told) for view, told in found.items()}


def _disputed(told: Iterable[Telling]) -> dict[View, Statements]:
    disputed = [each for each in told if each.statement.status is Status.DISPUTED]
    found: dict[View, Statements] = {}
    for each in disputed:
        if each.case and each.about and each.case != each.about:
            found[each.case, each.about] = (*found.get((each.case, each.about), ()), each.id)
    return found


def _raised(agreed: Iterable[Telling]) -> dict[OrganisationId, frozenset[str]]:
    found: dict[OrganisationId, set[frozenset[str]]] = defaultdict(set)
    for each in agreed:
        if each.case and each.statement.perspective is Perspective.OWN:
            found[each.case].add(each.themes)
    return {case: frozenset().union(*themes) for case, themes in found.items()}


def _coders(told: Iterable[Telling]) -> dict[OrganisationId, frozenset[CoderId]]:
    found: dict[OrganisationId, set[CoderId]] = defaultdict(set)
    for each in told:
        if each.case:
            found[each.case].add(each.statement.coder)
    return {case: frozenset(coders) for case, coders in found.items()}


@lru_cache(maxsize=4)
def applied_codes(corpus: Corpus) -> Mapping[OrganisationId, Mapping[str, tuple[Telling, ...]]]:
    """Each case's counting tellings by the codes applied themselves, without those above."""
    found: dict[OrganisationId, dict[str, list[Telling]]] = defaultdict(lambda: defaultdict(list))
    for each in tellings(corpus):
        if each.counts and each.case is not None:
            for code in each.codes:
                found[each.case][code].append(each)
    return {case: {code: tuple(told) for code, told in sorted(codes.items())} for case, codes in found.items()}
