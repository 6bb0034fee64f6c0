"""Chooses groups that share no span and save most: exact, with a proven bound where the time runs out.

The linear relaxation prices every span. What a group saves less than its spans' prices it costs any choice that
takes it, so only groups that cost less than the best choice found so far could still gain are searched.
"""

from dataclasses import dataclass
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.groups import NOBODY
from madang.analysis.agreement.relaxed import Relaxed, once, prices_of, relaxed

Table = NDArray[np.int64]
Vector = NDArray[np.float64]

WHOLE = 1e-6
"""How near to 0 or 1 the solver's answer counts as whole."""

NEAR = 0.02
"""Share of the largest saving up to which a group may cost a choice to be looked at first: mostly enough."""

FINE = 1e4
"""The largest saving as the solver sees it: what it takes for equal (1e-6) is then below any tie that is parted."""


@dataclass(frozen=True, eq=False)
class Packing:
    """The chosen groups, and by how much more the best could save at most (0: proven best)."""

    chosen: NDArray[np.int64]
    slack: float


def packed(groups: Table, saving: Vector, seconds: float) -> Packing:
    """The rows of `groups` to take. `seconds` is how long it may search in all."""
    if not len(groups):
        return Packing(np.empty(0, np.int64), 0.0)
    end = perf_counter() + seconds
    scale = FINE / float(saving.max())
    found = _best(groups, saving * scale, end)
    return Packing(found.chosen, found.slack / scale)


def _best(groups: Table, saving: Vector, end: float) -> Packing:
    base = relaxed(groups, saving, end - perf_counter())
    if not base.solved:
        taken = _greedy(groups, saving)
        return Packing(taken, max(0.0, base.bound - float(saving[taken].sum())))
    whole = np.minimum(base.share, 1 - base.share) < WHOLE
    if whole.all():
        return Packing(np.flatnonzero(base.share > 0.5), 0.0)
    near = NEAR * FINE
    found = _among(groups, saving, base, near, end)
    gap = base.bound - float(saving[found.chosen].sum())
    if gap > near and perf_counter() < end:
        found = _among(groups, saving, base, gap, end)
    return found


def _among(groups: Table, saving: Vector, base: Relaxed, near: float, end: float) -> Packing:
    """The best choice of the groups that cost at most `near`; any other choice saves less than the bound by that."""
    rows = np.flatnonzero(base.cost <= near + WHOLE)
    pieces = _pieces(groups[rows])
    parted = (base.share[rows] > WHOLE) & (base.share[rows] < 1 - WHOLE)
    open_ones = np.unique(pieces[parted])
    chosen = [rows[(base.share[rows] > 0.5) & ~np.isin(pieces, open_ones)]]
    possible = float(saving[chosen[0]].sum())
    for piece in open_ones:
        inside = rows[pieces == piece]
        took, most = _searched(groups[inside], saving[inside], end - perf_counter())
        chosen.append(inside[took])
        possible += most
    taken = np.sort(np.concatenate(chosen))
    others = base.bound - near if len(rows) < len(groups) else 0.0
    return Packing(taken, max(0.0, min(base.bound, max(possible, others)) - float(saving[taken].sum())))


def _searched(groups: Table, saving: Vector, seconds: float) -> tuple[NDArray[np.int64], float]:
    """The choice by branch and bound, and what no choice can save more than."""
    from scipy.optimize import Bounds, LinearConstraint, milp

    if seconds <= 0:
        return _greedy(groups, saving), float(prices_of(groups, saving).sum())
    table = once(groups)
    answer = milp(
        -saving,
        constraints=LinearConstraint(table, -np.inf, np.ones(table.shape[0])),
        bounds=Bounds(0, 1),
        integrality=np.ones(len(groups)),
        options={"time_limit": seconds, "mip_rel_gap": 0.0},
    )
    if answer.x is None:
        return _greedy(groups, saving), float(prices_of(groups, saving).sum())
    took = np.flatnonzero(np.asarray(answer.x) > 0.5)
    saved = float(saving[took].sum())
    return took, saved if answer.status == 0 else max(saved, -float(answer.mip_dual_bound))


def _greedy(groups: Table, saving: Vector) -> NDArray[np.int64]:
    """What is taken when there is no time to search: always the group that saves most for each of its spans."""
    used: set[int] = set()
    took = []
    for row in np.argsort(-saving / (groups != NOBODY).sum(axis=1), kind="stable").tolist():
        spans = [span for span in groups[row].tolist() if span != NOBODY]
        if used.isdisjoint(spans):
            used.update(spans)
            took.append(row)
    return np.array(took, dtype=np.int64)


def _pieces(groups: Table) -> NDArray[np.int64]:
    """The piece of each group: groups that no chain of shared spans joins are apart."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    row, coder = np.nonzero(groups != NOBODY)
    ends = groups[row, coder]
    anchor = groups[np.arange(len(groups)), (groups != NOBODY).argmax(axis=1)]
    size = int(groups.max()) + 1
    edges = coo_array((np.ones(len(row), dtype=np.int8), (anchor[row], ends)), shape=(size, size))
    return np.asarray(connected_components(edges, directed=False)[1][anchor], dtype=np.int64)
