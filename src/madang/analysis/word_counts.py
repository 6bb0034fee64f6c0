"""How often each word is said, turn by turn: what word lists and collocations count."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from madang.analysis.corpus import Corpus
from madang.analysis.found_words import Speaking, speaking
from madang.analysis.known_words import KNOWN
from madang.base.ids import SourceId
from madang.text.forms.labels import label
from madang.text.page import Numbers
from madang.text.word_index import WordIndex


@dataclass(frozen=True, eq=False)
class Said:
    """The words of one source: for each the number of its label in `Labels` and of its turn, -1 for none."""

    source: SourceId
    speaking: Speaking
    index: WordIndex
    labels: Numbers
    turns: Numbers


class Labels:
    """The labels of a corpus, numbered; English words are shown as most say them."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self._written: dict[int, dict[str, int]] = {}

    def of(self, index: WordIndex) -> Numbers:
        """For each entry of an index the number of its label."""
        counts = np.bincount(index.words, minlength=len(index.entries)).tolist()
        return np.array([self._of(entry, count) for entry, count in zip(index.entries, counts, strict=True)], np.int64)

    def _of(self, entry: str, count: int) -> int:
        key, _, written = label(entry).partition("\t")
        if not key:
            return -1
        number = self.numbers.setdefault(key, len(self.numbers))
        if written:
            forms = self._written.setdefault(number, {})
            forms[written] = forms.get(written, 0) + count
        return number

    def shown(self) -> list[str]:
        """The labels by number, as they are shown."""
        return [self._most_written(number) or key for key, number in self.numbers.items()]

    def _most_written(self, number: int) -> str:
        forms = self._written.get(number, {})
        return max(forms, key=lambda each: (forms[each], each), default="")


@dataclass(frozen=True, eq=False)
class Counted:
    """All sources of a corpus with their words."""

    sources: tuple[Said, ...]
    shown: list[str]


def counted(corpus: Corpus) -> Counted:
    """The words of a corpus, worked out once for it and for what the analyser has read."""
    return _counted(corpus, KNOWN.generation)


@lru_cache(maxsize=1)
def _counted(corpus: Corpus, generation: int) -> Counted:
    labels = Labels()
    sources = tuple(_said(corpus, each, labels) for each in corpus.transcripts)
    return Counted(sources, labels.shown())


def _said(corpus: Corpus, source: SourceId, labels: Labels) -> Said:
    index, heard = KNOWN.get(corpus.transcripts[source]), speaking(corpus, source)
    numbers = labels.of(index)[index.words] if len(index.entries) else index.words
    if not len(heard.starts):
        return Said(source, heard, index, numbers, np.full(len(index.words), -1))
    turns = np.searchsorted(heard.starts, index.starts, "right") - 1
    inside = (turns >= 0) & (index.starts + index.lengths <= heard.ends[turns])
    return Said(source, heard, index, numbers, np.where(inside, turns, -1))


def each_case(said: Said) -> Iterator[tuple[object, Numbers]]:
    """The cases that speak in a source, each with the labels of its words."""
    voices = [each.voice.case for each in said.speaking.heard]
    numbers = {case: number for number, case in enumerate(dict.fromkeys(voices))}
    case_of = np.array([numbers[each] for each in voices], np.int64)
    if not len(said.turns):
        return
    of_word = np.where(said.turns >= 0, case_of[said.speaking.label[said.turns]], -1)
    for case, number in numbers.items():
        if case is not None:
            words = said.labels[(of_word == number) & (said.labels >= 0)]
            yield case, words
