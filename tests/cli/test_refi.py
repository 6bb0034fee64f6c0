"""`madang import` and `madang export` of REFI-QDA files, as a person starts them."""

import json
from pathlib import Path

import pytest

from cli.conftest import Run
from refi_files import a_code, a_project, a_selection, a_text

TEXTS = {"t1": "😀 one two"}
CONTENT = a_project(a_text("t1", a_selection(2, 5, "c1")), texts=TEXTS)
CHANGED = a_project(a_text("t1", a_selection(2, 5, "c1")), texts=TEXTS, codes=a_code("c1", name="new") + a_code("c2"))


@pytest.fixture
def study(run: Run) -> Run:
    """A project with an empty codebook, and a file of another program beside it."""
    run("new", "s.madang", "--codebook", "empty")
    Path("theirs.qdpx").write_bytes(CONTENT)
    return run


def test_a_project_comes_in_with_its_report(study: Run) -> None:
    ran = study("import", "s.madang", "theirs.qdpx")

    assert ran.code == 0
    assert "Came in: codes 2, sources 1, coders 1, codings 1." in ran.out


def test_a_dry_run_changes_nothing(study: Run) -> None:
    study("import", "s.madang", "theirs.qdpx", "--dry-run")

    told = json.loads(study("import", "s.madang", "theirs.qdpx", "--json").out)
    assert told["projects"][0]["new"]["coding"] == 1


def test_differences_wait_for_a_yes(study: Run) -> None:
    study("import", "s.madang", "theirs.qdpx")
    Path("back.qdpx").write_bytes(CHANGED)

    without = study("import", "s.madang", "back.qdpx").out
    approved = study("import", "s.madang", "back.qdpx", "--yes").out

    assert "0 taken over, 1 left" in without
    assert "1 taken over, 0 left" in approved


def test_one_broken_file_does_not_keep_the_others_out(study: Run) -> None:
    Path("broken.qdpx").write_bytes(CONTENT[:100])

    ran = study("import", "s.madang", "broken.qdpx", "theirs.qdpx")

    assert ran.code == 1
    assert "Came in" in ran.out
    assert "Not imported: broken.qdpx" in ran.out


def test_a_project_goes_out_for_nvivo_and_the_codebook_alone(study: Run) -> None:
    study("import", "s.madang", "theirs.qdpx")

    for_nvivo = study("export", "s.madang", "-o", "out.qdpx", "--for", "nvivo", "--no-side-file").out
    study("export", "s.madang", "-o", "out.qdc")

    assert "UTF-16" in for_nvivo
    assert Path("out.qdc").read_bytes().startswith(b"<?xml")
