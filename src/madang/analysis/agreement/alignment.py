"""The best alignment of several coders' spans: which belong together, and which stand alone.

Exact for any number of coders (Mathet et al. 2015 ask for it; how it is found: docs/method/gamma.md).
"""

from dataclasses import dataclass
from math import comb
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.by_turns import aligned_by_turns, least_cost
from madang.analysis.agreement.dissimilarity import Dissimilarity
from madang.analysis.agreement.groups import NOBODY, useful_groups
from madang.analysis.agreement.matching import matched
from madang.analysis.agreement.neighbours import TooMany
from madang.analysis.agreement.packing import Packing, packed
from madang.analysis.agreement.spans import Continuum
from madang.analysis.agreement.ties import preference
from madang.base.errors import Invalid

SECONDS = 60.0
"""How long one alignment may search; past that the disorder is an interval."""

EQUAL = 1e-9
"""Savings this near to each other are the same."""


@dataclass(frozen=True, eq=False)
class Alignment:
    """Groups of spans: rows of places in the continuum, a column for each coder, -1 where a coder has none.

    `disorder` is the sum of the groups' costs over the mean number of spans a coder has; the best possible lies
    between `at_least` and it, and equals it unless the search ran out of time.
    """

    groups: NDArray[np.int64]
    disorder: float
    at_least: float

    @property
    def exact(self) -> bool:
        """Whether no better alignment exists."""
        return self.disorder - self.at_least <= 1e-9 * max(1.0, self.disorder)


def best_alignment(
    text: Continuum, unlike: Dissimilarity, seconds: float = SECONDS, *, settled: bool = True
) -> Alignment:
    """The alignment of least disorder; the same for the same spans in any order.

    Among equals: the one with the fewest groups, then the most pairs of the same code, then the earliest spans.
    Where only the disorder is asked, `settled=False` saves the search among equals (for three coders or more).
    Raises `Invalid` where more spans lie on top of each other than memory holds pairs of.
    """
    rows, slack = _searched(text, unlike, seconds, settled)
    mean = text.mean_units
    total = float(costs(text, unlike, rows).sum())
    if slack:
        slack = min(slack, total - least_cost(text, unlike))
    return Alignment(rows, total / mean if mean else 0.0, (total - slack) / mean if mean else 0.0)


def _searched(text: Continuum, unlike: Dissimilarity, seconds: float, settled: bool) -> tuple[NDArray[np.int64], float]:
    """The groups, and how much less the best could cost at most."""
    try:
        if len(text.coders) == 2:
            return _with_the_rest(text, matched(text, unlike)), 0.0
        try:
            joined, slack = _grouped(text, unlike, seconds, settled)
        except TooMany:
            joined, slack = aligned_by_turns(text, unlike), float("inf")
        return _with_the_rest(text, joined), slack
    except TooMany:
        raise Invalid(
            "Too many spans lie on top of each other to align them; look at the codes one by one.",
            "한자리에 겹친 구간이 너무 많아 맞대어 볼 수 없습니다. 코드를 하나씩 보십시오.",
        ) from None


def _grouped(text: Continuum, unlike: Dissimilarity, seconds: float, settled: bool) -> tuple[NDArray[np.int64], float]:
    end = perf_counter() + seconds
    groups, saving = useful_groups(text, unlike, equals=settled)
    best = packed(groups, saving, end - perf_counter())
    if settled and best.slack == 0:
        again = packed(groups, saving + preference(text, groups) * unlike.delta, end - perf_counter())
        # The preference is too small to matter, unless two alignments differ by less than it: then it yields.
        if saving[again.chosen].sum() >= saving[best.chosen].sum() - EQUAL:
            best = Packing(again.chosen, 0.0)
    return groups[best.chosen], best.slack


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


def _with_the_rest(text: Continuum, joined: NDArray[np.int64]) -> NDArray[np.int64]:
    """The groups and, each alone, the spans in none of them; by where they begin."""
    m = len(text.coders)
    table = joined.reshape(-1, m)
    free = np.setdiff1d(np.arange(text.size), table[table != NOBODY])
    alone = np.full((len(free), m), NOBODY, dtype=np.int64)
    alone[np.arange(len(free)), text.coder[free]] = free
    rows = np.concatenate([table, alone])
    first = np.where(rows == NOBODY, np.inf, text.start[rows]).min(axis=1, initial=np.inf)
    return rows[np.lexsort((rows.max(axis=1, initial=0), first))]
