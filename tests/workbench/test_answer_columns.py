"""Tables of answers in a project: their columns chosen before they are kept."""

from io import BytesIO
from pathlib import Path

import pytest

from madang.base.errors import Invalid
from madang.sources.attribute import AttributeValue
from madang.sources.participant import Participant
from madang.sources.source import SourceKind
from madang.text.readers.column import ColumnUse
from madang.workbench import history, sources, uploads
from madang.workbench.project import Project, check
from madang.workbench.uploads import Arrival, ArrivalStanding, Chosen
from madang.workbench.waiting import Waiting

SURVEY = "id,nick,age,Mood,Why?\n1,Wind,34,fine,They never asked us.\n2,Cloud,51,bad,It was too late for us.\n"
FACTS = "id,nick,age\n1,Wind,34\n2,Cloud,51\n"
ANSWER, NAME, CASE, OUT = ColumnUse.ANSWER, ColumnUse.NAME, ColumnUse.CASE, ColumnUse.OUT


def arrived(project: Project, waiting: Waiting[Arrival], words: str = SURVEY) -> Arrival:
    return uploads.look(project, waiting, "survey.csv", BytesIO(words.encode()))


def with_use(arrival: Arrival, *changes: tuple[int, ColumnUse]) -> list[tuple[int, ColumnUse]]:
    return list(({each.place: each.use for each in arrival.columns} | dict(changes)).items())


def labels(arrival: Arrival) -> list[str]:
    assert arrival.overview is not None
    return [voice.label for voice in arrival.overview.voices]


def participants(project: Project) -> set[str]:
    with project.reading() as session:
        return {each.name for each in session.all(Participant)}


def test_choosing_a_column_reads_the_waiting_table_anew(project: Project) -> None:
    waiting: Waiting[Arrival] = Waiting()
    arrival = arrived(project, waiting)

    again = uploads.choose_columns(project, waiting, arrival.id, with_use(arrival, (0, OUT), (1, NAME), (3, ANSWER)))

    assert (labels(arrival), labels(again)) == (["Respondent 1", "Respondent 2"], ["Wind", "Cloud"])
    assert again.overview is not None
    assert again.overview.turns == 4
    assert waiting.all() == [again]


def test_choices_that_cannot_be_read_wait_with_a_sentence_and_are_mended(project: Project) -> None:
    waiting: Waiting[Arrival] = Waiting()
    arrival = arrived(project, waiting)

    asked = uploads.choose_columns(project, waiting, arrival.id, with_use(arrival, (1, NAME), (2, NAME)))
    mended = uploads.choose_columns(project, waiting, arrival.id, with_use(asked, (2, ColumnUse.NUMBER)))

    assert (asked.standing, [each.use for each in asked.columns][1:3]) == (ArrivalStanding.ASKED, [NAME, NAME])
    assert asked.sentence.en.startswith("survey.csv: “nick” and “age” cannot both be the participant's name")
    assert (mended.standing, mended.source is not None) == (ArrivalStanding.UNDERSTOOD, True)


def test_a_table_in_which_no_column_looks_like_answers_waits_to_be_told(project: Project) -> None:
    waiting: Waiting[Arrival] = Waiting()
    arrival = arrived(project, waiting, FACTS)

    again = uploads.choose_columns(project, waiting, arrival.id, with_use(arrival, (1, ANSWER)))

    assert (arrival.standing, arrival.id) == (ArrivalStanding.ASKED, again.id)
    assert (again.standing, labels(again)) == (ArrivalStanding.UNDERSTOOD, ["Respondent 1", "Respondent 2"])


def test_what_is_kept_has_the_columns_that_were_seen(project: Project) -> None:
    waiting: Waiting[Arrival] = Waiting()
    arrival = arrived(project, waiting)
    seen = with_use(arrival, (0, OUT), (1, NAME), (3, ANSWER))

    # Another window chose something else meanwhile.
    uploads.choose_columns(project, waiting, arrival.id, with_use(arrival, (4, OUT), (1, ANSWER)))
    uploads.keep(project, waiting, [Chosen(arrival.id, "Survey", SourceKind.DOCUMENT, "", "en", seen)])

    (source,) = [each for each in project.corpus().sources.values() if each.name == "Survey"]
    assert {"Wind", "Cloud"} <= participants(project)
    assert "Columns left out: “id”." in [note.en for note in source.notes]


def test_a_table_that_still_asks_is_not_kept(project: Project) -> None:
    waiting: Waiting[Arrival] = Waiting()
    arrival = arrived(project, waiting, FACTS)

    with pytest.raises(Invalid, match="no column holds open answers"):
        uploads.keep(project, waiting, [Chosen(arrival.id, "Facts", SourceKind.DOCUMENT, "", "en")])

    assert waiting.all() == [arrival]


def test_a_file_without_columns_has_none_to_choose(project: Project) -> None:
    waiting: Waiting[Arrival] = Waiting()
    arrival = uploads.look(project, waiting, "talk.txt", BytesIO(b"Ana: Yes.\nBen: No.\n"))

    with pytest.raises(Invalid, match="no columns to choose"):
        uploads.choose_columns(project, waiting, arrival.id, [(0, ANSWER)])


def test_the_same_file_with_the_same_choices_comes_in_the_same(project: Project, tmp_path: Path) -> None:
    (tmp_path / "survey.csv").write_text(SURVEY, "utf-8")
    choices = {"nick": "name", "Mood": "answer", "C": "text"}

    def imported() -> tuple[str, set[str], set[tuple[str, str, str]]]:
        sources.import_files(project, [tmp_path / "survey.csv"], columns=choices)
        (source,) = [each for each in project.corpus().sources.values() if each.name == "survey"]
        with project.reading() as session:
            values = {(each.attribute, each.value, each.type.value) for each in session.all(AttributeValue)}
        return project.corpus().transcripts[source.id].text, participants(project), values

    first = imported()
    history.undo(project)

    assert imported() == first
    assert ("age", "34", "text") in first[2]
    assert check(project) == []


def test_a_table_that_lacks_a_chosen_column_is_listed_and_the_others_come_in(project: Project, tmp_path: Path) -> None:
    (tmp_path / "survey.csv").write_text(SURVEY, "utf-8")
    (tmp_path / "other.csv").write_text("id,How?\n1,With a lot of patience and luck.\n", "utf-8")

    report = sources.import_files(project, [tmp_path / "other.csv", tmp_path / "survey.csv"], columns={"Mood": "out"})

    assert [each.source.name for each in report.imported] == ["survey"]
    assert report.refused[0][1].startswith("other.csv has no column “Mood”; it has A “id”, B “How?”.")


def test_a_use_that_there_is_not_is_refused_before_anything_comes_in(project: Project, tmp_path: Path) -> None:
    (tmp_path / "survey.csv").write_text(SURVEY, "utf-8")

    with pytest.raises(Invalid, match="nothing a column can be"):
        sources.import_files(project, [tmp_path / "survey.csv"], columns={"Mood": "feeling"})
