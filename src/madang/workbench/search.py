"""Search the material: the places that answer, and each as it is shown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from madang.analysis.corpus import Corpus
from madang.analysis.finders import names_like
from madang.analysis.hits import expression_of, search_hits
from madang.analysis.places import Stretch, coded_places
from madang.analysis.queries import Hit, Hits, Search
from madang.base.ids import CodeId
from madang.exchange.hits_csv import hits_csv
from madang.text.excerpt import Piece, excerpt
from madang.text.expressions import terms
from madang.text.search import Spelling
from madang.text.sentences import sentence_at
from madang.text.span import Span
from madang.workbench import word_index
from madang.workbench.covered import cover_of, covered_project
from madang.workbench.leaving import require_no_names
from madang.workbench.place_keys import place_key
from madang.workbench.project import Project

BESIDE = 90
"""Code points of its turn on either side of a hit in its line."""
SPEAKS = 400
"""Code points up to which a whole turn goes into the tray; of a longer one the sentences with the words."""


@dataclass(frozen=True, slots=True)
class Line:
    """A hit with the words before and after it, all of one turn, to be set in columns."""

    start: int
    end: int
    before: str
    hit: str
    after: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A hit as it is read. `key` names it in this search, `quotation` is what the tray takes.

    `before` and `after` stand around a coded passage; `codes` were applied to the words or the passage.
    """

    hit: Hit
    key: str
    quotation: str
    speaker: str
    pieces: tuple[Piece, ...]
    before: str
    after: str
    lines: tuple[Line, ...]
    codes: tuple[CodeId, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """All hits of a search, and some of them as they are read, at one revision of the project.

    `unread` are the sources whose words the analyser has not read yet: there, in any form, letters alone decide.
    `names` are the other names of an organisation that were looked for as well.
    """

    revision: int
    hits: Hits
    shown: tuple[Shown, ...]
    unread: int = 0
    names: tuple[str, ...] = ()


def search(project: Project, asked: Search, first: int = 0, most: int = 50) -> Results:
    """What answers a search, with `most` hits from number `first` (from 0) as they are read.

    Raises `Invalid` for words that cannot be looked for, `NotFound` for an unknown code.
    """
    found = _found(project, asked)
    corpus = project.corpus()
    some = tuple(shown(corpus, each) for each in found.hits[first : first + most])
    if asked.spelling is not Spelling.FORM or not asked.asks_words:
        return Results(corpus.revision, found, some)
    read = word_index.standing(project)
    return Results(corpus.revision, found, some, read.sources - read.read, _names(corpus, asked))


def _found(project: Project, asked: Search) -> Hits:
    if asked.spelling is Spelling.FORM:
        word_index.bring_in(project)
    return search_hits(project.corpus(), asked)


def _names(corpus: Corpus, asked: Search) -> tuple[str, ...]:
    expression = expression_of(asked.words, asked.spelling)
    others = (each.text for term in terms(expression) for each in names_like(corpus, term)[1:])
    return tuple(dict.fromkeys(others))


def shown(corpus: Corpus, hit: Hit) -> Shown:
    """A hit as it is read."""
    transcript = corpus.transcripts[hit.source]
    turn = _turn(corpus, hit)
    codes, codings = _codes(corpus, hit)
    return Shown(
        hit,
        place_key(transcript.id, hit.start, hit.end),
        codings[0] if codings else _quotation(corpus, hit),
        speaker(corpus, hit),
        excerpt(transcript.text, hit.start, hit.end, hit.words),
        "" if hit.words else transcript.text[max(turn.start, hit.start - BESIDE) : hit.start],
        "" if hit.words else transcript.text[hit.end : min(turn.end, hit.end + BESIDE)],
        tuple(_line(transcript.text, turn, start, end) for start, end in hit.words),
        codes,
    )


def speaker(corpus: Corpus, hit: Hit) -> str:
    """Who speaks: the participant as reports name them, or the label in the transcript."""
    person = hit.voice.participant
    if person is not None:
        return corpus.participants[person].shown
    label = None if hit.turn is None else corpus.transcripts[hit.source].turns[hit.turn].label
    return label or ""


def hits_table(project: Project, asked: Search) -> bytes:
    """All hits as CSV that a spreadsheet reads right, with hidden names replaced. Raises as `search` does.

    The texts are searched as they are stored; each place is then that of the pseudonymised reading.
    """
    open_, hits = covered_project(project), _found(project, asked).hits
    if open_ is not project:
        hits = [_covered(project, each) for each in hits]
    # Without the mark, Excel takes Korean for something else.
    content = hits_csv(open_.corpus(), hits).encode("utf-8-sig")
    require_no_names(project, content)
    return content


def _covered(project: Project, hit: Hit) -> Hit:
    cover = cover_of(project)
    assert cover is not None
    reading = cover.readings[project.corpus().transcripts[hit.source].id]
    (start, end), *words = (
        (moved.start, moved.end)
        for moved in (reading.to_hidden(Span(*each)) for each in ((hit.start, hit.end), *hit.words))
    )
    return replace(hit, start=start, end=end, words=tuple(dict.fromkeys(words)))


def _turn(corpus: Corpus, hit: Hit) -> Span:
    return Span(hit.start, hit.end) if hit.turn is None else corpus.transcripts[hit.source].turns[hit.turn].span


def _line(text: str, turn: Span, start: int, end: int) -> Line:
    before, after = text[max(turn.start, start - BESIDE) : start], text[end : min(turn.end, end + BESIDE)]
    return Line(start, end, before, text[start:end], after)


def _quotation(corpus: Corpus, hit: Hit) -> str:
    """The key of what a reader would quote: the turn, or the sentences around its words where it is long."""
    transcript = corpus.transcripts[hit.source]
    whole = Span(hit.start, hit.end)
    if hit.words and len(whole) > SPEAKS:
        whole = sentence_at(transcript.text, whole, hit.words[0][0], hit.words[-1][1])
    return place_key(transcript.id, whole.start, whole.end)


def _codes(corpus: Corpus, hit: Hit) -> tuple[tuple[CodeId, ...], Sequence[str]]:
    """The codes applied to a hit, and for a coded passage the keys of its statements and codings."""
    if hit.codings:
        codings = [corpus.codings[each] for each in hit.codings]
        return tuple(dict.fromkeys(each.code for each in codings)), [each.statement or each.id for each in codings]
    marks = [Stretch(start, end, 0, 0) for start, end in hit.words]
    over = [
        code
        for place in coded_places(corpus).of(hit.source)
        if any(place.stretch.start < mark.end and mark.start < place.stretch.end for mark in marks)
        for code in place.codes
    ]
    order = {code.id: number for number, code in enumerate(corpus.codebook)}
    return tuple(sorted(set(over), key=lambda each: order[each])), ()
