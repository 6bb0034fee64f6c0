"""The perception gap between two sides: coverage here minus coverage there (3.3.2).

Exact permutation of side labels over the cases reached, within localities (`Organisation.place`)
when there are several; over the table, the maximum of |gap| adjusts for the number of themes.

How it is counted: docs/method/gap.md.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import comb, prod

import numpy as np
from numpy.typing import NDArray

from madang.analysis.cases import cases
from madang.analysis.chance import seed_from
from madang.analysis.corpus import Corpus
from madang.analysis.coverage import Coverage, coverage
from madang.analysis.grouped import grouped
from madang.analysis.permutations import (
    DRAWS,
    EXACT_UP_TO,
    Stratum,
    all_labels,
    arrangements,
    drawn_labels,
    smallest,
    two_sided,
)
from madang.analysis.refusals import CANNOT_TEST, NOBODY_REACHED, TESTS_OFF
from madang.base.bilingual import Bilingual
from madang.base.ids import OrganisationId
from madang.coding.code import CodeKind
from madang.sources.organisation import Side


@dataclass(frozen=True, slots=True)
class Gap:
    """One theme. `gap` is share of cases minus share of cases, None where a side was not reached.

    `p` is two-sided, over `arrangements` of the labels; `smallest_p` is the least this theme's
    cases could have given; `adjusted` is p over the whole table. Where there is no p, `reason`.
    """

    theme: str
    a: Coverage
    b: Coverage
    gap: float | None
    p: float | None
    adjusted: float | None
    arrangements: int
    smallest_p: float | None
    reason: Bilingual | None


@dataclass(frozen=True, slots=True)
class GapTable:
    """All themes of two sides. `exact`: adjusted p by all arrangements, else by seeded draws (`draws`, `seed`)."""

    a: Side
    b: Side
    rows: tuple[Gap, ...]
    arrangements: int
    exact: bool
    draws: int
    seed: int
    within_places: bool


def perception_gaps(
    corpus: Corpus,
    a: Side = Side.CIVIC,
    b: Side = Side.GOVERNMENT,
    themes: Iterable[str] | None = None,
) -> GapTable:
    """The gap of each theme; by default of every code (no groups or families) that somebody tells of."""
    heard = [*cases(corpus, a), *cases(corpus, b)]
    places = _places(corpus, heard)
    rows = [_row(corpus, theme, a, b, places) for theme in _themes(corpus, a, b, themes)]
    strata = [(len(each), sum(corpus.organisations[case].side is a for case in each)) for each in places]
    ways = prod(comb(*each) for each in strata)
    exact = ways <= EXACT_UP_TO
    seed = seed_from([*heard, *(row.theme for row in rows)])
    if corpus.study.tests and rows and ways > 1:
        labels = all_labels(strata) if exact else drawn_labels(strata, seed)
        rows = _adjusted(rows, [case for each in places for case in each], labels, exact)
    return GapTable(a, b, tuple(rows), ways, exact, 0 if exact else DRAWS, seed, len(places) > 1)


def _themes(corpus: Corpus, a: Side, b: Side, themes: Iterable[str] | None) -> list[str]:
    if themes is not None:
        return list(themes)
    counted = grouped(corpus).counted
    codes = [code.key for code in corpus.codebook if code.kind is CodeKind.CODE]
    return [key for key in codes if (a, key) in counted or (b, key) in counted]


def _places(corpus: Corpus, heard: Iterable[OrganisationId]) -> list[list[OrganisationId]]:
    found: dict[str, list[OrganisationId]] = {}
    for case in sorted(heard):
        found.setdefault(corpus.organisations[case].place, []).append(case)
    return [found[place] for place in sorted(found)]


def _row(corpus: Corpus, theme: str, a: Side, b: Side, places: list[list[OrganisationId]]) -> Gap:
    here, there = coverage(corpus, theme, a), coverage(corpus, theme, b)
    if here.share is None or there.share is None:
        return Gap(theme, here, there, None, None, None, 0, None, NOBODY_REACHED)
    gap = here.share - there.share
    strata = _strata(here, there, places)
    ways = arrangements(strata)
    if not corpus.study.tests or ways == 1:
        reason = CANNOT_TEST if corpus.study.tests else TESTS_OFF
        return Gap(theme, here, there, gap, None, None, ways, None, reason)
    return Gap(theme, here, there, gap, two_sided(strata, here.n), None, ways, smallest(strata), None)


def _strata(here: Coverage, there: Coverage, places: list[list[OrganisationId]]) -> list[Stratum]:
    telling = {*here.cases, *there.cases}
    labelled = {*here.cases, *here.without}
    reached = labelled | {*there.cases, *there.without}
    return [
        Stratum(*(len(some.intersection(place)) for some in (reached, labelled, telling)))
        for place in places
        if not reached.isdisjoint(place)
    ]


def _adjusted(rows: list[Gap], heard: list[OrganisationId], labels: NDArray[np.float64], exact: bool) -> list[Gap]:
    """p over the table: how often the greatest |gap| of all themes is at least this one's."""
    tested = [row for row in rows if row.p is not None]
    telling = _table(heard, [{*row.a.cases, *row.b.cases} for row in tested])
    without = _table(heard, [{*row.a.without, *row.b.without} for row in tested])
    greatest = _greatest(labels, telling, without)
    extra = 0 if exact else 1
    for number, row in enumerate(rows):
        if row.p is not None and row.gap is not None:
            extreme = int((greatest >= abs(row.gap) - 1e-9).sum())
            rows[number] = replace(row, adjusted=max(row.p, (extreme + extra) / (len(labels) + extra)))
    return rows


def _table(heard: list[OrganisationId], columns: list[set[OrganisationId]]) -> NDArray[np.float64]:
    table = np.array([[case in column for column in columns] for case in heard], dtype=float)
    return table.reshape(len(heard), -1)


def _greatest(
    labels: NDArray[np.float64], telling: NDArray[np.float64], without: NDArray[np.float64]
) -> NDArray[np.float64]:
    if not telling.shape[1]:
        return np.zeros(len(labels))
    # Not `@`, whose library keeps threads spinning long after so small a product.
    told_a, reached_a = (np.einsum("ij,jk->ik", labels, each) for each in (telling, telling + without))
    told_b, reached_b = telling.sum(axis=0) - told_a, (telling + without).sum(axis=0) - reached_a
    with np.errstate(divide="ignore", invalid="ignore"):
        gaps = np.abs(told_a / reached_a - told_b / reached_b)
    found: NDArray[np.float64] = np.nan_to_num(gaps, nan=0.0, posinf=0.0).max(axis=1)
    return found
