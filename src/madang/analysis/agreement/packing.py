"""Chooses groups that share no span and save most: exact, with a proven bound where the time runs out.

The linear relaxation prices every span. What a group saves less than its spans' prices it costs any choice that
takes it, so only groups that cost less than the best choice found so far could still gain are searched.
"""

from collections.abc import Callable
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
    """Piece by piece: groups that no chain of shared spans joins have nothing to do with each other."""
    base = relaxed(groups, saving, end - perf_counter())
    if not base.solved:
        taken = _greedy(groups, saving)
        return Packing(taken, max(0.0, base.bound(groups) - float(saving[taken].sum())))
    return _by_pieces(groups, base, lambda rows: _of_piece(groups[rows], saving[rows], base.only(rows), end))


def _by_pieces(groups: Table, base: Relaxed, search: Callable[[NDArray[np.int64]], Packing]) -> Packing:
    """What the relaxation takes where it is whole; the other pieces are searched."""
    pieces = _pieces(groups)
    open_ones = np.unique(pieces[(base.share > WHOLE) & (base.share < 1 - WHOLE)])
    chosen, slack = [np.flatnonzero((base.share > 0.5) & ~np.isin(pieces, open_ones))], 0.0
    for piece in open_ones:
        rows = np.flatnonzero(pieces == piece)
        found = search(rows)
        chosen.append(rows[found.chosen])
        slack += found.slack
    return Packing(np.sort(np.concatenate(chosen)), slack)


def _of_piece(groups: Table, saving: Vector, base: Relaxed, end: float) -> Packing:
    bound = base.bound(groups)
    found = _among(groups, saving, base, NEAR * FINE, end)
    gap = bound - float(saving[found.chosen].sum())
    if gap > NEAR * FINE and perf_counter() < end:
        found = _among(groups, saving, base, gap, end)
    return found


def _among(groups: Table, saving: Vector, base: Relaxed, near: float, end: float) -> Packing:
    """The best choice of the groups that cost at most `near`; any other choice saves less than the bound by that."""
    rows = np.flatnonzero(base.cost <= near + WHOLE)
    inside, own = groups[rows], saving[rows]
    found = _by_pieces(inside, base.only(rows), lambda each: _searched(inside[each], own[each], end - perf_counter()))
    bound, saved = base.bound(groups), float(own[found.chosen].sum())
    others = bound - near if len(rows) < len(groups) else 0.0
    return Packing(rows[found.chosen], max(0.0, min(bound, max(saved + found.slack, others)) - saved))


def _searched(groups: Table, saving: Vector, seconds: float) -> Packing:
    """The choice by branch and bound."""
    from scipy.optimize import Bounds, LinearConstraint, milp

    if seconds <= 0:
        return _unsearched(groups, saving)
    table = once(groups)
    answer = milp(
        -saving,
        constraints=LinearConstraint(table, -np.inf, np.ones(table.shape[0])),
        bounds=Bounds(0, 1),
        integrality=np.ones(len(groups)),
        options={"time_limit": seconds, "mip_rel_gap": 0.0},
    )
    if answer.x is None:
        return _unsearched(groups, saving)
    took = np.flatnonzero(np.asarray(answer.x) > 0.5)
    proven = answer.status == 0
    return Packing(took, 0.0 if proven else max(0.0, -float(answer.mip_dual_bound) - float(saving[took].sum())))


def _unsearched(groups: Table, saving: Vector) -> Packing:
    took = _greedy(groups, saving)
    return Packing(took, max(0.0, float(prices_of(groups, saving).sum()) - float(saving[took].sum())))


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
