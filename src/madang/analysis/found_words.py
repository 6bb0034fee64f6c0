"""Turns with the words that were found in them, source by source; a value of each only when somebody looks at it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import overload

import numpy as np

from madang.analysis.beside import CodedPassages
from madang.analysis.corpus import Corpus
from madang.analysis.queries import Hit, Search
from madang.analysis.speakers import Heard, speakers
from madang.base.ids import SourceId
from madang.text.page import Matched, Numbers, Spots, Truths
from madang.text.transcript import Transcript
from madang.text.turn import TurnKind


@dataclass(frozen=True, eq=False)
class Columns:
    """The turns of a transcript: where they start and end, whose label of `labels` they have, which are no speech."""

    starts: Numbers
    ends: Numbers
    label: Numbers
    labels: tuple[str | None, ...]
    furniture: Truths


@lru_cache(maxsize=20_000)
def columns(transcript: Transcript) -> Columns:
    """The turns of a transcript as columns: it never changes."""
    starts, ends, labels = transcript.turn_columns()
    numbers: dict[str | None, int] = {}
    label = [numbers.setdefault(each, len(numbers)) for each in labels]
    furniture = [kind is TurnKind.FURNITURE for kind in transcript.turn_kinds()]
    return Columns(
        np.array(starts, np.int64),
        np.array(ends, np.int64),
        np.array(label, np.int64),
        tuple(numbers),
        np.array(furniture, bool),
    )


class Speaking:
    """The turns of one source, and who speaks in them."""

    def __init__(self, corpus: Corpus, source: SourceId) -> None:
        self._columns = columns(corpus.transcripts[source])
        self.source = source
        self.starts, self.ends = self._columns.starts, self._columns.ends
        heard = speakers(corpus, source)
        self.heard: tuple[Heard, ...] = tuple(heard[label] for label in self._columns.labels)

    @property
    def label(self) -> Numbers:
        """For each turn the number of its speaker in `heard`."""
        return self._columns.label

    def allowed(self, search: Search) -> Truths:
        """For each turn whether it is speech of somebody inside the filters on who speaks."""
        speaks = np.array([_speaks(search, each) for each in self.heard], bool)
        return ~self._columns.furniture & (speaks[self.label] if len(self.label) else False)


@lru_cache(maxsize=2)
def _speaking(corpus: Corpus) -> dict[SourceId, Speaking]:
    return {}


def speaking(corpus: Corpus, source: SourceId) -> Speaking:
    """The turns of a source and who speaks in them, worked out once for a corpus."""
    known = _speaking(corpus)
    if source not in known:
        known[source] = Speaking(corpus, source)
    return known[source]


@dataclass(frozen=True, eq=False)
class InSource:
    """The turns of one source that answer, and their words."""

    speaking: Speaking
    turns: Numbers
    words: Spots
    turn_of: Numbers

    @cached_property
    def first(self) -> Numbers:
        """For each turn the number of its first word."""
        return np.searchsorted(self.turn_of, self.turns, "left")

    @cached_property
    def last(self) -> Numbers:
        """For each turn the number after its last word."""
        return np.searchsorted(self.turn_of, self.turns, "right")

    def hit(self, number: int) -> Hit:
        """One turn as a value."""
        turn, first, last = int(self.turns[number]), int(self.first[number]), int(self.last[number])
        words = zip(self.words.starts[first:last].tolist(), self.words.ends[first:last].tolist(), strict=True)
        start, end = int(self.speaking.starts[turn]), int(self.speaking.ends[turn])
        voice = self.speaking.heard[int(self.speaking.label[turn])].voice
        return Hit(self.speaking.source, start, end, turn, tuple(words), (), voice)


def in_source(speaking: Speaking, allowed: Truths, matched: Matched, passages: CodedPassages) -> InSource:
    """What answers in one source, once the filters have been asked."""
    turns = matched.turns[allowed[matched.turns]]
    fits = allowed[matched.turn_of]
    if passages.asks:
        told = zip(matched.words.starts.tolist(), matched.words.ends.tolist(), matched.turn_of.tolist(), strict=True)
        fits &= np.array([passages.fit(speaking.source, *each) for each in told], bool)
        turns = turns[[_stays(speaking, turn, matched, fits, passages) for turn in turns.tolist()]]
    fits &= np.isin(matched.turn_of, turns)
    words = Spots(matched.words.starts[fits], matched.words.ends[fits])
    return InSource(speaking, turns, words, matched.turn_of[fits])


def _stays(speaking: Speaking, turn: int, matched: Matched, fits: Truths, passages: CodedPassages) -> bool:
    """Whether a turn keeps a word. A turn may answer by lacking a word; then it stands for itself."""
    first, last = np.searchsorted(matched.turn_of, [turn, turn + 1])
    if first < last:
        return bool(fits[first:last].any())
    return passages.fit(speaking.source, int(speaking.starts[turn]), int(speaking.ends[turn]), turn)


def _speaks(search: Search, heard: Heard) -> bool:
    """Whether a speaker is inside the filters on who speaks."""
    query, voice = search.query, heard.voice
    return (
        not (search.no_interviewers and heard.interviewer)
        and (not query.cases or voice.case in query.cases)
        and (not query.sides or voice.side in query.sides)
        and (not query.participants or voice.participant in query.participants)
    )


class WordHits(Sequence[Hit]):
    """All hits of words, by source and in the order of the text."""

    def __init__(self, sources: Sequence[InSource]) -> None:
        self.sources = sources
        self._ends = [*accumulate(len(each.turns) for each in sources)]

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, index: int) -> Hit: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Hit, ...]: ...

    def __getitem__(self, index: int | slice) -> Hit | tuple[Hit, ...]:
        if isinstance(index, slice):
            return tuple(self[each] for each in range(*index.indices(len(self))))
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        index %= len(self)
        source = bisect_right(self._ends, index)
        return self.sources[source].hit(index - (self._ends[source - 1] if source else 0))
