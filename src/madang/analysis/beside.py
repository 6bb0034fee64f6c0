"""Whether words stand beside coded passages, as a search asks."""

from collections import defaultdict
from dataclasses import replace

from madang.analysis.corpus import Corpus
from madang.analysis.places import Match, Row, Stretch
from madang.analysis.queries import Beside, Search
from madang.analysis.retrieval import Query, answering_places
from madang.base.ids import CodeId, SourceId

_STANDS = {Beside.INSIDE: Match.OVERLAP, Beside.TURN: Match.TURN, Beside.NEAR: Match.NEAR}


class CodedPassages:
    """The coded passages a search asks for, and those it will not have, by source."""

    def __init__(self, corpus: Corpus, search: Search) -> None:
        self._match, self._turns = _STANDS[search.beside], search.query.turns
        self._asked = search.asks_codings
        # Who speaks is asked of the words; a passage they stand in is mostly the same person's anyway.
        query = replace(search.query, cases=(), sides=(), participants=())
        self._for = _rows(corpus, coded(corpus, query, search.codes)) if self._asked else {}
        self._against = (
            _rows(corpus, coded(corpus, replace(query, match=Match.ANY), search.without)) if search.without else {}
        )

    @property
    def asks(self) -> bool:
        """Whether anything is asked about codings at all."""
        return self._asked or bool(self._against)

    def none_in(self, source: SourceId) -> bool:
        """Whether no word of this source can answer."""
        return self._asked and source not in self._for

    def fit(self, source: SourceId, start: int, end: int, turn: int) -> bool:
        """Whether words at this place answer."""
        one = Stretch(start, end, turn, turn)
        with_them = not self._asked or self._stands(self._for.get(source), one)
        return with_them and not self._stands(self._against.get(source), one)

    def _stands(self, row: Row | None, one: Stretch) -> bool:
        return row is not None and row.stands(self._match, one, self._turns)


def coded(corpus: Corpus, query: Query, codes: tuple[CodeId, ...], without: tuple[CodeId, ...] = ()) -> Query:
    """The query with its codes, given by id. Raises `NotFound`."""
    book = corpus.codebook
    return replace(
        query,
        codes=tuple(book.code(each).key for each in codes),
        without=tuple(book.code(each).key for each in without),
    )


def _rows(corpus: Corpus, query: Query) -> dict[SourceId, Row]:
    found: dict[SourceId, list[Stretch]] = defaultdict(list)
    for place in answering_places(corpus, query):
        found[place.segment.source].append(place.stretch)
    return {source: Row(stretches) for source, stretches in found.items()}
