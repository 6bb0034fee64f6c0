"""Segments that carry these codes, in these cases: the way back from codes to words."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from madang.analysis.corpus import Corpus
from madang.analysis.places import Match as Match
from madang.analysis.places import Place, Row, coded_places, narrowed
from madang.analysis.voices import by_statement, voice
from madang.base.ids import CodeId, CoderId, CodingId, EpisodeId, OrganisationId, ParticipantId, SourceId, StatementId
from madang.coding.coding import Coding
from madang.coding.segment import Segment
from madang.coding.statement import Stance
from madang.sources.organisation import Side
from madang.sources.source import Source, SourceKind


@dataclass(frozen=True, slots=True)
class Query:
    """What to find. Codes are keys and include the codes below; an empty filter lets everything pass.

    The filters hold for every coding looked at, also for those of `without` and of the second code.
    `without` drops places that overlap any of these codes. `start` and `end` bound the source's date.
    """

    codes: tuple[str, ...] = ()
    match: Match = Match.ANY
    without: tuple[str, ...] = ()
    turns: int = 1
    cases: tuple[OrganisationId, ...] = ()
    sides: tuple[Side, ...] = ()
    about: tuple[OrganisationId, ...] = ()
    participants: tuple[ParticipantId, ...] = ()
    coders: tuple[CoderId, ...] = ()
    episodes: tuple[EpisodeId, ...] = ()
    sources: tuple[SourceId, ...] = ()
    kinds: tuple[SourceKind, ...] = ()
    stances: tuple[Stance, ...] = ()
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One place, with everything coded exactly there that passes the query's filters; `turn` counts from 0."""

    segment: Segment
    turn: int | None
    codes: tuple[CodeId, ...]
    codings: tuple[CodingId, ...]
    statements: tuple[StatementId, ...]
    participant: ParticipantId | None
    case: OrganisationId | None
    side: Side | None


def retrieve(corpus: Corpus, query: Query) -> tuple[Found, ...]:
    """The places that answer, by source (date, then id) and in the order of the text."""
    return tuple(_found(corpus, place) for place in answering_places(corpus, query))


def answering_places(corpus: Corpus, query: Query) -> Iterator[Place]:
    """The places that answer, in the order of `retrieve`."""
    wanted = [_below(corpus, key) for key in query.codes]
    unwanted = frozenset().union(*(_below(corpus, key) for key in query.without))
    places = coded_places(corpus)
    needed = frozenset().union(unwanted, *wanted) if wanted and query.match is not Match.NONE else None
    order = sorted(places.sources, key=lambda each: (corpus.sources[each].date or "9", each))
    for source in order:
        if source_passes(corpus.sources[source], query):
            yield from _answering(corpus, places.of(source, needed), query, wanted, unwanted)


def source_passes(source: Source, query: Query) -> bool:
    """Whether a source is inside the filters on sources."""
    return (
        _among(source.id, query.sources)
        and _among(source.kind, query.kinds)
        and (not query.start or (source.date or "") >= query.start)
        and (not query.end or (source.date or "9")[: len(query.end)] <= query.end)
    )


def _answering(
    corpus: Corpus,
    places: Sequence[Place],
    query: Query,
    wanted: list[frozenset[CodeId]],
    unwanted: frozenset[CodeId],
) -> Iterator[Place]:
    every = frozenset().union(*wanted)
    if _filters(query):
        kept = (narrowed(each, (c for c in each.codings if _passes(corpus, c, query))) for each in places)
        places = [each for each in kept if each is not None]
    rows = [Row(each.stretch for each in places if each.carries(codes)) for codes in wanted[1:]]
    against = Row(each.stretch for each in places if each.carries(unwanted))
    for place in places:
        if _answers(place, query, wanted, every, rows) and not against.overlaps(place.stretch):
            yield place


def _answers(
    place: Place, query: Query, wanted: list[frozenset[CodeId]], every: frozenset[CodeId], rows: list[Row]
) -> bool:
    if not wanted:
        return True
    if query.match in (Match.ANY, Match.NONE):
        return place.carries(every) is (query.match is Match.ANY)
    if query.match is Match.ALL:
        return all(place.carries(codes) for codes in wanted)
    return place.carries(wanted[0]) and all(row.stands(query.match, place.stretch, query.turns) for row in rows)


def _below(corpus: Corpus, key: str) -> frozenset[CodeId]:
    return frozenset(each.id for each in corpus.codebook.below(corpus.codebook.named(key).id))


def _filters(query: Query) -> bool:
    """Whether any filter looks at the codings themselves."""
    told = query.about or query.episodes or query.stances
    return bool(query.coders or told or query.cases or query.sides or query.participants)


def _passes(corpus: Corpus, coding: Coding, query: Query) -> bool:
    """Whether a coding is inside every filter on codings."""
    return (
        _among(coding.coder, query.coders)
        and _told_passes(corpus, coding, query)
        and _voice_passes(corpus, coding, query)
    )


def _voice_passes(corpus: Corpus, coding: Coding, query: Query) -> bool:
    if not (query.cases or query.sides or query.participants):
        return True
    who = voice(corpus, coding.segment, coding)
    return (
        _among(who.case, query.cases) and _among(who.side, query.sides) and _among(who.participant, query.participants)
    )


def _told_passes(corpus: Corpus, coding: Coding, query: Query) -> bool:
    if not (query.about or query.episodes or query.stances):
        return True
    told = by_statement(corpus).get(coding.statement) if coding.statement else None
    return (
        told is not None
        and _among(told.about, query.about)
        and _among(told.statement.episode, query.episodes)
        and _among(told.statement.stance, query.stances)
    )


def _among(value: object, wanted: Collection[object]) -> bool:
    return not wanted or value in wanted


def _found(corpus: Corpus, place: Place) -> Found:
    who = voice(corpus, place.segment, place.codings[0])
    statements = {each.statement for each in place.codings if each.statement is not None}
    return Found(
        place.segment,
        place.stretch.first_turn if place.stretch.first_turn >= 0 else None,
        tuple(sorted(place.codes)),
        tuple(each.id for each in place.codings),
        tuple(sorted(statements)),
        who.participant,
        who.case,
        who.side,
    )
