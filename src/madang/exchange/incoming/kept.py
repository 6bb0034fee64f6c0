"""A text that words are looked for in: at a place or anywhere, exactly or but for white space."""

import unicodedata
from functools import cached_property

from madang.text.span import Span


class Kept:
    """A text as Madang keeps it; `grown` where letters of it were several characters in the file (not composed)."""

    def __init__(self, text: str, *, grown: bool = False) -> None:
        self.text, self._grown = text, grown

    def says(self, start: int, end: int, words: str) -> bool:
        """Whether words stand at a place; one that began or ended inside a letter took the whole letter in."""
        if not 0 <= start < end <= len(self.text):
            return False
        there = self.text[start:end]
        return there == words or (self._grown and bool(words) and _within_letters(there, words))

    def says_folded(self, start: int, end: int, words: str) -> bool:
        """Whether words stand at a place but for white space."""
        return bool(words.strip()) and _folded(self.text[start:end]) == _folded(words)

    def only(self, words: str, start: int = 0, end: int | None = None) -> Span | None:
        """Where words stand if they stand there exactly once."""
        if not words.strip():
            return None
        upto = len(self.text) if end is None else max(start, end)
        at = self.text.find(words, start, upto)
        once = at >= 0 and self.text.find(words, at + 1, upto) < 0
        return Span(at, at + len(words)) if once else None

    def only_folded(self, words: str) -> Span | None:
        """Where words stand if they stand in the text exactly once but for white space."""
        (letters, places), folded = self._squeezed, _folded(words)
        at = letters.find(folded) if folded else -1
        if at < 0 or letters.find(folded, at + 1) >= 0:
            return None
        return Span(places[at], places[at + len(folded) - 1] + 1)

    @cached_property
    def _squeezed(self) -> tuple[str, list[int]]:
        """The text without white space, and where each of its letters stands."""
        places = [place for place, letter in enumerate(self.text) if not letter.isspace()]
        return "".join(self.text[place] for place in places), places


def _folded(words: str) -> str:
    return "".join(words.split())


def _within_letters(there: str, words: str) -> bool:
    """Whether words are all that stands there but for parts of the first and the last letter."""
    full, part = unicodedata.normalize("NFD", there), unicodedata.normalize("NFD", words)
    at = full.find(part)
    first, last = (len(unicodedata.normalize("NFD", each)) for each in (there[0], there[-1]))
    return 0 <= at < first and len(full) - at - len(part) < last
