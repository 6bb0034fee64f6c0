"""`madang merge`, as a person starts it."""

import shutil
from pathlib import Path

import pytest

from cli.conftest import Run
from madang.workbench.memos import write_memo
from madang.workbench.project import open_project


@pytest.fixture
def copies(run: Run, tmp_path: Path) -> Run:
    """A project and a copy of it, in which Minjae wrote a memo."""
    (tmp_path / "a.txt").write_text("Ana: They call us only for photos.\n")
    run("new", "s.madang")
    assert run("import", "s.madang", "a.txt").code == 0
    shutil.copy("s.madang", "minjae.madang")
    with open_project("minjae.madang", who="Minjae") as project:
        write_memo(project, "source", next(iter(project.corpus().sources)), "loud in the street")
    return run


def test_a_dry_run_tells_what_is_new_and_changes_nothing(copies: Run) -> None:
    ran = copies("merge", "s.madang", "minjae.madang", "--dry-run")

    assert ran.code == 0
    assert "1 memo made by Minjae" in ran.out
    assert ran.out.endswith("Nothing was changed. Leave --dry-run out to merge.\n")
    assert "merge" not in copies("history", "s.madang").out


def test_a_copy_is_merged_as_one_act_that_undo_takes_back(copies: Run) -> None:
    merged = copies("merge", "s.madang", "minjae.madang")
    undone = copies("undo", "s.madang")

    assert "Merged as act" in merged.out
    assert undone.code == 0
    assert "1 memo made by Minjae" in copies("merge", "s.madang", "minjae.madang", "--dry-run").out


def test_the_same_copy_again_has_nothing_new(copies: Run) -> None:
    copies("merge", "s.madang", "minjae.madang")

    found = copies("merge", "s.madang", "minjae.madang", "--json").json

    assert (found["is_empty"], found["act"]) == (True, None)


def test_another_project_is_refused(copies: Run) -> None:
    copies("new", "other.madang")
    ran = copies("merge", "s.madang", "other.madang")

    assert (ran.code, "two different projects" in ran.err) == (1, True)


def test_a_copy_that_is_not_there_is_refused(copies: Run) -> None:
    ran = copies("merge", "s.madang", "nowhere.madang")

    assert (ran.code, "There is no project nowhere.madang" in ran.err) == (1, True)
