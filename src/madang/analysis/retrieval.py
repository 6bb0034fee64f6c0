"""Segments that carry these codes, in these cases: the way back from codes to words."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from madang.analysis.corpus import Corpus
from madang.analysis.places import Match as Match
from madang.analysis.places import Place, answers, places
from madang.analysis.voices import by_statement, voice
from madang.base.ids import CodeId, CoderId, CodingId, EpisodeId, OrganisationId, ParticipantId, SourceId, StatementId
from madang.coding.coding import Coding
from madang.coding.segment import Segment
from madang.sources.organisation import Side
from madang.sources.source import SourceKind


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
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One place, with everything coded exactly there that answers the query."""

    segment: Segment
    codes: tuple[CodeId, ...]
    codings: tuple[CodingId, ...]
    statements: tuple[StatementId, ...]
    participant: ParticipantId | None
    case: OrganisationId | None
    side: Side | None


def retrieve(corpus: Corpus, query: Query) -> tuple[Found, ...]:
    """The places that answer, by source (date, then id) and in the order of the text."""
    coded = [each for each in corpus.codings.values() if _passes(corpus, each, query)]
    wanted = [_below(corpus, key) for key in query.codes]
    unwanted = frozenset().union(*(_below(corpus, key) for key in query.without))
    by_source: dict[SourceId, list[Place]] = defaultdict(list)
    for place in places(corpus, coded):
        by_source[place.segment.source].append(place)
    order = sorted(by_source, key=lambda each: (corpus.sources[each].date or "9", each))
    return tuple(
        _found(corpus, place)
        for source in order
        for place in by_source[source]
        if answers(place, by_source[source], query.match, wanted, query.turns)
        and not any(other.overlaps(place) and other.carries(unwanted) for other in by_source[source])
    )


def _below(corpus: Corpus, key: str) -> frozenset[CodeId]:
    return frozenset(each.id for each in corpus.codebook.below(corpus.codebook.named(key).id))


def _passes(corpus: Corpus, coding: Coding, query: Query) -> bool:
    """Whether a coding is inside every filter."""
    source = corpus.sources[coding.segment.source]
    return (
        _among(coding.coder, query.coders)
        and _among(source.id, query.sources)
        and _among(source.kind, query.kinds)
        and (not query.start or (source.date or "") >= query.start)
        and (not query.end or (source.date or "9")[: len(query.end)] <= query.end)
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
    if not (query.about or query.episodes):
        return True
    told = by_statement(corpus).get(coding.statement) if coding.statement else None
    return told is not None and _among(told.about, query.about) and _among(told.statement.episode, query.episodes)


def _among(value: object, wanted: Collection[object]) -> bool:
    return not wanted or value in wanted


def _found(corpus: Corpus, place: Place) -> Found:
    who = voice(corpus, place.segment, place.codings[0])
    statements = {each.statement for each in place.codings if each.statement is not None}
    return Found(
        place.segment,
        tuple(sorted(place.codes)),
        tuple(each.id for each in place.codings),
        tuple(sorted(statements)),
        who.participant,
        who.case,
        who.side,
    )
