"""Records as chance would make them: each coder's spans shifted around the text, as a whole.

The sampler of Mathet et al. (2015, section 5.2): for each place of a coder somebody's record is drawn and
shifted round the text; two shifts lie at least a mean span apart, so that no record meets itself.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.spans import Continuum
from madang.analysis.chance import seed_from

TRIES = 100
"""How often a shift is drawn again before one that lies too near another is taken."""


def seed_of(text: Continuum) -> int:
    """A seed from the spans themselves, the same whoever the coders are and wherever the text begins."""
    return seed_from([f"{text.length}", *(f"{n} {record}" for n, record in enumerate(sorted(_records(text))))])


def _records(text: Continuum) -> list[list[tuple[float, float, int]]]:
    """Each coder's spans, from the beginning of the text on."""
    starts, ends = (text.start - text.begin).tolist(), (text.end - text.begin).tolist()
    rows = list(zip(starts, ends, text.code.tolist(), strict=True))
    return [[rows[place] for place in text.of(coder)] for coder in range(len(text.coders))]


def samples(text: Continuum, count: int, seed: int) -> Iterator[Continuum]:
    """`count` texts with as many coders, whose agreement is chance; the same in whatever order the coders stand."""
    records = _records(text)
    order = np.array(sorted(range(len(text.coders)), key=lambda coder: records[coder]), dtype=np.int64)
    random = np.random.Generator(np.random.PCG64(seed))
    apart = float(text.lengths.mean()) if text.size else 0.0
    for _ in range(count):
        drawn = random.integers(len(text.coders), size=len(text.coders))
        yield _shifted(text, order[drawn], _shifts(random, len(text.coders), text.length, apart))


def _shifts(random: np.random.Generator, count: int, length: float, apart: float) -> list[int]:
    taken: list[int] = []
    whole = max(1, int(length))
    for _ in range(count):
        shift = int(random.integers(whole))
        for _ in range(TRIES):
            if all(min(abs(shift - other), whole - abs(shift - other)) >= apart for other in taken):
                break
            shift = int(random.integers(whole))
        taken.append(shift)
    return taken


def _shifted(text: Continuum, drawn: NDArray[np.int64], shifts: list[int]) -> Continuum:
    """Spans that cross the end of the text keep their length and hang over it."""
    coder, places, start = [], [], []
    for place, (who, shift) in enumerate(zip(drawn, shifts, strict=True)):
        own = text.of(int(who))
        moved = text.begin + np.mod(text.start[own] - text.begin + shift, max(text.length, 1.0))
        order = np.lexsort((text.lengths[own], moved))
        coder.append(np.full(len(own), place, dtype=np.int64))
        places.append(own[order])
        start.append(moved[order])
    where, begins = np.concatenate(places), np.concatenate(start)
    return Continuum(
        text.coders,
        text.codes,
        np.concatenate(coder),
        begins,
        begins + text.lengths[where],
        text.code[where],
        text.begin,
        text.length,
    )
