"""Two coders: the best alignment is a heaviest matching, exact and in polynomial time.

A pair saves 2 × delta - dissimilarity against two spans that stand alone. Spans that no saving pair joins
have nothing to do with each other, so each such piece is solved for itself.
"""

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.dissimilarity import Dissimilarity
from madang.analysis.agreement.neighbours import near_pairs
from madang.analysis.agreement.spans import Continuum

Places = NDArray[np.int64]

TINY = 1e-10
"""Share of delta by which ties are parted: far below any real difference, far above rounding."""


def matched(text: Continuum, unlike: Dissimilarity) -> NDArray[np.int64]:
    """The pairs of the best alignment, as rows of two places; every other span stands alone.

    Among equals: fewest groups, then most pairs of the same code, then the earliest.
    """
    a, b, far = near_pairs(text, unlike, 2 * unlike.delta)
    saving = 2 * unlike.delta - far + _preference(text, a, b) * unlike.delta
    pieces = _pieces(text.size, a, b)
    rows: list[NDArray[np.int64]] = []
    order = np.argsort(pieces[a], kind="stable")
    a, b, saving = a[order], b[order], saving[order]
    bounds = np.flatnonzero(np.diff(pieces[a])) + 1
    firsts, lasts = np.r_[0, bounds], np.r_[bounds, len(a)]
    alone = lasts - firsts == 1
    single = firsts[alone]
    rows.append(np.stack([a[single], b[single]], axis=1))
    rows += [_solved(a[i:j], b[i:j], saving[i:j]) for i, j in zip(firsts[~alone], lasts[~alone], strict=True) if j > i]
    found = np.concatenate(rows)
    return found[np.argsort(found[:, 0])]


def _preference(text: Continuum, a: Places, b: Places) -> NDArray[np.float64]:
    late = (text.start[a] + text.start[b]) / (2 * max(text.length, 1))
    return np.asarray(TINY * (1 + 0.1 * (text.code[a] == text.code[b]) - 0.001 * late), dtype=np.float64)


def _pieces(size: int, a: Places, b: Places) -> NDArray[np.int64]:
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    edges = coo_array((np.ones(len(a), dtype=np.int8), (a, b)), shape=(size, size))
    return np.asarray(connected_components(edges, directed=False)[1], dtype=np.int64)


def _solved(a: Places, b: Places, saving: NDArray[np.float64]) -> NDArray[np.int64]:
    from scipy.optimize import linear_sum_assignment

    ones, rows = np.unique(a, return_inverse=True)
    others, columns = np.unique(b, return_inverse=True)
    table = np.zeros((len(ones), len(others)))
    table[rows, columns] = saving
    left, right = linear_sum_assignment(table, maximize=True)
    taken = table[left, right] > 0
    return np.stack([ones[left[taken]], others[right[taken]]], axis=1)
