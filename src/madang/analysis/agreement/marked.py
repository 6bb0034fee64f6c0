"""How much text how many coders marked with one code, without an array of characters.

The text is cut where a span begins or ends; a stretch that k of m coders marked brings its length to the k-th
place. Exact, and as long as the spans are many, not the text. What one coder marks twice counts once.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
Place = tuple[int, int]


@dataclass(frozen=True, eq=False)
class Marked:
    """Lengths of text: `by_count[k]` marked by exactly k coders, `both[a, b]` by coders a and b, `both[a, a]` by a.

    Texts add up: the sum of two is what was marked in both together. A length is one of characters, or of
    sentences or turns where those are the units.
    """

    by_count: Vector
    both: Vector

    @property
    def coders(self) -> int:
        """How many coders."""
        return len(self.both)

    @property
    def length(self) -> float:
        """The length of all text."""
        return float(self.by_count.sum())

    def __add__(self, other: "Marked") -> "Marked":
        return Marked(self.by_count + other.by_count, self.both + other.both)

    def __sub__(self, other: "Marked") -> "Marked":
        return Marked(self.by_count - other.by_count, self.both - other.both)


def together(texts: Iterable[Marked]) -> Marked:
    """Several texts as one amount. At least one text."""
    first, *rest = texts
    for each in rest:
        first = first + each
    return first


def marked(spans: Sequence[Sequence[Place]], length: int) -> Marked:
    """What each coder marked of one text of `length`: a list of (start, end) for each coder."""
    m = len(spans)
    edges = [np.fromiter(chain.from_iterable(own), np.int64, 2 * len(own)).reshape(-1, 2) for own in spans]
    cuts = np.sort(np.concatenate([[0, length], *map(np.ravel, edges)]))
    cuts = cuts[np.flatnonzero(np.diff(cuts, prepend=-1))]
    wide = np.diff(cuts).astype(np.float64)
    covered = np.stack([_covered(own, cuts) for own in edges]) if m else np.zeros((0, len(wide)), dtype=bool)
    by_count = np.bincount(covered.sum(axis=0), weights=wide, minlength=m + 1)
    return Marked(by_count.astype(np.float64), (covered * wide) @ covered.T.astype(np.float64))


def marked_units(spans: Sequence[Sequence[Place]], units: Sequence[Place]) -> Marked:
    """The same with sentences or turns for characters: a unit counts 1, and is marked where any of it is."""
    starts = np.array([start for start, _ in units], dtype=np.int64)
    ends = np.array([end for _, end in units], dtype=np.int64)
    hit = np.zeros((len(spans), len(units)), dtype=bool)
    for coder, own in enumerate(spans):
        for start, end in own:
            hit[coder] |= (starts < end) & (ends > start)
    by_count = np.bincount(hit.sum(axis=0), minlength=len(spans) + 1).astype(np.float64)
    return Marked(by_count, hit.astype(np.float64) @ hit.T.astype(np.float64))


def _covered(edges: NDArray[np.int64], cuts: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether a coder marked each stretch between two cuts."""
    begun, ended = (np.bincount(np.searchsorted(cuts, column), minlength=len(cuts)) for column in edges.T)
    return np.asarray(np.cumsum(begun - ended)[:-1] > 0)
