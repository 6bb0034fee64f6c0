"""The choice of groups when a group may also be taken in part: a linear program, and what it proves.

Its dual prices every span so that no group saves more than its spans' prices. So no choice saves more than all
prices together, and one that takes a group less than that by what the group costs (prices less saving).
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.groups import NOBODY

Table = NDArray[np.int64]
Vector = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Relaxed:
    """How much of each group is taken, what it costs a choice to take it, and the price of each span (by its place).

    Where the time ran out it is not `solved`: nothing is taken, and the prices are merely good enough.
    """

    share: Vector
    cost: Vector
    price: Vector
    solved: bool

    def bound(self, groups: Table) -> float:
        """What no choice among these groups saves more than."""
        return float(self.price[np.unique(groups[groups != NOBODY])].sum())

    def only(self, rows: NDArray[np.int64]) -> "Relaxed":
        """The same for some of the groups, whose spans are in no other."""
        return Relaxed(self.share[rows], self.cost[rows], self.price, self.solved)


def relaxed(groups: Table, saving: Vector, seconds: float) -> Relaxed:
    """The relaxation of choosing among `groups`, or what is certain without it after `seconds`."""
    from scipy.optimize import linprog

    table = once(groups)
    options = {"time_limit": max(0.0, seconds)}
    answer = linprog(-saving, table, np.ones(table.shape[0]), bounds=(0, None), method="highs", options=options)
    solved = answer.status == 0
    prices = np.maximum(0.0, -answer.ineqlin.marginals) if solved else prices_of(groups, saving)
    cost = table.T @ prices - saving
    price = np.zeros(int(groups.max()) + 1)
    price[np.unique(groups[groups != NOBODY])] = prices
    # The solver's prices may fall short by its tolerance: what is short is added, so that they bound every choice.
    short = np.zeros(len(price))
    np.maximum.at(short, groups[np.arange(len(groups)), (groups != NOBODY).argmax(axis=1)], -cost)
    return Relaxed(
        np.asarray(answer.x) if solved else np.zeros(len(groups)), np.maximum(0.0, cost), price + short, solved
    )


def prices_of(groups: Table, saving: Vector) -> Vector:
    """Prices without any search: each span that of the best group it is in, in equal parts."""
    row, coder = np.nonzero(groups != NOBODY)
    _, span = np.unique(groups[row, coder], return_inverse=True)
    prices = np.zeros(int(span.max()) + 1)
    np.maximum.at(prices, span, (saving / (groups != NOBODY).sum(axis=1))[row])
    return prices


def once(groups: Table) -> Any:
    """The rows 'no span twice' as a sparse table: spans that occur × groups."""
    from scipy.sparse import csr_array

    row, coder = np.nonzero(groups != NOBODY)
    occurring, span = np.unique(groups[row, coder], return_inverse=True)
    return csr_array((np.ones(len(row)), (span, row)), shape=(len(occurring), len(groups)))
