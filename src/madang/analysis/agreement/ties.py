"""Which of several best alignments is taken, so that the same spans always give the same one."""

from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.groups import NOBODY
from madang.analysis.agreement.spans import Continuum

FEWEST, SAME, EARLIEST = 1e-5, 2e-6, 3e-7
"""Shares of delta: above what the solver can tell apart, below any difference that is real."""


def preference(text: Continuum, groups: NDArray[np.int64]) -> NDArray[np.float64]:
    """How much rather each group is taken than its spans alone, where both cost the same."""
    m = groups.shape[1]
    spans = (groups != NOBODY).sum(axis=1)
    same = np.zeros(len(groups))
    for one, other in combinations(range(m), 2):
        a, b = groups[:, one], groups[:, other]
        same += (a != NOBODY) & (b != NOBODY) & (text.code[a] == text.code[b])
    starts = np.where(groups == NOBODY, 0.0, text.start[groups] - text.begin).sum(axis=1)
    late = starts / (m * max(text.length, 1.0))
    return np.asarray(FEWEST * (spans - 1) + SAME * same / m**2 - EARLIEST * late, dtype=np.float64)
