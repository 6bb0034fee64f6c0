"""Boundary similarity: whether coders put the ends of units in the same places.

Fournier, C. (2013). Evaluating text segmentation using boundary edit distance. Proceedings of ACL 2013, 1702-1712.
"""

from collections.abc import Sequence
from itertools import accumulate, combinations

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.reasons import FEWER_THAN_TWO_CODERS, NO_SPANS

NEAR = 2
"""Boundaries less than this far apart are a near miss."""


def boundary_similarity(segments: Sequence[Sequence[int]], near: int = NEAR) -> Coefficient:
    """The mean over pairs of coders of 1 - (missed + weighted near misses) / all boundaries.

    `segments` holds each coder's lengths of successive segments of the same text, in whole units.
    """
    if len(segments) < 2:
        return Coefficient.none("boundary_similarity", FEWER_THAN_TWO_CODERS)
    pairs = [_pair(one, other, near) for one, other in combinations(segments, 2)]
    known = [each for each in pairs if each is not None]
    if not known:
        return Coefficient.none("boundary_similarity", NO_SPANS)
    value = sum(known) / len(known)
    return Coefficient("boundary_similarity", value, value)


def boundaries(segments: Sequence[int]) -> set[int]:
    """Where one segment ends and the next begins."""
    return set(accumulate(segments[:-1]))


def _pair(one: Sequence[int], other: Sequence[int], near: int) -> float | None:
    a, b = boundaries(one), boundaries(other)
    matched = len(a & b)
    moved = _near_misses(sorted(a - b), sorted(b - a), near)
    missed = len(a - b) + len(b - a) - 2 * len(moved)
    whole = matched + len(moved) + missed
    return 1 - (missed + sum(distance / near for distance in moved)) / whole if whole else None


def _near_misses(a: list[int], b: list[int], near: int) -> list[int]:
    """Distances of boundaries that stand for each other, the nearest first, each used once."""
    found: list[int] = []
    free = set(b)
    for distance in range(1, near):
        for place in list(a):
            partner = next((each for each in (place - distance, place + distance) if each in free), None)
            if partner is not None:
                free.discard(partner)
                a.remove(place)
                found.append(distance)
    return found
