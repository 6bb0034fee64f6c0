"""How often each value was given, each unit counting the same."""

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.ratings import Ratings


def shares(rated: Ratings) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The share of each value on each unit (units × values), and its mean over units with a value at all."""
    given = np.maximum(rated.given, 1)[:, None]
    each = rated.counts / given
    return each, each.sum(axis=0) / max(1, int((rated.given > 0).sum()))
