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
    paired = rated.only(rated.given >= 2)
    totals = paired.totals
    if (totals > 0).sum() < 2:
        return Coefficient.none(measure, ONE_VALUE, paired.units)
    far = far_by(totals)
    near = 1 - far / far.max()
    agreeing = paired.over_pairs(near)
    n = float(totals.sum())
    apart = float(((paired.given - agreeing / (paired.given - 1)) * far.max()).sum())
    expected = float(totals @ far @ totals) / (n * (n - 1))
    value = 1 - apart / n / expected
    return Coefficient(measure, value, apart / n, expected, paired.units, _error(paired, totals, near, agreeing))


def _error(rated: Ratings, totals: Table, near: Table, agreeing: Table) -> float | None:
    """Gwet's linearised error, with distances turned into nearness and his correction for few values."""
    given, mean = rated.given, float(rated.given.mean())
    share = totals / (rated.units * mean)
    expected = float(share @ near @ share)
    of_unit = agreeing / (mean * (given - 1))
    plain, small = float(of_unit.mean()), 1 / float(given.sum())
    more = (given - mean) / mean
    agreed = of_unit - ((1 - small) * plain + small) * more
    by_chance = rated.summed(near @ share) / mean - expected * more
    centre = (plain - expected) / (1 - expected)
    brought = (agreed - expected) / (1 - expected) - 2 * (1 - centre) * (by_chance - expected) / (1 - expected)
    return standard_error(brought, centre)
