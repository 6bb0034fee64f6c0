"""Made-up codings and ratings for the measures of agreement: as dense as interview coding, with real disagreement."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Spans = dict[str, list[tuple[int, int, str]]]

DROPPED, ADDED, RECODED, MOVED = 0.15, 0.10, 0.15, 0.15
"""What each coder does to the true spans: shares, and the deviation of an edge as a share of the length."""


def codings(coders: int, spans: int, *, depth: float = 1.4, codes: int = 12, seed: int = 1) -> tuple[Spans, int]:
    """About `spans` spans of each coder, in the mean 120 characters long and `depth` on top of each other; the length.

    Every coder saw the same true spans and missed, moved, coded otherwise and added some.
    """
    random = np.random.default_rng(seed)
    true = round(spans / (1 - DROPPED + ADDED))
    long = _lengths(random, true)
    length = int(long.sum() / depth)
    start, code = random.integers(0, length - long), random.integers(codes, size=true)
    return {f"coder {n}": _coder(random, start, long, code, codes, length) for n in range(coders)}, length


def _lengths(random: np.random.Generator, many: int) -> NDArray[np.int64]:
    return np.maximum(15, random.gamma(3, 40, many)).astype(np.int64)


def _coder(random: np.random.Generator, start: Any, long: Any, code: Any, codes: int, length: int) -> Any:
    kept = random.random(len(start)) >= DROPPED
    start, long, code = start[kept], long[kept], code[kept].copy()
    begin = np.clip((start + random.normal(0, MOVED * long)).astype(np.int64), 0, length - 1)
    end = np.clip((start + long + random.normal(0, MOVED * long)).astype(np.int64), begin + 1, length)
    other = random.random(len(code)) < RECODED
    code[other] = random.integers(codes, size=int(other.sum()))
    more = _lengths(random, round(ADDED * len(kept)))
    begun = random.integers(0, length - more)
    begin, end = np.concatenate([begin, begun]), np.concatenate([end, begun + more])
    code = np.concatenate([code, random.integers(codes, size=len(more))])
    return [(int(b), int(e), f"c{int(c):02}") for b, e, c in zip(begin, end, code, strict=True)]


def rated(units: int, coders: int, values: int, *, missing: float = 0.0, seed: int = 1) -> NDArray[np.int64]:
    """Units by coders; two of three values are the unit's own, the rest any; -1 where missing."""
    random = np.random.default_rng(seed)
    own = random.integers(values, size=units)
    any_value = random.integers(values, size=(units, coders))
    table = np.where(random.random((units, coders)) < 2 / 3, own[:, None], any_value)
    return np.where(random.random((units, coders)) < missing, -1, table)
