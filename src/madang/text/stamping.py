"""Time stamps written at turns, as the readers read them back, so that they go wherever the text goes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from madang.base.errors import Invalid
from madang.text import speakers, stamps
from madang.text.revision import Correction
from madang.text.span import Span
from madang.text.stamp_forms import Place, StampForm, are_outside, before, forms, own_stamp, written
from madang.text.turn import Turn, TurnKind
from madang.text.typing_over import correct_each

SPOKEN = (TurnKind.SPEECH, TurnKind.UNATTRIBUTED)
LONGEST = 360_000.0
"""Seconds: what lasts a hundred hours is no interview."""
_BEFORE_LABEL = re.compile(r"[ \t\ufeff]*(?:\#{1,6}[ \t]+|>[ \t]*|[-•*‧·][ \t]+)?")
_STAMP_ALONE = re.compile(rf"\s*{stamps.STAMP}\s*$")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A turn, by the place (code points) where its words begin, and the second at which it is heard to begin."""

    start: int
    seconds: float


def stamped(text: str, turns: Sequence[Turn], wanted: Sequence[Stamp]) -> tuple[Correction, tuple[Turn, ...]]:
    """The text with a stamp at each of these turns, and its turns with their times.

    Stamps are written like those that are there; the first form that the finder of turns reads back is taken. Where
    the times came with the file and none is in the text, the text stays as it is. A turn's own stamp is changed
    where it stands. Raises `Invalid` for a place where no turn of speech begins, two stamps for one turn, and a time
    that no recording has.
    """
    old = tuple(turns)
    seconds = _by_turn(old, wanted)
    if are_outside(text, old):
        timed = {number: replace(old[number], time=round(each, 3)) for number, each in seconds.items()}
        return correct_each(text, []), tuple(timed.get(number, turn) for number, turn in enumerate(old))
    tried: list[tuple[int, int, tuple[Correction, tuple[Turn, ...]]]] = []
    for form in forms(text, old):
        made = _written_in(text, old, seconds, form)
        unread = _unread(*made)
        if not unread:
            return made
        tried.append((unread, len(tried), made))
    return min(tried)[2]


def _by_turn(turns: Sequence[Turn], wanted: Sequence[Stamp]) -> dict[int, float]:
    numbers = {turn.span.start: number for number, turn in enumerate(turns) if turn.kind in SPOKEN}
    found: dict[int, float] = {}
    for stamp in wanted:
        number = numbers.get(stamp.start)
        if number is None or number in found:
            raise Invalid(
                f"No turn begins at {stamp.start}, or it has two stamps; set them again.",
                f"{stamp.start}에서 시작하는 발언이 없거나 시각 표시가 둘입니다. 다시 찍으십시오.",
            )
        if not 0 <= stamp.seconds < LONGEST:
            raise Invalid(
                f"{stamp.seconds} is no time of a recording; set that stamp again.",
                f"{stamp.seconds}은(는) 녹음의 시각이 아닙니다. 그 표시를 다시 찍으십시오.",
            )
        found[number] = stamp.seconds
    return dict(sorted(found.items()))


def _written_in(
    text: str, turns: Sequence[Turn], seconds: Mapping[int, float], form: StampForm
) -> tuple[Correction, tuple[Turn, ...]]:
    edits = {number: _edit(text, turns, number, each, form) for number, each in seconds.items()}
    correction = correct_each(text, [(span, words) for span, words, _ in edits.values()])
    growth = accumulate(len(edits[n][1]) - len(edits[n][0]) if n in edits else 0 for n in range(len(turns)))
    moved = (
        Turn(Span(turn.span.start + by, turn.span.end + by), turn.kind, turn.label, turn.time)
        for turn, by in zip(turns, growth, strict=True)
    )
    return correction, tuple(
        replace(turn, time=edits[number][2]) if number in edits else turn for number, turn in enumerate(moved)
    )


def _edit(text: str, turns: Sequence[Turn], number: int, seconds: float, form: StampForm) -> tuple[Span, str, float]:
    """What is written where, before a turn, and the time that is read from it."""
    own = own_stamp(text, turns, number)
    stamp = written(form.like if own is None else own.of(text), seconds)
    if own is not None:
        return own, stamp, stamps.seconds(stamp)
    place, words = _inserted(text, turns, number, stamp, form.place)
    return Span(place, place), words, stamps.seconds(stamp)


def _inserted(text: str, turns: Sequence[Turn], number: int, stamp: str, place: Place) -> tuple[int, str]:
    end = before(turns, number)
    if place is Place.END and number and turns[number - 1].kind in SPOKEN and text[end : end + 1] == "\n":
        return end, f" {stamp}"
    head = _line_of_label(text, end, turns[number])
    if place is Place.LINE and (head == 0 or text[head - 1] == "\n"):
        return head, f"{stamp}\n"
    marked = _BEFORE_LABEL.match(text, head, turns[number].span.start)
    return head if marked is None else marked.end(), f"{stamp} "


def _line_of_label(text: str, end: int, turn: Turn) -> int:
    """Where the line with a turn's label begins; where its words do, if it has no label of its own."""
    place, found = end, turn.span.start
    for line in text[end : turn.span.start].split("\n"):
        if line.strip() and turn.label is not None and not _STAMP_ALONE.match(line):
            found = place
        place += len(line) + 1
    return found


def _unread(correction: Correction, turns: Sequence[Turn]) -> int:
    """How many turns the finder of turns would not find in the new text as they are."""
    found = speakers.find(correction.new).turns
    return 0 if found == turns else len(set(turns) - set(found)) or 1
