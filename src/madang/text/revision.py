"""A corrected text, and where every place of the old one went."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice

from madang.text.difference import Edit
from madang.text.span import Span

SURE = 12
"""Characters from which exact words count as the same passage when they turn up elsewhere."""
AROUND = 32
"""Characters on either side that tell where words stood."""


@dataclass(frozen=True)
class Correction:
    """An old text, the new one, and the edits between them, in order and none touching another.

    `stretches` are what the person replaced, in order, where that is known: outside them nothing was
    touched. It is one, the whole text, where a new text was given as a whole.
    """

    old: str
    new: str
    stretches: tuple[Edit, ...]
    edits: tuple[Edit, ...]

    def moved(self, span: Span) -> Span | None:
        """Where a passage stands now: on its words if they are still there, else on what took their place.

        None where nothing took their place. Words added right before or after a passage are not part
        of it, unless they were typed onto the very word it covers.
        """
        there = self._shifted(span)
        if there and there.of(self.new) == span.of(self.old):
            return self._with_typed(span, there)
        return self._beside(span) or self._within(span, there) or self._elsewhere(span) or (there or None)

    def is_certain(self, span: Span) -> bool:
        """Whether a passage stands clear of every edit, so that there was nothing to work out."""
        return not self._touching(span)

    def shift(self, start: int, end: int) -> int | None:
        """How far a stretch moved, by characters, where no edit lies in it or at its edges; else None.

        It then stands on its very words, and there is nothing to work out: most passages of a long text.
        """
        number = bisect_left(self._starts, start)
        if number < len(self._starts) and self._starts[number] <= end:
            return None
        last = self._edit(number - 1)
        return last.new.end - last.old.end if last.old.end <= start else None

    def found_again(self, words: str, before: str, after: str) -> Span | None:
        """Where exact words stand in what was written anew: once, and long or in their old surroundings."""
        places = self._anew(words)
        if len(places) != 1:
            return None
        place = places[0]
        behind = bool(before) and self.new.endswith(before, 0, place.start)
        ahead = bool(after) and self.new.startswith(after, place.end)
        return place if behind or ahead or len(words) >= SURE else None

    def _anew(self, words: str) -> list[Span]:
        """The first two places of exact words within what was written anew."""
        written, starts = self._written
        found: list[Span] = []
        for place in islice(_places(words, written, Span(0, len(written))), 2):
            number = bisect_right(starts, place) - 1
            start = self.edits[number].new.start + place - starts[number]
            found.append(Span(start, start + len(words)))
        return found

    @cached_property
    def _written(self) -> tuple[str, list[int]]:
        """All that was written anew, apart by a letter that no text has, and where each edit's words begin in it."""
        parts = [each.new.of(self.new) for each in self.edits]
        starts = [0, *accumulate(len(part) + 1 for part in parts)]
        return "\0".join(parts), starts[:-1]

    def _shifted(self, span: Span) -> Span:
        """The place by the edits alone: an edge inside an edit takes the edit's whole new stretch in."""
        start, end = self._start(span.start), self._end(span.end)
        return Span(start, max(start, end))

    def _start(self, place: int) -> int:
        edit = self._edit(bisect_right(self._starts, place) - 1)
        return edit.new.start if place < edit.old.end else place - edit.old.end + edit.new.end

    def _end(self, place: int) -> int:
        edit = self._edit(bisect_left(self._starts, place) - 1)
        return edit.new.end if place < edit.old.end else place - edit.old.end + edit.new.end

    def _edit(self, number: int) -> Edit:
        return self.edits[number] if number >= 0 else _NONE

    @cached_property
    def _starts(self) -> list[int]:
        return [each.old.start for each in self.edits]

    def _touching(self, span: Span) -> range:
        """The numbers of the edits that changed something between the first and the last character."""
        first = bisect_right(self._starts, span.start)
        if first and self.edits[first - 1].old.end > span.start:
            first -= 1
        return range(first, bisect_left(self._starts, span.end))

    def _with_typed(self, span: Span, there: Span) -> Span:
        """A word that was typed over stays whole, also where the new word begins or ends with the old one."""
        start, end = there.start, there.end
        over = self._typed_over(bisect_left(self._stretch_starts, span.start), span)
        if over and over.old.start == span.start and over.new.start < start and _is_inside_a_word(self.new, start):
            start = over.new.start
        over = self._typed_over(bisect_left(self._stretch_starts, span.end) - 1, span)
        if over and over.old.end == span.end and end < over.new.end and _is_inside_a_word(self.new, end):
            end = over.new.end
        return Span(start, end)

    def _typed_over(self, number: int, span: Span) -> Edit | None:
        """The stretch with this number, if it is known to have been typed over within a passage."""
        if not 0 <= number < len(self.stretches):
            return None
        found = self.stretches[number]
        return found if 0 < len(found.old) < len(self.old) and span.contains(found.old) else None

    @cached_property
    def _stretch_starts(self) -> list[int]:
        return [each.old.start for each in self.stretches]

    def _beside(self, span: Span) -> Span | None:
        """The same words, where the edits could as well have been made beside them.

        In "네. 네." it cannot be told which "네. " was taken out; then it was not the coded one.
        """
        numbers = self._touching(span)
        last = self._edit(numbers.start - 1)
        shift = last.new.end - last.old.end
        for number in numbers:
            side = self._side(number, span)
            if side is None:
                return None
            shift += self.edits[number].growth if side else 0
        place = Span(span.start + shift, span.end + shift)
        return place if numbers and place.of(self.new) == span.of(self.old) else None

    def _side(self, number: int, span: Span) -> bool | None:
        """Whether an edit may be slid out before the span (True) or behind it (False), to the same effect."""
        edit = self.edits[number]
        if edit.old and edit.new:
            return None
        text, held = (self.old, edit.old) if edit.old else (self.new, edit.new)
        within = self.stretches[bisect_right(self._stretch_starts, edit.old.start) - 1].old
        low = max(within.start, self._edit(number - 1).old.end)
        high = min(within.end, self.edits[number + 1].old.start if number + 1 < len(self.edits) else within.end)
        back, on = edit.old.end - span.start, span.end - edit.old.start
        if edit.old.start - back >= low and _slides(text, held, -back):
            return True
        return False if edit.old.end + on <= high and _slides(text, held, on) else None

    def _within(self, span: Span, there: Span) -> Span | None:
        """The same words inside what took their place, where they occur once before and once after."""
        numbers = self._touching(span)
        if not numbers:
            return None
        words = span.of(self.old)
        first, last = self.edits[numbers.start].old, self.edits[numbers.stop - 1].old
        old = Span(min(span.start, first.start), max(span.end, last.end))
        now = _occurrences(words, self.new, there)
        return now[0] if len(now) == 1 and len(_occurrences(words, self.old, old)) == 1 else None

    def _elsewhere(self, span: Span) -> Span | None:
        before = self.old[max(0, span.start - AROUND) : span.start]
        return self.found_again(span.of(self.old), before, self.old[span.end : span.end + AROUND])


_NONE = Edit(Span(0, 0), Span(0, 0))


def _slides(text: str, held: Span, by: int) -> bool:
    """Whether taking `held` out (or putting it in) that many characters further on leaves the same text."""
    start, end = held.start, held.end
    if by < 0:
        return text[start + by : start] == text[end + by : end]
    return text[start : start + by] == text[end : end + by]


def _occurrences(words: str, text: str, within: Span) -> list[Span]:
    return [Span(place, place + len(words)) for place in _places(words, text, within)]


def _places(words: str, text: str, within: Span) -> Iterator[int]:
    place = text.find(words, within.start, within.end) if words else -1
    while place >= 0:
        yield place
        place = text.find(words, place + 1, within.end)


def _is_inside_a_word(text: str, place: int) -> bool:
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()
