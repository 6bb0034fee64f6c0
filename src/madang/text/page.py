"""Which turns of one transcript answer an expression, with the words that make them answer."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from madang.text.expressions import Both, Either, Expression, Near, Term, Without
from madang.text.search import Places, Scope

Numbers = npt.NDArray[np.int64]
Truths = npt.NDArray[np.bool_]
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, eq=False)
class Spots:
    """Where words start and end, in code points and in the order of the text."""

    starts: Numbers
    ends: Numbers

    def __len__(self) -> int:
        return len(self.starts)


def spots(places: Places) -> Spots:
    """Places as two columns."""
    flat = np.array(places, np.int64).reshape(-1, 2)
    return Spots(flat[:, 0], flat[:, 1])


NOWHERE = spots([])


@dataclass(frozen=True, eq=False)
class Matched:
    """What an expression found in one transcript: the turns that answer, and its words with the turn of each."""

    turns: Numbers
    words: Spots
    turn_of: Numbers


@dataclass(frozen=True, eq=False)
class _Part:
    """Which turns answer a part of an expression, and its words."""

    turns: Truths
    words: Spots
    turn_of: Numbers
    mixed: bool = False
    """Whether the words are not in the order of the text, as those of several parts."""


class Page:
    """One transcript, ready to answer: its text and where its turns stand (code points)."""

    def __init__(
        self, text: str, starts: Sequence[int] | Numbers, ends: Sequence[int] | Numbers, scope: Scope = Scope.TURN
    ) -> None:
        self._text = text
        self._starts, self._ends = np.asarray(starts, np.int64), np.asarray(ends, np.int64)
        self._whole = scope is Scope.SOURCE

    def answer(self, expression: Expression, spots_of: Callable[[Term], Spots]) -> Matched:
        """The turns that answer, with the words that make them answer; labels between turns hold no words."""
        found = self._of(expression, spots_of)
        kept = found.turns[found.turn_of]
        words, turn_of = _in_order(found.words, found.turn_of, kept)
        # Where words may stand anywhere in a source, every turn of it answers; only those with the words are shown.
        turns = np.unique(turn_of) if self._whole else np.flatnonzero(found.turns)
        return Matched(turns, words, turn_of)

    def _of(self, expression: Expression, spots_of: Callable[[Term], Spots]) -> _Part:
        match expression:
            case Term():
                return self._placed(spots_of(expression))
            case Without(part):
                return _Part(~self._of(part, spots_of).turns, NOWHERE, NOWHERE.starts)
            case Near(one, other, words):
                return self._near(self._of(one, spots_of), self._of(other, spots_of), words)
            case Both(parts):
                found = [self._of(part, spots_of) for part in parts]
                return _together(np.logical_and.reduce([each.turns for each in found]), found)
            case Either(parts):
                found = [self._of(part, spots_of) for part in parts]
                return _together(np.logical_or.reduce([each.turns for each in found]), found)

    def _placed(self, words: Spots) -> _Part:
        if not len(words) or not len(self._starts):
            return self._answering(NOWHERE, NOWHERE.starts)
        turn_of = np.searchsorted(self._starts, words.starts, "right") - 1
        inside = (turn_of >= 0) & (words.ends <= self._ends[turn_of])
        if not inside.all():
            words, turn_of = Spots(words.starts[inside], words.ends[inside]), turn_of[inside]
        return self._answering(words, turn_of)

    def _answering(self, words: Spots, turn_of: Numbers) -> _Part:
        turns = np.zeros(len(self._starts), bool)
        turns[slice(None) if self._whole and len(words) else turn_of] = True
        return _Part(turns, words, turn_of)

    def _near(self, one: _Part, other: _Part, words: int) -> _Part:
        found: list[tuple[int, int, int]] = []
        for turn in np.intersect1d(one.turn_of, other.turn_of).tolist():
            others = _of_turn(other, turn)
            for a in _of_turn(one, turn):
                for b in self._beside(a, others, words):
                    found += ((*a, turn), (*b, turn))
        columns = np.array(found, np.int64).reshape(-1, 3)
        return replace(self._answering(Spots(columns[:, 0], columns[:, 1]), columns[:, 2]), mixed=True)

    def _beside(self, a: tuple[int, int], others: Sequence[tuple[int, int]], words: int) -> Iterator[tuple[int, int]]:
        """The places that are near enough; beyond the first that is too far lie only farther ones."""
        here = bisect_left(others, a)
        for way in (range(here, len(others)), range(here - 1, -1, -1)):
            for number in way:
                if self._apart(a, others[number]) > words:
                    break
                if others[number] != a:
                    yield others[number]

    def _apart(self, one: tuple[int, int], other: tuple[int, int]) -> int:
        """How many words lie between two places; particles belong to the word they follow."""
        between = self._text[min(one[1], other[1]) : max(one[0], other[0])]
        return max(0, len(_SPACES.findall(between)) - 1)


def _of_turn(part: _Part, turn: int) -> list[tuple[int, int]]:
    """The words of a turn, in the order of the text."""
    here = part.turn_of == turn if part.mixed else slice(*np.searchsorted(part.turn_of, [turn, turn + 1]))
    return sorted(zip(part.words.starts[here].tolist(), part.words.ends[here].tolist(), strict=True))


def _together(turns: Truths, parts: Sequence[_Part]) -> _Part:
    words = Spots(
        np.concatenate([each.words.starts for each in parts]), np.concatenate([each.words.ends for each in parts])
    )
    return _Part(turns, words, np.concatenate([each.turn_of for each in parts]), mixed=True)


def _in_order(words: Spots, turn_of: Numbers, kept: Truths) -> tuple[Spots, Numbers]:
    """The words that are kept, each once, in the order of the text."""
    starts, ends, turn_of = words.starts[kept], words.ends[kept], turn_of[kept]
    if len(starts) > 1 and not (starts[1:] > starts[:-1]).all():
        _, first = np.unique((starts << 32) + ends, return_index=True)
        starts, ends, turn_of = starts[first], ends[first], turn_of[first]
    return Spots(starts, ends), turn_of
