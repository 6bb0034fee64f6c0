"""How a transcript writes its time stamps, and where, so that new ones are written like them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from madang.text import stamps
from madang.text.span import Span
from madang.text.turn import Turn

_WRITTEN = re.compile(rf"{stamps.STAMP}|(?<!\d){stamps.TIME}")
_DIGITS = re.compile(r"(\d+):(\d\d)(:\d\d)?(?:([.,])(\d+)|-(\d+)(?=\#))?")
_MOST_MINUTES = 999


class Place(Enum):
    """Where a stamp stands: on the line of the turn's label, on a line before it, or at the end of what was before."""

    LABEL = auto()
    LINE = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class StampForm:
    """A form of stamps: one to write the others like, and where they stand."""

    like: str
    place: Place


PLAIN = (StampForm("[00:00:00]", Place.LABEL), StampForm("[00:00:00]", Place.LINE))
"""What is written where a transcript has no form of its own, or its form would not be read back."""


def own_stamp(text: str, turns: Sequence[Turn], number: int) -> Span | None:
    """Where the stamp of a turn is written; None where it has none in the text."""
    time = turns[number].time
    if time is None:
        return None
    found = list(_WRITTEN.finditer(text, before(turns, number), turns[number].span.start))
    return next((Span(*each.span()) for each in reversed(found) if abs(stamps.seconds(each[0]) - time) < 0.001), None)


def before(turns: Sequence[Turn], number: int) -> int:
    """Where the words of the turn before one end."""
    return turns[number - 1].span.end if number else 0


def forms(text: str, turns: Sequence[Turn]) -> list[StampForm]:
    """The forms to write stamps in, the one that is usual in this transcript first."""
    there = list(_forms_there(text, turns))
    usual = [place for place, _ in Counter(form.place for form in there).most_common(1)]
    like = [form for form in there if form.place in usual]
    return list(dict.fromkeys([*like[:1], *PLAIN]))


def _forms_there(text: str, turns: Sequence[Turn]) -> Iterator[StampForm]:
    for number in range(len(turns)):
        span = own_stamp(text, turns, number)
        if span is not None:
            ahead, behind = text[before(turns, number) : span.start], text[span.end : turns[number].span.start]
            yield StampForm(span.of(text), _place(ahead, behind, first=number == 0))


def _place(ahead: str, behind: str, *, first: bool) -> Place:
    """Where a stamp stands, by what is written before and after it between two turns."""
    if "\n" in behind and not behind.partition("\n")[0].strip():
        if "\n" not in ahead and not first:
            return Place.END
        if not ahead.rpartition("\n")[2].strip():
            return Place.LINE
    return Place.LABEL


def are_outside(text: str, turns: Sequence[Turn]) -> bool:
    """Whether the times of a transcript came with its file, as in subtitles, and none is written in its text."""
    timed = [number for number, turn in enumerate(turns) if turn.time is not None]
    return bool(timed) and all(own_stamp(text, turns, number) is None for number in timed)


def written(like: str, seconds: float) -> str:
    """A stamp for these seconds that looks like another; what is finer than it shows is cut off."""
    found = _DIGITS.search(like)
    first, _, hours, sign, part, tenths = found.groups() if found else ("00", "", ":00", None, None, None)
    digits = part or tenths or ""
    # In whole parts, so that 0.3 stays 3 tenths; a little is added for numbers that binary cannot hold.
    whole, rest = divmod(int(seconds * 10 ** len(digits) + 1e-6), 10 ** len(digits))
    minutes, last = divmod(whole, 60)
    if hours or minutes > _MOST_MINUTES:
        clock = f"{minutes // 60:0{len(first)}}:{minutes % 60:02}:{last:02}"
    else:
        clock = f"{minutes:0{len(first)}}:{last:02}"
    end = f"{sign or '-'}{rest:0{len(digits)}}" if digits else ""
    return like[: found.start()] + clock + end + like[found.end() :] if found else f"[{clock}]"
