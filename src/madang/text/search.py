"""Words in one transcript: where a term stands, and which turns answer an expression."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from unicodedata import category, normalize

from madang.text.expressions import Both, Either, Expression, Near, Term, Without
from madang.text.folding import Folded

Places = list[tuple[int, int]]
"""Start and end of each, in code points and in the order of the text."""


class Spelling(StrEnum):
    """How letters are looked for: within words, as whole words, or as a regular expression."""

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
    text, pattern = folded.text, _pattern(term.text, spacing)
    found = _plain(text, pattern) if isinstance(pattern, str) else [each.span() for each in pattern.finditer(text)]
    if whole:
        found = [(start, end) for start, end in found if _is_word(text, start, end)]
    return found if folded.starts is None else [folded.place(start, end) for start, end in found]


def _plain(text: str, wanted: str) -> Places:
    found: Places = []
    length = len(wanted)
    at = text.find(wanted)
    while at >= 0:
        found.append((at, at + length))
        at = text.find(wanted, at + length)
    return found


@lru_cache(maxsize=64)
def _pattern(typed: str, spacing: bool) -> str | re.Pattern[str]:
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


@dataclass(frozen=True, slots=True)
class Matched:
    """What an expression found in one transcript: the turns that answer, and the places of its words by turn."""

    turns: frozenset[int]
    places: dict[int, Places]


class Page:
    """One transcript, ready to answer: its text and where its turns stand (code points)."""

    def __init__(self, text: str, starts: Sequence[int], ends: Sequence[int], scope: Scope = Scope.TURN) -> None:
        self._text, self._starts, self._ends = text, starts, ends
        self._every = frozenset(range(len(starts)))
        self._whole = scope is Scope.SOURCE

    def answer(self, expression: Expression, places_of: Callable[[Term], Places]) -> Matched:
        """The turns that answer, with the words that make them answer; labels between turns hold no words."""
        found = self._of(expression, places_of)
        kept = {turn: sorted({*places}) for turn, places in found.places.items() if turn in found.turns}
        # Where words may stand anywhere in a source, every turn of it answers; only those with the words are shown.
        return Matched(frozenset(kept) if self._whole else found.turns, kept)

    def _of(self, expression: Expression, places_of: Callable[[Term], Places]) -> Matched:
        match expression:
            case Term():
                return self._spread(self._by_turn(places_of(expression)))
            case Without(part):
                return Matched(self._every - self._of(part, places_of).turns, {})
            case Near(one, other, words):
                return self._near(self._of(one, places_of).places, self._of(other, places_of).places, words)
            case Both(parts):
                found = [self._of(part, places_of) for part in parts]
                return Matched(frozenset.intersection(*(each.turns for each in found)), _together(found))
            case Either(parts):
                found = [self._of(part, places_of) for part in parts]
                return Matched(frozenset().union(*(each.turns for each in found)), _together(found))

    def _spread(self, places: dict[int, Places]) -> Matched:
        return Matched(self._every if self._whole and places else frozenset(places), places)

    def _by_turn(self, places: Places) -> dict[int, Places]:
        starts, ends = self._starts, self._ends
        found: dict[int, Places] = {}
        for place in places:
            turn = bisect_right(starts, place[0]) - 1
            if turn >= 0 and place[1] <= ends[turn]:
                found.setdefault(turn, []).append(place)
        return found

    def _near(self, ones: dict[int, Places], others: dict[int, Places], words: int) -> Matched:
        found: dict[int, Places] = {}
        for turn in ones.keys() & others.keys():
            pairs = [(a, b) for a in ones[turn] for b in others[turn] if a != b and self._apart(a, b) <= words]
            if pairs:
                found[turn] = [place for pair in pairs for place in pair]
        return self._spread(found)

    def _apart(self, one: tuple[int, int], other: tuple[int, int]) -> int:
        """How many words lie between two places; particles belong to the word they follow."""
        between = self._text[min(one[1], other[1]) : max(one[0], other[0])]
        return max(0, len(_SPACES.findall(between)) - 1)


_SPACES = re.compile(r"\s+")


def _together(found: Sequence[Matched]) -> dict[int, Places]:
    places: dict[int, Places] = {}
    for each in found:
        for turn, those in each.places.items():
            places.setdefault(turn, []).extend(those)
    return places
