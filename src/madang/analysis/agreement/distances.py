"""How far apart two values are, squared, for Krippendorff's alpha.

Krippendorff, K. (2019). Content Analysis, 4th ed., chapter 12.
"""

from collections.abc import Sequence
from enum import StrEnum
from math import isfinite
from typing import Any

import numpy as np
from numpy.typing import NDArray

from madang.base.errors import Invalid

Table = NDArray[np.float64]


class Level(StrEnum):
    """What may be said of two values: the same or not, before or after, how far, how many times."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"
    RATIO = "ratio"


def distances(level: Level, values: Sequence[Any], totals: Table) -> Table:
    """Squared distances, values × values; `totals` is how often each value was given, which ordinal needs.

    Raises `Invalid` where interval or ratio meet values that are no numbers, or ratio meets one below 0.
    """
    if level is Level.NOMINAL:
        return 1.0 - np.eye(len(values))
    if level is Level.ORDINAL:
        return _ordinal(totals)
    if not all(isinstance(value, int | float) and isfinite(value) for value in values):
        raise Invalid("Interval and ratio distances need numbers.", "등간·비율 거리는 숫자 값에만 씁니다.")
    scale = np.array(values, dtype=np.float64)
    if level is Level.RATIO and (scale < 0).any():
        raise Invalid("Ratio distances need numbers from 0 up.", "비율 거리는 0 이상의 숫자에만 씁니다.")
    apart = scale[:, None] - scale[None, :]
    if level is Level.INTERVAL:
        return apart**2
    together = scale[:, None] + scale[None, :]
    return np.divide(apart, together, out=np.zeros_like(apart), where=together != 0) ** 2


def _ordinal(totals: Table) -> Table:
    """The number of values given between the two, each end counted half."""
    below = np.cumsum(totals) - totals / 2
    apart = below[:, None] - below[None, :]
    return np.asarray(apart**2, dtype=np.float64)
