"""What `tellings` looks up for every statement, answered once per set of codes and once per turn."""

from bisect import bisect_right
from collections.abc import Iterable

from madang.analysis.corpus import Corpus
from madang.base.ids import CodeId, ParticipantId, SourceId
from madang.coding.codebook import Codebook
from madang.coding.coding import Coding
from madang.sources.organisation import Membership

Codes = tuple[frozenset[str], frozenset[str]]
"""The keys of codes, and the same with every code above them."""

Speech = tuple[ParticipantId | None, Membership | None]
NOBODY: Speech = (None, None)


class Coded:
    """The keys and themes of a statement's codings."""

    def __init__(self, corpus: Corpus) -> None:
        chains = {code.id: chain(corpus.codebook, code.id) for code in corpus.codebook.codes}
        self._one: dict[CodeId, Codes] = {code: (frozenset(keys[:1]), frozenset(keys)) for code, keys in chains.items()}
        self._several: dict[frozenset[CodeId], Codes] = {}

    def of(self, codings: tuple[Coding, ...]) -> Codes:
        """The same two sets for every statement with these codes."""
        if len(codings) == 1:
            return self._one[codings[0].code]
        several = frozenset([each.code for each in codings])
        found = self._several.get(several)
        if found is None:
            codes, themes = zip(*(self._one[each] for each in several), strict=True)
            found = self._several[several] = frozenset().union(*codes), frozenset().union(*themes)
        return found


def chain(book: Codebook, code: CodeId) -> tuple[str, ...]:
    """The keys of a code and of every code above it."""
    keys: list[str] = []
    above: CodeId | None = code
    while above is not None:
        found = book.code(above)
        keys.append(found.key)
        above = found.parent
    return tuple(keys)


def spoken(corpus: Corpus, source: SourceId, places: Iterable[int]) -> list[Speech]:
    """Who speaks at each place of a source, and for whom on the source's date."""
    starts, ends, labels = corpus.transcripts[source].turn_columns()
    by_label = {label: _speech(corpus, source, label) for label in set(labels)}
    found: list[Speech] = []
    for place in places:
        turn = bisect_right(starts, place) - 1
        found.append(by_label[labels[turn]] if turn >= 0 and place < ends[turn] else NOBODY)
    return found


def _speech(corpus: Corpus, source: SourceId, label: str | None) -> Speech:
    speaker = corpus.speakers.get((source, label)) if label is not None else None
    if speaker is None or speaker.participant is None:
        return NOBODY
    return speaker.participant, corpus.membership_on(speaker.participant, corpus.sources[source].date)
