"""What the kappas have in common: agreement on units, and the linearised standard error of Gwet.

Gwet, K. L. (2014). Handbook of Inter-Rater Reliability, 4th ed., chapters 2 and 5.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.ratings import Ratings
from madang.analysis.agreement.reasons import FEWER_THAN_TWO_CODERS, NOTHING_IN_COMMON, ONE_VALUE
from madang.base.bilingual import Bilingual

Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Chance:
    """Agreement expected by chance: its amount, what each unit brings to it, and how often it counts in the error."""

    expected: float
    of_unit: Vector


def refusal(rated: Ratings) -> Bilingual | None:
    """Why nothing can be said of these ratings, None where something can."""
    if rated.coders < 2:
        return FEWER_THAN_TWO_CODERS
    if not (rated.given >= 2).any():
        return NOTHING_IN_COMMON
    return None


def observed(rated: Ratings, weights: Vector) -> Vector:
    """Each unit's share of agreeing pairs of coders; 0 where fewer than two gave a value."""
    pairs = rated.given * (rated.given - 1)
    agreeing = rated.over_pairs(weights)
    shares: Vector = np.divide(agreeing, pairs, out=np.zeros_like(pairs), where=pairs > 0)
    return shares


def coefficient(measure: str, rated: Ratings, weights: Vector, chance: Chance) -> Coefficient:
    """(observed - expected) / (1 - expected), with the standard error over units."""
    both = rated.given >= 2
    agreed = observed(rated, weights)
    share, expected = float(agreed[both].mean()), chance.expected
    if expected >= 1:
        return Coefficient.none(measure, ONE_VALUE, int(both.sum()))
    value = (share - expected) / (1 - expected)
    brought = (rated.units / both.sum()) * (agreed - expected * both) / (1 - expected)
    brought = brought - 2 * (1 - value) * (chance.of_unit - expected) / (1 - expected)
    return Coefficient(measure, value, share, expected, int(both.sum()), standard_error(brought, value))


def standard_error(brought: Vector, value: float) -> float | None:
    """The error of a mean of what the units bring, None for a single unit."""
    n = len(brought)
    return None if n < 2 else float(np.sqrt(((brought - value) ** 2).sum() / (n * (n - 1))))
