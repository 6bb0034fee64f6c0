"""`Corpus`: everything a question may ask, read-only; the one argument every reading takes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from madang.base.ids import (
    CoderId,
    CodingId,
    EpisodeId,
    OrganisationId,
    ParticipantId,
    SettlingId,
    SourceId,
    StatementId,
)
from madang.coding.codebook import Codebook
from madang.coding.coding import Coder, Coding
from madang.coding.episode import Episode
from madang.coding.memo import Memo
from madang.coding.reach import Reach
from madang.coding.segment import Segment
from madang.coding.settling import Settling, SettlingCoding
from madang.coding.statement import Answer, Statement
from madang.coding.translation import Translation
from madang.sources.attribute import AttributeValue
from madang.sources.organisation import Membership, Organisation, latest_first
from madang.sources.participant import Participant, Speaker
from madang.sources.source import Source
from madang.sources.study import Study
from madang.text.transcript import Transcript


@dataclass(frozen=True, eq=False)
class Corpus:
    """One project as it stands at revision `revision`.

    `transcripts` holds the current revision of each source; `speakers` is keyed by source and label. `codings` are
    those that count; what a decision between coders set aside is in `superseded`, and no reading asks it.
    """

    study: Study = field(default_factory=Study)
    sources: Mapping[SourceId, Source] = field(default_factory=dict)
    transcripts: Mapping[SourceId, Transcript] = field(default_factory=dict)
    participants: Mapping[ParticipantId, Participant] = field(default_factory=dict)
    organisations: Mapping[OrganisationId, Organisation] = field(default_factory=dict)
    memberships: tuple[Membership, ...] = ()
    speakers: Mapping[tuple[SourceId, str], Speaker] = field(default_factory=dict)
    values: tuple[AttributeValue, ...] = ()
    codebook: Codebook = field(default_factory=Codebook)
    coders: Mapping[CoderId, Coder] = field(default_factory=dict)
    codings: Mapping[CodingId, Coding] = field(default_factory=dict)
    superseded: Mapping[CodingId, Coding] = field(default_factory=dict)
    settlings: Mapping[SettlingId, Settling] = field(default_factory=dict)
    settling_codings: tuple[SettlingCoding, ...] = ()
    statements: Mapping[StatementId, Statement] = field(default_factory=dict)
    answers: tuple[Answer, ...] = ()
    episodes: Mapping[EpisodeId, Episode] = field(default_factory=dict)
    reach: tuple[Reach, ...] = ()
    memos: tuple[Memo, ...] = ()
    translations: tuple[Translation, ...] = ()
    revision: int = 0

    @cached_property
    def codings_of(self) -> dict[StatementId, tuple[Coding, ...]]:
        """The codings of each statement that count, in the order of the text."""
        return _by_statement(self.codings.values())

    @cached_property
    def all_codings(self) -> Mapping[CodingId, Coding]:
        """Every coding there is, those that a decision set aside too."""
        return dict(sorted({**self.codings, **self.superseded}.items())) if self.superseded else self.codings

    @cached_property
    def all_codings_of(self) -> dict[StatementId, tuple[Coding, ...]]:
        """Every coding of each statement, those that a decision set aside too, in the order of the text."""
        return _by_statement(self.all_codings.values()) if self.superseded else self.codings_of

    @cached_property
    def memberships_of(self) -> dict[ParticipantId, tuple[Membership, ...]]:
        """Each participant's memberships, the latest first."""
        found: dict[ParticipantId, list[Membership]] = {}
        for membership in self.memberships:
            found.setdefault(membership.participant, []).append(membership)
        return {person: latest_first(theirs) for person, theirs in found.items()}

    def stands(self, segment: Segment) -> bool:
        """Whether a segment has a place in the current text; words that a correction took away have none."""
        return segment.transcript == self.transcripts[segment.source].id

    def participant_at(self, segment: Segment) -> ParticipantId | None:
        """Who speaks where `segment` starts; None for interviewers, headings and unassigned speakers."""
        if not self.stands(segment):
            return None
        turn = self.transcripts[segment.source].turn_at(segment.span.start)
        if turn is None or turn.label is None:
            return None
        speaker = self.speakers.get((segment.source, turn.label))
        return None if speaker is None else speaker.participant

    def membership_on(self, participant: ParticipantId | None, date: str | None) -> Membership | None:
        """The participant's membership on `date`, the latest where several hold."""
        if participant is None:
            return None
        theirs = self.memberships_of.get(participant, ())
        return next((each for each in theirs if each.holds_on(date)), None)


def _by_statement(codings: Iterable[Coding]) -> dict[StatementId, tuple[Coding, ...]]:
    found: dict[StatementId, tuple[Coding, ...]] = {}
    several: set[StatementId] = set()
    for coding in codings:
        statement = coding.statement
        if statement in found:
            found[statement] += (coding,)
            several.add(statement)
        elif statement is not None:
            found[statement] = (coding,)
    for statement in several:
        found[statement] = tuple(sorted(found[statement], key=_place))
    return found


def _place(coding: Coding) -> tuple[int, int, str]:
    return coding.segment.span.start, coding.segment.span.end, coding.id
