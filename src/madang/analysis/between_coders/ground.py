"""What several coded, laid out for counting: every text one after the other on one line, the spans as arrays."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from madang.analysis.between_coders.who_coded import coded_by_several, corpus_apart, in_order
from madang.analysis.corpus import Corpus
from madang.base.ids import CodeId, CoderId, CodingId, SourceId
from madang.coding.coding import Coding, Placing

Places = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Ground:
    """The sources that two of `coders` or more coded, and what each of them marked there.

    `present[coder, source]` says who counts for which source; text `n` lies from `begins[n]` to `begins[n + 1]`.
    `coder`, `document`, `start` and `end` are places and numbers, one for each of `codings`. `unplaced` are codings
    whose words a correction took away: they have no place to be compared at.
    """

    corpus: Corpus
    coders: tuple[CoderId, ...]
    sources: tuple[SourceId, ...]
    present: NDArray[np.bool_]
    begins: Places
    codings: tuple[Coding, ...]
    coder: Places
    document: Places
    start: Places
    end: Places
    unplaced: tuple[CodingId, ...]

    @property
    def documents(self) -> int:
        """How many texts."""
        return len(self.sources)

    @property
    def length(self) -> int:
        """Characters of all of them."""
        return int(self.begins[-1])

    @cached_property
    def by_code(self) -> dict[CodeId, Places]:
        """The codings of each code, as numbers."""
        found: dict[CodeId, list[int]] = {}
        for number, coding in enumerate(self.codings):
            found.setdefault(coding.code, []).append(number)
        return {code: np.array(numbers, dtype=np.int64) for code, numbers in found.items()}

    def with_codes(self, codes: Iterable[CodeId]) -> Places:
        """The numbers of the codings with any of these codes, in order."""
        found = [self.by_code[code] for code in codes if code in self.by_code]
        return np.sort(np.concatenate(found)) if found else np.empty(0, dtype=np.int64)


@lru_cache(maxsize=8)
def ground(corpus: Corpus, coders: frozenset[CoderId] | None = None) -> Ground:
    """What two coders or more coded, of these coders or of all."""
    own = corpus_apart(corpus)
    shared = coded_by_several(own, coders)
    order = in_order(own, (each for those in shared.values() for each in those))
    document = {source: number for number, source in enumerate(shared)}
    lengths = [len(own.transcripts[source].text) for source in shared]
    begins = np.array([*accumulate(lengths, initial=0)], dtype=np.int64)
    present = np.array([[who in those for those in shared.values()] for who in order], dtype=bool)
    theirs, gone = _parted(own, shared.keys(), order)
    number = {who: place for place, who in enumerate(order)}
    documents = np.array([document[each.segment.source] for each in theirs], dtype=np.int64)
    starts = np.array([each.segment.span.start for each in theirs], dtype=np.int64)
    ends = np.array([each.segment.span.end for each in theirs], dtype=np.int64)
    return Ground(
        own,
        order,
        tuple(shared),
        present.reshape(len(order), len(shared)),
        begins,
        tuple(theirs),
        np.array([number[each.coder] for each in theirs], dtype=np.int64),
        documents,
        starts + begins[documents],
        ends + begins[documents],
        tuple(gone),
    )


def _parted(
    corpus: Corpus, sources: Collection[SourceId], coders: Collection[CoderId]
) -> tuple[list[Coding], list[CodingId]]:
    """The coders' codings in these sources that have a place in the text, and the ids of those that have none."""
    theirs, gone = [], []
    for each in corpus.codings.values():
        if each.segment.source in sources and each.coder in coders:
            if each.placing is Placing.UNPLACED or not corpus.stands(each.segment):
                gone.append(each.id)
            else:
                theirs.append(each)
    return theirs, gone
