"""Participants: making, changing, removing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from madang.base.errors import Conflict, Invalid
from madang.base.ids import MembershipId, ParticipantId, SpeakerId, new_id
from madang.sources.assignment import folded
from madang.sources.naming import checked_name, tidy
from madang.sources.organisation import Membership
from madang.sources.participant import Participant, Speaker, SpeakerRole
from madang.store.session import Session
from madang.workbench.attributes import remove_attached
from madang.workbench.memberships import Joining, put_memberships, summed_up
from madang.workbench.project import Project
from madang.workbench.voices import unchanged_speakers


@dataclass(frozen=True, slots=True)
class Person:
    """A participant with memberships (each with its revision), and the speakers that stand for them."""

    participant: Participant
    revision: int
    memberships: tuple[tuple[Membership, int], ...]
    speakers: tuple[Speaker, ...]


@dataclass(frozen=True, slots=True)
class Renamed:
    """A participant's new name and pseudonym, as typed."""

    id: ParticipantId
    revision: int
    name: str
    pseudonym: str


def people(project: Project) -> list[Person]:
    """Every participant, by name."""
    with project.reading() as session:
        revisions, memberships = session.revisions(Participant), session.revisions(Membership)
    corpus = project.corpus()
    speakers: dict[ParticipantId, list[Speaker]] = {}
    for each in corpus.speakers.values():
        if each.participant is not None:
            speakers.setdefault(each.participant, []).append(each)
    return [
        Person(
            each,
            revisions.get(each.id, 0),
            tuple((one, memberships.get(one.id, 0)) for one in corpus.memberships_of.get(each.id, ())),
            tuple(speakers.get(each.id, ())),
        )
        for each in sorted(corpus.participants.values(), key=lambda each: (folded(each.name), each.id))
    ]


def add_participant(
    project: Project, name: str, pseudonym: str, joinings: Sequence[Joining], speakers: dict[SpeakerId, int]
) -> ParticipantId:
    """Make a participant with memberships, and let speakers (ids and revisions) stand for them, as one act.

    Raises `Invalid` for a name that is taken or what is no date, `Stale` for a speaker assigned meanwhile.
    """
    made = Participant(ParticipantId(new_id()), checked_name(name), tidy(pseudonym))
    with project.change("add_participant", made.name) as session:
        _require_new_names(session, [made])
        found = unchanged_speakers(session, speakers)
        session.add([made])
        put_memberships(session, made.id, {}, [(None, each) for each in joinings])
        session.replace([replace(each, role=SpeakerRole.PARTICIPANT, participant=made.id) for each in found.values()])
    return made.id


def change_participants(project: Project, renamed: Sequence[Renamed]) -> None:
    """Give participants other names or pseudonyms, as one act. Raises `Stale`, `Invalid` for a name that is taken."""
    with project.change("change_participants", summed_up([each.name for each in renamed])) as session:
        for each in renamed:
            session.require_unchanged(Participant, each.id, each.revision)
        new = [Participant(each.id, checked_name(each.name), tidy(each.pseudonym)) for each in renamed]
        _require_new_names(session, new)
        session.replace(new)


def change_participant(
    project: Project,
    renamed: Renamed,
    seen: dict[MembershipId, int],
    memberships: Sequence[tuple[MembershipId | None, Joining]],
) -> None:
    """Change a participant and their memberships, as one act. Raises `Stale`, `Invalid`."""
    with project.change("change_participants", renamed.name) as session:
        session.require_unchanged(Participant, renamed.id, renamed.revision)
        new = Participant(renamed.id, checked_name(renamed.name), tidy(renamed.pseudonym))
        _require_new_names(session, [new])
        session.replace([new])
        put_memberships(session, renamed.id, seen, memberships)


def remove_participant(project: Project, id_: ParticipantId, revision: int) -> None:
    """Remove a participant with memberships and values. Raises `Stale`, `Conflict` where speakers stand for them."""
    with project.change("remove_participant") as session:
        session.require_unchanged(Participant, id_, revision)
        speaking = session.those(Speaker, participant=id_)
        if speaking:
            raise Conflict(
                f"{len(speaking)} speakers stand for this participant; assign them to somebody else first.",
                f"이 참여자로 배정된 화자가 {len(speaking)}명 있습니다. 먼저 다른 사람에게 배정하십시오.",
            )
        session.remove(Membership, [each.id for each in session.those(Membership, participant=id_)])
        remove_attached(session, "participant", id_)
        session.remove(Participant, [id_])


def _require_new_names(session: Session, new: Sequence[Participant]) -> None:
    changed = {each.id for each in new}
    taken = {folded(each.name) for each in session.all(Participant) if each.id not in changed}
    for each in new:
        if folded(each.name) in taken:
            raise Invalid(
                f"There is already a participant called {each.name}.",
                f"‘{each.name}’(이)라는 참여자가 이미 있습니다.",
            )
        taken.add(folded(each.name))
