"""Two texts side by side: what stayed, what went and what came."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from madang.text.difference import Edit, edits
from madang.text.span import Span

KEEP = 60
"""Characters of an unchanged stretch that are shown beside a change, and some more up to the end of a word."""
_END = re.compile(r"\s|\Z")


class StretchKind(StrEnum):
    """What became of a stretch; `skipped` stands for a long one that stayed and is not shown."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of one of the two texts; of a long unchanged one the ends alone, and between them what is skipped."""

    kind: StretchKind
    text: str


def compared(old: str, new: str) -> list[Stretch]:
    """The stretches of two texts, in order; nothing where the texts are the same."""
    return [Stretch(kind, text) for kind, text in _stretches(old, new) if text or kind is StretchKind.SKIPPED]


def _stretches(old: str, new: str) -> Iterator[tuple[StretchKind, str]]:
    changes = _by_lines(old, new, edits(old, new))
    place = 0
    for number, edit in enumerate(changes):
        yield from _shortened(old[place : edit.old.start], ahead=number > 0)
        yield StretchKind.REMOVED, edit.old.of(old)
        yield StretchKind.ADDED, edit.new.of(new)
        place = edit.old.end
    if changes:
        yield from _shortened(old[place:], behind=False)


def _by_lines(old: str, new: str, changes: Sequence[Edit]) -> list[Edit]:
    """The same changes; a line put in or taken out begins where it does, not after what two lines have in common."""
    found: list[Edit] = []
    for edit in changes:
        before = found[-1] if found else Edit(Span(0, 0), Span(0, 0))
        back = 0
        if not edit.old:
            back = _back(new, edit.new, before.new.end)
        elif not edit.new:
            back = _back(old, edit.old, before.old.end)
        a, b = edit.old, edit.new
        found.append(Edit(Span(a.start - back, a.end - back), Span(b.start - back, b.end - back)))
    return found


def _back(text: str, held: Span, low: int) -> int:
    """How far back a stretch may be slid to begin with a line; 0 where it cannot."""
    start, end = held.start, held.end
    while start > low and text[start - 1] != "\n" and text[start - 1] == text[end - 1]:
        start, end = start - 1, end - 1
    return held.start - start if start == 0 or text[start - 1] == "\n" else 0


def _shortened(text: str, *, ahead: bool = True, behind: bool = True) -> Iterator[tuple[StretchKind, str]]:
    """The text, or its ends that lie beside a change: `ahead` says that one lies before it, `behind` after it."""
    if len(text) <= KEEP * (ahead + behind) + KEEP:
        yield StretchKind.SAME, text
        return
    if ahead:
        yield StretchKind.SAME, text[: _words_end(text)]
    yield StretchKind.SKIPPED, ""
    if behind:
        yield StretchKind.SAME, text[len(text) - _words_end(text[::-1]) :]


def _words_end(text: str) -> int:
    """Where the word ends that a shortened stretch would be cut in; a word without an end is cut."""
    found = _END.search(text, KEEP, KEEP + KEEP // 2)
    return found.start() if found and found.start() < KEEP + KEEP // 2 else KEEP
