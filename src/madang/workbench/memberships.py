"""Who belonged to which organisation when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from madang.base.errors import Stale
from madang.base.ids import MembershipId, OrganisationId, ParticipantId, new_id
from madang.sources.naming import checked_date, require_order, tidy
from madang.sources.organisation import Membership, Organisation
from madang.store.session import Session


@dataclass(frozen=True, slots=True)
class Joining:
    """An organisation to belong to, as typed; dates may be empty."""

    organisation: OrganisationId
    position: str = ""
    start: str = ""
    end: str = ""

    def membership(self, id_: MembershipId, participant: ParticipantId) -> Membership:
        """The membership it asks for. Raises `Invalid` for what is no date, or an end before the start."""
        start, end = checked_date(self.start), checked_date(self.end)
        require_order(start, end)
        return Membership(id_, participant, self.organisation, tidy(self.position), start, end)


def join(session: Session, participants: Iterable[ParticipantId], joining: Joining) -> None:
    """Let participants belong to an organisation; who belongs to it already stays as they are."""
    require_organisations(session, {joining.organisation})
    there = {each.participant for each in session.those(Membership, organisation=joining.organisation)}
    fresh = [each for each in dict.fromkeys(participants) if each not in there]
    session.add([joining.membership(MembershipId(new_id()), each) for each in fresh])


def put_memberships(
    session: Session,
    participant: ParticipantId,
    seen: dict[MembershipId, int],
    wanted: Iterable[tuple[MembershipId | None, Joining]],
) -> None:
    """Let a participant have these memberships and no others; `seen` are those the person started from.

    Raises `Stale` where they have changed, `Invalid` for what is no date.
    """
    if session.revisions(Membership, participant=participant) != seen:
        raise Stale(
            "The memberships of this participant were changed by somebody else since you opened them.",
            "여는 사이에 다른 사람이 이 참여자의 소속을 고쳤습니다.",
        )
    pairs = list(wanted)
    require_organisations(session, {joining.organisation for _, joining in pairs})
    kept = {id_ for id_, _ in pairs if id_ is not None}
    session.remove(Membership, [each for each in seen if each not in kept])
    session.replace([joining.membership(id_, participant) for id_, joining in pairs if id_ in seen and id_ is not None])
    session.add([joining.membership(MembershipId(new_id()), participant) for id_, joining in pairs if id_ not in seen])


def require_organisations(session: Session, wanted: set[OrganisationId]) -> None:
    """Refuse organisations that are there no more. Raises `Stale`."""
    if wanted - {each.id for each in session.all(Organisation)}:
        raise Stale(
            "An organisation was removed by somebody else since you opened this.",
            "여는 사이에 다른 사람이 조직을 지웠습니다.",
        )


def summed_up(names: Sequence[str]) -> str:
    """The first names of several, for the history."""
    return ", ".join(names[:3]) + (f" +{len(names) - 3}" if len(names) > 3 else "")
