"""The turns of a text in which only words within turns were corrected: most corrections."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from madang.text.difference import Edit
from madang.text.turn import TurnColumns, Turns

_Places = NDArray[np.int64]


def turns_moved(turns: Turns, edits: Sequence[Edit]) -> TurnColumns | None:
    """The turns at their new places; None where an edit lies in no single turn, or leaves one no words.

    What stands between them is then as it was. What was typed at the edge of a turn belongs to it.
    """
    starts, ends = np.array(turns.starts, np.int64), np.array(turns.ends, np.int64)
    old = np.array([(each.old.start, each.old.end) for each in edits], np.int64).reshape(-1, 2)
    new = np.array([each.new.end for each in edits], np.int64)
    if not _each_within_one(starts, ends, old):
        return None
    first = _moved(starts, np.searchsorted(old[:, 0], starts, "left"), old, new)
    last = _moved(ends, np.searchsorted(old[:, 0], ends, "right"), old, new)
    if not (first < last).all():
        return None
    return TurnColumns(first.tolist(), last.tolist(), turns)


def _each_within_one(starts: _Places, ends: _Places, old: _Places) -> bool:
    """Whether each stretch lies within a turn that has words, and in no other; turns lie in order and apart."""
    if not len(starts) or not (starts < ends).all() or not (ends[:-1] < starts[1:]).all():
        return False
    within = np.searchsorted(starts, old[:, 0], "right") - 1
    return bool((within >= 0).all() and (old[:, 1] <= ends[within]).all())


def _moved(places: _Places, edits_before: _Places, old: _Places, new: _Places) -> _Places:
    """Places after the edits before them."""
    ends_old, ends_new = np.concatenate(([0], old[:, 1])), np.concatenate(([0], new))
    moved: _Places = ends_new[edits_before] + np.maximum(0, places - ends_old[edits_before])
    return moved
