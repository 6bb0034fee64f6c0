"""What was written in a pseudonymised reading, put back onto the text that it is the reading of.

What nobody touched stands there as it was, names and all; what was typed stands as it was typed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from unicodedata import normalize

from madang.text.difference import Edit, edits
from madang.text.hiding.finding import Finder
from madang.text.hiding.reading import Hidden, Replaced, hidden
from madang.text.hiding.tails import agreement
from madang.text.span import Span


@dataclass(frozen=True)
class Returned:
    """A changed reading and the text it is now the reading of (`reading.was`), with the way between them.

    `doubtful` are places of that text at which somebody typed over a hidden name: what they typed stands there.
    """

    reading: Hidden
    doubtful: tuple[Span, ...] = ()


def reading_between(was: str, shown: str, finder: Finder) -> Hidden:
    """The way between a text and its reading as it was given to somebody.

    It is worked out by the names; where these give another reading by now, by what differs in the two.
    """
    found = hidden(was, finder)
    if found.text == shown:
        return found
    return Hidden(was, shown, tuple(Replaced(each.old, each.new) for each in edits(was, shown)))


def returned(reading: Hidden, now: str) -> Returned:
    """The text with the edits that lead from its reading to `now`."""
    if reading.text == now:
        return Returned(reading)
    names = [each for each in reading.replaced if _is_name(reading, each)]
    way = _Way(reading, now)
    for edit in _whole(reading, edits(reading.text, now)):
        for part in _around_names(reading.text, now, edit, names):
            way.keep(part.old.start)
            way.write(part, over_name=any(part.old.contains(each.new) for each in names))
    way.keep(len(reading.text))
    return Returned(Hidden("".join(way.parts), now, tuple(way.kept)), tuple(way.doubtful))


def _is_name(reading: Hidden, replaced: Replaced) -> bool:
    return not reading.found or any(each.span == replaced.old for each in reading.found)


def _whole(reading: Hidden, found: Sequence[Edit]) -> list[Edit]:
    """Edits that take in the whole of a replacement they begin or end in."""
    wide: list[Edit] = []
    for edit in found:
        start, end = edit.old.start, edit.old.end
        for each in reading.replaced:
            if each.new.overlaps(edit.old) or each.new.start < edit.old.start == edit.old.end < each.new.end:
                start, end = min(start, each.new.start), max(end, each.new.end)
        now = Span(edit.new.start - (edit.old.start - start), edit.new.end + end - edit.old.end)
        if wide and wide[-1].old.end > start:
            last = wide.pop()
            start, now = last.old.start, Span(last.new.start, max(now.end, last.new.end))
            end = max(end, last.old.end)
        wide.append(Edit(Span(start, end), now))
    return wide


def _around_names(text: str, now: str, edit: Edit, names: Sequence[Replaced]) -> Iterator[Edit]:
    """The parts of an edit between the replacements that stand in it before and after, as often and in that order."""
    inside = [each.new for each in names if edit.old.contains(each.new)]
    places = _in_order([each.of(text) for each in inside], edit.old.of(text), edit.new.of(now))
    old, new = edit.old.start, edit.new.start
    for span, place in zip(inside, places, strict=False):
        start = edit.new.start + place
        yield Edit(Span(old, span.start), Span(new, start))
        old, new = span.end, start + len(span)
    yield Edit(Span(old, edit.old.end), Span(new, edit.new.end))


def _in_order(words: Sequence[str], was: str, now: str) -> list[int]:
    """Where each of these words stands in `now`; nothing where one is there more often or more seldom than before."""
    found: list[int] = []
    done = 0
    for word in words:
        place = now.find(word, done)
        if place < 0 or now.count(word) != was.count(word):
            return []
        found.append(place)
        done = place + len(word)
    return found


_TAIL = 12


@dataclass
class _Way:
    """The text as it is written, from left to right; `at` and `text` are the places reached in the two old texts."""

    reading: Hidden
    now: str
    parts: list[str] = field(default_factory=list)
    kept: list[Replaced] = field(default_factory=list)
    doubtful: list[Span] = field(default_factory=list)
    number: int = 0
    at: int = 0
    text: int = 0
    length: int = 0
    there: int = 0

    def keep(self, until: int) -> None:
        """Take over the text as it was, up to a place of its reading."""
        for each in self._replaced(until):
            self._copy(each.new.start - self.at)
            self._put(each.old.of(self.reading.was), len(each.new), replaced=True)
            self.at, self.text = each.new.end, each.old.end
        self._copy(until - self.at)

    def write(self, edit: Edit, *, over_name: bool) -> None:
        """Put in what was typed, in place of a stretch of the reading."""
        behind = self._name_before()
        for each in self._replaced(edit.old.end):
            self.text += each.new.start - self.at + len(each.old)
            self.at = each.new.end
        self.text += edit.old.end - self.at
        self.at = edit.old.end
        start = self.length
        done = self._agreed(edit, *behind) if behind else 0
        self._put(self.now[edit.new.start + done : edit.new.end], len(edit.new) - done)
        if over_name:
            self.doubtful.append(Span(start, self.length))

    def _agreed(self, edit: Edit, name: str, instead: str) -> int:
        """A particle that was typed behind a replacement, as it stands behind the name; how many letters it had."""
        tail = self.now[edit.new.start : edit.new.start + _TAIL]
        change = agreement(tail, 0, normalize("NFC", name), instead)
        if change is None or change.length > len(edit.new):
            return 0
        self._put(change.instead, change.length, replaced=True)
        return change.length

    def _name_before(self) -> tuple[str, str] | None:
        last = self.kept[-1] if self.kept else None
        if last is None or last.new.end != self.there:
            return None
        return self.parts[-1], last.new.of(self.now)

    def _replaced(self, until: int) -> Iterator[Replaced]:
        every = self.reading.replaced
        while self.number < len(every) and every[self.number].new.end <= until:
            yield every[self.number]
            self.number += 1

    def _copy(self, count: int) -> None:
        self._put(self.reading.was[self.text : self.text + count], count)
        self.at, self.text = self.at + count, self.text + count

    def _put(self, words: str, shown: int, *, replaced: bool = False) -> None:
        if not words and not shown:
            return
        if replaced:
            new = Span(self.there, self.there + shown)
            self.kept.append(Replaced(Span(self.length, self.length + len(words)), new))
        self.parts.append(words)
        self.length, self.there = self.length + len(words), self.there + shown
