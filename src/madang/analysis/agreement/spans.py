"""Labelled spans of several coders over one text: the ground of every measure that looks for units in a text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from madang.base.errors import Invalid

Span = tuple[int, int, str]
"""Start, end (exclusive, in code points or any other whole unit of length) and code."""


@dataclass(frozen=True, eq=False)
class Continuum:
    """One text from `begin` on, `length` long, and its spans as parallel arrays, sorted by coder, start and end.

    `code` is a place in `codes`, `coder` a place in `coders`. Spans may overlap in any way.
    """

    coders: tuple[str, ...]
    codes: tuple[str, ...]
    coder: NDArray[np.int64]
    start: NDArray[np.float64]
    end: NDArray[np.float64]
    code: NDArray[np.int64]
    begin: float
    length: float

    @property
    def size(self) -> int:
        """How many spans, of all coders."""
        return len(self.start)

    @property
    def mean_units(self) -> float:
        """How many spans a coder has in the mean."""
        return self.size / len(self.coders)

    @cached_property
    def lengths(self) -> NDArray[np.float64]:
        """The length of each span."""
        return self.end - self.start

    def of(self, coder: int) -> NDArray[np.int64]:
        """The places of a coder's spans."""
        first, last = np.searchsorted(self.coder, [coder, coder + 1])
        return np.arange(first, last)

    def only(self, places: NDArray[np.int64]) -> "Continuum":
        """The same text with the spans at these places only, which are in order."""
        coder, code = self.coder[places], self.code[places]
        start, end = self.start[places], self.end[places]
        return Continuum(self.coders, self.codes, coder, start, end, code, self.begin, self.length)


def continuum(spans: Mapping[str, Sequence[Span]], length: float | None = None) -> Continuum:
    """One text's spans by coder; a coder who marked nothing has an empty list.

    `length` is that of the text, from 0; by default the text reaches from the first span to the last. Raises
    `Invalid` where a span is empty or reaches out of the text.
    """
    coders = tuple(spans)
    codes = tuple(sorted({code for each in spans.values() for _, _, code in each}))
    place = {code: number for number, code in enumerate(codes)}
    rows = sorted((n, start, end, place[code]) for n, who in enumerate(coders) for start, end, code in spans[who])
    table = np.array(rows, dtype=np.float64).reshape(-1, 4)
    begin = 0.0 if length is not None else float(table[:, 1].min(initial=np.inf)) if rows else 0.0
    end = float(length) if length is not None else float(table[:, 2].max(initial=begin))
    if any(not begin <= row[1] < row[2] <= end for row in rows):
        raise Invalid(
            "A span must lie inside the text and hold at least one character.",
            "구간은 글 안에 있어야 하고 한 글자 이상이어야 합니다.",
        )
    coder, code = table[:, 0].astype(np.int64), table[:, 3].astype(np.int64)
    return Continuum(coders, codes, coder, table[:, 1], table[:, 2], code, begin, end - begin)
