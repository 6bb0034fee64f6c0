"""Texts made comparable: composed letters, no capitals, and places that lead back to the text itself."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from unicodedata import category, combining, is_normalized, normalize


@dataclass(frozen=True, slots=True)
class Folded:
    """A text as it is compared. Letter `i` of `text` came from `starts[i]` up to `ends[i]` of the text itself.

    `starts` and `ends` are None where every letter stands at its own place, which is nearly always.
    """

    text: str
    starts: Sequence[int] | None = None
    ends: Sequence[int] | None = None

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where the letters from `start` to `end` (at least one) stand in the text itself, in code points."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def composed(text: str) -> Folded:
    """A text with its letters composed (NFC): two ways of writing 각 become one."""
    return Folded(text) if is_normalized("NFC", text) else _mapped(text, lambda part: normalize("NFC", part))


def folded(text: str) -> Folded:
    """A text with its letters composed and its capitals folded."""
    if is_normalized("NFC", text):
        # Folding never shortens a text, so one of the same length has every letter at its place.
        plain = text.casefold()
        if len(plain) == len(text):
            return Folded(plain)
    return _mapped(text, lambda part: normalize("NFC", part).casefold())


def _mapped(text: str, fold: Callable[[str], str]) -> Folded:
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        part = fold(text[start:end])
        parts.append(part)
        starts += [start] * len(part)
        ends += [end] * len(part)
    return Folded("".join(parts), starts, ends)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Stretches within which letters may be composed, and across which none can be."""
    start = 0
    for place in range(1, len(text)):
        if not _joins(text[place]):
            yield start, place
            start = place
    if text:
        yield start, len(text)


def _joins(letter: str) -> bool:
    """Whether a letter may be composed with the one before it."""
    return bool(combining(letter)) or "\u1160" <= letter <= "\u11ff" or category(letter)[0] == "M"
