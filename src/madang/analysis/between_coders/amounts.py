"""How much of each text (or case) how many coders marked, for all of them at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.marked import Marked

Places = NDArray[np.int64]
Flags = NDArray[np.bool_]
Vector = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Stretches:
    """Pieces of text, or whole cases, none of which a coder marked in part.

    `document` says to which text (or case) each belongs, `weight` what it counts: characters, or 1 for a sentence, a
    turn or a case; `covered[coder, piece]` who marked it.
    """

    document: Places
    weight: Vector
    covered: Flags


@dataclass(frozen=True, eq=False)
class Amounts:
    """For each text or case: `by_count[document, k]` marked by exactly k coders, `both[document, a, b]` by a and b.

    `present[coder, document]` says who counts there. Documents add up.
    """

    by_count: Vector
    both: Vector
    present: Flags

    @cached_property
    def coders(self) -> Places:
        """How many coders count for each document."""
        return np.asarray(self.present.sum(axis=0), dtype=np.int64)

    @cached_property
    def length(self) -> Vector:
        """How long each document is."""
        return np.asarray(self.by_count.sum(axis=1), dtype=np.float64)

    @cached_property
    def apart(self) -> Vector:
        """Disagreeing pairs of values in each document, over the other coders of each: what alpha observes."""
        m, k = self.coders[:, None], np.arange(self.by_count.shape[1])
        far = 2 * k * (m - k) / np.maximum(m - 1, 1)
        return np.asarray((far * self.by_count).sum(axis=1), dtype=np.float64)

    @cached_property
    def values(self) -> Vector:
        """How often each document was left unmarked and marked: documents × 2."""
        marks = self.by_count @ np.arange(self.by_count.shape[1])
        return np.stack([self.coders * self.length - marks, marks], axis=1)

    @property
    def everybody(self) -> bool:
        """Whether all coders count for all documents."""
        return bool(self.present.all())

    def marked(self) -> Marked:
        """All documents together, as the measures of marked text take them; only where `everybody` counts."""
        return Marked(self.by_count.sum(axis=0), self.both.sum(axis=0))

    def one(self, document: int) -> Marked:
        """One document alone."""
        return Marked(self.by_count[document], self.both[document])

    def between(self, a: int, b: int) -> "Amounts":
        """The same for two coders alone, in the documents for which both count."""
        both = self.present[a] & self.present[b]
        own, other, common = self.both[both, a, a], self.both[both, b, b], self.both[both, a, b]
        one = own + other - 2 * common
        return Amounts(
            np.stack([self.length[both] - one - common, one, common], axis=1),
            self.both[both][:, [a, b]][:, :, [a, b]],
            self.present[[a, b]][:, both],
        )

    def only(self, documents: Flags | Sequence[int]) -> "Amounts":
        """Some of the documents."""
        return Amounts(self.by_count[documents], self.both[documents], self.present[:, documents])


def amounts(found: Stretches, present: Flags) -> Amounts:
    """The stretches added up by document; documents with one coder only count for nothing."""
    m, many = present.shape
    several = present.sum(axis=0) > 1
    weight = found.weight * several[found.document]
    count = found.covered.sum(axis=0)
    by_count = np.bincount(found.document * (m + 1) + count, weight, many * (m + 1)).astype(np.float64)
    both = np.zeros((many, m, m))
    for a in range(m):
        for b in range(a, m):
            weighted = weight * (found.covered[a] & found.covered[b])
            both[:, a, b] = both[:, b, a] = np.bincount(found.document, weighted, many)
    return Amounts(by_count.reshape(many, m + 1), both, present & several)
