"""Whether two coders agree more than chance: the record of each is shifted around its document as a whole.

Characters cannot be shuffled: neighbours belong to the same span, and a test that forgets it finds agreement
between strangers half the time. A shift keeps every span and its neighbours and breaks only what links the
coders (the test keeps its 5 per cent: docs/method/agreement.md).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from madang.analysis.agreement.marked import Marked, Place, marked, together
from madang.analysis.chance import seed_from


@dataclass(frozen=True, slots=True)
class Shifted:
    """`p`: share of shifted records that agree at least as much; the smallest possible is 1 / (`draws` + 1)."""

    p: float
    draws: int
    seed: int


@dataclass(frozen=True, slots=True)
class Document:
    """One document: each coder's (start, end) of one code, and its length."""

    spans: tuple[tuple[Place, ...], ...]
    length: int


def shift_test(
    documents: Sequence[Document],
    value: Callable[[Marked], float | None],
    *,
    draws: int = 999,
    seed: int | None = None,
) -> Shifted | None:
    """How often chance agrees as well; None where the value of the records themselves is not defined."""
    seed = seed_from([repr(each) for each in documents]) if seed is None else seed
    own = value(together(marked(each.spans, each.length) for each in documents))
    if own is None:
        return None
    random = np.random.Generator(np.random.PCG64(seed))
    as_good = 0
    for _ in range(draws):
        found = value(together(marked(_turned(each, random), each.length) for each in documents))
        as_good += found is not None and found >= own - 1e-12
    return Shifted((as_good + 1) / (draws + 1), draws, seed)


def _turned(document: Document, random: np.random.Generator) -> list[list[Place]]:
    """Every record but the first shifted round the document; a span over its end goes on at its beginning."""
    first, *others = document.spans
    return [[*first], *(_round(own, int(random.integers(document.length)), document.length) for own in others)]


def _round(spans: Sequence[Place], shift: int, length: int) -> list[Place]:
    turned: list[Place] = []
    for start, end in spans:
        begin, finish = (start + shift) % length, (start + shift) % length + end - start
        turned += [(begin, finish)] if finish <= length else [(begin, length), (0, finish - length)]
    return turned
