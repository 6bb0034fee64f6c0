"""Chooses groups that share no span and save most: exact, with a proven bound where the time runs out.

The linear relaxation is solved first; only the pieces where it is not whole go on to branch and bound.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.groups import NOBODY

Table = NDArray[np.int64]
Vector = NDArray[np.float64]

WHOLE = 1e-6
"""How near to 0 or 1 the solver's answer counts as whole."""


@dataclass(frozen=True, eq=False)
class Packing:
    """The chosen groups, and by how much more the best could save at most (0: proven best)."""

    chosen: NDArray[np.int64]
    slack: float


def packed(groups: Table, saving: Vector, spans: int, seconds: float) -> Packing:
    """The rows of `groups` to take. `seconds` is how long branch and bound may search in all."""
    if not len(groups):
        return Packing(np.empty(0, np.int64), 0.0)
    share = _relaxed(groups, saving, spans)
    whole = np.minimum(share, 1 - share) < WHOLE
    pieces = _pieces(groups, spans)
    unsettled = np.unique(pieces[~whole])
    chosen = [np.flatnonzero((share > 0.5) & ~np.isin(pieces, unsettled))]
    slack, left = 0.0, seconds
    for piece in unsettled:
        inside = np.flatnonzero(pieces == piece)
        took, more, needed = _searched(groups[inside], saving[inside], max(left, 0.05))
        chosen.append(inside[took])
        slack, left = slack + more, left - needed
    return Packing(np.sort(np.concatenate(chosen)), slack)


def _once(groups: Table) -> "tuple[object, int]":
    """The rows 'no span twice' as a sparse table: spans that occur × groups."""
    from scipy.sparse import csr_array

    row, coder = np.nonzero(groups != NOBODY)
    occurring, span = np.unique(groups[row, coder], return_inverse=True)
    ones = np.ones(len(row))
    return csr_array((ones, (span, row)), shape=(len(occurring), len(groups))), len(occurring)


def _relaxed(groups: Table, saving: Vector, spans: int) -> Vector:
    from scipy.optimize import linprog

    table, rows = _once(groups)
    answer = linprog(-saving, A_ub=table, b_ub=np.ones(rows), bounds=(0, 1), method="highs")
    return np.asarray(answer.x, dtype=np.float64)


def _searched(groups: Table, saving: Vector, seconds: float) -> tuple[NDArray[np.int64], float, float]:
    from time import perf_counter

    from scipy.optimize import Bounds, LinearConstraint, milp

    begun = perf_counter()
    table, rows = _once(groups)
    answer = milp(
        -saving,
        constraints=LinearConstraint(table, -np.inf, np.ones(rows)),
        bounds=Bounds(0, 1),
        integrality=np.ones(len(groups)),
        options={"time_limit": seconds, "mip_rel_gap": 0.0},
    )
    if answer.x is None:
        # Not even a first answer in time: all stand alone, and the bound of the relaxation is all there is.
        return np.empty(0, np.int64), float(_relaxed(groups, saving, 0) @ saving), perf_counter() - begun
    took = np.flatnonzero(np.asarray(answer.x) > 0.5)
    bound = -float(answer.mip_dual_bound if answer.mip_dual_bound is not None else answer.fun)
    return took, max(0.0, bound - float(saving[took].sum())), perf_counter() - begun


def _pieces(groups: Table, spans: int) -> NDArray[np.int64]:
    """The piece of each group: groups that no chain of shared spans joins are apart."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    row, coder = np.nonzero(groups != NOBODY)
    ends = groups[row, coder]
    anchor = groups[np.arange(len(groups)), (groups != NOBODY).argmax(axis=1)]
    edges = coo_array((np.ones(len(row), dtype=np.int8), (anchor[row], ends)), shape=(spans, spans))
    return np.asarray(connected_components(edges, directed=False)[1][anchor], dtype=np.int64)
