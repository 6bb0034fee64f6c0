"""Krippendorff's alpha over predefined units: any number of coders, values missing, four levels.

Krippendorff, K. (2019). Content Analysis, 4th ed., chapter 12; Hayes, A. F. & Krippendorff, K. (2007).
Answering the call for a standard reliability measure for coding data. Communication Methods and Measures,
1(1), 77-89. The standard error is Gwet's (2014, chapter 5), for units that are independent of each other.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.distances import Level, distances
from madang.analysis.agreement.linear import refusal, standard_error
from madang.analysis.agreement.ratings import Ratings
from madang.analysis.agreement.reasons import ONE_VALUE

Table = NDArray[np.float64]


def alpha(rated: Ratings, level: Level = Level.NOMINAL) -> Coefficient:
    """1 - observed / expected disagreement, both as amounts of `level`; units with one value at most do not count."""
    return alpha_of_counts(f"alpha_{level}", rated, lambda totals: distances(level, rated.values, totals))


def alpha_of_counts(measure: str, rated: Ratings, far_by: Callable[[Table], Table]) -> Coefficient:
    """The same with any squared distances; `far_by` makes their table from how often each value was given."""
    reason = refusal(rated)
    if reason:
        return Coefficient.none(measure, reason)
    paired = rated.given >= 2
    counts, given = rated.counts[paired], rated.given[paired]
    totals = counts.sum(axis=0)
    if (totals > 0).sum() < 2:
        return Coefficient.none(measure, ONE_VALUE, len(given))
    far = far_by(totals)
    n = float(totals.sum())
    observed = float(_disagreement(counts, given, far).sum()) / n
    expected = float(totals @ far @ totals) / (n * (n - 1))
    value = 1 - observed / expected
    return Coefficient(measure, value, observed, expected, len(given), _error(counts, given, far))


def _disagreement(counts: Table, given: Table, far: Table) -> Table:
    """Each unit's distances between the values of its pairs of coders, over the other coders of each."""
    if np.count_nonzero(far) == far.size - len(far) and (far[far > 0] == 1).all():
        apart = given**2 - np.einsum("ik,ik->i", counts, counts)
    else:
        apart = np.einsum("ik,ik->i", counts @ far, counts)
    return np.asarray(apart / (given - 1), dtype=np.float64)


def _error(counts: Table, given: Table, far: Table) -> float | None:
    """Gwet's linearised error, with distances turned into nearness and his correction for few values."""
    mean = float(given.mean())
    near = 1 - far / far.max()
    share = counts.sum(axis=0) / (len(given) * mean)
    expected = float(share @ near @ share)
    of_unit = (counts * (counts @ near.T - 1)).sum(axis=1) / (mean * (given - 1))
    plain, small = float(of_unit.mean()), 1 / float(given.sum())
    more = (given - mean) / mean
    agreed = of_unit - ((1 - small) * plain + small) * more
    by_chance = counts @ (near @ share) / mean - expected * more
    centre = (plain - expected) / (1 - expected)
    brought = (agreed - expected) / (1 - expected) - 2 * (1 - centre) * (by_chance - expected) / (1 - expected)
    return standard_error(brought, centre)
