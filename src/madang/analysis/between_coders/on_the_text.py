"""Who marked which text with some codes: by character, by sentence or by turn, all documents at once.

The line is cut where a span or a text begins or ends, so characters are never listed.
"""

from enum import StrEnum
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from madang.analysis.between_coders.amounts import Amounts, Places, Stretches, amounts
from madang.analysis.between_coders.ground import Ground
from madang.text.units import sentence_units, turn_units


class Unit(StrEnum):
    """What is counted of the text."""

    CHARACTER = "character"
    SENTENCE = "sentence"
    TURN = "turn"


def on_the_text(ground: Ground, codings: Places, unit: Unit = Unit.CHARACTER) -> Amounts:
    """How much of each text carries any of these codings, by coder."""
    spans = ground.coder[codings], ground.start[codings], ground.end[codings]
    found = characters(ground, *spans) if unit is Unit.CHARACTER else _units(ground, *spans, unit)
    return amounts(found, ground.present)


def characters(ground: Ground, coder: Places, start: Places, end: Places) -> Stretches:
    """The line in stretches that each coder marked wholly or not at all, with these spans."""
    cuts = np.unique(np.concatenate([ground.begins, start, end]))
    first, last = np.searchsorted(cuts, start), np.searchsorted(cuts, end)
    covered = _covered(len(ground.coders), len(cuts), coder, first, last)
    document = np.searchsorted(ground.begins, cuts[:-1], side="right") - 1
    return Stretches(document, np.diff(cuts).astype(np.float64), covered[:, :-1])


def _units(ground: Ground, coder: Places, start: Places, end: Places, unit: Unit) -> Stretches:
    """Sentences or turns: one is marked where any of it is."""
    document, starts, ends = _line_of_units(ground, unit)
    first, last = np.searchsorted(ends, start, side="right"), np.searchsorted(starts, end, side="left")
    hit = first < last
    covered = _covered(len(ground.coders), len(starts) + 1, coder[hit], first[hit], last[hit])
    return Stretches(document, np.ones(len(starts)), covered[:, :-1])


def _covered(coders: int, cuts: int, coder: Places, first: Places, last: Places) -> NDArray[np.bool_]:
    """Whether each coder covers each piece, their spans reaching from one cut to another."""
    size = coders * cuts
    change = np.bincount(coder * cuts + first, minlength=size) - np.bincount(coder * cuts + last, minlength=size)
    return np.asarray(change.reshape(coders, cuts).cumsum(axis=1) > 0)


@lru_cache(maxsize=4)
def _line_of_units(ground: Ground, unit: Unit) -> tuple[Places, Places, Places]:
    """Each unit's document, start and end on the line."""
    of = sentence_units if unit is Unit.SENTENCE else turn_units
    rows = [
        (number, start + begin, end + begin)
        for number, (source, begin) in enumerate(zip(ground.sources, ground.begins.tolist(), strict=False))
        for start, end in of(ground.corpus.transcripts[source])
    ]
    table = np.array(rows, dtype=np.int64).reshape(-1, 3)
    return table[:, 0], table[:, 1], table[:, 2]
