"""Participants, and the labels under which they speak."""

from dataclasses import dataclass
from enum import StrEnum

from madang.base.ids import ParticipantId, SourceId, SpeakerId


@dataclass(frozen=True, slots=True)
class Participant:
    """A person who speaks in the material. Reports print the pseudonym wherever there is one."""

    id: ParticipantId
    name: str
    pseudonym: str = ""

    @property
    def shown(self) -> str:
        """The name to print."""
        return self.pseudonym or self.name


class SpeakerRole(StrEnum):
    """What a speaker is in the source: someone studied, or someone asking."""

    PARTICIPANT = "participant"
    INTERVIEWER = "interviewer"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A label in one source, and who it stands for; unassigned until `participant` or another role is set."""

    id: SpeakerId
    source: SourceId
    label: str
    participant: ParticipantId | None = None
    role: SpeakerRole = SpeakerRole.PARTICIPANT

    @property
    def assigned(self) -> bool:
        """Whether a person has said who this is."""
        return self.participant is not None or self.role is not SpeakerRole.PARTICIPANT
