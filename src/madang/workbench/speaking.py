"""Who speaks in one source, and for whom on its date, read without the rest of the project."""

from collections.abc import Sequence
from dataclasses import dataclass

from madang.base.ids import OrganisationId, ParticipantId, SourceId
from madang.sources.organisation import Membership, Organisation, Side, latest_first
from madang.sources.participant import Participant, Speaker, SpeakerRole
from madang.sources.source import Source
from madang.store.session import Session
from madang.text.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Speaking:
    """A label of one source: who it stands for and the organisation they spoke for on the source's date.

    None where nobody has said, or the speaker asks rather than answers.
    """

    label: str
    role: SpeakerRole
    participant: ParticipantId | None = None
    name: str = ""
    organisation: Organisation | None = None

    @property
    def side(self) -> Side | None:
        """The side the speaker speaks for."""
        return None if self.organisation is None else self.organisation.side


def speakers(session: Session, source: Source) -> list[Speaking]:
    """Every label of a source, in the order of the speakers' ids."""
    return [_speaking(session, source, each) for each in session.those(Speaker, source=source.id)]


def organisation_at(session: Session, source: SourceId, transcript: Transcript, place: int) -> Organisation | None:
    """The organisation of whoever speaks at a place, on the source's date."""
    turn = transcript.turn_at(place)
    if turn is None or turn.label is None:
        return None
    found = session.those(Speaker, source=source, label=turn.label)
    return _speaking(session, session.get(Source, source), found[0]).organisation if found else None


def _speaking(session: Session, source: Source, speaker: Speaker) -> Speaking:
    if speaker.participant is None:
        return Speaking(speaker.label, speaker.role)
    person = session.get(Participant, speaker.participant)
    theirs = session.those(Membership, participant=person.id)
    organisation = _organisation(theirs, source.date)
    return Speaking(
        speaker.label,
        speaker.role,
        person.id,
        person.shown,
        None if organisation is None else session.get(Organisation, organisation),
    )


def _organisation(memberships: Sequence[Membership], date: str | None) -> OrganisationId | None:
    return next((each.organisation for each in latest_first(memberships) if each.holds_on(date)), None)
