"""Apply a code to what a search found: looked at first, then one act."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from madang.analysis.corpus import Corpus
from madang.analysis.hits import search_hits
from madang.analysis.queries import Hit, Search
from madang.base.bulk import in_bulk
from madang.base.errors import Invalid, Stale
from madang.base.ids import CodeId, CoderId, CodingId, OrganisationId, SourceId, StatementId, new_id
from madang.coding import relation
from madang.coding.code import Code
from madang.coding.coding import Coding
from madang.coding.segment import segment_at
from madang.coding.statement import Statement
from madang.store.session import Session
from madang.text.sentences import sentence_at
from madang.text.span import Span
from madang.workbench.coders import coder_named
from madang.workbench.place_keys import place_key
from madang.workbench.project import Project


class Extent(StrEnum):
    """How much of the text around a hit is coded: its words alone, their sentence, or the whole turn."""

    HIT = "hit"
    SENTENCE = "sentence"
    TURN = "turn"


@dataclass(frozen=True, slots=True)
class Order:
    """Which code goes where: to all hits of a search, or to those with `keys`."""

    search: Search
    code: CodeId
    extent: Extent
    keys: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """How many codings would be new, how many there are already, and whether each makes a statement."""

    new: int
    existing: int
    statements: bool


@dataclass(frozen=True, slots=True)
class _Place:
    source: SourceId
    span: Span
    case: OrganisationId | None


def preview_code(project: Project, order: Order) -> Preview:
    """What `code_hits` would do. Raises as it does."""
    corpus = project.corpus()
    code = corpus.codebook.code(order.code)
    places = _places(corpus, order)
    new = _new(corpus, project.who, code.id, places)
    return Preview(len(new), len(places) - len(new), relation.is_about_a_relation(code))


def code_hits(project: Project, order: Order, expected: int) -> int:
    """Apply a code to hits as the person at work, as one act; answer how many codings are new.

    A code about a relation makes a statement for each, filled in from who speaks, as it does in the text.
    `expected` is the number of new codings that the person saw. Raises `Stale` where it is another by now,
    `NotFound` for an unknown code, `Invalid` where nothing is left to be coded.
    """
    corpus = project.corpus()
    code = corpus.codebook.code(order.code)
    places = _new(corpus, project.who, code.id, _places(corpus, order))
    if not places:
        raise Invalid("All of these have that code already.", "모두 그 코드가 이미 붙어 있습니다.")
    with in_bulk(), project.change("code_hits", f"{code.key} × {len(places)}") as session:
        if session.revision != corpus.revision or len(places) != expected:
            raise Stale(
                f"What was found has changed since you looked: {len(places)} would be new now. Look again.",
                f"보시는 사이에 찾은 것이 바뀌었습니다. 이제 새로 붙는 것은 {len(places)}개입니다. 다시 보아 주십시오.",
            )
        _write(session, corpus, code, places, coder_named(session, project.who))
    return len(places)


def _places(corpus: Corpus, order: Order) -> list[_Place]:
    """The places to be coded, each once, in the order of the text. Raises `Stale` for keys that answer no more."""
    hits = search_hits(corpus, order.search).hits
    if order.keys is not None:
        hits = tuple(each for each in hits if _key(corpus, each) in order.keys)
        if len(hits) < len(order.keys):
            raise Stale(
                "Some of what you chose has changed since; search again.",
                "고르신 것 가운데 그사이에 바뀐 것이 있습니다. 다시 찾아 주십시오.",
            )
    found = {
        (hit.source, span): _Place(hit.source, span, hit.voice.case)
        for hit in hits
        for span in _spans(corpus, hit, order)
    }
    return list(found.values())


def _key(corpus: Corpus, hit: Hit) -> str:
    return place_key(corpus.transcripts[hit.source].id, hit.start, hit.end)


def _spans(corpus: Corpus, hit: Hit, order: Order) -> Iterator[Span]:
    transcript = corpus.transcripts[hit.source]
    turn = Span(hit.start, hit.end) if hit.turn is None else transcript.turns[hit.turn].span
    marks = hit.words or ((hit.start, hit.end),)
    for start, end in marks:
        if order.extent is Extent.HIT:
            yield Span(start, end)
        elif order.extent is Extent.TURN:
            yield Span(min(turn.start, start), max(turn.end, end))
        else:
            yield sentence_at(transcript.text, Span(min(turn.start, start), max(turn.end, end)), start, end)


def _new(corpus: Corpus, who: str, code: CodeId, places: Collection[_Place]) -> list[_Place]:
    coder = next((each.id for each in corpus.coders.values() if each.name == who), None)
    there = {
        (each.segment.source, each.segment.span)
        for each in corpus.all_codings.values()
        if each.code == code and each.coder == coder
    }
    return [each for each in places if (each.source, each.span) not in there]


def _write(session: Session, corpus: Corpus, code: Code, places: list[_Place], coder: CoderId) -> None:
    statements = _Statements(session, corpus, coder) if relation.is_about_a_relation(code) else None
    codings: list[Coding] = []
    told: list[Statement] = []
    for place in places:
        segment = segment_at(corpus.transcripts[place.source], place.span.start, place.span.end)
        statement = statements.fresh(place) if statements else None
        told += [statement] if statement else []
        codings.append(Coding(CodingId(new_id()), segment, code.id, coder, statement.id if statement else None))
    session.add([*told, *codings])


class _Statements:
    """Fresh statements, filled in as they are when one passage is coded by hand."""

    def __init__(self, session: Session, corpus: Corpus, coder: CoderId) -> None:
        self._session, self._corpus, self._coder = session, corpus, coder
        self._last: dict[tuple[SourceId, OrganisationId | None], OrganisationId | None] = {}

    def fresh(self, place: _Place) -> Statement:
        """A statement about nothing yet but who speaks, and whom this coder last said it was about."""
        id_, view = StatementId(new_id()), place.case
        return relation.filled_in(id_, place.source, self._coder, view, self._about(place), self._others(view))

    def _about(self, place: _Place) -> OrganisationId | None:
        key = place.source, place.case
        if key not in self._last:
            said = self._session.rows(
                Statement, ["revision", "about"], source=place.source, coder=self._coder, view_of=place.case
            )
            latest = max((each for each in said if each["about"]), key=lambda each: int(each["revision"]), default=None)
            self._last[key] = None if latest is None else OrganisationId(latest["about"])
        return self._last[key]

    def _others(self, view: OrganisationId | None) -> list[OrganisationId]:
        if view is None:
            return []
        organisations = self._corpus.organisations
        return [each.id for each in organisations.values() if each.side is not organisations[view].side]
