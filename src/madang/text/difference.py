"""Where two texts differ: the same stretches stay, the others are edits.

Ends that agree are put aside first, so one corrected word costs next to nothing. What is left is
matched by lines that occur once on either side, then by words in the same way, then, in short
stretches, by the longest common runs of words. Single letters are never matched across a
rewritten sentence: the few that two sentences share by chance say nothing about what became of a word.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from madang.text.span import Span

_LINES = re.compile(r"[^\n]+")
_WORDS = re.compile(r"\S+")
_SHORT = 250_000
"""Pairs of words up to which every run is compared with every other."""


@dataclass(frozen=True, slots=True)
class Edit:
    """`old` of the old text became `new` of the new one (code points); one of them may be empty."""

    old: Span
    new: Span

    @property
    def growth(self) -> int:
        """How many characters longer the text is for it."""
        return len(self.new) - len(self.old)


def edits(old: str, new: str) -> tuple[Edit, ...]:
    """What was done to `old` to make `new`, in the order of the text; no two edits touch."""
    return edits_within(old, new, Edit(Span(0, len(old)), Span(0, len(new))))


def edits_within(old: str, new: str, stretch: Edit) -> tuple[Edit, ...]:
    """The edits inside one stretch, where everything else is known to be the same."""
    return tuple(_joined(_compared(old, new, stretch, _LINES)))


def edits_of(old: str, new: str, stretches: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits inside several stretches, which lie in order, where everything else is known to be the same."""
    return tuple(_joined(edit for each in stretches for edit in _within(old, new, each)))


def _within(old: str, new: str, stretch: Edit) -> Iterator[Edit]:
    was, now = stretch.old.of(old), stretch.new.of(new)
    if len(was) + len(now) > _WORTH_KEEPING:
        yield from _compared(old, new, stretch, _LINES)
        return
    here, there = stretch.old.start, stretch.new.start
    for a, b, c, d in _alone(was, now):
        yield Edit(Span(here + a, here + b), Span(there + c, there + d))


_WORTH_KEEPING = 200
"""Characters up to which a comparison is kept: whoever replaces a word compares the same two words again and again."""


@lru_cache(maxsize=1024)
def _alone(old: str, new: str) -> tuple[tuple[int, int, int, int], ...]:
    """The edits between two short texts, each as the start and end in the old one and in the new one."""
    found = _compared(old, new, Edit(Span(0, len(old)), Span(0, len(new))), _LINES)
    return tuple((each.old.start, each.old.end, each.new.start, each.new.end) for each in found)


def _compared(old: str, new: str, stretch: Edit, pieces: re.Pattern[str]) -> Iterator[Edit]:
    here = _trimmed(old, new, stretch)
    if not here.old or not here.new:
        if here.old or here.new:
            yield here
        return
    a, b = _pieces(old, here.old, pieces), _pieces(new, here.new, pieces)
    same = _once_in_both(old, new, a, b)
    if same:
        for gap in _gaps(here, same):
            yield from _compared(old, new, gap, pieces)
    elif pieces is _LINES:
        yield from _compared(old, new, here, _WORDS)
    else:
        for gap in _gaps(here, _common_runs(old, new, a, b)):
            yield from _one_by_one(old, new, gap)


def _one_by_one(old: str, new: str, stretch: Edit) -> Iterator[Edit]:
    """A stretch in which no word stayed; where there are as many as before, each was corrected where it stood."""
    here = _trimmed(old, new, stretch)
    a, b = _pieces(old, here.old, _WORDS), _pieces(new, here.new, _WORDS)
    words = [Edit(*pair) for pair in zip(a, b, strict=True)] if len(a) == len(b) else []
    parts = sorted([*words, *_gaps(here, words)], key=lambda each: (each.old, each.new)) if words else [here]
    for part in parts:
        left = _trimmed(old, new, part)
        if left.old or left.new:
            yield left


def _trimmed(old: str, new: str, stretch: Edit) -> Edit:
    a, b = stretch.old.of(old), stretch.new.of(new)
    ahead = _common(a, b)
    behind = min(_common(a[::-1], b[::-1]), len(a) - ahead, len(b) - ahead)
    return Edit(
        Span(stretch.old.start + ahead, stretch.old.end - behind),
        Span(stretch.new.start + ahead, stretch.new.end - behind),
    )


def _common(a: str, b: str) -> int:
    """How many characters two texts begin with in common."""
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        if a[low:middle] == b[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _pieces(text: str, span: Span, pieces: re.Pattern[str]) -> list[Span]:
    return [Span(*found.span()) for found in pieces.finditer(text, span.start, span.end)]


def _once_in_both(old: str, new: str, a: Sequence[Span], b: Sequence[Span]) -> list[Edit]:
    """The longest run, in the order of both texts, of pieces that occur once on either side (patience)."""
    words_a, words_b = [each.of(old) for each in a], [each.of(new) for each in b]
    in_a, in_b = Counter(words_a), Counter(words_b)
    places = {piece: j for j, piece in enumerate(words_b) if in_b[piece] == 1}
    pairs = [(i, places[piece]) for i, piece in enumerate(words_a) if in_a[piece] == 1 and piece in places]
    return [Edit(a[i], b[j]) for i, j in _rising(pairs)]


def _common_runs(old: str, new: str, a: Sequence[Span], b: Sequence[Span]) -> list[Edit]:
    """Words that stayed, found by the longest common runs; none where a stretch is too long to compare so."""
    if len(a) * len(b) > _SHORT:
        return []
    matcher = SequenceMatcher(None, [each.of(old) for each in a], [each.of(new) for each in b], autojunk=False)
    return [Edit(a[i + k], b[j + k]) for i, j, size in matcher.get_matching_blocks() for k in range(size)]


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest subsequence whose second numbers rise."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, j) in enumerate(pairs):
        length = bisect_left(ends, j)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [j]
        last[length : length + 1] = [number]
    found: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]


def _gaps(here: Edit, pieces: Sequence[Edit]) -> Iterator[Edit]:
    """What lies before, between and after pieces of a stretch."""
    old, new = here.old.start, here.new.start
    for piece in pieces:
        yield Edit(Span(old, piece.old.start), Span(new, piece.new.start))
        old, new = piece.old.end, piece.new.end
    yield Edit(Span(old, here.old.end), Span(new, here.new.end))


def _joined(found: Iterator[Edit]) -> Iterator[Edit]:
    last: Edit | None = None
    for each in found:
        if last is not None and last.old.end == each.old.start and last.new.end == each.new.start:
            last = Edit(Span(last.old.start, each.old.end), Span(last.new.start, each.new.end))
            continue
        if last is not None:
            yield last
        last = each
    if last is not None:
        yield last
