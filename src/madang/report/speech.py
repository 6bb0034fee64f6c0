"""Which turn a passage stands in and who speaks there, looked up once per source."""

from bisect import bisect_right
from collections.abc import Sequence

from madang.analysis.corpus import Corpus
from madang.base.ids import SourceId
from madang.coding.segment import Segment
from madang.sources.participant import Speaker

_Known = tuple[Sequence[int], Sequence[int], list[tuple[str | None, Speaker | None]]]


class Speech:
    """The turns of a corpus, ready to be asked many times."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._sources: dict[SourceId, _Known] = {}

    def turn(self, segment: Segment) -> int | None:
        """The number, from 0, of the turn in which `segment` starts."""
        starts, ends, _ = self._known(segment.source)
        place = segment.span.start
        index = bisect_right(starts, place) - 1
        return index if index >= 0 and place < ends[index] else None

    def speaker(self, segment: Segment) -> tuple[str | None, Speaker | None]:
        """The label where `segment` starts, and the speaker it stands for."""
        index = self.turn(segment)
        return (None, None) if index is None else self._known(segment.source)[2][index]

    def _known(self, source: SourceId) -> _Known:
        found = self._sources.get(source)
        if found is None:
            starts, ends, labels = self._corpus.transcripts[source].turn_columns()
            by_label = {each: self._corpus.speakers.get((source, each)) if each else None for each in set(labels)}
            found = self._sources[source] = starts, ends, [(each, by_label[each]) for each in labels]
        return found
