"""Who spoke: the labels of all sources, and whom they stand for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from madang.base.errors import Invalid, Stale
from madang.base.ids import ParticipantId, SourceId, SpeakerId, new_id
from madang.sources.assignment import folded
from madang.sources.naming import checked_name
from madang.sources.office import person_in
from madang.sources.participant import Participant, Speaker, SpeakerRole
from madang.sources.suggestion import Suggestion, suggestions
from madang.store.session import Session
from madang.text.overview import voices
from madang.text.transcript import Transcript
from madang.workbench.memberships import Joining, join
from madang.workbench.project import Project


@dataclass(frozen=True, slots=True)
class Heard:
    """A label in one source: how many turns, the first words that tell anything, and whom it stands for."""

    speaker: Speaker
    revision: int
    turns: int
    words: str


@dataclass(frozen=True, slots=True)
class Label:
    """One label wherever it occurs, and who is probably meant where nobody has said yet."""

    label: str
    heard: tuple[Heard, ...]
    suggestion: Suggestion | None


@dataclass(frozen=True, slots=True)
class Assigned:
    """A person's decision on a speaker; role participant without a participant takes an earlier one back."""

    speaker: SpeakerId
    revision: int
    role: SpeakerRole
    participant: ParticipantId | None


def labels(project: Project) -> list[Label]:
    """Every label of the project; those who speak most first."""
    with project.reading() as session:
        revisions = session.revisions(Speaker)
    corpus = project.corpus()
    proposed = suggestions(corpus.speakers.values(), corpus.participants.values())
    found: dict[str, list[Heard]] = {}
    for source, transcript in corpus.transcripts.items():
        for label, turns, words in _voices(project, source, transcript):
            speaker = corpus.speakers.get((source, label))
            if speaker is not None:
                heard = Heard(speaker, revisions.get(speaker.id, 0), turns, words)
                found.setdefault(folded(label), []).append(heard)
    rows = [Label(heard[0].speaker.label, tuple(heard), proposed.get(name)) for name, heard in found.items()]
    return sorted(rows, key=lambda row: (-sum(each.turns for each in row.heard), row.label))


def _voices(project: Project, source: SourceId, transcript: Transcript) -> Iterable[tuple[str, int, str]]:
    seen = {voice.label: (voice.turns, voice.words) for voice in voices(transcript.text, transcript.turns)}
    # A correction may leave a speaker without a turn; he stays visible.
    known = {label: (0, "") for each, label in project.corpus().speakers if each == source}
    return [(label, *found) for label, found in (known | seen).items()]


def assign(project: Project, assigned: Sequence[Assigned]) -> None:
    """Say who some speakers are, as one act. Raises `Stale`, or `Invalid` for an interviewer with a participant."""
    if any(each.participant is not None and each.role is not SpeakerRole.PARTICIPANT for each in assigned):
        raise Invalid(
            "Only somebody studied stands for a participant.", "참여자로 배정하려면 역할이 참여자여야 합니다."
        )
    with project.change("assign_speakers", f"{len(assigned)}") as session:
        speakers = unchanged_speakers(session, {each.speaker: each.revision for each in assigned})
        _require_participants(session, {each.participant for each in assigned if each.participant is not None})
        session.replace(
            [replace(speakers[each.speaker], role=each.role, participant=each.participant) for each in assigned]
        )


def _require_participants(session: Session, wanted: set[ParticipantId]) -> None:
    if wanted - {each.id for each in session.all(Participant)}:
        raise Stale(
            "A participant was removed by somebody else since you opened this.",
            "여는 사이에 다른 사람이 참여자를 지웠습니다.",
        )


def assign_each(project: Project, speakers: dict[SpeakerId, int], joining: Joining | None) -> int:
    """Make each label its own participant, as one act; answer how many were made.

    Where a label is an office and a name, the participant has the name: `위원장 최민희` and `최민희 위원` are one.
    A speaker who stands for a participant keeps it, and a participant of the label's name is taken where there
    is one. With `joining`, all of them belong to that organisation. `speakers` are ids and revisions. Raises `Stale`,
    `Invalid`.
    """
    with project.change("assign_speakers", f"{len(speakers)}") as session:
        found = unchanged_speakers(session, speakers)
        names = {folded(each.name): each.id for each in session.all(Participant)}
        made = [Participant(ParticipantId(new_id()), checked_name(name)) for name in _new_names(found.values(), names)]
        names |= {folded(each.name): each.id for each in made}
        session.add(made)
        changed = [
            each
            if each.participant is not None
            else replace(each, role=SpeakerRole.PARTICIPANT, participant=names[folded(person_in(each.label))])
            for each in found.values()
        ]
        session.replace(changed)
        if joining is not None:
            join(session, [each.participant for each in changed if each.participant is not None], joining)
    return len(made)


def _new_names(speakers: Iterable[Speaker], known: dict[str, ParticipantId]) -> list[str]:
    names = {folded(person_in(each.label)): person_in(each.label) for each in speakers if each.participant is None}
    return [name for key, name in names.items() if key not in known]


def unchanged_speakers(session: Session, speakers: dict[SpeakerId, int]) -> dict[SpeakerId, Speaker]:
    """Speakers by id. Raises `Stale` where one has changed since its revision."""
    now = session.revisions(Speaker)
    if any(now.get(each) != revision for each, revision in speakers.items()):
        raise Stale(
            "One of these speakers was assigned by somebody else since you opened the page.",
            "여는 사이에 다른 사람이 이 가운데 한 화자를 배정했습니다.",
        )
    return {each.id: each for each in session.all(Speaker) if each.id in speakers}
