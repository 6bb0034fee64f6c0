"""Sources, and who speaks in them, as JSON."""

from pydantic import StrictBool, StrictInt, StrictStr

from madang.api.shapes.shape import Asked, Said, Shape
from madang.base.ids import OrganisationId, ParticipantId, SpeakerId
from madang.sources.participant import SpeakerRole
from madang.sources.source import SourceKind
from madang.sources.suggestion import Suggestion, Why
from madang.workbench.memberships import Joining
from madang.workbench.source_list import SourceLine
from madang.workbench.voices import Assigned, Heard, Label


class SourceShape(Shape):
    """A source in the list: turns of speech, code points, labels, those that stand for nobody yet, codings."""

    id: StrictStr
    revision: StrictInt
    name: StrictStr
    file_name: StrictStr
    kind: SourceKind
    date: StrictStr
    language: StrictStr
    encoding: StrictStr
    reader: StrictStr
    turns: StrictInt
    characters: StrictInt
    speakers: StrictInt
    unassigned: StrictInt
    codings: StrictInt
    notes: list[Said]


class SourceChange(Asked):
    """What a source is to be called and said to be; `date` empty where it is not known."""

    revision: StrictInt
    name: StrictStr
    kind: SourceKind
    date: StrictStr
    language: StrictStr


class FromRevision(Asked):
    """The revision a removal started from."""

    revision: StrictInt


class HeardShape(Shape):
    """A label in one source."""

    speaker: StrictStr
    revision: StrictInt
    source: StrictStr
    turns: StrictInt
    words: StrictStr
    role: SpeakerRole
    participant: StrictStr | None
    assigned: StrictBool


class MeantShape(Shape):
    """Who may be meant, and what that rests on."""

    role: SpeakerRole
    participant: StrictStr | None
    why: Why


class LabelShape(Shape):
    """A label wherever it occurs."""

    label: StrictStr
    heard: list[HeardShape]
    suggestion: MeantShape | None


class AssignedShape(Asked):
    """A decision on one speaker."""

    speaker: StrictStr
    revision: StrictInt
    role: SpeakerRole
    participant: StrictStr | None

    def value(self) -> Assigned:
        """The decision."""
        person = None if self.participant is None else ParticipantId(self.participant)
        return Assigned(SpeakerId(self.speaker), self.revision, self.role, person)


class Assignments(Asked):
    """Decisions on speakers, kept as one act."""

    assigned: list[AssignedShape]


class SpeakerAt(Asked):
    """A speaker, and the revision it was seen at."""

    speaker: StrictStr
    revision: StrictInt


class JoiningShape(Asked):
    """An organisation to belong to; dates may be empty."""

    organisation: StrictStr
    position: StrictStr
    start: StrictStr
    end: StrictStr

    def value(self) -> Joining:
        """The organisation to belong to."""
        return Joining(OrganisationId(self.organisation), self.position, self.start, self.end)


class AssignEach(Asked):
    """Labels that each become their own participant, of one organisation where it is given."""

    speakers: list[SpeakerAt]
    joining: JoiningShape | None


class Count(Shape):
    """How many."""

    count: StrictInt


def speakers_at(speakers: list[SpeakerAt]) -> dict[SpeakerId, int]:
    """Speakers with their revisions."""
    return {SpeakerId(each.speaker): each.revision for each in speakers}


def source_shape(line: SourceLine) -> SourceShape:
    """A source of the list."""
    source = line.source
    return SourceShape(
        id=source.id,
        revision=line.revision,
        name=source.name,
        file_name=source.file_name,
        kind=source.kind,
        date=source.date or "",
        language=source.language or "",
        encoding=source.encoding or "",
        reader=source.reader,
        turns=line.turns,
        characters=line.characters,
        speakers=line.speakers,
        unassigned=line.unassigned,
        codings=line.codings,
        notes=[Said.of(each) for each in line.notes],
    )


def label_shape(label: Label) -> LabelShape:
    """A label wherever it occurs."""
    return LabelShape(
        label=label.label,
        heard=[_heard(each) for each in label.heard],
        suggestion=None if label.suggestion is None else _suggestion(label.suggestion),
    )


def _heard(heard: Heard) -> HeardShape:
    speaker = heard.speaker
    return HeardShape(
        speaker=speaker.id,
        revision=heard.revision,
        source=speaker.source,
        turns=heard.turns,
        words=heard.words,
        role=speaker.role,
        participant=speaker.participant,
        assigned=speaker.assigned,
    )


def _suggestion(found: Suggestion) -> MeantShape:
    return MeantShape(role=found.role, participant=found.participant, why=found.why)
