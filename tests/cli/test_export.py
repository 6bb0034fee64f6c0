"""`madang export` as a person starts it: every thing it writes, everything it refuses, and never half a file."""

import json
import zipfile
from pathlib import Path

import pytest

from cli.conftest import Run
from coded_files import a_coded, a_passage
from madang.coding.statement import Sharing, Statement
from madang.exchange.incoming.coded import Said
from madang.text.hiding.hidden_name import NameKind
from madang.workbench import hiding
from madang.workbench.exchange import FORMATS
from madang.workbench.incoming import import_coded
from madang.workbench.project import open_project
from madang.workbench.statements import change_statement
from refi_files import a_project, a_selection, a_text

TEXT = "김영희: 그들은 듣지 않는다. 우리는 말한다."
EVERYTHING = [(ending, what) for ending, held in FORMATS.items() for what in held]


@pytest.fixture
def study(run: Run) -> Run:
    """A project with two codings, one of them a statement."""
    run("new", "s.madang", "--codebook", "empty")
    said = Said("Kim", "Green Yard", about="The City")
    with open_project("s.madang", who="me") as project:
        import_coded(project, a_coded(TEXT, a_passage(5, 12), a_passage(17, 24, said=said)))
    return run


@pytest.mark.parametrize(("ending", "what"), EVERYTHING)
def test_everything_is_written_and_said(study: Run, ending: str, what: str) -> None:
    ran = study("export", "s.madang", "-o", f"out{ending}", "--what", what)

    size = Path(f"out{ending}").stat().st_size
    assert (ran.code, ran.out.split("\n")[0]) == (0, f"out{ending} is written ({size:,} bytes).")


def test_what_a_table_cannot_hold_is_listed(study: Run) -> None:
    ran = study("export", "s.madang", "-o", "out.csv", "--what", "codebook")

    assert "In it: codes 1." in ran.out
    assert f"  codings 2: {TEXT[5:12].strip()}; {TEXT[17:24].strip()}" in ran.out


def test_the_report_is_there_for_scripts(study: Run) -> None:
    told = json.loads(study("export", "s.madang", "-o", "out.qdpx", "--json").out)

    assert (told["file"], told["report"]["new"]["coding"]) == ("out.qdpx", 2)


def test_an_ending_nobody_writes_is_refused(study: Run) -> None:
    ran = study("export", "s.madang", "-o", "out.pages")

    assert (ran.code, Path("out.pages").exists()) == (1, False)
    assert ran.err.startswith("Madang does not write “.pages” files; it writes .qdpx, ")


def test_what_a_format_does_not_hold_is_refused_with_those_that_do(study: Run) -> None:
    ran = study("export", "s.madang", "-o", "out.md", "--what", "network")

    assert ran.code == 1
    assert "in it it writes codings, and network as .graphml, .gexf." in ran.err


def test_a_what_that_is_none_is_a_usage_error(study: Run) -> None:
    assert study("export", "s.madang", "-o", "out.csv", "--what", "dreams").code == 2


def test_a_file_that_is_there_is_not_written_over(study: Run) -> None:
    Path("out.csv").write_text("mine")

    ran = study("export", "s.madang", "-o", "out.csv")

    assert (ran.code, Path("out.csv").read_text()) == (1, "mine")
    assert "--replace" in ran.err


def test_a_file_is_written_over_where_that_is_said(study: Run) -> None:
    Path("out.csv").write_text("mine")

    ran = study("export", "s.madang", "-o", "out.csv", "--replace")

    assert (ran.code, Path("out.csv").read_text("utf-8-sig").startswith("statement,")) == (0, True)


def test_a_file_cannot_be_put_into_a_folder_that_is_not_there(study: Run) -> None:
    ran = study("export", "s.madang", "-o", "none/out.csv")

    assert (ran.code, ran.err) == (1, "There is no folder none.\n")


def test_a_passage_for_the_team_is_not_written_for_everybody(study: Run) -> None:
    with open_project("s.madang", who="me") as project:
        first = next(iter(project.corpus().statements))
        with project.reading() as session:
            revision = session.revisions(Statement)[first]
        change_statement(project, first, revision, {"sharing": Sharing.TEAM})

    ran = study("export", "s.madang", "-o", "out.csv", "--level", "public")

    assert (ran.code, Path("out.csv").exists()) == (1, False)
    assert "may not be shown" in ran.err


@pytest.mark.parametrize("ending", [".csv", ".qdpx"])
def test_a_refusal_leaves_an_older_file_as_it_was(study: Run, ending: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path(f"out{ending}").write_text("mine")
    monkeypatch.setattr("madang.workbench.exchange.take_out", _broken)

    ran = study("export", "s.madang", "-o", f"out{ending}", "--replace")

    assert (ran.code, Path(f"out{ending}").read_text()) == (2, "mine")
    assert sorted(each.name for each in Path().glob("*out*")) == [f"out{ending}"]


def _broken(*_: object, **__: object) -> None:
    raise ZeroDivisionError


def test_a_project_that_is_not_there_is_refused(run: Run) -> None:
    ran = run("export", "none.madang", "-o", "out.csv")

    assert (ran.code, Path("out.csv").exists()) == (1, False)


def test_an_empty_codebook_has_nothing_to_hand_over(run: Run) -> None:
    run("new", "s.madang", "--codebook", "empty")

    ran = run("export", "s.madang", "-o", "out.qdc")

    assert (ran.code, ran.err) == (1, "The codebook is empty, so there is nothing to hand over.\n")


def test_the_side_file_and_the_originals_stay_at_home_where_that_is_said(study: Run) -> None:
    study("export", "s.madang", "-o", "out.qdpx", "--no-side-file", "--no-originals")

    with zipfile.ZipFile("out.qdpx") as archive:
        assert not [each for each in archive.namelist() if each.startswith("madang/")]


def test_characters_are_counted_for_nvivo_where_that_is_said(run: Run) -> None:
    run("new", "s.madang", "--codebook", "empty")
    Path("theirs.qdpx").write_bytes(a_project(a_text("t1", a_selection(2, 5, "c1")), texts={"t1": "😀 one two"}))
    run("import", "s.madang", "theirs.qdpx")

    run("export", "s.madang", "-o", "out.qdpx", "--for", "nvivo", "--no-side-file")

    with zipfile.ZipFile("out.qdpx") as archive:
        assert b'startPosition="3" endPosition="6"' in archive.read("project.qde")


def test_a_hidden_name_is_replaced_in_what_goes_out(study: Run) -> None:
    with open_project("s.madang", who="me") as project:
        hiding.decide_from_table(project, [(NameKind.PERSON, "김영희", "참여자 1", None)])

    study("export", "s.madang", "-o", "out.html")

    assert "김영희" not in Path("out.html").read_text()
