"""Pairs of spans of different coders that lie near enough to each other to matter."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.dissimilarity import Dissimilarity
from madang.analysis.agreement.spans import Continuum

Places = NDArray[np.int64]

FEW = 50
"""Up to so many spans of a coder, one window for all is quicker than windows by length."""

ENOUGH = 20_000_000
"""Candidates at once; more would need gigabytes of memory."""


class TooMany(Exception):
    """Spans lie on top of each other in numbers that cannot be listed."""


def near_pairs(text: Continuum, unlike: Dissimilarity, most: float) -> tuple[Places, Places, NDArray[np.float64]]:
    """Pairs (a, b), a of an earlier coder, with their dissimilarity where that is at most `most`.

    Spans are sorted by start, so a window of starts holds every candidate: the whole product is never built.
    """
    found = list(_by_coders(text, unlike, most))
    if not found:
        return np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0)
    a, b, far = (np.concatenate(each) for each in zip(*found, strict=True))
    return a, b, far


def _by_coders(
    text: Continuum, unlike: Dissimilarity, most: float
) -> Iterator[tuple[Places, Places, NDArray[np.float64]]]:
    for one in range(len(text.coders)):
        for other in range(one + 1, len(text.coders)):
            ones = text.of(one)
            rows, b = candidates(text, ones, text.of(other), unlike.reach(most))
            a = ones[rows]
            far = unlike(text, a, b)
            keep = far <= most
            yield a[keep], b[keep], far[keep]


def candidates(
    text: Continuum, anchors: Places, others: Places, reach: float, enough: int = ENOUGH
) -> tuple[Places, Places]:
    """Rows of `anchors`, each with those of `others` whose start lies within what their lengths allow.

    Raises `TooMany` where that is more than `enough`.
    """
    found = list(_found(text, anchors, others, reach, enough))
    if not found:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    rows, added = zip(*found, strict=True)
    return np.concatenate(rows), np.concatenate(added)


def _found(
    text: Continuum, anchors: Places, others: Places, reach: float, left: int
) -> Iterator[tuple[Places, Places]]:
    for alike in _by_length(text, others):
        widest = text.lengths[alike].max()
        allowed = np.minimum(reach * (text.lengths[anchors] + widest), text.length)
        first = np.searchsorted(text.start[alike], text.start[anchors] - allowed, side="left")
        many = np.searchsorted(text.start[alike], text.start[anchors] + allowed, side="right") - first
        left -= int(many.sum())
        if left < 0:
            raise TooMany
        yield joined(alike, first, many)


def _by_length(text: Continuum, spans: Places) -> Iterator[Places]:
    """Spans of about the same length together: one that covers the whole text must not widen every window."""
    size = np.frexp(text.lengths[spans])[1] // 2 if len(spans) > FEW else np.zeros(len(spans))
    for each in np.unique(size):
        yield spans[size == each]


def joined(others: Places, first: Places, many: Places) -> tuple[Places, Places]:
    """Each row as often as it has `others`, beside its run of them, from `first`, `many` long."""
    offset = np.arange(int(many.sum())) - np.repeat(np.cumsum(many) - many, many)
    return np.repeat(np.arange(len(many)), many), others[np.repeat(first, many) + offset]
