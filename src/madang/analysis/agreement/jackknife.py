"""Intervals from documents: leave out one after the other and see how much the value moves.

Miller, R. G. (1974). The jackknife: a review. Biometrika, 61(1), 1-15; with Student's t at documents - 1 degrees of
freedom. The values are taken as -ln(1 - value): close to perfect agreement, and for rare codes, an interval on the
plain values is too narrow by far (`python -m proofs intervals`). An interval speaks of other interviews coded by the
same people with this codebook, not of other coders.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.reasons import NO_SPREAD, PERFECT_WITHOUT_ONE, SIX_DOCUMENTS
from madang.base.bilingual import Bilingual

T = TypeVar("T")

FEWEST = 6
"""Documents below which an interval says nothing that could be relied on."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Where the value lies for other documents, with this share of certainty; or the reason why none is given."""

    low: float | None
    high: float | None
    documents: int
    certainty: float
    reason: Bilingual | None = None


def jackknife(
    documents: Sequence[T],
    value: Callable[[Sequence[T]], float | None],
    *,
    certainty: float = 0.95,
    largest: float | None = 1.0,
) -> Interval:
    """The interval of `value` over documents; `largest` is what the measure can reach, None without such an end.

    No interval reaches `largest`, and none goes below its opposite: to say less says nothing more.
    """
    if len(documents) < FEWEST:
        return Interval(None, None, len(documents), certainty, SIX_DOCUMENTS)
    without = [value([*documents[:left], *documents[left + 1 :]]) for left in range(len(documents))]
    return interval_of(value(documents), without, certainty=certainty, largest=largest)


def interval_of(
    whole: float | None, without: Sequence[float | None], *, certainty: float = 0.95, largest: float | None = 1.0
) -> Interval:
    """The same from the value itself and the values without each document in turn."""
    many = len(without)
    if many < FEWEST:
        return Interval(None, None, many, certainty, SIX_DOCUMENTS)
    known = [each for each in without if each is not None]
    if whole is None or len(known) < many:
        return Interval(None, None, many, certainty, NO_SPREAD)
    values = np.array([whole, *known])
    if largest is None:
        return Interval(*_students(values, certainty), many, certainty)
    if (values >= largest).any():
        return Interval(None, None, many, certainty, PERFECT_WITHOUT_ONE)
    lowest = -log(2 * largest)
    low, high = (largest - exp(-max(each, lowest)) for each in _students(-np.log(largest - values), certainty))
    return Interval(low, high, many, certainty)


def _students(values: NDArray[np.float64], certainty: float) -> tuple[float, float]:
    """From the value itself and those without each document: the mean of the pseudo-values and Student's t."""
    many = len(values) - 1
    pseudo = many * values[0] - (many - 1) * values[1:]
    half = student(certainty, many - 1) * float(pseudo.std(ddof=1)) / many**0.5
    return float(pseudo.mean()) - half, float(pseudo.mean()) + half


def student(certainty: float, freedom: int) -> float:
    """How many standard errors reach to either side of a mean, by Student's t."""
    from scipy.special import stdtrit

    return float(stdtrit(freedom, 0.5 + certainty / 2))
