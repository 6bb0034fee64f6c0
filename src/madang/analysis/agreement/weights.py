"""How near two different values are: 1 for the same value, less the further apart.

Gwet, K. L. (2014). Handbook of Inter-Rater Reliability, 4th ed., chapter 3.
"""

from collections.abc import Sequence
from enum import StrEnum
from math import comb

import numpy as np
from numpy.typing import NDArray


class Weights(StrEnum):
    """Which differences count less."""

    IDENTITY = "identity"
    LINEAR = "linear"
    QUADRATIC = "quadratic"
    ORDINAL = "ordinal"


def weights(kind: Weights, values: Sequence[float | object]) -> NDArray[np.float64]:
    """The table of weights, values × values; linear and quadratic take numbers as they are, words by their order."""
    q = len(values)
    if kind is Weights.IDENTITY or q < 2:
        return np.eye(q)
    if kind is Weights.ORDINAL:
        most = comb(q, 2)
        return np.array([[1 - comb(abs(k - c) + 1, 2) / most if k != c else 1.0 for k in range(q)] for c in range(q)])
    scale = _scale(values)
    apart = np.abs(scale[:, None] - scale[None, :]) / (scale.max() - scale.min())
    return np.asarray(1 - (apart if kind is Weights.LINEAR else apart**2), dtype=np.float64)


def _scale(values: Sequence[float | object]) -> NDArray[np.float64]:
    if all(isinstance(value, int | float) for value in values):
        return np.array(values, dtype=np.float64)
    return np.arange(len(values), dtype=np.float64)
