"""Who spoke: labels, participants, organisations, the sheet, values."""

from io import BytesIO
from pathlib import Path

import pytest

from madang.base.errors import Conflict, Invalid, Stale
from madang.base.ids import MembershipId, OrganisationId, ParticipantId, SpeakerId
from madang.sources.attribute import ValueType
from madang.sources.organisation import Organisation, Side
from madang.sources.participant import SpeakerRole
from madang.workbench import (
    attributes,
    coding,
    history,
    organisations,
    people,
    sheet_changes,
    source_list,
    sources,
    speakers_sheet,
    voices,
)
from madang.workbench.attributes import Cell
from madang.workbench.memberships import Joining
from madang.workbench.people import Renamed
from madang.workbench.project import Project, check
from madang.workbench.speakers_sheet import FIXED, SheetLine, SheetTable
from madang.workbench.voices import Assigned


@pytest.fixture
def open_labels(project: Project, folder: Path) -> Project:
    """The study with a third source whose speakers nobody has assigned."""
    (folder / "third.txt").write_text("이하은: 네?\n한동규: 저희는요.\n이하은: 네.\n한동규: 그렇죠.\n", "utf-8")
    sources.import_files(project, [folder / "third.txt"])
    return project


def speaker(project: Project, label: str, source: str = "third") -> tuple[SpeakerId, int]:
    names = {each.id: each.name for each in project.corpus().sources.values()}
    (found,) = [
        heard
        for row in voices.labels(project)
        for heard in row.heard
        if heard.speaker.label == label and names[heard.speaker.source] == source
    ]
    return found.speaker.id, found.revision


def organisation(project: Project, ko: str) -> OrganisationId:
    (found,) = [each.id for each in project.corpus().organisations.values() if each.ko == ko]
    return found


def participant(project: Project, name: str) -> people.Person:
    (found,) = [each for each in people.people(project) if each.participant.name == name]
    return found


def test_a_label_of_several_sources_is_one_row(open_labels: Project) -> None:
    (row,) = [row for row in voices.labels(open_labels) if row.label == "이하은"]

    assert [each.turns for each in row.heard] == [2, 1, 2]


def test_the_same_label_elsewhere_is_suggested(open_labels: Project) -> None:
    found = {row.label: row.suggestion for row in voices.labels(open_labels)}

    assert found["이하은"] is not None
    assert found["이하은"].role is SpeakerRole.INTERVIEWER
    assert found["한동규"] is None


def test_many_speakers_are_assigned_as_one_act(open_labels: Project) -> None:
    before = len(history.acts(open_labels))
    both = [speaker(open_labels, "이하은"), speaker(open_labels, "한동규")]

    voices.assign(open_labels, [Assigned(*each, SpeakerRole.INTERVIEWER, None) for each in both])

    assert (sources.unassigned(open_labels), len(history.acts(open_labels))) == ([], before + 1)


def test_an_assignment_from_an_older_look_is_refused(open_labels: Project) -> None:
    seen = speaker(open_labels, "한동규")
    voices.assign(open_labels, [Assigned(*seen, SpeakerRole.INTERVIEWER, None)])

    with pytest.raises(Stale):
        voices.assign(open_labels, [Assigned(*seen, SpeakerRole.OTHER, None)])


def test_each_label_becomes_its_own_participant_of_one_organisation(open_labels: Project) -> None:
    division = organisation(open_labels, "복지정책과")

    made = voices.assign_each(open_labels, dict([speaker(open_labels, "한동규")]), Joining(division, "팀장", "2023"))
    (membership, _), *_ = participant(open_labels, "한동규").memberships

    assert (made, membership.organisation, membership.position, membership.start) == (1, division, "팀장", "2023")


def test_a_new_participant_takes_over_speakers(open_labels: Project) -> None:
    made = people.add_participant(open_labels, "한동규", "산초", [], dict([speaker(open_labels, "한동규")]))

    assert [each.label for each in participant(open_labels, "한동규").speakers] == ["한동규"]
    assert open_labels.corpus().participants[made].pseudonym == "산초"


def test_two_participants_of_one_name_are_refused(project: Project) -> None:
    with pytest.raises(Invalid) as refused:
        people.add_participant(project, " 박정순 ", "", [], {})

    assert refused.value.ko == "‘박정순’(이)라는 참여자가 이미 있습니다."


def test_a_participant_whom_speakers_stand_for_stays(project: Project) -> None:
    person = participant(project, "박정순")

    with pytest.raises(Conflict):
        people.remove_participant(project, person.participant.id, person.revision)


def test_memberships_are_replaced_as_a_whole(project: Project) -> None:
    person = participant(project, "김태식")
    (old, revision), *_ = person.memberships
    renamed = Renamed(person.participant.id, person.revision, "김태식", "버들")
    wanted = [(old.id, Joining(old.organisation, "과장", "2022-07", "2023-12"))]

    people.change_participant(project, renamed, {old.id: revision}, wanted)
    ((new, _),) = participant(project, "김태식").memberships

    assert (new.id, new.end) == (old.id, "2023-12")


def test_a_membership_that_ends_before_it_begins_is_refused(project: Project) -> None:
    with pytest.raises(Invalid, match="comes after"):
        Joining(organisation(project, "복지정책과"), "", "2024", "2023-05").membership(
            MembershipId("m"), ParticipantId("p")
        )


def test_an_organisation_does_not_belong_to_itself(project: Project) -> None:
    made = organisations.add_organisation(
        project,
        Organisation(OrganisationId("o"), "구청", "", Side.GOVERNMENT, parent=organisation(project, "복지정책과")),
    )
    (below,) = [each for each in organisations.bodies(project) if each.organisation.ko == "복지정책과"]
    circle = Organisation(below.organisation.id, "복지정책과", "", Side.GOVERNMENT, parent=made)

    with pytest.raises(Invalid, match="belong to itself"):
        organisations.change_organisations(project, [(circle, below.revision)])


def test_an_organisation_with_members_stays(project: Project) -> None:
    (body,) = [each for each in organisations.bodies(project) if each.organisation.ko == "나루복지연대"]

    with pytest.raises(Conflict, match="1 memberships"):
        organisations.remove_organisation(project, body.organisation.id, body.revision)


def test_a_coded_source_is_not_removed(project: Project) -> None:
    coding.code_marks(project, [("m", '{"kind":"coding","source":"division","words":"반대부터","code":"BAR.culture"}')])
    (line,) = [each for each in source_list.source_lines(project) if each.source.name == "division"]

    with pytest.raises(Conflict) as refused:
        source_list.remove_source(project, line.source.id, line.revision)

    assert "코딩 1건" in refused.value.ko


def test_removing_a_source_can_be_undone(project: Project) -> None:
    (line,) = [each for each in source_list.source_lines(project) if each.source.name == "division"]

    source_list.remove_source(project, line.source.id, line.revision)
    left = len(project.corpus().sources)
    history.undo_mine(project)

    assert (left, len(project.corpus().sources), check(project)) == (1, 2, [])


# The sheet


def sheet_row(table: SheetTable, label: str) -> SheetLine:
    return next(row for row in table.rows if row.cells[1] == label)


def written(table: SheetTable, row: SheetLine, **cells: str) -> SheetLine:
    now = [cells.get(column, cell) for column, cell in zip(table.columns, row.cells, strict=True)]
    return SheetLine(row.number, tuple(now), row.speaker, row.membership)


def apply(project: Project, table: SheetTable, *rows: SheetLine) -> list[str]:
    found = sheet_changes.apply_rows(project, table.revision, table.columns, rows)
    return [each.sentence.en for each in found]


def test_the_sheet_of_a_project_applied_to_it_changes_nothing(open_labels: Project) -> None:
    table = speakers_sheet.speakers_sheet(open_labels)
    before = history.revision(open_labels)

    apply(open_labels, table, *table.rows)

    assert history.revision(open_labels) == before


def test_the_sheet_as_a_file_reads_back_as_it_was(project: Project) -> None:
    table = speakers_sheet.speakers_sheet(project)

    back = speakers_sheet.read_rows(BytesIO(speakers_sheet.written_sheet(table)), "speakers.csv")

    assert [row.cells for row in back.rows] == [row.cells for row in table.rows]


def test_a_cell_of_the_sheet_changes_the_membership_it_shows(project: Project) -> None:
    table = speakers_sheet.speakers_sheet(project)

    apply(project, table, written(table, sheet_row(table, "박정순"), position="대표", until="2024"))
    ((membership, _),) = participant(project, "박정순").memberships

    assert (membership.position, membership.start, membership.end) == ("대표", "2008", "2024")


def test_what_is_emptied_in_the_sheet_is_taken_away(project: Project) -> None:
    table = speakers_sheet.speakers_sheet(project)
    empty = {"organisation": "", "organisation_en": "", "side": "", "kind": "", "pseudonym": ""}

    apply(project, table, written(table, sheet_row(table, "박정순"), **empty))
    person = participant(project, "박정순")

    assert (person.memberships, person.participant.pseudonym) == ((), "")


def test_a_row_emptied_whole_leaves_its_speaker_unassigned(project: Project) -> None:
    table = speakers_sheet.speakers_sheet(project)
    nothing = dict.fromkeys(FIXED[2:], "")

    apply(project, table, written(table, sheet_row(table, "박정순"), **nothing))

    assert sources.unassigned(project) == [("solidarity", "박정순")]


def test_a_row_with_a_fault_is_left_as_it_was_and_the_others_come_in(project: Project) -> None:
    table = speakers_sheet.speakers_sheet(project)
    bad = written(table, sheet_row(table, "박정순"), **{"from": "once"}, position="대표")
    good = written(table, sheet_row(table, "김태식"), position="국장")

    problems = apply(project, table, bad, good)
    positions = {name: participant(project, name).memberships[0][0].position for name in ("박정순", "김태식")}

    assert problems == [f"Line {bad.number}: “once” in from is no date; write 2024, 2024-05 or 2024-05-17."]
    assert positions == {"박정순": "사무국장", "김태식": "국장"}


def test_a_row_that_fits_nobody_is_answered(project: Project) -> None:
    table = speakers_sheet.speakers_sheet(project)
    stranger = SheetLine(9, ("solidarity", "아무개", "아무개", *[""] * (len(table.columns) - 3)))

    (problem,) = sheet_changes.apply_rows(project, table.revision, table.columns, [stranger])

    assert (problem.row, problem.sentence.ko) == (9, "9행: solidarity에 “아무개” 화자가 없습니다.")


def test_a_sheet_from_before_somebody_elses_change_is_refused(project: Project) -> None:
    table = speakers_sheet.speakers_sheet(project)
    person = participant(project, "박정순").participant
    people.change_participants(project, [Renamed(person.id, participant(project, "박정순").revision, "박정순", "솔")])

    with pytest.raises(Stale):
        apply(project, table, written(table, sheet_row(table, "박정순"), position="대표"))


# Values


def value(project: Project, name: str, attribute: str, text: str, type_: ValueType, revision: int | None) -> None:
    of_id = participant(project, name).participant.id
    attributes.set_values(project, [Cell("participant", of_id, attribute, type_, text, revision)])


def test_values_are_kept_by_their_type(project: Project) -> None:
    value(project, "박정순", "나이", "1,052", ValueType.NUMBER, None)

    assert [each.value for each, _ in attributes.values(project)] == ["1052"]


def test_a_value_of_another_type_is_refused(project: Project) -> None:
    with pytest.raises(Invalid, match="not a number"):
        value(project, "박정순", "나이", "쉰", ValueType.NUMBER, None)


def test_an_emptied_value_goes(project: Project) -> None:
    value(project, "박정순", "나이", "52", ValueType.NUMBER, None)
    ((_, revision),) = attributes.values(project)

    value(project, "박정순", "나이", "", ValueType.NUMBER, revision)

    assert attributes.values(project) == []


def test_a_value_written_over_a_newer_one_is_refused(project: Project) -> None:
    value(project, "박정순", "나이", "52", ValueType.NUMBER, None)

    with pytest.raises(Stale):
        value(project, "박정순", "나이", "53", ValueType.NUMBER, None)
