"""The test behind barrier and strategy links: do cases have both more often than the margins make likely?

The case × code matrix keeps both margins (curveball; Strona et al. 2014) within strata of side
and place. One-sided p = (1 + draws with T* at least T) / (draws + 1); adjusted over the table by
the greatest standardised T* of each draw (Westfall & Young). It answers only whether talkative
cases and common codes alone could give the pattern among these cases.

How it is counted: docs/method/links.md.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import reduce
from math import comb, prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from madang.analysis.chance import Chance, seed_from
from madang.analysis.corpus import Corpus
from madang.analysis.curveball import curveball
from madang.analysis.grouped import applied_codes
from madang.analysis.refusals import CANNOT_TEST, TESTS_OFF
from madang.base.bilingual import Bilingual
from madang.base.ids import OrganisationId

LEVEL = 0.05
"""Where even the strongest link could not come below this after adjustment, no p is given."""

Counts = NDArray[np.unsignedinteger[Any]]
Strata = Sequence[Sequence[OrganisationId]]


@dataclass(frozen=True, slots=True)
class TestedLink:
    """T, its mean over the draws, and the two p; or the reason there is none."""

    together: int
    expected: float | None = None
    p: float | None = None
    adjusted: float | None = None
    reason: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class TestedLinks:
    """All links of a table. `smallest_p`: what permuting the cases of each stratum could give at best."""

    smallest_p: float | None
    seed: int
    reason: Bilingual | None
    links: dict[tuple[str, str], TestedLink] = field(default_factory=dict)

    def of(self, barrier: str, strategy: str) -> TestedLink:
        """One link; nothing together where no case has both."""
        return self.links.get((barrier, strategy), TestedLink(0, reason=self.reason))


def tested_links(
    corpus: Corpus, strata: Strata, barriers: Sequence[str], strategies: Sequence[str], draws: int
) -> TestedLinks:
    """Test every barrier with every strategy over the cases of `strata`."""
    tables = [_table(corpus, stratum, [*barriers, *strategies]) for stratum in strata]
    together = sum_of(_together(each[:, :, None], len(barriers)) for each in tables)[:, :, 0]
    has = applied_codes(corpus)
    seed = seed_from(f"{case} {key}" for stratum in strata for case in stratum for key in has.get(case, ()))
    smallest_p = smallest([len(each) for each in strata])
    reason = TESTS_OFF if not corpus.study.tests else CANNOT_TEST if smallest_p > LEVEL else None
    if reason or not barriers or not strategies:
        found = {
            (barrier, strategy): TestedLink(int(together[i, j]), reason=reason)
            for i, barrier in enumerate(barriers)
            for j, strategy in enumerate(strategies)
        }
        return TestedLinks(None if reason is TESTS_OFF else smallest_p, seed, reason, found)
    chance = Chance(seed)
    drawn = sum_of(_together(curveball(each, draws, chance), len(barriers)) for each in tables)
    most = sum_of(_most(each, len(barriers))[:, :, None] for each in tables)[:, :, 0]
    return TestedLinks(smallest_p, seed, None, _judged(together, drawn, most, barriers, strategies))


def sum_of(counts: Iterable[Counts]) -> Counts:
    """The counts of all strata together (there may be none)."""
    return reduce(np.add, counts, np.zeros((1, 1, 1), dtype=np.uint8))


def smallest(sizes: Sequence[int]) -> float:
    """The least one-sided p that permuting cases within strata of these sizes can give: 1 / Π C(n, ⌊n/2⌋)."""
    return 1 / prod(comb(size, size // 2) for size in sizes)


def _table(corpus: Corpus, cases: Sequence[OrganisationId], keys: Sequence[str]) -> NDArray[np.bool_]:
    has = applied_codes(corpus)
    rows = [[key in has.get(case, ()) for key in keys] for case in cases]
    return np.array(rows, dtype=bool).reshape(len(cases), len(keys))


def _together(tables: NDArray[np.bool_], barriers: int) -> Counts:
    """Barriers × strategies × draws: the number of rows with both."""
    has = tables.view(np.uint8)
    counts = np.zeros(
        (barriers, tables.shape[1] - barriers, tables.shape[2]), np.uint8 if len(has) < 256 else np.uint32
    )
    for row in has:
        counts += row[:barriers, None] & row[None, barriers:]
    return counts


def _most(table: NDArray[np.bool_], barriers: int) -> Counts:
    """The most rows with both that the column sums allow."""
    sums = table.sum(axis=0, dtype=np.uint32)
    found: Counts = np.minimum.outer(sums[:barriers], sums[barriers:])
    return found


def _judged(
    together: Counts,
    drawn: Counts,
    most: Counts,
    barriers: Sequence[str],
    strategies: Sequence[str],
) -> dict[tuple[str, str], TestedLink]:
    total = drawn.shape[2] + 1
    mean, spread = drawn.mean(axis=2), drawn.std(axis=2)
    moving = spread > 1e-9
    scale = np.where(moving, spread, np.inf)
    greatest = np.sort(((drawn - mean[:, :, None]) / scale[:, :, None]).reshape(-1, total - 1).max(axis=0))
    p = (1 + (drawn >= together[:, :, None]).sum(axis=2)) / total
    adjusted, floor = (
        (total - np.searchsorted(greatest, (each - mean) / scale - 1e-9)) / total for each in (together, most)
    )
    return {
        (barrier, strategy): _link(
            together[i, j], mean[i, j], p[i, j], adjusted[i, j], bool(moving[i, j] and floor[i, j] <= LEVEL)
        )
        for i, barrier in enumerate(barriers)
        for j, strategy in enumerate(strategies)
    }


def _link(together: float, mean: float, p: float, adjusted: float, testable: bool) -> TestedLink:
    if not testable:
        return TestedLink(int(together), float(mean), None, None, CANNOT_TEST)
    return TestedLink(int(together), float(mean), float(p), max(float(p), float(adjusted)), None)
