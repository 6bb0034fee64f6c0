"""Sources, who speaks in them, and for whom."""

from dataclasses import replace

from madang.base.ids import OrganisationId, new_id
from madang.sources.attribute import AttributeValue, ValueType
from madang.sources.organisation import Membership, Organisation, Side
from madang.sources.participant import Participant, Speaker, SpeakerRole
from madang.sources.source import Source, SourceKind
from madang.sources.study import Study
from madang.workbench import attributes, home, organisations, people, source_list, sources, voices
from madang.workbench.memberships import Joining
from proofs.deeds.world import World


def import_sources(w: World) -> None:
    """Bring one or two new files in."""
    files = []
    for _ in range(w.dice.randint(1, 2)):
        file = w.folder / f"{new_id()}.txt"
        turns = (f"{w.dice.choice(('박정순', '김태식', 'Ana'))}: {w.text()} {w.text()}" for _ in range(4))
        file.write_text("\n".join(turns), "utf-8")
        files.append(file)
    sources.import_files(w.project, files)


def change_source(w: World) -> None:
    """Give a source another name and kind."""
    source = w.one(w.all(Source))
    source_list.change_source(
        w.project,
        source.id,
        w.revision(Source, source.id),
        name=w.name(),
        kind=w.dice.choice(list(SourceKind)),
        date=w.dice.choice(("", "2023", "2024-03-01")),
        language="ko",
    )


def remove_source(w: World) -> None:
    """Remove a source, where nothing rests on it."""
    source = w.one(w.all(Source))
    source_list.remove_source(w.project, source.id, w.revision(Source, source.id))


def assign_speakers(w: World) -> None:
    """Say who some speakers are."""
    wanted = []
    for speaker in w.some(w.all(Speaker)):
        participants = [each.id for each in w.all(Participant)]
        known = w.dice.choice(participants) if participants and w.dice.random() < 0.7 else None
        role = SpeakerRole.PARTICIPANT if known else w.dice.choice(list(SpeakerRole))
        wanted.append(voices.Assigned(speaker.id, w.revision(Speaker, speaker.id), role, known))
    voices.assign(w.project, wanted)


def assign_each(w: World) -> None:
    """Make each label its own participant."""
    speakers = {each.id: w.revision(Speaker, each.id) for each in w.some(w.all(Speaker))}
    at = [each.id for each in w.all(Organisation)]
    voices.assign_each(w.project, speakers, Joining(w.dice.choice(at), "간사") if at else None)


def add_participant(w: World) -> None:
    """Make a participant with a membership."""
    at = [each.id for each in w.all(Organisation)]
    joining = [Joining(w.dice.choice(at), w.text(), "2020")] if at else []
    people.add_participant(w.project, w.name(), w.text(), joining, {})


def rename_participants(w: World) -> None:
    """Give participants other names."""
    found = w.some(w.all(Participant))
    renamed = [people.Renamed(each.id, w.revision(Participant, each.id), w.name(), w.text()) for each in found]
    people.change_participants(w.project, renamed)


def change_memberships(w: World) -> None:
    """Give a participant other memberships."""
    person = w.one(w.all(Participant))
    there = [each for each in w.all(Membership) if each.participant == person.id]
    seen = {each.id: w.revision(Membership, each.id) for each in there}
    kept = [(each.id, Joining(each.organisation, w.text())) for each in there if w.dice.random() < 0.6]
    new = [(None, Joining(w.one(w.all(Organisation)).id, w.text()))]
    renamed = people.Renamed(person.id, w.revision(Participant, person.id), person.name, person.pseudonym)
    people.change_participant(w.project, renamed, seen, [*kept, *new])


def remove_participant(w: World) -> None:
    """Remove a participant for whom nobody speaks."""
    person = w.one(w.all(Participant))
    people.remove_participant(w.project, person.id, w.revision(Participant, person.id))


def add_organisation(w: World) -> None:
    """Make an organisation, sometimes below another."""
    above = [each.id for each in w.all(Organisation)]
    parent = w.dice.choice([None, *above])
    made = Organisation(OrganisationId(new_id()), w.name(), "", w.dice.choice(list(Side)), parent=parent)
    organisations.add_organisation(w.project, made)


def change_organisations(w: World) -> None:
    """Give organisations other names and sides."""
    found = w.some(w.all(Organisation), 2)
    changed = [(replace(each, en=w.name(), side=w.dice.choice(list(Side)))) for each in found]
    organisations.change_organisations(w.project, [(each, w.revision(Organisation, each.id)) for each in changed])


def remove_organisation(w: World) -> None:
    """Remove an organisation that nothing names."""
    found = w.one(w.all(Organisation))
    organisations.remove_organisation(w.project, found.id, w.revision(Organisation, found.id))


def set_values(w: World) -> None:
    """Write a value of an attribute, or take it away."""
    source, attribute = w.one(w.all(Source)), w.dice.choice(("지역", "size"))
    there = [each for each in w.all(AttributeValue) if (each.of_id, each.attribute) == (source.id, attribute)]
    revision = w.revision(AttributeValue, there[0].id) if there else None
    value = "" if there and w.dice.random() < 0.3 else w.text()
    cell = attributes.Cell("source", source.id, attribute, ValueType.TEXT, value, revision)
    attributes.set_values(w.project, [cell])


def remove_attribute(w: World) -> None:
    """Remove an attribute with all its values."""
    value = w.one(w.all(AttributeValue))
    attributes.remove_attribute(w.project, value.of, value.attribute)


def describe_study(w: World) -> None:
    """Describe the study anew."""
    study = w.project.corpus().study
    home.describe(w.project, replace(study, title_ko=w.text()), w.revision(Study, "study"))


DEEDS = (
    import_sources,
    change_source,
    remove_source,
    assign_speakers,
    assign_each,
    add_participant,
    rename_participants,
    change_memberships,
    remove_participant,
    add_organisation,
    change_organisations,
    remove_organisation,
    set_values,
    remove_attribute,
    describe_study,
)
