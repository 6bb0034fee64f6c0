"""Files that describe their own speakers or themselves: what comes into the project with them."""

from io import BytesIO
from pathlib import Path

from madang.sources.attribute import AttributeValue
from madang.sources.participant import Participant, Speaker
from madang.workbench import attributes, history, sources, uploads
from madang.workbench.project import Project
from madang.workbench.uploads import Arrival, ArrivalStanding, Chosen
from madang.workbench.waiting import Waiting

SURVEY = "name,age,organisation,Why?\nAna Lee,34,Naru,They never asked us about it.\nBen Ko,51,City,It was too late.\n"
MAIL = "From: Ana <ana@city.kr>\r\nSubject: Plan\r\nDate: Tue, 5 Mar 2024 10:00:00 +0900\r\n\r\nYes.\r\n"


def imported(project: Project, folder: Path, name: str, words: str) -> sources.ImportReport:
    path = folder / name
    path.write_text(words, "utf-8")
    return sources.import_files(project, [path])


def values(project: Project) -> dict[tuple[str, str], str]:
    return {(each.of, each.attribute): each.value for each, _ in attributes.values(project)}


def people(project: Project) -> set[str]:
    with project.reading() as session:
        return {each.name for each in session.all(Participant)}


def test_the_cases_of_a_table_are_participants_with_their_attributes(project: Project, tmp_path: Path) -> None:
    report = imported(project, tmp_path, "survey.csv", SURVEY)

    with project.reading() as session:
        speakers = {each.label: each.participant for each in session.all(Speaker)}
        names = {each.id: each.name for each in session.all(Participant)}
        came = {names[who] for label, who in speakers.items() if who and label in ("Ana Lee", "Ben Ko")}
        ages = sorted(each.value for each in session.all(AttributeValue) if each.attribute == "age")
    assert came == {"Ana Lee", "Ben Ko"}
    assert ages == ["34", "51"]
    assert report.unassigned == []


def test_a_table_kept_in_the_browser_brings_its_people(project: Project) -> None:
    waiting = Waiting[Arrival]()
    arrival = uploads.look(project, waiting, "survey.csv", BytesIO(SURVEY.encode()))
    assert arrival.standing is ArrivalStanding.UNDERSTOOD
    assert arrival.source is not None

    uploads.keep(project, waiting, [Chosen(arrival.id, "Survey", arrival.source.kind, "", "en")])

    with project.reading() as session:
        assert all(each.assigned for each in session.all(Speaker))
    waiting.close()


def test_the_head_of_a_mail_becomes_attributes_of_its_source(project: Project, tmp_path: Path) -> None:
    imported(project, tmp_path, "a.eml", MAIL)

    assert values(project) == {
        ("source", "From"): "Ana <ana@city.kr>",
        ("source", "Subject"): "Plan",
        ("source", "Date"): "2024-03-05",
    }


def test_undoing_the_import_takes_the_people_back(project: Project, tmp_path: Path) -> None:
    before = people(project)
    imported(project, tmp_path, "survey.csv", SURVEY)

    history.undo(project)

    assert people(project) == before
    assert values(project) == {}


def test_two_tables_with_the_same_numbers_keep_their_cases_apart(project: Project, tmp_path: Path) -> None:
    table = "id,Why?\n1,They never asked us about it in {}.\n2,It was too late for us all in {}.\n"
    imported(project, tmp_path, "spring.csv", table.format("spring", "spring"))

    imported(project, tmp_path, "autumn.csv", table.format("autumn", "autumn"))

    assert len([name for name in people(project) if name.startswith("Respondent")]) == 4
