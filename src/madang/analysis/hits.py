"""The places that answer a search: words, codes, or words beside codes."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from madang.analysis.beside import CodedPassages, coded
from madang.analysis.corpus import Corpus
from madang.analysis.finders import FINDERS
from madang.analysis.queries import Hit, Hits, Search
from madang.analysis.retrieval import Query, retrieve, source_passes
from madang.analysis.speakers import Heard, speakers
from madang.analysis.voices import Voice
from madang.base.bulk import in_bulk
from madang.base.ids import SourceId
from madang.text.expressions import Expression, Term, parse, terms
from madang.text.search import Matched, Page, Places, Spelling
from madang.text.turn import TurnKind


@lru_cache(maxsize=6)
def search_hits(corpus: Corpus, search: Search) -> Hits:
    """The places that answer. Raises `Invalid` for words that cannot be looked for, `NotFound` for an unknown code."""
    with in_bulk():
        return _summed(tuple(_words(corpus, search) if search.asks_words else _codings(corpus, search)))


def expression_of(words: str, spelling: Spelling) -> Expression | None:
    """Words as an expression; a regular expression is one term. Raises `Invalid`."""
    if spelling is Spelling.PATTERN:
        return Term(words, phrase=True) if words.strip() else None
    return parse(words)


def _summed(hits: tuple[Hit, ...]) -> Hits:
    cases = Counter(each.voice.case for each in hits)
    side_of = {each.voice.case: each.voice.side for each in hits if each.voice.case is not None}
    return Hits(
        hits,
        sum(len(each.words) for each in hits),
        len({each.source for each in hits}),
        dict(Counter(each.voice.side for each in hits).most_common()),
        dict(cases.most_common()),
        dict(Counter(side for side in side_of.values() if side is not None)),
    )


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


def _words(corpus: Corpus, search: Search) -> Iterator[Hit]:
    expression = expression_of(search.words, search.spelling)
    if expression is None:
        return
    passages = CodedPassages(corpus, search)
    sources = [each for each in _sources(corpus, search.query) if not passages.none_in(each)]
    finder = FINDERS[search.spelling]
    found = {term: finder(corpus, sources, term, search.spacing) for term in {*terms(expression)}}
    for source in sources:
        starts, ends, _ = corpus.transcripts[source].turn_columns()
        page = Page(corpus.transcripts[source].text, starts, ends, search.scope)
        places: dict[Term, Places] = {term: those.get(source, []) for term, those in found.items()}
        yield from _in_source(corpus, search, source, page.answer(expression, places.__getitem__), passages)


def _sources(corpus: Corpus, query: Query) -> list[SourceId]:
    """The sources inside the filters, by date."""
    kept = [each for each in corpus.transcripts if source_passes(corpus.sources[each], query)]
    return sorted(kept, key=lambda each: (corpus.sources[each].date or "9", each))


def _in_source(
    corpus: Corpus, search: Search, source: SourceId, matched: Matched, passages: CodedPassages
) -> Iterator[Hit]:
    transcript = corpus.transcripts[source]
    (starts, ends, labels), kinds = transcript.turn_columns(), transcript.turn_kinds()
    heard = {label: each for label, each in speakers(corpus, source).items() if _speaks(search, each)}
    for turn in sorted(matched.turns):
        who = heard.get(labels[turn])
        if who is None or kinds[turn] is TurnKind.FURNITURE:
            continue
        words = matched.places.get(turn, [])
        kept = tuple(place for place in words if passages.fit(source, *place, turn))
        # A turn may answer by lacking a word; then it stands for itself.
        if kept or (not words and passages.fit(source, starts[turn], ends[turn], turn)):
            yield Hit(source, starts[turn], ends[turn], turn, kept, (), who.voice)


def _speaks(search: Search, heard: Heard) -> bool:
    """Whether a speaker is inside the filters on who speaks."""
    query, voice = search.query, heard.voice
    return (
        not (search.no_interviewers and heard.interviewer)
        and (not query.cases or voice.case in query.cases)
        and (not query.sides or voice.side in query.sides)
        and (not query.participants or voice.participant in query.participants)
    )
