"""The best alignment of several coders' spans: which belong together, and which stand alone.

Exact for any number of coders (Mathet et al. 2015 ask for it; how it is found: docs/method/gamma.md).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.costs import costs as costs
from madang.analysis.agreement.dissimilarity import Dissimilarity
from madang.analysis.agreement.groups import NOBODY
from madang.analysis.agreement.matching import matched
from madang.analysis.agreement.neighbours import TooMany
from madang.analysis.agreement.searched import searched
from madang.analysis.agreement.spans import Continuum
from madang.base.errors import Invalid

SECONDS = 60.0
"""How long one alignment may search; past that the disorder is an interval."""


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
    joined, slack = _joined(text, unlike, seconds, settled)
    rows = _with_the_rest(text, joined)
    mean = text.mean_units
    total = float(costs(text, unlike, rows).sum())
    return Alignment(rows, total / mean if mean else 0.0, (total - slack) / mean if mean else 0.0)


def _joined(text: Continuum, unlike: Dissimilarity, seconds: float, settled: bool) -> tuple[NDArray[np.int64], float]:
    try:
        return (matched(text, unlike), 0.0) if len(text.coders) == 2 else searched(text, unlike, seconds, settled)
    except TooMany:
        raise Invalid(
            "Too many spans lie on top of each other to align them; look at the codes one by one.",
            "한자리에 겹친 구간이 너무 많아 맞대어 볼 수 없습니다. 코드를 하나씩 보십시오.",
        ) from None


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
