"""Where terms stand in the transcripts of a corpus: one function for each way of spelling.

A further way, such as an index of Korean morphemes, is one more function in `FINDERS`; nothing
else asks how words are found.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from madang.analysis.corpus import Corpus
from madang.base.ids import SourceId
from madang.text.expressions import Term
from madang.text.folding import Folded, composed, folded
from madang.text.patterns import find_pattern
from madang.text.search import Places, Spelling, find
from madang.text.transcript import Transcript

Found = Mapping[SourceId, Places]
"""The places of one term by source; a source without any may be missing."""

Finder = Callable[[Corpus, Sequence[SourceId], Term, bool], Found]
"""Answers where a term stands in these sources; the last is whether spacing may differ. Raises `Invalid`."""


def within(corpus: Corpus, sources: Sequence[SourceId], term: Term, spacing: bool) -> Found:
    """The letters as typed, also inside longer words."""
    return {each: find(folded_transcript(corpus.transcripts[each]), term, spacing=spacing) for each in sources}


def whole(corpus: Corpus, sources: Sequence[SourceId], term: Term, spacing: bool) -> Found:
    """The letters as typed, where no letter stands beside them."""
    return {
        each: find(folded_transcript(corpus.transcripts[each]), term, whole=True, spacing=spacing) for each in sources
    }


def pattern(corpus: Corpus, sources: Sequence[SourceId], term: Term, spacing: bool) -> Found:
    """A regular expression, turn by turn; it spaces as it says. Raises `Invalid` for one that cannot be used."""
    texts = [composed_transcript(corpus.transcripts[each]) for each in sources]
    turns = [corpus.transcripts[each].turn_columns() for each in sources]
    stretches = [
        [text.text[start:end] for start, end in zip(starts, ends, strict=True)] if text.starts is None else [text.text]
        for text, (starts, ends, _labels) in zip(texts, turns, strict=True)
    ]
    answer: dict[SourceId, Places] = {}
    for source, text, (begins, _, _), places in zip(
        sources, texts, turns, find_pattern(term.text, stretches), strict=True
    ):
        shift = begins if text.starts is None else (0,)
        answer[source] = [text.place(shift[turn] + start, shift[turn] + end) for turn, start, end in places]
    return answer


FINDERS: dict[Spelling, Finder] = {Spelling.WITHIN: within, Spelling.WHOLE: whole, Spelling.PATTERN: pattern}
"""The function for each way of spelling."""


class _Kept:
    """Texts made comparable once: a transcript never changes under its id."""

    MOST = 4_000
    """Transcripts kept; more than that are folded again for each question."""

    def __init__(self, fold: Callable[[str], Folded]) -> None:
        self._fold = lru_cache(maxsize=self.MOST)(fold)

    def __call__(self, transcript: Transcript) -> Folded:
        return self._fold(transcript.text)


folded_transcript = _Kept(folded)
composed_transcript = _Kept(composed)
