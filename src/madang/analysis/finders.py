"""Where terms stand in the transcripts of a corpus: one function for each way of spelling.

A further way is one more function in `FINDERS`; nothing else asks how words are found.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from unicodedata import normalize

import numpy as np

from madang.analysis.corpus import Corpus
from madang.analysis.folded import composed_transcript, folded_transcript
from madang.analysis.known_words import KNOWN
from madang.base.ids import SourceId
from madang.text.expressions import Term
from madang.text.folding import Folded
from madang.text.formed import Answers, formed
from madang.text.forms.asked import ways
from madang.text.page import Spots, spots
from madang.text.patterns import find_pattern
from madang.text.search import Spelling, find, pattern_of, starts_of

Found = Mapping[SourceId, Spots]
"""The places of one term by source; a source without any may be missing."""

Finder = Callable[[Corpus, Sequence[SourceId], Term, bool], Found]
"""Answers where a term stands in these sources; the last is whether spacing may differ. Raises `Invalid`."""


def within(corpus: Corpus, sources: Sequence[SourceId], term: Term, spacing: bool) -> Found:
    """The letters as typed, also inside longer words."""
    found = ((each, _within(folded_transcript(corpus.transcripts[each]), term, spacing)) for each in sources)
    return {source: places for source, places in found if len(places)}


def _within(text: Folded, term: Term, spacing: bool) -> Spots:
    wanted = pattern_of(term.text, spacing)
    if text.starts is not None or not isinstance(wanted, str):
        return spots(find(text, term, spacing=spacing))
    starts = np.array(starts_of(text.text, wanted), np.int64)
    return Spots(starts, starts + len(wanted))


def whole(corpus: Corpus, sources: Sequence[SourceId], term: Term, spacing: bool) -> Found:
    """The letters as typed, where no letter stands beside them."""
    texts = ((each, folded_transcript(corpus.transcripts[each])) for each in sources)
    found = ((each, find(text, term, whole=True, spacing=spacing)) for each, text in texts)
    return {source: spots(places) for source, places in found if places}


def form(corpus: Corpus, sources: Sequence[SourceId], term: Term, spacing: bool) -> Found:
    """The words as they are inflected, and other names of an organisation that is named so."""
    asked = [[Answers(each) for each in way] for one in names_like(corpus, term) for way in ways(one, spacing)]
    stems = not all(each.wanted.korean for way in asked for each in way)
    indexes = {each: KNOWN.get(corpus.transcripts[each], stems=stems) for each in sources}
    # What is written just like a form of another word answers only where the word asked for never occurs.
    every = (KNOWN.get(each, stems=stems) for each in corpus.transcripts.values())
    letters = not any(len(way) == 1 and way[0].has_form(index) for index in every for way in asked)
    found = (
        (each, formed(folded_transcript(corpus.transcripts[each]), index, asked, letters))
        for each, index in indexes.items()
    )
    return {source: places for source, places in found if len(places)}


def names_like(corpus: Corpus, term: Term) -> tuple[Term, ...]:
    """The term, and the other names of every organisation that has it for a name or an alias."""
    others = _names(corpus).get(_plain(term.text), ())
    return (term, *(Term(each, True) for each in others if _plain(each) != _plain(term.text)))


@lru_cache(maxsize=2)
def _names(corpus: Corpus) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for each in corpus.organisations.values():
        names = tuple(filter(None, (each.ko, each.en, *each.aliases)))
        for name in names:
            found[_plain(name)] = (*found.get(_plain(name), ()), *names)
    return {name: tuple(dict.fromkeys(those)) for name, those in found.items()}


def _plain(name: str) -> str:
    return "".join(normalize("NFC", name).casefold().split())


def pattern(corpus: Corpus, sources: Sequence[SourceId], term: Term, spacing: bool) -> Found:
    """A regular expression, turn by turn; it spaces as it says. Raises `Invalid` for one that cannot be used."""
    texts = [composed_transcript(corpus.transcripts[each]) for each in sources]
    turns = [corpus.transcripts[each].turn_columns() for each in sources]
    stretches = [
        [text.text[start:end] for start, end in zip(starts, ends, strict=True)] if text.starts is None else [text.text]
        for text, (starts, ends, _labels) in zip(texts, turns, strict=True)
    ]
    answer: dict[SourceId, Spots] = {}
    for source, text, (begins, _, _), places in zip(
        sources, texts, turns, find_pattern(term.text, stretches), strict=True
    ):
        shift = begins if text.starts is None else (0,)
        answer[source] = spots([text.place(shift[turn] + start, shift[turn] + end) for turn, start, end in places])
    return answer


FINDERS: dict[Spelling, Finder] = {
    Spelling.FORM: form,
    Spelling.WITHIN: within,
    Spelling.WHOLE: whole,
    Spelling.PATTERN: pattern,
}
"""The function for each way of spelling."""
