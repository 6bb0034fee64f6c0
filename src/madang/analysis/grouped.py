"""Tellings grouped once per corpus, the way the readings ask for them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from madang.analysis.corpus import Corpus
from madang.analysis.tellings import Statements, Telling, tellings
from madang.base.ids import CoderId, OrganisationId, StatementId
from madang.coding.statement import Perspective, Status
from madang.sources.organisation import Side

View = tuple[OrganisationId, OrganisationId]
"""From the organisation whose view it is to the one it is about."""


_OWN, _DISPUTED = Perspective.OWN, Status.DISPUTED
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
    counting, others = [each for each in told if each.counts], [each for each in told if not each.counts]
    alike = _alike(counting)
    cells = {(case, theme): cell for case in alike for theme, cell in _cells(alike[case]).items()}
    directed = tuple([each for each in told if each.agreed and each.about is not None and each.about != each.case])
    views = by_view(directed)
    return Grouped(
        cells,
        _counted(corpus, counting),
        directed,
        views,
        _framework(views),
        _disputed(others),
        _raised(alike, others),
        _coders(cells, others),
    )


_Alike = dict[OrganisationId, dict[frozenset[str], list[Telling]]]
"""Tellings by case, and within it by their themes."""


def _alike(counting: Iterable[Telling]) -> _Alike:
    found: _Alike = defaultdict(dict)
    for each in counting:
        if each.case is not None:
            own = found[each.case]
            if each.themes in own:
                own[each.themes].append(each)
            else:
                own[each.themes] = [each]
    return found


def _cells(alike: Mapping[frozenset[str], list[Telling]]) -> dict[str, Cell]:
    """The cells of one case."""
    found: dict[str, list[Cell]] = defaultdict(list)
    for themes, told in alike.items():
        cell = _cell(told)
        for theme in themes:
            found[theme].append(cell)
    return {theme: _joined(cells) for theme, cells in found.items()}


def _cell(told: list[Telling]) -> Cell:
    return Cell(
        tuple(told),
        frozenset([each.episode for each in told]),
        frozenset([each.statement.coder for each in told]),
        frozenset([each.position for each in told]) - _UNKNOWN,
    )


def _joined(cells: list[Cell]) -> Cell:
    """One cell of several that share no statement."""
    if len(cells) == 1:
        return cells[0]
    return Cell(
        tuple(sorted([each for cell in cells for each in cell.told], key=_id)),
        frozenset().union(*[cell.episodes for cell in cells]),
        frozenset().union(*[cell.coders for cell in cells]),
        frozenset().union(*[cell.positions for cell in cells]),
    )


_id = attrgetter("id")
_UNKNOWN = frozenset({""})


def _counted(corpus: Corpus, counting: Iterable[Telling]) -> dict[tuple[Side | None, str], Statements]:
    generic = {each.id for each in corpus.organisations.values() if each.generic}
    alike: dict[tuple[Side | None, frozenset[str]], list[StatementId]] = defaultdict(list)
    for each in counting:
        if each.case not in generic:
            alike[each.side, each.themes].append(each.id)
    found: dict[tuple[Side | None, str], list[StatementId]] = defaultdict(list)
    for (side, themes), statements in alike.items():
        for theme in themes:
            found[side, theme].extend(statements)
            found[None, theme].extend(statements)
    return {key: tuple(sorted(statements)) for key, statements in found.items()}


def by_view(directed: Iterable[Telling]) -> dict[View, tuple[Telling, ...]]:
    """Directed tellings by who speaks about whom."""
    found: dict[View, list[Telling]] = defaultdict(list)
    for each in directed:
        found[each.case, each.about].append(each)  # type: ignore[index]
    return {view: tuple(told) for view, told in found.items()}


def _framework(views: Mapping[View, tuple[Telling, ...]]) -> dict[View, tuple[Telling, ...]]:
    themes = {each.themes for told in views.values() for each in told}
    wanted = {each for each in themes if not _FRAMEWORK.isdisjoint(each)}
    found = {
        view: tuple([each for each in told if each.themes in wanted and each.counts]) for view, told in views.items()
    }
    return {view: told for view, told in found.items() if told}


def _disputed(others: Iterable[Telling]) -> dict[View, Statements]:
    found: dict[View, Statements] = {}
    for each in others:
        if each.statement.status is _DISPUTED and each.case and each.about and each.case != each.about:
            found[each.case, each.about] = (*found.get((each.case, each.about), ()), each.id)
    return found


def _raised(alike: _Alike, others: Iterable[Telling]) -> dict[OrganisationId, frozenset[str]]:
    found: dict[OrganisationId, set[frozenset[str]]] = defaultdict(set)
    for case, told in alike.items():
        found[case].update(told)
    for each in others:
        if each.agreed and each.case and each.statement.perspective is _OWN:
            found[each.case].add(each.themes)
    return {case: frozenset().union(*themes) for case, themes in found.items()}


def _coders(
    cells: Mapping[tuple[OrganisationId, str], Cell], others: Iterable[Telling]
) -> dict[OrganisationId, frozenset[CoderId]]:
    found: dict[OrganisationId, set[CoderId]] = defaultdict(set)
    for (case, _), cell in cells.items():
        found[case] |= cell.coders
    for each in others:
        if each.case:
            found[each.case].add(each.statement.coder)
    return {case: frozenset(coders) for case, coders in found.items()}


@lru_cache(maxsize=4)
def applied_codes(corpus: Corpus) -> Mapping[OrganisationId, Mapping[str, tuple[Telling, ...]]]:
    """Each case's counting tellings by the codes applied themselves, without those above."""
    found: dict[OrganisationId, dict[str, list[Telling]]] = defaultdict(lambda: defaultdict(list))
    for each in tellings(corpus):
        if each.counts and each.case is not None:
            own = found[each.case]
            for code in each.codes:
                own[code].append(each)
    return {case: {code: tuple(told) for code, told in sorted(codes.items())} for case, codes in found.items()}
