"""Which codings of several coders belong together: the exact alignment of each source."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from madang.analysis.corpus import Corpus
from madang.base.ids import CoderId, CodingId, SourceId
from madang.coding.coding import Coding, Placing
from madang.coding.statement import Statement

Group = tuple[Coding, ...]
"""At most one coding of each coder."""

POSITION = 3.0
"""Position weighs three times a code, as in the program of Mathet and others: spans that do not meet are no pair."""


def by_source(codings: Iterable[Coding]) -> Mapping[SourceId, list[Coding]]:
    """The codings that have a place, by source."""
    found: dict[SourceId, list[Coding]] = defaultdict(list)
    for each in codings:
        if each.placing is not Placing.UNPLACED:
            found[each.segment.source].append(each)
    return found


_Row = tuple[int, int, int, str, tuple[str, ...], CodingId]
"""A coding as the alignment sees it: the coder's place, start, end, code, what its statement says, and its id."""


def aligned(corpus: Corpus, coders: Sequence[CoderId], codings: Sequence[Coding]) -> list[Group]:
    """The codings of one source in groups, in the order of the text; `coders` are those of the source."""
    who = {coder: number for number, coder in enumerate(coders)}
    rows = tuple(sorted(_row(corpus, who[each.coder], each) for each in codings))
    by_id = {each.id: each for each in codings}
    return [tuple(by_id[rows[place][-1]] for place in group) for group in _grouped(len(coders), rows)]


def _row(corpus: Corpus, who: int, coding: Coding) -> _Row:
    span = coding.segment.span
    told = corpus.statements.get(coding.statement) if coding.statement else None
    return who, span.start, span.end, corpus.codebook.code(coding.code).key, _told(told), coding.id


@lru_cache(maxsize=8192)
def _grouped(coders: int, rows: tuple[_Row, ...]) -> tuple[tuple[int, ...], ...]:
    """The places of rows in groups. Settling changes no coder's codings, so each source is aligned once."""
    # Brought in only where two have coded: it takes as long as the rest of the first page.
    from madang.analysis.agreement import Dissimilarity, best_alignment, continuum

    spans: dict[str, list[tuple[int, int, str]]] = {str(number): [] for number in range(coders)}
    for who, start, end, key, *_ in rows:
        spans[str(who)].append((start, end, key))
    # The rows stand in the order of a continuum's spans; of two alike, those that say the same pair up.
    groups = best_alignment(continuum(spans), Dissimilarity(alpha=POSITION)).groups
    return tuple(tuple(place for place in row if place >= 0) for row in groups.tolist())


def _told(statement: Statement | None) -> tuple[str, ...]:
    if statement is None:
        return ()
    return statement.view_of or "", statement.about or "", statement.perspective, statement.stance
