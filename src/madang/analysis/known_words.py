"""The word indexes that are at hand: read by the analyser, or made from the letters alone until they are."""

from functools import lru_cache
from threading import Lock

from madang.text.folding import folded
from madang.text.transcript import Transcript
from madang.text.word_index import WordIndex, indexed

MOST = 20_000
"""Texts whose indexes are kept."""


class KnownWords:
    """Indexes by the text they belong to, which never changes. `generation` rises with every one that comes."""

    def __init__(self) -> None:
        self._read: dict[str, WordIndex] = {}
        self._lock = Lock()
        self.generation = 0

    def put(self, text: str, index: WordIndex) -> None:
        """Keep the index of a transcript's text, read by the analyser."""
        with self._lock:
            if len(self._read) >= MOST:
                self._read.clear()
            self._read[text] = index
            self.generation += 1

    def has(self, text: str) -> bool:
        """Whether a text's words have been read."""
        return text in self._read

    def forget(self) -> None:
        """Let go of all of them."""
        with self._lock:
            self._read.clear()
            self.generation += 1

    def get(self, transcript: Transcript, *, stems: bool = True) -> WordIndex:
        """The index of a transcript; where nobody has read its words, one made from its letters (`indexed`)."""
        found = self._read.get(transcript.text)
        return _by_letters(transcript.text, stems) if found is None else found


@lru_cache(maxsize=MOST)
def _by_letters(text: str, stems: bool) -> WordIndex:
    return indexed(folded(text).text, stems=stems)


KNOWN = KnownWords()
"""What this program has at hand: an index says of a text nothing but what follows from the text."""
