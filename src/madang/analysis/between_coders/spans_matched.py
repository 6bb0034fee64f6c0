"""How many spans of two coders stand for one another: the same code, at least one character in common, one-to-one.

As many as can be matched at once (Hopcroft & Karp 1973, as SciPy has it).
"""

from dataclasses import dataclass

import numpy as np

from madang.analysis.agreement.neighbours import joined
from madang.analysis.between_coders.ground import Ground, Places


@dataclass(frozen=True, slots=True)
class Matched:
    """Pairs of matched spans, and the spans of either coder that nothing of the other's matches."""

    pairs: int
    first_only: int
    second_only: int
    first: tuple[int, ...]
    second: tuple[int, ...]

    @property
    def unmatched(self) -> int:
        """Spans of either that stand alone."""
        return self.first_only + self.second_only


def spans_matched(ground: Ground, codings: Places, one: int, other: int) -> Matched:
    """Of these codings (of one code), those of two coders; `first` and `second` are their unmatched numbers."""
    shared = ground.present[one] & ground.present[other]
    inside = codings[shared[ground.document[codings]]]
    ones, others = inside[ground.coder[inside] == one], inside[ground.coder[inside] == other]
    a, b = _touching(ground, ones, others)
    partner = _partners(a, b, len(ones), len(others))
    taken = np.zeros(len(others), dtype=bool)
    taken[partner[partner >= 0]] = True
    first, second = ones[partner < 0], others[~taken]
    return Matched(int((partner >= 0).sum()), len(first), len(second), tuple(first.tolist()), tuple(second.tolist()))


def _touching(ground: Ground, ones: Places, others: Places) -> tuple[Places, Places]:
    """Places in `ones` and in `others` of each two spans that share a character."""
    order = np.argsort(ground.start[others], kind="stable")
    starts, ends = ground.start[others][order], ground.end[others][order]
    # No span before this one reaches so far, so nothing before it can touch.
    first = np.searchsorted(np.maximum.accumulate(ends), ground.start[ones], side="right")
    last = np.searchsorted(starts, ground.end[ones], side="left")
    a, b = joined(order, first, np.maximum(last - first, 0))
    touching = ground.end[others][b] > ground.start[ones][a]
    return a[touching], b[touching]


def _partners(a: Places, b: Places, ones: int, others: int) -> Places:
    """For each of the ones, the place of its partner, -1 where it has none."""
    if not len(a):
        return np.full(ones, -1, dtype=np.int64)
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import maximum_bipartite_matching

    graph = coo_array((np.ones(len(a)), (a, b)), shape=(ones, others)).tocsr()
    return np.asarray(maximum_bipartite_matching(graph, perm_type="column"), dtype=np.int64)
