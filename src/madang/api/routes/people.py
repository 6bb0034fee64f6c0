"""Participants, organisations, and what is known about them."""

from fastapi import APIRouter

from madang.api.desk import OpenProject
from madang.api.shapes.people import (
    AttributeOf,
    BodyShape,
    Cells,
    Made,
    NewParticipant,
    OrganisationAsked,
    OrganisationChanges,
    ParticipantChange,
    ParticipantShape,
    Renames,
    ValueShape,
    body_shape,
    person_shape,
    value_shape,
)
from madang.api.shapes.sources import Count, FromRevision, speakers_at
from madang.base.ids import MembershipId, OrganisationId, ParticipantId
from madang.workbench import attributes, organisations, people

router = APIRouter(prefix="/api/people")


@router.get("/participants")
def participants(project: OpenProject) -> list[ParticipantShape]:
    """Every participant, by name."""
    return [person_shape(each) for each in people.people(project)]


@router.post("/participants")
def add_participant(project: OpenProject, asked: NewParticipant) -> Made:
    """Make a participant, and let speakers stand for them."""
    joinings = [each.value() for each in asked.memberships]
    made = people.add_participant(project, asked.name, asked.pseudonym, joinings, speakers_at(asked.speakers))
    return Made(id=made)


@router.put("/participants")
def change_participants(project: OpenProject, asked: Renames) -> None:
    """Give participants other names or pseudonyms."""
    people.change_participants(project, [each.value() for each in asked.participants])


@router.put("/participant")
def change_participant(project: OpenProject, asked: ParticipantChange) -> None:
    """Change a participant and their memberships."""
    seen = {MembershipId(each.id): each.revision for each in asked.seen}
    people.change_participant(project, asked.participant.value(), seen, [each.pair() for each in asked.memberships])


@router.post("/participants/{participant}/remove")
def remove_participant(project: OpenProject, participant: str, asked: FromRevision) -> None:
    """Remove a participant; refused where speakers stand for them."""
    people.remove_participant(project, ParticipantId(participant), asked.revision)


@router.get("/organisations")
def every_organisation(project: OpenProject) -> list[BodyShape]:
    """Every organisation."""
    return [body_shape(each) for each in organisations.bodies(project)]


@router.post("/organisations")
def add_organisation(project: OpenProject, asked: OrganisationAsked) -> Made:
    """Make an organisation."""
    return Made(id=organisations.add_organisation(project, asked.value()))


@router.put("/organisations")
def change_organisations(project: OpenProject, asked: OrganisationChanges) -> None:
    """Change organisations."""
    organisations.change_organisations(project, [(each.value(each.id), each.revision) for each in asked.organisations])


@router.post("/organisations/{organisation}/remove")
def remove_organisation(project: OpenProject, organisation: str, asked: FromRevision) -> None:
    """Remove an organisation; refused where anything names it."""
    organisations.remove_organisation(project, OrganisationId(organisation), asked.revision)


@router.get("/organisations/{organisation}/statements")
def statements(project: OpenProject, organisation: str) -> list[str]:
    """The ids of the statements an organisation makes, or that are about it."""
    return organisations.statements_of(project, OrganisationId(organisation))


@router.get("/values")
def values(project: OpenProject) -> list[ValueShape]:
    """Every value of an attribute."""
    return [value_shape(each, revision) for each, revision in attributes.values(project)]


@router.put("/values")
def set_values(project: OpenProject, asked: Cells) -> None:
    """Put values into the table."""
    attributes.set_values(project, [each.cell() for each in asked.cells])


@router.post("/values/remove")
def remove_attribute(project: OpenProject, asked: AttributeOf) -> Count:
    """Take an attribute away with all its values; answers how many there were."""
    return Count(count=attributes.remove_attribute(project, asked.of, asked.attribute))
