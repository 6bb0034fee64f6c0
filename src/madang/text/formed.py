"""Where a term stands in one text in any form, by the text's word index."""

import re
from collections.abc import Iterable, Sequence

import numpy as np

from madang.text.folding import Folded
from madang.text.forms.wanted import Fit, Wanted
from madang.text.page import NOWHERE, Numbers, Spots
from madang.text.word_index import WordIndex

_BETWEEN = re.compile(r"(?:\s{1,3}|[-‐‑–·ㆍ・/])")
"""What may stand between two words of a phrase."""


class Answers:
    """Whether words are forms of one that is wanted, asked once for each different word."""

    def __init__(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self._known: dict[str, tuple[Fit, int]] = {}

    def forms(self, index: WordIndex, letters: bool) -> tuple[Numbers, Numbers]:
        """The numbers of the words that are forms, and how many letters of each are.

        `letters`: also those that are only written so, where the text has no form at all."""
        numbers: list[int] = []
        lengths = np.zeros(len(index.entries), np.int64)
        for key in self.wanted.keys:
            for number in index.beginning(key):
                fit, length = self._fit(index.entries[number])
                if fit is Fit.FORM or (letters and fit):
                    numbers.append(number)
                    lengths[number] = length
        places = index.places(numbers)
        return places, lengths[index.words[places]]

    def has_form(self, index: WordIndex) -> bool:
        """Whether the text has a form of the word."""
        return any(
            self._fit(index.entries[number])[0] is Fit.FORM
            for key in self.wanted.keys
            for number in index.beginning(key)
        )

    def _fit(self, entry: str) -> tuple[Fit, int]:
        found = self._known.get(entry)
        if found is None:
            found = self._known[entry] = self.wanted.fit(*entry.split("\t"))
        return found


def formed(text: Folded, index: WordIndex, ways: Iterable[Sequence[Answers]], letters: bool) -> Spots:
    """Where any of the ways stands in a text, in code points of the text itself. `letters` as in `Answers.forms`."""
    found = [_way(text, index, way, letters) for way in ways]
    found = [each for each in found if len(each)]
    if not found:
        return NOWHERE
    one = found[0] if len(found) == 1 else _merged(found)
    if text.starts is None:
        return one
    at = [text.place(*each) for each in zip(one.starts.tolist(), one.ends.tolist(), strict=True)]
    return Spots(np.array([each[0] for each in at]), np.array([each[1] for each in at]))


def _way(text: Folded, index: WordIndex, way: Sequence[Answers], letters: bool) -> Spots:
    first, lengths = way[0].forms(index, letters)
    last = first
    for each in way[1:]:
        if not len(first):
            return NOWHERE
        following, those = each.forms(index, letters)
        goes_on = np.isin(last + 1, following)
        first, last = first[goes_on], last[goes_on] + 1
        lengths = those[np.searchsorted(following, last)]
    starts = index.starts[first]
    ends = index.starts[last] + lengths
    if len(way) == 1:
        return Spots(starts, ends)
    close = np.array(
        [_close(text.text, index, *each) for each in zip(first.tolist(), last.tolist(), strict=True)], bool
    )
    return Spots(starts[close], ends[close])


def _close(text: str, index: WordIndex, first: int, last: int) -> bool:
    """Whether nothing but spaces or hyphens parts the words."""
    return all(
        _BETWEEN.fullmatch(text, int(index.starts[one] + index.lengths[one]), int(index.starts[one + 1]))
        for one in range(first, last)
    )


def _merged(found: Sequence[Spots]) -> Spots:
    starts, ends = (np.concatenate([getattr(each, side) for each in found]) for side in ("starts", "ends"))
    _, first = np.unique((starts << 32) + ends, return_index=True)
    return Spots(starts[first], ends[first])
