"""Three coders or more: the groups of the best alignment, searched in as many parts as memory asks for.

Spans that no chain of near pairs joins have nothing to do with each other, so parts of a text, or texts of a
corpus, are searched for themselves. What cannot be listed even so is aligned coder by coder, and bounded.
"""

from math import comb
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.by_turns import aligned_by_turns, least_cost
from madang.analysis.agreement.costs import costs
from madang.analysis.agreement.dissimilarity import Dissimilarity
from madang.analysis.agreement.groups import NOBODY, useful_groups
from madang.analysis.agreement.neighbours import TooMany, near_pairs
from madang.analysis.agreement.packing import Packing, packed
from madang.analysis.agreement.spans import Continuum
from madang.analysis.agreement.ties import preference

Table = NDArray[np.int64]

EQUAL = 1e-9
"""Savings this near to each other are the same."""


def searched(text: Continuum, unlike: Dissimilarity, seconds: float, settled: bool) -> tuple[Table, float]:
    """Groups of several spans, and how much less the best could cost at most.

    `settled` asks for the one to be taken among equals. Raises `TooMany`.
    """
    try:
        groups, slack = _chosen(text, unlike, seconds, settled)
    except TooMany:
        parts = _halves(text, unlike)
    else:
        return _or_by_turns(text, unlike, groups, slack) if slack else (groups, 0.0)
    if len(parts) == 1:
        return _or_by_turns(text, unlike, np.empty((0, len(text.coders)), dtype=np.int64), float("inf"))
    found = [searched(text.only(part), unlike, seconds / 2, settled) for part in parts]
    rows = [np.where(groups == NOBODY, NOBODY, part[groups]) for part, (groups, _) in zip(parts, found, strict=True)]
    return np.concatenate(rows), sum(slack for _, slack in found)


def _or_by_turns(text: Continuum, unlike: Dissimilarity, groups: Table, slack: float) -> tuple[Table, float]:
    """The groups of a search that was stopped, or those found by turns where they cost less."""
    stopped = _cost(text, unlike, groups)
    by_turns = aligned_by_turns(text, unlike)
    other = _cost(text, unlike, by_turns)
    least = max(least_cost(text, unlike), stopped - slack)
    return (by_turns, max(0.0, other - least)) if other < stopped else (groups, max(0.0, stopped - least))


def _cost(text: Continuum, unlike: Dissimilarity, groups: Table) -> float:
    """What an alignment with these groups costs, every other span alone."""
    alone = text.size - int((groups != NOBODY).sum())
    return float(costs(text, unlike, groups).sum()) + alone * unlike.delta


def _chosen(text: Continuum, unlike: Dissimilarity, seconds: float, settled: bool) -> tuple[Table, float]:
    end = perf_counter() + seconds
    groups, saving = useful_groups(text, unlike, equals=settled)
    best = packed(groups, saving, end - perf_counter())
    if settled and best.slack == 0:
        again = packed(groups, saving + preference(text, groups) * unlike.delta, end - perf_counter())
        # The preference is too small to matter, unless two alignments differ by less than it: then it yields.
        if saving[again.chosen].sum() >= saving[best.chosen].sum() - EQUAL:
            best = Packing(again.chosen, 0.0)
    return groups[best.chosen], best.slack


def _halves(text: Continuum, unlike: Dissimilarity) -> list[Table]:
    """The spans in two parts that have nothing to do with each other, or in one where there are no such parts."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    # In a group that is of use, every split has a pair across it that is no further apart than this.
    a, b, _ = near_pairs(text, unlike, (1 + comb(len(text.coders), 2)) * unlike.delta)
    edges = coo_array((np.ones(len(a), dtype=np.int8), (a, b)), shape=(text.size, text.size))
    piece = connected_components(edges, directed=False)[1]
    pieces, first = np.unique(piece[np.argsort(text.start, kind="stable")], return_index=True)
    late = np.argsort(np.argsort(first)) >= len(pieces) / 2
    return [part for part in (np.flatnonzero(~late[piece]), np.flatnonzero(late[piece])) if len(part)]
