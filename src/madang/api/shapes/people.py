"""Participants, organisations and what is known about them, as JSON."""

from pydantic import StrictBool, StrictInt, StrictStr

from madang.api.shapes.shape import Asked, Shape
from madang.api.shapes.sources import JoiningShape, SpeakerAt
from madang.base.ids import MembershipId, OrganisationId, ParticipantId, new_id
from madang.sources.attribute import AttributeValue, ValueType
from madang.sources.organisation import Membership, Organisation, Side
from madang.workbench.attributes import Cell
from madang.workbench.memberships import Joining
from madang.workbench.organisations import Body
from madang.workbench.people import Person, Renamed


class MembershipShape(Shape):
    """A membership; dates are ISO dates or parts, empty where open."""

    id: StrictStr
    revision: StrictInt
    organisation: StrictStr
    position: StrictStr
    start: StrictStr
    end: StrictStr


class ParticipantShape(Shape):
    """A participant, their memberships, and in how many sources a label stands for them."""

    id: StrictStr
    revision: StrictInt
    name: StrictStr
    pseudonym: StrictStr
    memberships: list[MembershipShape]
    labels: list[StrictStr]


class BodyShape(Shape):
    """An organisation, how many belong to it, and how many statements are its own or about it."""

    id: StrictStr
    revision: StrictInt
    ko: StrictStr
    en: StrictStr
    side: Side
    kind: StrictStr
    parent: StrictStr | None
    aliases: list[StrictStr]
    generic: StrictBool
    members: StrictInt
    statements: StrictInt


class ValueShape(Shape):
    """A value, and its revision."""

    revision: StrictInt
    of: StrictStr
    of_id: StrictStr
    attribute: StrictStr
    type: ValueType
    value: StrictStr


class NewParticipant(Asked):
    """A participant to make, and the speakers that stand for them."""

    name: StrictStr
    pseudonym: StrictStr
    memberships: list[JoiningShape]
    speakers: list[SpeakerAt]


class Made(Shape):
    """The id of what was made."""

    id: StrictStr


class RenamedShape(Asked):
    """A participant's name and pseudonym."""

    id: StrictStr
    revision: StrictInt
    name: StrictStr
    pseudonym: StrictStr

    def value(self) -> Renamed:
        """The new name and pseudonym."""
        return Renamed(ParticipantId(self.id), self.revision, self.name, self.pseudonym)


class Renames(Asked):
    """Participants to rename, as one act."""

    participants: list[RenamedShape]


class MembershipSeen(Asked):
    """A membership the person started from."""

    id: StrictStr
    revision: StrictInt


class MembershipWanted(JoiningShape):
    """A membership as it is to be; `id` None for a new one."""

    id: StrictStr | None

    def pair(self) -> tuple[MembershipId | None, Joining]:
        """The membership's id and what it is to be."""
        return None if self.id is None else MembershipId(self.id), self.value()


class ParticipantChange(Asked):
    """A participant with all their memberships."""

    participant: RenamedShape
    seen: list[MembershipSeen]
    memberships: list[MembershipWanted]


class OrganisationAsked(Asked):
    """An organisation as it is to be; at least one name is filled."""

    ko: StrictStr
    en: StrictStr
    side: Side
    kind: StrictStr
    parent: StrictStr | None
    aliases: list[StrictStr]
    generic: StrictBool

    def value(self, id_: str | None = None) -> Organisation:
        """The organisation, new or with its id."""
        parent = None if self.parent is None else OrganisationId(self.parent)
        made = OrganisationId(id_ or new_id())
        return Organisation(made, self.ko, self.en, self.side, self.kind, parent, tuple(self.aliases), self.generic)


class OrganisationChange(OrganisationAsked):
    """An organisation to change."""

    id: StrictStr
    revision: StrictInt


class OrganisationChanges(Asked):
    """Organisations to change, as one act."""

    organisations: list[OrganisationChange]


class CellShape(Asked):
    """A value as typed; `revision` None for a new one, `value` empty to take it away."""

    of: StrictStr
    of_id: StrictStr
    attribute: StrictStr
    type: ValueType
    value: StrictStr
    revision: StrictInt | None

    def cell(self) -> Cell:
        """The value as typed."""
        return Cell(self.of, self.of_id, self.attribute, self.type, self.value, self.revision)


class Cells(Asked):
    """Values to set, as one act."""

    cells: list[CellShape]


class AttributeOf(Asked):
    """An attribute of participants, organisations or sources."""

    of: StrictStr
    attribute: StrictStr


def person_shape(person: Person) -> ParticipantShape:
    """A participant."""
    return ParticipantShape(
        id=person.participant.id,
        revision=person.revision,
        name=person.participant.name,
        pseudonym=person.participant.pseudonym,
        memberships=[_membership(each, revision) for each, revision in person.memberships],
        labels=sorted({each.label for each in person.speakers}),
    )


def _membership(each: Membership, revision: int) -> MembershipShape:
    return MembershipShape(
        id=each.id,
        revision=revision,
        organisation=each.organisation,
        position=each.position,
        start=each.start or "",
        end=each.end or "",
    )


def body_shape(body: Body) -> BodyShape:
    """An organisation."""
    each = body.organisation
    return BodyShape(
        id=each.id,
        revision=body.revision,
        ko=each.ko,
        en=each.en,
        side=each.side,
        kind=each.kind,
        parent=each.parent,
        aliases=list(each.aliases),
        generic=each.generic,
        members=body.members,
        statements=body.statements,
    )


def value_shape(value: AttributeValue, revision: int) -> ValueShape:
    """A value."""
    return ValueShape(
        revision=revision,
        of=value.of,
        of_id=value.of_id,
        attribute=value.attribute,
        type=value.type,
        value=value.value,
    )
