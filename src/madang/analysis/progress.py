"""How far each source has been read and coded."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from madang.analysis.corpus import Corpus
from madang.analysis.turns_coded import participants_turns, turns_under
from madang.base.ids import CoderId, SourceId
from madang.coding.coding import Coding, Placing
from madang.sources.source import Source


@dataclass(frozen=True, slots=True)
class Progress:
    """Of one source: its turns of speech that are no interviewer's, those under a coding (of anybody, of one coder).

    `codings` are those that count; `coders` are those who made one in it; `to_check` counts codings and translations
    that a correction left open.
    """

    source: Source
    turns: int
    coded: int
    coded_by_one: int
    codings: int
    coders: tuple[CoderId, ...]
    to_check: int


@lru_cache(maxsize=2)
def progress(corpus: Corpus, coder: CoderId | None) -> tuple[Progress, ...]:
    """The progress of every source in the order of their names; `coder` is the one of `coded_by_one`."""
    by_source = _by_source(corpus)
    ordered = sorted(corpus.sources.values(), key=lambda each: (each.name, each.id))
    return tuple(_progress(corpus, each, by_source.get(each.id, []), coder) for each in ordered)


def _by_source(corpus: Corpus) -> dict[SourceId, list[Coding]]:
    found: dict[SourceId, list[Coding]] = defaultdict(list)
    for coding in corpus.all_codings.values():
        found[coding.segment.source].append(coding)
    return dict(found)


def _progress(corpus: Corpus, source: Source, codings: list[Coding], coder: CoderId | None) -> Progress:
    told = participants_turns(corpus, source.id)
    mine = [each for each in codings if each.coder == coder]
    return Progress(
        source,
        len(told),
        len(told & _under(corpus, source, codings)),
        len(told & _under(corpus, source, mine)),
        sum(each.id in corpus.codings for each in codings),
        tuple(sorted({each.coder for each in codings})),
        _left_open(corpus, source, codings),
    )


def _left_open(corpus: Corpus, source: Source, codings: Iterable[Coding]) -> int:
    translations = (each.placing for each in corpus.translations if each.segment.source == source.id)
    return sum(placing is not Placing.KEPT for placing in chain((each.placing for each in codings), translations))


def _under(corpus: Corpus, source: Source, codings: list[Coding]) -> set[int]:
    return turns_under(corpus, source.id, (each.segment.span for each in codings if corpus.stands(each.segment)))
