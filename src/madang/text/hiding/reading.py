"""A pseudonymised reading: a text as it is shown, and the way from each place to the other text and back.

The text that is stored stays as it is.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from unicodedata import normalize

from madang.text.folding import composed
from madang.text.hiding.finding import Finder, Found
from madang.text.hiding.tails import agreement
from madang.text.span import Span


@dataclass(frozen=True, slots=True)
class Replaced:
    """Letters of the text that gave way (`old`), and what stands in their place (`new`); nothing else differs."""

    old: Span
    new: Span


@dataclass(frozen=True)
class Hidden:
    """The text that `was`, and as it is shown. `found` are the names, in the order of the text."""

    was: str
    text: str
    replaced: Sequence[Replaced] = ()
    found: Sequence[Found] = field(default=(), repr=False)

    def to_hidden(self, span: Span) -> Span:
        """Where a place of the text stands in the reading; an edge within a name takes the whole name in."""
        return _moved(span, self._olds, [each.new for each in self.replaced])

    def to_text(self, span: Span) -> Span:
        """Where a place of the reading stands in the text; an edge within a replacement takes the whole name in."""
        return _moved(span, self._news, [each.old for each in self.replaced])

    @cached_property
    def _olds(self) -> list[Span]:
        return [each.old for each in self.replaced]

    @cached_property
    def _news(self) -> list[Span]:
        return [each.new for each in self.replaced]


def _moved(span: Span, ours: Sequence[Span], theirs: Sequence[Span]) -> Span:
    start = _edge(span.start, ours, theirs, last=False)
    return Span(start, max(start, _edge(span.end, ours, theirs, last=True)))


def _edge(place: int, ours: Sequence[Span], theirs: Sequence[Span], *, last: bool) -> int:
    number = bisect_right(ours, place, key=lambda each: each.start) - 1
    if number < 0:
        return place
    here, there = ours[number], theirs[number]
    if place == here.start:
        # An end that stands before a name takes nothing of it in.
        return there.start
    if place < here.end:
        return there.end if last else there.start
    return place - here.end + there.end


def hidden(text: str, finder: Finder, also: Iterable[Found] = ()) -> Hidden:
    """The reading of a text: each name replaced, the particle behind it made to agree.

    `also` are places known to be names for another reason, such as a speaker's label.
    """
    found = _with(finder.find(text), also)
    if not found:
        return Hidden(text, text)
    reading = _put_together(text, found)
    for _ in range(_AGAIN):
        # Where a replacement now stands, a name that ran into the one before it can be told.
        left = finder.find(reading.text)
        if not left:
            break
        found = _with(found, (_back(each, reading) for each in left))
        reading = _put_together(text, found)
    return reading


_AGAIN = 3


def _with(found: Sequence[Found], also: Iterable[Found]) -> list[Found]:
    free = [each for each in also if not any(each.span.overlaps(other.span) for other in found)]
    return sorted([*found, *free], key=lambda each: each.span) if free else list(found)


def _back(found: Found, reading: Hidden) -> Found:
    return Found(found.name, reading.to_text(found.span), reading.to_text(found.whole))


def _put_together(text: str, found: Sequence[Found]) -> Hidden:
    parts: list[str] = []
    replaced: list[Replaced] = []
    done, length = 0, 0
    for span, instead in _changes(text, found):
        parts += (text[done : span.start], instead)
        length += span.start - done
        replaced.append(Replaced(span, Span(length, length + len(instead))))
        done, length = span.end, length + len(instead)
    return Hidden(text, "".join((*parts, text[done:])), tuple(replaced), tuple(found))


_TAIL = 12
"""Letters behind a name in which its particle stands, also where they are written decomposed."""


def _changes(text: str, found: Iterable[Found]) -> Iterable[tuple[Span, str]]:
    for each in found:
        apart = " " if _runs_into_title(text, each) else ""
        yield each.span, each.name.instead + apart
        if each.whole.end == each.span.end:
            yield from _agreed(text, each)


def _agreed(text: str, found: Found) -> Iterable[tuple[Span, str]]:
    """The particle behind a name, where it has to change."""
    end = found.span.end
    tail = composed(text[end : end + _TAIL])
    was = normalize("NFC", found.span.of(text))
    change = agreement(tail.text, 0, found.name.instead, was)
    if change is not None:
        start, until = tail.place(0, change.length)
        yield Span(end + start, end + until), change.instead


def _runs_into_title(text: str, found: Found) -> bool:
    """Whether a title stands right behind, which would be read as part of the replacement (이 + 과장)."""
    behind = text[found.span.end : found.whole.end]
    return bool(behind) and not behind[0].isspace() and behind[0] not in "씨님군양"
