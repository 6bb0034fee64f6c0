"""Seeds from the data, and random numbers that are the same on every machine."""

import hashlib
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray


def seed_from(parts: Iterable[str]) -> int:
    """A seed that depends on the parts alone, not on their order."""
    return int.from_bytes(hashlib.sha256("\n".join(sorted(parts)).encode()).digest()[:6], "big")


class Chance:
    """A stream of random numbers (numpy's PCG64, whose raw stream never changes)."""

    def __init__(self, seed: int) -> None:
        self._bits = np.random.PCG64(seed)

    def long(self, rows: int, columns: int) -> NDArray[np.uint64]:
        """A table of numbers below 2^64."""
        raw: NDArray[np.uint64] = np.asarray(self._bits.random_raw(rows * columns), dtype="<u8")
        return raw.reshape(rows, columns)

    def short(self, rows: int, columns: int) -> NDArray[np.uint32]:
        """A table of numbers below 2^16."""
        raw = np.asarray(self._bits.random_raw((rows * columns + 3) // 4), dtype="<u8").view("<u2")
        return raw[: rows * columns].reshape(rows, columns).astype(np.uint32)
