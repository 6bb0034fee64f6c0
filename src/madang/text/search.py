"""Words in one transcript: where the letters of a term stand."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from unicodedata import category, normalize

from madang.text.expressions import Term
from madang.text.folding import Folded

Places = list[tuple[int, int]]
"""Start and end of each, in code points and in the order of the text."""


class Spelling(StrEnum):
    """How words are looked for: in any form, as letters also within words, as whole words, as a regular expression."""

    FORM = "form"
    WITHIN = "within"
    WHOLE = "whole"
    PATTERN = "pattern"


class Scope(StrEnum):
    """In what the words of an expression have to stand together."""

    TURN = "turn"
    SOURCE = "source"


def find(folded: Folded, term: Term, *, whole: bool = False, spacing: bool = False) -> Places:
    """Where a term stands, each letter at most once.

    `whole`: only as a word of its own. `spacing`: also where Korean is spaced otherwise (시민단체, 시민 단체).
    """
    text, pattern = folded.text, pattern_of(term.text, spacing)
    found = _plain(text, pattern) if isinstance(pattern, str) else [each.span() for each in pattern.finditer(text)]
    if whole:
        found = [(start, end) for start, end in found if _is_word(text, start, end)]
    return found if folded.starts is None else [folded.place(start, end) for start, end in found]


def _plain(text: str, wanted: str) -> Places:
    length = len(wanted)
    return [(at, at + length) for at in starts_of(text, wanted)]


def starts_of(text: str, wanted: str) -> list[int]:
    """Where letters begin, each letter at most once."""
    found: list[int] = []
    length, find_from = len(wanted), text.find
    at = find_from(wanted)
    while at >= 0:
        found.append(at)
        at = find_from(wanted, at + length)
    return found


@lru_cache(maxsize=64)
def pattern_of(typed: str, spacing: bool) -> str | re.Pattern[str]:
    """What to look for: plain letters, or a pattern where spaces may be more, fewer or line ends."""
    wanted = normalize("NFC", typed).casefold()
    if not spacing:
        words = wanted.split()
        return wanted if len(words) == 1 else re.compile(r"\s+".join(map(re.escape, words)))
    return re.compile("".join(_loosely(wanted.split())))


def _loosely(words: list[str]) -> Iterator[str]:
    """The words with the spaces that Korean may have between any two syllables, and need not have between words."""
    last = ""
    for word in words:
        for place, letter in enumerate(word):
            if last and (_hangul(last) or _hangul(letter)):
                yield r"\s{0,3}"
            elif last and place == 0:
                yield r"\s+"
            yield re.escape(letter)
            last = letter


def _hangul(letter: str) -> bool:
    return "가" <= letter <= "힣"


def _is_word(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (_of_word(before) or _of_word(after))


def _of_word(letter: str) -> bool:
    return bool(letter) and (letter.isalnum() or category(letter)[0] == "M")
