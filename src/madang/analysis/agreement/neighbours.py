"""Pairs of spans of different coders that lie near enough to each other to matter."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.dissimilarity import Dissimilarity
from madang.analysis.agreement.spans import Continuum

Places = NDArray[np.int64]


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
            a, b = _window(text, text.of(one), text.of(other), unlike.reach(most))
            far = unlike(text, a, b)
            keep = far <= most
            yield a[keep], b[keep], far[keep]


def _window(text: Continuum, ones: Places, others: Places, reach: float) -> tuple[Places, Places]:
    """Each of `ones` with those of `others` whose start lies within what their lengths allow."""
    if not len(ones) or not len(others):
        return np.empty(0, np.int64), np.empty(0, np.int64)
    widest = text.lengths[others].max()
    allowed = np.minimum(reach * (text.lengths[ones] + widest), text.length)
    first = np.searchsorted(text.start[others], text.start[ones] - allowed, side="left")
    last = np.searchsorted(text.start[others], text.start[ones] + allowed, side="right")
    return joined(ones, others, first, last - first)


def joined(ones: Places, others: Places, first: Places, many: Places) -> tuple[Places, Places]:
    """Each of `ones` beside its run of `others`, from `first`, `many` long."""
    total = int(many.sum())
    offset = np.arange(total) - np.repeat(np.cumsum(many) - many, many)
    return np.repeat(ones, many), others[np.repeat(first, many) + offset]
