"""Who gave which unit which value: the ground of every measure over predefined units."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import comb
from typing import Any

import numpy as np
from numpy.typing import NDArray

from madang.base.errors import Invalid

MISSING = -1


@dataclass(frozen=True, eq=False)
class Ratings:
    """Units in rows, coders in columns; `codes` are places in `values`, `MISSING` where a coder gave none.

    A unit to which nobody gave a value is no unit: it is left out where a table is read.

    `values` is what could have been given (the codebook's values), in order: also those that never occurred.
    """

    codes: NDArray[np.int32]
    values: tuple[Any, ...]

    @property
    def units(self) -> int:
        """How many units."""
        return int(self.codes.shape[0])

    @property
    def coders(self) -> int:
        """How many coders."""
        return int(self.codes.shape[1])

    @cached_property
    def counts(self) -> NDArray[np.float64]:
        """How many coders gave each value to each unit: units × values."""
        q = len(self.values)
        counts = np.zeros((self.units, q))
        for column in self.codes.T:
            given = np.flatnonzero(column >= 0)
            counts.reshape(-1)[given * q + column[given]] += 1
        return counts

    def over_pairs(self, table: NDArray[np.float64]) -> NDArray[np.float64]:
        """What `table` (values × values, symmetric) says of a unit's values, summed over ordered pairs of coders."""
        if comb(self.coders, 2) > len(self.values):
            together = np.einsum("ik,ik->i", self.counts @ table, self.counts)
            return np.asarray(together - self.counts @ np.diag(table), dtype=np.float64)
        total = np.zeros(self.units)
        same = bool((table == np.eye(len(table))).all())
        for one, other in combinations(self.codes.T, 2):
            both = (one >= 0) & (other >= 0)
            total += both & (one == other) if same else both * table[one, other]
        return 2 * total

    def summed(self, vector: NDArray[np.float64]) -> NDArray[np.float64]:
        """What `vector` says of each value, summed over the coders of each unit."""
        with_missing = np.append(vector, 0.0)
        return np.asarray(sum(with_missing[column] for column in self.codes.T), dtype=np.float64)

    @property
    def totals(self) -> NDArray[np.float64]:
        """How often each value was given."""
        return np.bincount(self.codes[self.codes >= 0], minlength=len(self.values)).astype(np.float64)

    def only(self, units: NDArray[np.bool_]) -> "Ratings":
        """The same without the other units."""
        return self if units.all() else Ratings(np.asfortranarray(self.codes[units]), self.values)

    @cached_property
    def given(self) -> NDArray[np.float64]:
        """How many coders gave each unit a value."""
        return np.asarray((self.codes >= 0).sum(axis=1), dtype=np.float64)

    @property
    def complete(self) -> bool:
        """Whether every coder gave every unit a value."""
        return bool((self.codes >= 0).all())

    @cached_property
    def occurring(self) -> int:
        """How many different values were given to units that two coders or more gave a value."""
        return int((self.counts[self.given >= 2].sum(axis=0) > 0).sum())


def ratings(rows: Iterable[Sequence[Any]], values: Sequence[Any] | None = None) -> Ratings:
    """A table of units (rows) by coders (columns), None (or not a number) where a coder gave no value.

    `values` are those of the codebook; by default the ones that occur, sorted. Raises `Invalid` where rows
    differ in length or hold a value that is not among `values`.
    """
    table = [tuple(None if value != value else value for value in row) for row in rows]
    if len({len(row) for row in table}) > 1:
        raise Invalid(
            "Every unit needs one place for each coder; leave it empty (None) where a coder gave no value.",
            "단위마다 코더 수만큼 자리가 있어야 합니다. 값을 주지 않은 자리는 비워 두십시오.",
        )
    known = _sorted({value for row in table for value in row if value is not None}) if values is None else [*values]
    place = {value: number for number, value in enumerate(known)} | {None: MISSING}
    try:
        codes = np.array([[place[value] for value in row] for row in table], dtype=np.int32)
    except KeyError as unknown:
        raise Invalid(f"{unknown} is not among the values.", f"{unknown}: 값 목록에 없습니다.") from None
    return _read(codes.reshape(len(table), len(table[0]) if table else 0), tuple(known))


def ratings_of_array(array: NDArray[Any], values: int) -> Ratings:
    """The same from an array of whole numbers 0 … values-1, negative where missing: for a million units."""
    return _read(array.astype(np.int32), tuple(range(values)))


def _read(codes: NDArray[np.int32], values: tuple[Any, ...]) -> Ratings:
    """Column by column, as every measure goes through it."""
    read = Ratings(np.asfortranarray(np.maximum(codes, MISSING)), values)
    return read.only(read.given > 0)


def _sorted(values: set[Any]) -> list[Any]:
    try:
        return sorted(values)
    except TypeError:  # numbers and words together have no order of their own
        return sorted(values, key=lambda value: (type(value).__name__, str(value)))
