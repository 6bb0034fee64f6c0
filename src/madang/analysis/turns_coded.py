"""Which share of what participants said carries a coding, source by source: as the account prints it."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from madang.analysis.corpus import Corpus
from madang.base.ids import SourceId
from madang.sources.participant import SpeakerRole
from madang.text.span import Span
from madang.text.turn import TurnKind


@dataclass(frozen=True, slots=True)
class SourceCoded:
    """One source: turns of speech that are no interviewer's, how many share words with a coding, and its codings."""

    source: SourceId
    turns: int
    coded: int
    codings: int


@lru_cache(maxsize=4)
def sources_coded(corpus: Corpus) -> tuple[SourceCoded, ...]:
    """Every source, by date, then name."""
    spans: dict[SourceId, list[Span]] = defaultdict(list)
    for coding in corpus.codings.values():
        if corpus.stands(coding.segment):
            spans[coding.segment.source].append(coding.segment.span)
    ordered = sorted(corpus.sources.values(), key=lambda each: (each.date or "9999", each.name, each.id))
    return tuple(_of(corpus, source.id, spans[source.id]) for source in ordered if source.id in corpus.transcripts)


def _of(corpus: Corpus, source: SourceId, spans: list[Span]) -> SourceCoded:
    told = participants_turns(corpus, source)
    return SourceCoded(source, len(told), len(told & turns_under(corpus, source, spans)), len(spans))


def turns_coded(corpus: Corpus) -> tuple[int, int]:
    """How many turns of participants carry a coding, of how many."""
    found = sources_coded(corpus)
    return sum(each.coded for each in found), sum(each.turns for each in found)


def participants_turns(corpus: Corpus, source: SourceId) -> set[int]:
    """The numbers, from 0, of the turns of speech that are no interviewer's."""
    transcript = corpus.transcripts[source]
    labels = transcript.turn_columns()[2]
    asking = {label for label in set(labels) if label is not None and _asks(corpus, source, label)}
    kinds = zip(labels, transcript.turn_kinds(), strict=True)
    return {index for index, (label, kind) in enumerate(kinds) if kind is TurnKind.SPEECH and label not in asking}


def _asks(corpus: Corpus, source: SourceId, label: str) -> bool:
    speaker = corpus.speakers.get((source, label))
    return speaker is not None and speaker.role is SpeakerRole.INTERVIEWER


def turns_under(corpus: Corpus, source: SourceId, spans: Iterable[Span]) -> set[int]:
    """The numbers, from 0, of the turns that share a character with one of the spans."""
    starts, ends, _ = corpus.transcripts[source].turn_columns()
    found: set[int] = set()
    for span in set(spans):
        found.update(range(bisect_right(ends, span.start), bisect_left(starts, span.end)))
    return found
