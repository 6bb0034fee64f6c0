"""Which turn a passage stands in and who speaks there, looked up once per source."""

from bisect import bisect_right
from collections.abc import Sequence

from madang.analysis.corpus import Corpus
from madang.base.ids import SourceId
from madang.coding.segment import Segment
from madang.sources.participant import Speaker

_Known = tuple[Sequence[int], Sequence[int], list[tuple[str | None, Speaker | None]]]

Place = tuple[int | None, str | None, Speaker | None]
_NOWHERE: Place = None, None, None


class Speech:
    """The turns of a corpus, ready to be asked many times."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._sources: dict[SourceId, _Known] = {}

    def at(self, segment: Segment) -> Place:
        """The number, from 0, of the turn in which `segment` starts, its label, and the speaker it stands for."""
        if not self._corpus.stands(segment):
            return _NOWHERE
        starts, ends, labels = self._sources.get(segment.source) or self._known(segment.source)
        place = segment.span.start
        index = bisect_right(starts, place) - 1
        return (index, *labels[index]) if index >= 0 and place < ends[index] else _NOWHERE

    def turn(self, segment: Segment) -> int | None:
        """The number, from 0, of the turn in which `segment` starts."""
        return self.at(segment)[0]

    def _known(self, source: SourceId) -> _Known:
        starts, ends, labels = self._corpus.transcripts[source].turn_columns()
        by_label = {each: self._corpus.speakers.get((source, each)) if each else None for each in set(labels)}
        found = self._sources[source] = starts, ends, [(each, by_label[each]) for each in labels]
        return found
