"""A good alignment of three coders or more where the best cannot be searched, and what the best costs at least.

Coder after coder is matched to the groups there are, then each is taken out and matched again until nothing gets
better: every step is the best one for that coder, the whole need not be.
"""

from itertools import combinations
from math import comb

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.dissimilarity import Dissimilarity
from madang.analysis.agreement.groups import NOBODY
from madang.analysis.agreement.matching import matched
from madang.analysis.agreement.neighbours import ENOUGH, TooMany
from madang.analysis.agreement.spans import Continuum

Table = NDArray[np.int64]

ROUNDS = 10
"""Rounds over all coders at most; mostly three are enough."""


def aligned_by_turns(text: Continuum, unlike: Dissimilarity) -> Table:
    """Groups that hold every span once: rows of places, a column for each coder. Raises `TooMany`."""
    m = len(text.coders)
    groups = np.full((0, m), NOBODY, dtype=np.int64)
    saved = -1.0
    for _ in range(ROUNDS):
        gained = 0.0
        for coder in range(m):
            groups, by_this = _matched_again(text, unlike, groups, coder)
            gained += by_this
        if gained <= saved + 1e-9:
            break
        saved = gained
    return groups


def _matched_again(text: Continuum, unlike: Dissimilarity, groups: Table, coder: int) -> tuple[Table, float]:
    """The groups after this coder's spans have been taken out and matched anew, and what that saves."""
    from scipy.optimize import linear_sum_assignment

    rest = groups.copy()
    rest[:, coder] = NOBODY
    rest = rest[(rest != NOBODY).any(axis=1)]
    own = text.of(coder)
    saving = _savings(text, unlike, rest, own)
    rows, columns = linear_sum_assignment(saving, maximize=True)
    worth = saving[rows, columns] > 0
    rest[rows[worth], coder] = own[columns[worth]]
    alone = np.delete(own, columns[worth])
    more = np.full((len(alone), rest.shape[1]), NOBODY, dtype=np.int64)
    more[:, coder] = alone
    return np.concatenate([rest, more]), float(saving[rows[worth], columns[worth]].sum())


def _savings(text: Continuum, unlike: Dissimilarity, groups: Table, own: Table) -> NDArray[np.float64]:
    """What each group (rows) saves with each of these spans (columns) beside the two apart."""
    if len(groups) * len(own) > ENOUGH:
        raise TooMany
    near = np.zeros((len(groups), len(own)))
    for column in groups.T:
        there = np.flatnonzero(column != NOBODY)
        near[there] += unlike.delta - unlike(text, column[there][:, None], own[None, :])
    return unlike.delta + near / comb(groups.shape[1], 2)


def least_cost(text: Continuum, unlike: Dissimilarity) -> float:
    """What no alignment costs less than: each pair of coders aligned as if there were no others."""
    pairs = combinations(range(len(text.coders)), 2)
    return sum(_pair_cost(text, unlike, one, other) for one, other in pairs) / comb(len(text.coders), 2)


def _pair_cost(text: Continuum, unlike: Dissimilarity, one: int, other: int) -> float:
    places = np.concatenate([text.of(one), text.of(other)])
    coder = (text.coder[places] == other).astype(np.int64)
    start, end, code = text.start[places], text.end[places], text.code[places]
    two = Continuum(
        (text.coders[one], text.coders[other]), text.codes, coder, start, end, code, text.begin, text.length
    )
    pairs = matched(two, unlike)
    apart = len(places) - 2 * len(pairs)
    return float(unlike(two, pairs[:, 0], pairs[:, 1]).sum()) + apart * unlike.delta
