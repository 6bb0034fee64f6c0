"""Two texts side by side: what stayed, what went and what came."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from madang.text.difference import edits

KEEP = 60
"""Characters of an unchanged stretch that are shown beside a change."""


class StretchKind(StrEnum):
    """What became of a stretch."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of one of the two texts; a long unchanged one is shortened to its ends, with “ … ” between."""

    kind: StretchKind
    text: str


def compared(old: str, new: str) -> list[Stretch]:
    """The stretches of two texts, in order; nothing where the texts are the same."""
    return [Stretch(kind, text) for kind, text in _stretches(old, new) if text]


def _stretches(old: str, new: str) -> Iterator[tuple[StretchKind, str]]:
    changes = edits(old, new)
    place = 0
    for number, edit in enumerate(changes):
        yield StretchKind.SAME, _shortened(old[place : edit.old.start], ahead=number > 0)
        yield StretchKind.REMOVED, edit.old.of(old)
        yield StretchKind.ADDED, edit.new.of(new)
        place = edit.old.end
    if changes:
        yield StretchKind.SAME, _shortened(old[place:], behind=False)


def _shortened(text: str, *, ahead: bool = True, behind: bool = True) -> str:
    """The text, or its ends that lie beside a change: `ahead` says that one lies before it, `behind` after it."""
    shown = KEEP * (ahead + behind)
    if len(text) <= shown + KEEP:
        return text
    return f"{text[:KEEP] if ahead else ''} … {text[-KEEP:] if behind else ''}"
