"""Collocations: the words that stand beside the words of a search more often than they would by chance.

Log-likelihood after Dunning (1993) for the two-by-two table, and logDice (Rychlý 2008), which does not grow with the
size of the material; both beside the number of cases.
"""

from dataclasses import dataclass
from math import log, log2

import numpy as np

from madang.analysis.corpus import Corpus
from madang.analysis.found_words import InSource, WordHits
from madang.analysis.hits import search_hits
from madang.analysis.queries import Search
from madang.analysis.word_counts import Counted, Said, counted
from madang.base.errors import Invalid
from madang.text.forms.labels import is_small
from madang.text.page import Numbers

LEAST = 3
"""Times two words have to stand together to be listed."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A word that stands beside the words found: how often, how often at all, in how many cases."""

    word: str
    together: int
    all: int
    cases: int
    likelihood: float
    log_dice: float


@dataclass(frozen=True, slots=True)
class Collocations:
    """What stands within `window` words of what was found (`found` places), by logDice."""

    window: int
    found: int
    words: tuple[Beside, ...]


def collocations(
    corpus: Corpus, search: Search, window: int = 5, *, least_cases: int = 1, small: bool = False, most: int = 100
) -> Collocations:
    """Words within `window` words (0: anywhere in the turn) of the words of a search. Raises as `search_hits` does."""
    hits = search_hits(corpus, search).hits
    if not isinstance(hits, WordHits):
        raise Invalid("Type the word whose neighbours you want.", "곁에 오는 말을 볼 낱말을 적어 주십시오.")
    words = counted(corpus)
    said = {each.source: each for each in words.sources}
    size = len(words.shown)
    together, cases, centres = np.zeros(size, np.int64), np.zeros(size, np.int64), 0
    by_case: dict[object, Numbers] = {}
    for here in hits.sources:
        for case, numbers in _beside(said[here.speaking.source], here, window):
            by_case[case] = by_case.get(case, np.zeros(size, np.int64)) + np.bincount(numbers, minlength=size)
        centres += len(here.words)
    for case, counts in by_case.items():
        together += counts
        if case is not None:
            cases += counts > 0
    return Collocations(window, centres, _listed(words, together, cases, centres, (least_cases, small, most)))


def _listed(
    words: Counted, together: Numbers, cases: Numbers, centres: int, wanted: tuple[int, bool, int]
) -> tuple[Beside, ...]:
    least_cases, small, most = wanted
    every = _every(words)
    said = int(every.sum())
    found = [
        Beside(
            words.shown[number],
            int(together[number]),
            int(every[number]),
            int(cases[number]),
            likelihood_of(int(together[number]), centres, int(every[number]), said),
            log_dice(int(together[number]), centres, int(every[number])),
        )
        for number in np.flatnonzero((together >= LEAST) & (cases >= least_cases)).tolist()
        if small or not is_small(words.shown[number])
    ]
    found.sort(key=lambda each: (-each.log_dice, each.word))
    return tuple(found[:most])


def _every(words: Counted) -> Numbers:
    size = len(words.shown)
    spoken = (each.labels[(each.labels >= 0) & (each.turns >= 0)] for each in words.sources)
    return sum((np.bincount(each, minlength=size) for each in spoken), np.zeros(size, np.int64))


def _beside(said: Said, here: InSource, window: int) -> list[tuple[object, Numbers]]:
    """For each case that speaks the labels of the words beside those found, each once."""
    centres = np.searchsorted(said.index.starts, here.words.starts, "right") - 1
    near = np.zeros(len(said.labels), bool)
    if window:
        for shift in range(-window, window + 1):
            at = centres + shift
            inside = (at >= 0) & (at < len(near))
            near[at[inside][said.turns[at[inside]] == here.turn_of[inside]]] = True
    else:
        near = np.isin(said.turns, here.turn_of)
    near[centres] = False
    near &= (said.labels >= 0) & (said.turns >= 0)
    voices = [each.voice.case for each in said.speaking.heard]
    label_of = said.speaking.label[said.turns[near]]
    labels = said.labels[near]
    return [(voices[number], labels[label_of == number]) for number in np.unique(label_of).tolist()]


def likelihood_of(together: int, one: int, other: int, said: int) -> float:
    """G² of two words that stand together so often, in `said` words; 0 where they do so less often than by chance."""
    table = (together, one - together, other - together, said - one - other + together)
    if min(one, other, said) == 0 or together * said <= one * other:
        return 0.0
    margins = ((one, other), (one, said - other), (said - one, other), (said - one, said - other))
    return 2 * sum(
        seen * log(seen * said / (row * column))
        for seen, (row, column) in zip(table, margins, strict=True)
        if seen > 0 and row > 0 and column > 0
    )


def log_dice(together: int, one: int, other: int) -> float:
    """logDice: 14 where two words never stand without each other, one less for each halving."""
    return 14 + log2(2 * together / (one + other))
