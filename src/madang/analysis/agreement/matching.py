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
    taken = _heaviest(text.size, a, b, 2 * unlike.delta - far + _preference(text, a, b) * unlike.delta)
    found = np.stack([a[taken], b[taken]], axis=1)
    return found[np.argsort(found[:, 0])]


def _heaviest(size: int, a: Places, b: Places, saving: NDArray[np.float64]) -> Places:
    """Which of the pairs save most together, no span twice."""
    if not len(a):
        return np.empty(0, np.int64)
    pieces = _pieces(size, a, b)
    order = np.lexsort((-saving, pieces[a]))
    one, other = _numbered(a, pieces)[order], _numbered(b, pieces)[order]
    firsts = np.flatnonzero(np.diff(pieces[a][order], prepend=-1))
    lasts = np.append(firsts[1:], len(a))
    # In a star (one span of a coder, some of the other) only one pair can be taken: the best, which stands first.
    star = np.minimum(np.maximum.reduceat(one, firsts), np.maximum.reduceat(other, firsts)) == 0
    taken = [firsts[star]]
    for begin, end in zip(firsts[~star].tolist(), lasts[~star].tolist(), strict=True):
        taken.append(begin + _solved(one[begin:end], other[begin:end], saving[order[begin:end]]))
    rows: Places = order[np.concatenate(taken)]
    return rows


def _numbered(ends: Places, pieces: Places) -> Places:
    """The spans of each piece numbered from 0."""
    spans, place = np.unique(ends, return_inverse=True)
    order = np.argsort(pieces[spans], kind="stable")
    of_piece = pieces[spans][order]
    number = np.empty(len(spans), dtype=np.int64)
    number[order] = np.arange(len(spans)) - np.searchsorted(of_piece, of_piece)
    return number[place]


def _preference(text: Continuum, a: Places, b: Places) -> NDArray[np.float64]:
    late = (text.start[a] + text.start[b]) / (2 * max(text.length, 1))
    return np.asarray(TINY * (1 + 0.1 * (text.code[a] == text.code[b]) - 0.001 * late), dtype=np.float64)


def _pieces(size: int, a: Places, b: Places) -> NDArray[np.int64]:
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    edges = coo_array((np.ones(len(a), dtype=np.int8), (a, b)), shape=(size, size))
    return np.asarray(connected_components(edges, directed=False)[1], dtype=np.int64)


def _solved(one: Places, other: Places, saving: NDArray[np.float64]) -> Places:
    from scipy.optimize import linear_sum_assignment

    table = np.zeros((one.max() + 1, other.max() + 1))
    table[one, other] = saving
    pair = np.zeros(table.shape, dtype=np.int64)
    pair[one, other] = np.arange(len(saving))
    left, right = linear_sum_assignment(table, maximize=True)
    taken = table[left, right] > 0
    solved: Places = pair[left, right][taken]
    return solved
