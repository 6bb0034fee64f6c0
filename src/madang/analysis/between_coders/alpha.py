"""Krippendorff's alpha from amounts that add up over documents, and its interval by leaving each out in turn.

Values may be missing: a document counts with the coders who count there. The whole codebook is 1 - the sum of what
was observed / the sum of what was expected over its codes, so that a code's chance is never another's.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.jackknife import Interval, interval_of
from madang.analysis.agreement.reasons import NOTHING_IN_COMMON, ONE_VALUE

Vector = NDArray[np.float64]

MEASURE = "alpha_nominal"


Counted = tuple[Vector, Vector]
"""Of one code: disagreeing pairs by document, and how often each value was given (documents × values)."""


def alpha(codes: Sequence[Counted], units: float) -> Coefficient:
    """Of one code or several, each with its own chance; `units` is how many were compared, for the record."""
    observed, expected = 0.0, 0.0
    for apart, values in codes:
        total = values.sum(axis=0)
        n = float(total.sum())
        if n > 1:
            observed += float(apart.sum()) / n
            expected += float(_expected(total))
    if not units:
        return Coefficient.none(MEASURE, NOTHING_IN_COMMON)
    if expected <= 0:
        return Coefficient.none(MEASURE, ONE_VALUE, round(units))
    return Coefficient(MEASURE, 1 - observed / expected, observed, expected, round(units))


def interval(codes: Sequence[Counted]) -> Interval:
    """The jackknife of `alpha` over documents."""
    whole = alpha(codes, 1).value
    if not codes:
        return interval_of(whole, [])
    many = len(codes[0][0])
    observed, expected = np.zeros(many), np.zeros(many)
    for apart, values in codes:
        left = values.sum(axis=0) - values
        n = left.sum(axis=1)
        known = n > 1
        observed[known] += ((apart.sum() - apart) / np.where(known, n, 1))[known]
        expected[known] += _expected(left)[known]
    without = [1 - o / e if e > 0 else None for o, e in zip(observed.tolist(), expected.tolist(), strict=True)]
    return interval_of(whole, without)


def _expected(values: Vector) -> Vector:
    """Pairs of different values among all pairs, values in the last place."""
    n = values.sum(axis=-1)
    return np.asarray((n**2 - (values**2).sum(axis=-1)) / np.maximum(n * (n - 1), 1), dtype=np.float64)
