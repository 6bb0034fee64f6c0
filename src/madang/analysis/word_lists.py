"""Words by side: what one side says more often than another, with the cases that say it.

Log-likelihood after Dunning (1993) as Rayson and Garside (2000) use it for two corpora, beside the log ratio and
the number of cases: a word that one person loves to say is no word of a side.
"""

from collections import defaultdict
from dataclasses import dataclass
from math import log, log2

import numpy as np

from madang.analysis.corpus import Corpus
from madang.analysis.word_counts import Counted, counted, each_case
from madang.sources.organisation import Side
from madang.text.forms.labels import is_small
from madang.text.page import Numbers


@dataclass(frozen=True, slots=True)
class Word:
    """A word of one side beside another: how often each says it, in how many cases, and how far that is from chance.

    `likelihood` is the log-likelihood G²; `ratio` the binary logarithm of the ratio of relative frequencies
    (one more doubling each; half an occurrence stands in for none).
    """

    word: str
    here: int
    there: int
    cases_here: int
    cases_there: int
    likelihood: float
    ratio: float


@dataclass(frozen=True, slots=True)
class WordList:
    """The words that a side says more often than another, the furthest from chance first, and what was counted."""

    side: Side
    against: Side
    words: tuple[Word, ...]
    said_here: int
    said_there: int
    cases_here: int
    cases_there: int


def word_list(
    corpus: Corpus, side: Side, against: Side, *, least_cases: int = 2, small: bool = False, most: int = 200
) -> WordList:
    """Words that `side` says more often than `against`, in at least `least_cases` cases of it.

    `small`: also words that say little by themselves (것, the).
    """
    words = counted(corpus)
    here, there = _side(corpus, words, side), _side(corpus, words, against)
    found = [
        Word(
            words.shown[number],
            a,
            b,
            int(here.cases[number]),
            int(there.cases[number]),
            log_likelihood(a, b, here.said, there.said),
            log_ratio(a, b, here.said, there.said),
        )
        for number, a, b in _candidates(here, there, least_cases)
        if small or not is_small(words.shown[number])
    ]
    found.sort(key=lambda each: (-each.likelihood, each.word))
    return WordList(side, against, tuple(found[:most]), here.said, there.said, here.speaking, there.speaking)


def log_likelihood(a: int, b: int, c: int, d: int) -> float:
    """G² of a word said `a` times in `c` words and `b` times in `d` words; 0 where nothing was said."""
    if c + d == 0 or a + b == 0:
        return 0.0
    expected = (a + b) * c / (c + d), (a + b) * d / (c + d)
    return 2 * sum(seen * log(seen / there) for seen, there in zip((a, b), expected, strict=True) if seen)


def log_ratio(a: int, b: int, c: int, d: int) -> float:
    """The binary logarithm of the ratio of two relative frequencies; 0 where a side said nothing at all."""
    return log2((a or 0.5) / c / ((b or 0.5) / d)) if c and d else 0.0


@dataclass(frozen=True, eq=False)
class _Side:
    counts: Numbers
    cases: Numbers
    said: int
    speaking: int


def _side(corpus: Corpus, words: Counted, side: Side) -> _Side:
    size = len(words.shown)
    by_case: dict[object, Numbers] = defaultdict(lambda: np.zeros(size, np.int64))
    for said in words.sources:
        for case, numbers in each_case(said):
            if corpus.organisations[case].side is side:  # type: ignore[index]
                by_case[case] += np.bincount(numbers, minlength=size)
    spoken = [each for each in by_case.values() if each.any()]
    counts = sum(spoken, np.zeros(size, np.int64))
    cases = sum(((each > 0).astype(np.int64) for each in spoken), np.zeros(size, np.int64))
    return _Side(counts, cases, int(counts.sum()), len(spoken))


def _candidates(here: _Side, there: _Side, least_cases: int) -> list[tuple[int, int, int]]:
    more = here.counts * max(there.said, 1) > there.counts * max(here.said, 1)
    numbers = np.flatnonzero(more & (here.cases >= least_cases))
    return [(int(each), int(here.counts[each]), int(there.counts[each])) for each in numbers]
