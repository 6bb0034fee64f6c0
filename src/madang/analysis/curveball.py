"""Random tables that keep both margins: the curveball of Strona et al. 2014 (Nat Commun 5:4114).

In a trade two rows throw the columns that only one of them has into a pool and draw them again,
each as many as it gave. Here many chains trade at once, each with its own luck, all with the same
partners; given the partners every chain still has the uniform distribution, and the chains are
independent of each other.

How it is counted: docs/method/links.md.
"""

import numpy as np
from numpy.typing import NDArray

from madang.analysis.chance import Chance

ROUNDS = 16
"""In a round every row trades once with a random partner."""

Tables = NDArray[np.bool_]
"""Rows × columns × draws."""


def curveball(table: NDArray[np.bool_], draws: int, chance: Chance, rounds: int = ROUNDS) -> Tables:
    """`draws` random tables with the row and column sums of `table` (rows × columns)."""
    tables = np.repeat(table[:, :, None], draws, axis=2)
    rows = len(table)
    if rows < 2:
        return tables
    free = [int(column) for column in np.flatnonzero(table.any(axis=0) & ~table.all(axis=0))]
    for _ in range(rounds):
        order = chance.long(1, rows)[0].argsort(kind="stable")
        for one, other in zip(order[0::2], order[1::2], strict=False):
            _trade(tables, int(one), int(other), free, chance)
    return tables


def _trade(tables: Tables, one: int, other: int, columns: list[int], chance: Chance) -> None:
    """The pool is dealt column by column: each goes to `one` with the chance that is left to it."""
    a, b = tables[one], tables[other]
    pool = a ^ b
    left = pool.sum(axis=0, dtype=np.uint32)
    due = (a & pool).sum(axis=0, dtype=np.uint32)
    luck = chance.short(len(columns), tables.shape[2])
    given = np.zeros_like(pool)
    for number, column in enumerate(columns):
        in_pool, dealt = pool[column], given[column]
        np.less(luck[number] * left, due << 16, out=dealt)
        dealt &= in_pool
        left -= in_pool
        due -= dealt
    kept = a & b
    np.logical_or(kept, given, out=a)
    np.logical_or(kept, pool ^ given, out=b)
