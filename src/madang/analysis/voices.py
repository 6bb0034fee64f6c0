"""Whose words stand at a place: the person, the organisation and its side."""

from dataclasses import dataclass
from functools import lru_cache

from madang.analysis.corpus import Corpus
from madang.analysis.tellings import Telling, tellings
from madang.base.ids import OrganisationId, ParticipantId, StatementId
from madang.coding.coding import Coding
from madang.coding.segment import Segment
from madang.sources.organisation import Side


@dataclass(frozen=True, slots=True)
class Voice:
    """None where it is not known."""

    participant: ParticipantId | None
    case: OrganisationId | None
    side: Side | None


@lru_cache(maxsize=4)
def by_statement(corpus: Corpus) -> dict[StatementId, Telling]:
    """The tellings by their statements' ids."""
    return {each.id: each for each in tellings(corpus)}


def voice(corpus: Corpus, segment: Segment, coding: Coding | None = None) -> Voice:
    """Who speaks at `segment`: by the statement of `coding` where it has one, else by the speaker."""
    if coding is not None and coding.statement is not None:
        told = by_statement(corpus).get(coding.statement)
        if told is not None:
            return Voice(told.participant, told.case, told.side)
    participant = corpus.participant_at(segment) if segment.source in corpus.transcripts else None
    source = corpus.sources.get(segment.source)
    membership = corpus.membership_on(participant, source.date if source else None)
    if membership is None:
        return Voice(participant, None, None)
    return Voice(participant, membership.organisation, corpus.organisations[membership.organisation].side)
