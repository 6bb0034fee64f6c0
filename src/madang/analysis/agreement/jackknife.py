"""Intervals from documents: leave out one after the other and see how much the value moves.

Miller, R. G. (1974). The jackknife: a review. Biometrika, 61(1), 1-15; with Student's t at documents - 1 degrees of
freedom. An interval speaks of other interviews coded by the same people with this codebook, not of other coders.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from madang.analysis.agreement.reasons import NO_SPREAD, SIX_DOCUMENTS
from madang.coding.code import Bilingual

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
    largest: float = 1.0,
) -> Interval:
    """The interval of `value` over documents; it never passes `largest`, what the measure can reach."""
    if len(documents) < FEWEST:
        return Interval(None, None, len(documents), certainty, SIX_DOCUMENTS)
    without = [value([*documents[:left], *documents[left + 1 :]]) for left in range(len(documents))]
    return interval_of(value(documents), without, certainty=certainty, largest=largest)


def interval_of(
    whole: float | None, without: Sequence[float | None], *, certainty: float = 0.95, largest: float = 1.0
) -> Interval:
    """The same from the value itself and the values without each document in turn."""
    many = len(without)
    if many < FEWEST:
        return Interval(None, None, many, certainty, SIX_DOCUMENTS)
    known = [each for each in without if each is not None]
    if whole is None or len(known) < many:
        return Interval(None, None, many, certainty, NO_SPREAD)
    pseudo = many * whole - (many - 1) * np.array(known)
    half = student(certainty, many - 1) * float(pseudo.std(ddof=1)) / many**0.5
    middle = float(pseudo.mean())
    return Interval(middle - half, min(largest, middle + half), many, certainty)


def student(certainty: float, freedom: int) -> float:
    """How many standard errors reach to either side of a mean, by Student's t."""
    from scipy.special import stdtrit

    return float(stdtrit(freedom, 0.5 + certainty / 2))
