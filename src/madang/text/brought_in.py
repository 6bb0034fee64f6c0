"""A corrected text that was brought in as a file, beside the one it takes the place of."""

from collections.abc import Sequence
from dataclasses import replace

from madang.text.revision import Correction
from madang.text.span import Span
from madang.text.turn import Turn


def timed(turns: Sequence[Turn], old: Sequence[Turn], correction: Correction) -> tuple[Turn, ...]:
    """The turns of the new file; where it has no time stamps, each has that of the old turn its words came from."""
    if any(turn.time is not None for turn in turns):
        return tuple(turns)
    times = {_began(turn.span, correction): turn.time for turn in old if turn.time is not None and turn.span}
    return tuple(replace(turn, time=times.get(turn.span.start)) for turn in turns)


def _began(span: Span, correction: Correction) -> int | None:
    there = correction.moved(span)
    return None if there is None else there.start


def share_kept(correction: Correction) -> float:
    """How much of the old text still stands, from 0 to 1: little of it where another interview was brought in."""
    gone = sum(len(edit.old) for edit in correction.edits)
    return 1 - gone / len(correction.old) if correction.old else 1.0
