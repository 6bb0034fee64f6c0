"""The places that answer a search: words, codes, or words beside codes."""

from collections.abc import Iterator
from functools import lru_cache

from madang.analysis.beside import CodedPassages, coded
from madang.analysis.corpus import Corpus
from madang.analysis.finders import FINDERS
from madang.analysis.found_words import InSource, WordHits, in_source, speaking
from madang.analysis.known_words import KNOWN
from madang.analysis.queries import Hit, Hits, Search
from madang.analysis.retrieval import Query, retrieve, source_passes
from madang.analysis.speakers import Heard, speakers
from madang.analysis.tallies import of_hits, of_words
from madang.analysis.voices import Voice
from madang.base.bulk import in_bulk
from madang.base.ids import SourceId
from madang.text.expressions import Expression, Term, parse, terms
from madang.text.forms.asked import with_joined
from madang.text.page import NOWHERE, Page
from madang.text.search import Spelling


def search_hits(corpus: Corpus, search: Search) -> Hits:
    """The places that answer. Raises `Invalid` for words that cannot be looked for, `NotFound` for an unknown code."""
    return _search_hits(corpus, search, KNOWN.generation if search.spelling is Spelling.FORM else 0)


@lru_cache(maxsize=6)
def _search_hits(corpus: Corpus, search: Search, generation: int) -> Hits:
    with in_bulk():
        if search.asks_words:
            return of_words(WordHits(tuple(_words(corpus, search))))
        return of_hits(tuple(_codings(corpus, search)))


def expression_of(words: str, spelling: Spelling) -> Expression | None:
    """Words as an expression; a regular expression is one term. Raises `Invalid`."""
    if spelling is Spelling.PATTERN:
        return Term(words, phrase=True) if words.strip() else None
    found = parse(words)
    return with_joined(found) if found is not None and spelling is Spelling.FORM else found


def _codings(corpus: Corpus, search: Search) -> Iterator[Hit]:
    if not (search.asks_codings or search.without):
        return
    heard: dict[SourceId, tuple[list[str | None], dict[str | None, Heard]]] = {}
    for found in retrieve(corpus, coded(corpus, search.query, search.codes, search.without)):
        source, span = found.segment.source, found.segment.span
        if source not in heard:
            heard[source] = [*corpus.transcripts[source].turn_columns()[2]], speakers(corpus, source)
        labels, known = heard[source]
        asks = found.turn is not None and known[labels[found.turn]].interviewer
        if not (search.no_interviewers and asks):
            voice = Voice(found.participant, found.case, found.side)
            yield Hit(source, span.start, span.end, found.turn, (), found.codings, voice)


def _words(corpus: Corpus, search: Search) -> Iterator[InSource]:
    expression = expression_of(search.words, search.spelling)
    if expression is None:
        return
    passages = CodedPassages(corpus, search)
    sources = [each for each in _sources(corpus, search.query) if not passages.none_in(each)]
    finder = FINDERS[search.spelling]
    found = {term: finder(corpus, sources, term, search.spacing) for term in {*terms(expression)}}
    only = found[expression] if isinstance(expression, Term) else None
    for source in sources:
        if only is not None and source not in only:
            continue
        heard = speaking(corpus, source)
        page = Page(corpus.transcripts[source].text, heard.starts, heard.ends, search.scope)
        matched = page.answer(expression, lambda term, source=source: found[term].get(source, NOWHERE))  # type: ignore[misc]
        here = in_source(heard, heard.allowed(search), matched, passages)
        if len(here.turns):
            yield here


def _sources(corpus: Corpus, query: Query) -> list[SourceId]:
    """The sources inside the filters, by date."""
    kept = [each for each in corpus.transcripts if source_passes(corpus.sources[each], query)]
    return sorted(kept, key=lambda each: (corpus.sources[each].date or "9", each))
