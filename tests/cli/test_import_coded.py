"""`madang import` of coded files that are no project by themselves: Word comments, tables, labels."""

import io
import json
from pathlib import Path

import docx
import pytest

from cli.conftest import Run
from coded_files import KOREAN, a_qualcoder, a_taguette, a_zip


@pytest.fixture
def study(run: Run) -> Run:
    """A project with an empty codebook and a transcript `talk`."""
    run("new", "s.madang", "--codebook", "empty")
    Path("talk.txt").write_text("Ana: They do not listen.\nBen: We speak.\n")
    run("import", "s.madang", "talk.txt")
    return run


def a_commented_document() -> bytes:
    document, out = docx.Document(), io.BytesIO()
    run = document.add_paragraph().add_run("They do not listen.")
    document.add_comment([run], text="deaf; blame", author="Ana")
    document.save(out)
    return out.getvalue()


def codings(ran: object) -> int:
    return int(json.loads(ran.out)["projects"][0]["new"].get("coding", 0))  # type: ignore[attr-defined]


def test_comments_of_a_document_are_offered_and_not_taken_for_codes(study: Run) -> None:
    Path("said.docx").write_bytes(a_commented_document())

    ran = study("import", "s.madang", "said.docx")

    assert ran.code == 0
    assert "said.docx has comments. If they are codes, bring it in again with --codings." in ran.out


def test_comments_are_codings_where_that_is_said(study: Run) -> None:
    Path("said.docx").write_bytes(a_commented_document())

    assert codings(study("import", "s.madang", "said.docx", "--codings", "--json")) == 2


def test_a_document_without_comments_is_listed(study: Run) -> None:
    document, out = docx.Document(), io.BytesIO()
    document.add_paragraph("nothing")
    document.save(out)
    Path("bare.docx").write_bytes(out.getvalue())

    ran = study("import", "s.madang", "bare.docx", "--codings")

    assert (ran.code, "Not imported: bare.docx" in ran.out) == (1, True)


def test_a_table_of_codings_is_known_by_its_columns_and_lands_on_the_words(study: Run) -> None:
    Path("table.csv").write_text("source,start,end,code\ntalk,5,24,deaf\n")

    assert codings(study("import", "s.madang", "table.csv", "--json")) == 1


def test_who_coded_what_names_nobody_may_be_said(study: Run) -> None:
    Path("labels.jsonl").write_text(json.dumps({"text": "They do not listen.", "label": [[0, 4, "they"]]}) + "\n")

    ran = study("import", "s.madang", "labels.jsonl", "--coder", "Minjae")

    assert "coders 1" in ran.out
    assert "unknown coder" not in ran.out


def test_a_table_of_sources_that_are_not_here_is_told_by_number(study: Run) -> None:
    Path("table.csv").write_text("source,start,end,code\nelsewhere,0,3,deaf\n")

    ran = study("import", "s.madang", "table.csv")

    assert "codings of sources that are not here 1: elsewhere" in ran.out


def test_a_folder_of_another_program_comes_in(study: Run) -> None:
    Path("mine.qda").mkdir()
    Path("mine.qda/data.qda").write_bytes(a_qualcoder(KOREAN, (0, 3, "구청이")))

    assert codings(study("import", "s.madang", "mine.qda", "--json")) == 1


def test_twice_brings_nothing_new(study: Run) -> None:
    Path("study.sqlite3").write_bytes(a_taguette("<p>구청이 먼저</p>", (0, 9, "구청이")))
    study("import", "s.madang", "study.sqlite3")

    told = json.loads(study("import", "s.madang", "study.sqlite3", "--json").out)

    assert told["projects"][0]["new"] == {}


def test_a_dry_run_of_a_transcript_is_a_usage_error(study: Run) -> None:
    assert study("import", "s.madang", "talk.txt", "--dry-run").code == 2


@pytest.mark.parametrize("name", ["cut.rqda", "cut.zip", "none.docx"])
def test_what_cannot_be_read_is_listed_and_the_rest_comes_in(study: Run, name: str) -> None:
    if not name.startswith("none"):
        Path(name).write_bytes((a_taguette("<p>a</p>") if name == "cut.rqda" else a_zip(data_dot_qda=b"x"))[:300])
    Path("more.txt").write_text("Ana: One.\nBen: Two.\n")

    ran = study("import", "s.madang", name, "more.txt")

    assert (ran.code, "1 imported, 0 already here, 1 refused." in ran.out) == (1, True)
