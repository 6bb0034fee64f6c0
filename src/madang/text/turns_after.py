"""The turns of a corrected text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from madang.text import speakers
from madang.text.difference import Edit
from madang.text.revision import Correction
from madang.text.span import Span
from madang.text.turn import Turn, Turns


def turns_after(turns: Sequence[Turn], correction: Correction) -> Sequence[Turn]:
    """The old turns at their new places, with their speakers and times.

    What was typed at the edge of a turn belongs to it; a turn that lost all its words stays while its
    label stands, so that words can be typed there again. Where lines or labels were put in, taken out
    or corrected, the turns are found again in the new text, if the finder finds the old ones in the
    old text too.
    """
    # Here, not above: its arrays would hold up the first page of the workbench.
    from madang.text.turns_moved import turns_moved

    if isinstance(turns, Turns) and (moved := turns_moved(turns, correction.edits)):
        return moved
    old = tuple(turns)
    new = tuple(_carried(old, correction.edits))
    if _keeps_lines(correction) and _marks(old, correction.old) == _marks(new, correction.new):
        return _standing(new, correction.new)
    if speakers.find(correction.old).turns == old:
        return speakers.find(correction.new).turns
    return _standing(new, correction.new)


def _keeps_lines(correction: Correction) -> bool:
    return not any(
        "\n" in each.old.of(correction.old) or "\n" in each.new.of(correction.new) for each in correction.edits
    )


def _carried(turns: Sequence[Turn], edits: Sequence[Edit]) -> Iterator[Turn]:
    starts = [each.old.start for each in edits]
    reach = 0
    for turn in turns:
        start = max(reach, _start(turn.span.start, edits, starts))
        reach = max(start, _end(turn.span.end, edits, starts))
        yield replace(turn, span=Span(start, reach))


def _start(place: int, edits: Sequence[Edit], starts: Sequence[int]) -> int:
    number = bisect_left(starts, place) - 1
    if number < 0:
        return place
    edit = edits[number]
    return edit.new.end + max(0, place - edit.old.end)


def _end(place: int, edits: Sequence[Edit], starts: Sequence[int]) -> int:
    number = bisect_right(starts, place) - 1
    if number < 0:
        return place
    edit = edits[number]
    if edit.old.start == place < edit.old.end:
        return edit.new.start
    return edit.new.end + max(0, place - edit.old.end)


def _marks(turns: Sequence[Turn], text: str) -> list[list[str]]:
    """The labels, stamps and marks between turns, without the spaces around them."""
    edges = [0, *(edge for turn in turns for edge in (turn.span.start, turn.span.end)), len(text)]
    return [text[start:end].split() for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _standing(turns: Sequence[Turn], text: str) -> tuple[Turn, ...]:
    """The turns that have words, or a label that waits for some."""
    marks = _marks(turns, text)
    return tuple(turn for turn, mark in zip(turns, marks, strict=False) if turn.span or (mark and turn.label))
