"""The way from files to coded pairs in a terminal, and how commands fail."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Run
from madang.cli.main import PLACES

INTERVIEW = "Nora: How is the council?\nAna: They call us only for photos.\nNora: Always?\nAna: They did listen once.\n"
OFFICE = "Nora: And the groups?\nBen: They shout first and read later.\nNora: Always?\nBen: The list was good.\n"
SHEET = """speaker,participant,pseudonym,position,organisation,side
Nora,Nora,,interviewer,,
Ana,Ana Lim,Willow,board,Willow Group,civic
Ben,Ben Oh,Oak,officer,Council Office,government
"""


@pytest.fixture
def study(run: Run, tmp_path: Path) -> Run:
    """A project with two interviews, one on each side."""
    for name, content in {"a.txt": INTERVIEW, "b.txt": OFFICE, "speakers.csv": SHEET}.items():
        (tmp_path / name).write_text(content)
    run("new", "s.madang", "--title", "A study")
    assert run("import", "s.madang", "a.txt", "b.txt", "--speakers", "speakers.csv").code == 0
    return run


def test_a_new_project_has_the_shipped_codebook(run: Run) -> None:
    assert run("new", "s.madang", "--json").json == {"project": "s.madang", "codes": 71}


def test_a_new_project_may_have_an_empty_codebook(run: Run) -> None:
    assert run("new", "s.madang", "--codebook", "empty", "--json").json["codes"] == 0


def test_importing_says_what_was_understood(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(INTERVIEW)
    run("new", "s.madang")

    (imported,) = run("import", "s.madang", "a.txt", "--json").json["imported"]

    assert (imported["turns"], imported["speakers"], imported["encoding"]) == (4, ["Nora", "Ana"], "utf-8")


def test_one_refused_file_makes_exit_code_1(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(INTERVIEW)
    (tmp_path / "empty.txt").touch()
    run("new", "s.madang")

    ran = run("import", "s.madang", "empty.txt", "a.txt")

    assert (ran.code, "1 imported" in ran.out, "Not imported: empty.txt" in ran.out) == (1, True, True)


def test_columns_of_a_table_are_chosen_by_heading_or_letter(run: Run, tmp_path: Path) -> None:
    (tmp_path / "s.csv").write_text("id,nick,a=b?,Why?\n1,Wind,yes,They never asked.\n2,Cloud,no,Too late.\n", "utf-8")
    run("new", "a.madang")

    ran = run(
        *("import", "a.madang", "s.csv", "--json"),
        *("--column", "a=b?=answer", "--column", "B=이름", "--column", "id=out"),
    )

    (source,) = ran.json["imported"]
    assert (ran.code, source["speakers"], source["turns"]) == (0, ["Wind", "Cloud"], 4)
    assert "Columns left out: “id”." in source["notes"]


def test_a_column_that_is_not_there_refuses_the_file_and_names_those_there_are(run: Run, tmp_path: Path) -> None:
    (tmp_path / "s.csv").write_text("id,Why?\n1,They never asked us about it.\n", "utf-8")
    run("new", "a.madang")

    ran = run("import", "a.madang", "s.csv", "--column", "How?=answer")

    assert ran.code == 1
    assert "s.csv has no column “How?”; it has A “id”, B “Why?”." in ran.out


@pytest.mark.parametrize("wrong", ["Why?", "=answer"])
def test_a_column_without_heading_or_use_is_a_usage_error(run: Run, wrong: str) -> None:
    run("new", "a.madang")

    assert run("import", "a.madang", "s.csv", "--column", wrong).code == 2


def test_unassigned_speakers_are_listed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(INTERVIEW)
    run("new", "s.madang")
    run("import", "s.madang", "a.txt")

    unassigned = run("speakers", "s.madang", "--json").json["unassigned"]

    assert [each["speaker"] for each in unassigned] == ["Ana", "Nora"]


def test_a_passage_is_coded_from_the_command_line(study: Run) -> None:
    ran = study("code", "s.madang", "--source", "a", "--words", "only for photos", "--code", "BAR.token", "--json")

    assert ran.json["added"] == {"coder": 1, "coding": 1}


def test_a_statement_is_coded_from_the_command_line(study: Run) -> None:
    place = ("--source", "a", "--words", "They call us only for photos.")
    fields = ("--about", "Council Office", "--stance", "-1", "--field", "blame=other_side")
    study("code", "s.madang", *place, "--code", "BAR.token", *fields)

    (pair,) = study("pairs", "s.madang", "--json").json

    assert (pair["a"]["en"], pair["b"]["en"], len(pair["a_on_b"])) == ("Willow Group", "Council Office", 1)


def test_words_that_are_not_there_are_refused(study: Run) -> None:
    ran = study("code", "s.madang", "--source", "a", "--words", "nobody said this", "--code", "BAR.token")

    assert (ran.code, "do not stand in the transcript" in ran.out) == (1, True)


def test_coding_without_a_passage_is_a_usage_error(study: Run) -> None:
    assert study("code", "s.madang").code == 2


def test_the_codebook_is_shown_in_korean(study: Run) -> None:
    assert "불신" in study("codebook", "s.madang", "--language", "ko").out


def test_what_was_done_is_in_the_history(study: Run) -> None:
    acts = study("history", "s.madang", "--json").json

    assert [act["verb"] for act in acts] == ["import", "new_project"]


def test_undo_takes_the_import_back(study: Run) -> None:
    study("undo", "s.madang")

    assert study("speakers", "s.madang").out == "Every speaker is assigned.\n"


def test_check_says_that_all_is_well(study: Run) -> None:
    assert study("check", "s.madang").out.startswith("All is well")


def test_check_names_what_was_changed_behind_the_history(study: Run, tmp_path: Path) -> None:

    with sqlite3.connect(tmp_path / "s.madang") as connection:
        connection.execute("UPDATE participant SET name = 'Eve' WHERE name = 'Ana Lim'")
    connection.close()

    ran = study("check", "s.madang")

    assert (ran.code, "is not what its history tells" in ran.out) == (1, True)


@pytest.mark.parametrize("ending", ["jsonl", "csv", "graphml", "json"])
def test_everything_can_be_taken_out(study: Run, tmp_path: Path, ending: str) -> None:
    study("export", "s.madang", "-o", f"out.{ending}")

    assert (tmp_path / f"out.{ending}").stat().st_size > 0


def test_a_format_nobody_writes_is_refused(study: Run) -> None:
    ran = study("export", "s.madang", "-o", "out.pages")

    assert (ran.code, ran.err.startswith("Madang does not write “.pages” files")) == (1, True)


def test_a_cell_of_the_statement_table_is_never_a_formula(study: Run, tmp_path: Path) -> None:
    (tmp_path / "evil.txt").write_text("Nora: So?\nAna: =1+1 is what they said.\nNora: Oh.\nAna: Yes.\n")
    study("import", "s.madang", "evil.txt", "--speakers", "speakers.csv")
    study("code", "s.madang", "--source", "evil", "--words", "=1+1 is", "--code", "BAR.token", "--stance", "-1")
    study("export", "s.madang", "-o", "out.csv")

    assert ",'=1+1 is," in (tmp_path / "out.csv").read_text("utf-8-sig")


@pytest.mark.parametrize("command", ["check", "pairs", "matrix", "claims", "history"])
def test_a_missing_project_is_one_sentence(run: Run, command: str) -> None:
    ran = run(command, "none.madang")

    assert (ran.code, ran.err) == (1, "There is no project none.madang; make one with: madang new none.madang\n")


def test_a_wrong_codebook_is_one_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "book.json").write_text('{"codes": [{"key": "A", "parent": "Z"}]}')

    ran = run("new", "s.madang", "--codebook", "book.json")

    assert (ran.code, ran.err) == (1, "The parent Z of A is not in the codebook.\n")


def test_a_refused_project_leaves_no_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "book.json").write_text("nonsense")

    run("new", "s.madang", "--codebook", "book.json")

    assert not (tmp_path / "s.madang").exists()


def test_a_mistake_of_ours_is_a_sentence_and_no_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr("madang.workbench.project.new", fail)

    ran = run("new", "s.madang")

    assert (ran.code, ran.err) == (2, "Madang made a mistake (ZeroDivisionError: by zero). Nothing was half written.\n")


@pytest.mark.parametrize("name", sorted(PLACES))
def test_every_command_has_help_with_an_example(run: Run, name: str) -> None:
    ran = run(name, "--help")

    assert (ran.code, f"Example: madang {name}" in " ".join(ran.out.split())) == (0, True)


@pytest.mark.parametrize("name", sorted(PLACES))
def test_every_command_answers_in_json_for_scripts(run: Run, name: str) -> None:
    assert "--json" in run(name, "--help").out


def test_the_events_of_an_act_can_be_seen(study: Run) -> None:
    events = study("history", "s.madang", "--act", "2", "--json").json

    assert {event["kind"] for event in events} >= {"source", "transcript", "speaker", "participant"}


def a_project_cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def a_project_from_the_future(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE project SET schema_version = 99")
    connection.close()


def no_project_at_all(path: Path) -> None:
    path.write_text("Field notes of March.\n" * 20)


@pytest.mark.parametrize("spoil", [a_project_cut_off, a_project_from_the_future, no_project_at_all])
@pytest.mark.parametrize("words", [("pairs",), ("import", "a.txt"), ("account", "-o", "a.html"), ("undo",)])
def test_a_spoilt_project_is_one_sentence_from_every_command(
    study: Run, tmp_path: Path, spoil: Callable[[Path], None], words: tuple[str, ...]
) -> None:
    spoil(tmp_path / "s.madang")

    ran = study(words[0], "s.madang", *words[1:])

    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)


def test_a_locked_project_is_one_sentence(study: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("madang.store.engines.BUSY_SECONDS", 0.05)
    other = sqlite3.connect(tmp_path / "s.madang")
    other.execute("BEGIN IMMEDIATE")

    ran = study("undo", "s.madang")

    other.close()
    assert (ran.code, "is being written by another program" in ran.err) == (1, True)


def test_a_sheet_without_speakers_is_one_sentence(study: Run, tmp_path: Path) -> None:
    (tmp_path / "sheet.csv").write_text("name,side\nAna,civic\n")

    ran = study("speakers", "s.madang", "sheet.csv")

    assert (ran.code, ran.err.count("\n"), "speaker" in ran.err) == (1, 1, True)
