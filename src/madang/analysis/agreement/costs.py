"""What groups of spans cost."""

from math import comb

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.dissimilarity import Dissimilarity
from madang.analysis.agreement.groups import NOBODY
from madang.analysis.agreement.spans import Continuum


def costs(text: Continuum, unlike: Dissimilarity, groups: NDArray[np.int64]) -> NDArray[np.float64]:
    """Each group's cost: the mean over pairs of coders, a missing span costing delta."""
    m = groups.shape[1]
    total = np.zeros(len(groups))
    for one in range(m):
        for other in range(one + 1, m):
            a, b = groups[:, one], groups[:, other]
            both = (a != NOBODY) & (b != NOBODY)
            far = np.full(len(groups), float(unlike.delta))
            far[both] = unlike(text, a[both], b[both])
            total += far
    return total / max(1, comb(m, 2))
