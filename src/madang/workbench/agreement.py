"""Who coded what: the plain facts behind any agreement."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from madang.analysis.apart import apart
from madang.analysis.corpus import Corpus
from madang.base.ids import CoderId, CodingId, SourceId, StatementId
from madang.coding.statement import Status


@dataclass(frozen=True, slots=True)
class CoderWork:
    """One coder: codings, and in how many sources."""

    coder: CoderId
    codings: int
    sources: int


@dataclass(frozen=True, slots=True)
class SharedSource:
    """A source coded by two or more: the codings of each coder."""

    source: SourceId
    codings: tuple[tuple[CoderId, int], ...]


@dataclass(frozen=True, slots=True)
class Coders:
    """Who coded, what was coded by several, and the statements they dispute."""

    coders: tuple[CoderWork, ...]
    shared: tuple[SharedSource, ...]
    disputed: tuple[StatementId, ...]


def coders(corpus: Corpus) -> Coders:
    """Coders with the most codings first; sources by name."""
    made: dict[SourceId, Counter[CoderId]] = defaultdict(Counter)
    for coding in apart(corpus).values():
        made[coding.segment.source][coding.coder] += 1
    work = [CoderWork(each, *_work(each, made.values())) for each in corpus.coders]
    shared = [SharedSource(source, tuple(sorted(by.items()))) for source, by in made.items() if len(by) > 1]
    return Coders(
        tuple(sorted(work, key=lambda each: (-each.codings, each.coder))),
        tuple(sorted(shared, key=lambda each: (corpus.sources[each.source].name, each.source))),
        tuple(
            each.id
            for each in corpus.statements.values()
            if each.status is Status.DISPUTED and each.id in corpus.codings_of
        ),
    )


def _work(coder: CoderId, made: Iterable[Counter[CoderId]]) -> tuple[int, int]:
    counts = [by[coder] for by in made if coder in by]
    return sum(counts), len(counts)


def codings_of(corpus: Corpus, coder: CoderId, source: SourceId | None = None) -> list[CodingId]:
    """What a coder coded, in one source or in all."""
    return [
        each.id
        for each in apart(corpus).values()
        if each.coder == coder and (source is None or each.segment.source == source)
    ]
