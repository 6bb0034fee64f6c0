"""Three coders or more: the groups of spans that can be in a best alignment at all.

A group (one span at most of each coder) is dropped when some way to split it in two is no worse: see
docs/method/gamma.md for the argument. What is left is few, and lies in small pieces.
"""

from itertools import combinations
from math import comb

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.dissimilarity import Dissimilarity
from madang.analysis.agreement.neighbours import TooMany, candidates
from madang.analysis.agreement.spans import Continuum

NOBODY = -1

ROUNDING = 1e-12
"""What adding up a handful of dissimilarities may get wrong."""

CANDIDATES, GROUPS = 5_000_000, 600_000
"""More are not listed: they would need gigabytes, and no search among them would end."""

AT_ONCE = 50_000
"""Groups whose pairs are held in memory together."""

Table = NDArray[np.int64]
Vector = NDArray[np.float64]


def useful_groups(text: Continuum, unlike: Dissimilarity, *, equals: bool = False) -> tuple[Table, Vector]:
    """Groups of two spans or more (rows; a column for each coder, `NOBODY` where none), and what each saves.

    A group saves (spans - 1) × delta - sum of (dissimilarity - delta) over its pairs / number of pairs of coders,
    against its spans standing alone. With `equals`, groups that are just as good as their parts stay too: they
    are needed to choose among best alignments. Raises `TooMany` where spans lie on top of each other in such
    numbers that their groups cannot be listed.
    """
    m = len(text.coders)
    pairs = comb(m, 2)
    build = _Build(text, unlike, pairs, (pairs + m - 1) * unlike.delta)
    most = pairs * unlike.delta + (ROUNDING if equals else -ROUNDING)
    judged = [build.judged(part, most) for first in range(m - 1) for part in _parts(build.from_coder(first))]
    groups, savings = zip(*judged, strict=True)
    return np.concatenate(groups), np.concatenate(savings)


def _parts(groups: Table) -> list[Table]:
    """The rows in parts of which memory holds every pair of coders."""
    return [groups[first : first + AT_ONCE] for first in range(0, max(1, len(groups)), AT_ONCE)]


class _Build:
    """Grows groups coder by coder, and cuts those that cannot become useful any more."""

    def __init__(self, text: Continuum, unlike: Dissimilarity, pairs: int, most: float) -> None:
        self._text, self._unlike, self._pairs, self._most = text, unlike, pairs, most
        self._reach = unlike.reach(most)

    def from_coder(self, first: int) -> Table:
        """Every group whose first span is this coder's."""
        m = len(self._text.coders)
        own = self._text.of(first)
        groups = np.full((len(own), m), NOBODY, dtype=np.int64)
        groups[:, first] = own
        for coder in range(first + 1, m):
            groups = np.concatenate([groups, self._with(groups, first, coder)])
        several: Table = groups[(groups != NOBODY).sum(axis=1) > 1]
        return several

    def _with(self, groups: Table, first: int, coder: int) -> Table:
        """Each group with each span of one more coder that may go with it."""
        others = self._text.of(coder)
        anchor = groups[:, first]
        rows, added = candidates(self._text, anchor, others, self._reach, enough=CANDIDATES)
        near = self._unlike(self._text, anchor[rows], added) <= self._most
        grown = groups[rows[near]]
        if len(groups) + len(grown) > GROUPS:
            raise TooMany
        grown[:, coder] = added[near]
        return grown[self._may_become_useful(grown, len(self._text.coders) - 1 - coder)]

    def judged(self, groups: Table, most: float) -> tuple[Table, Vector]:
        """Those of these groups that no split betters by `most`, and what each saves."""
        sums = self.cross(groups)
        worth = _no_split_is_better(sums, groups, most)
        groups, sums = groups[worth], sums[worth]
        spans = (groups != NOBODY).sum(axis=1)
        return groups, (spans - 1) * self._unlike.delta - sums.sum(axis=(1, 2)) / 2 / self._pairs

    def _may_become_useful(self, groups: Table, coming: int) -> NDArray[np.bool_]:
        """Whether no span is already too far from the others, however near those still to come may be."""
        delta = self._unlike.delta
        sums = np.concatenate([self.cross(part).sum(axis=2) for part in _parts(groups)])
        return np.asarray((sums - coming * delta <= self._pairs * delta + ROUNDING).all(axis=1))

    def cross(self, groups: Table) -> NDArray[np.float64]:
        """Dissimilarity less delta of each pair in each group: groups × coders × coders, 0 where one is missing."""
        m = groups.shape[1]
        sums = np.zeros((len(groups), m, m))
        for one, other in combinations(range(m), 2):
            both = np.flatnonzero((groups[:, one] != NOBODY) & (groups[:, other] != NOBODY))
            far = self._unlike(self._text, groups[both, one], groups[both, other]) - self._unlike.delta
            sums[both, one, other] = sums[both, other, one] = far
        return sums


def _no_split_is_better(sums: NDArray[np.float64], groups: Table, most: float) -> NDArray[np.bool_]:
    """Whether across every split of a group the spans are nearer than `most`."""
    m = groups.shape[1]
    keep = np.ones(len(groups), dtype=bool)
    present = groups != NOBODY
    for size in range(1, m // 2 + 1):
        for part in combinations(range(m), size):
            rest = [coder for coder in range(m) if coder not in part]
            parted = present[:, part].any(axis=1) & present[:, rest].any(axis=1)
            across = sums[:, part][:, :, rest].sum(axis=(1, 2))
            keep &= ~parted | (across <= most)
    return keep
