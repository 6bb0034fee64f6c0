"""`madang correct`, as a person starts it."""

from pathlib import Path

import pytest

from cli.conftest import Run

INTERVIEW = "Nora: How is the council?\nAna: They call us only for photos.\nNora: Always?\nAna: They did listen once.\n"


@pytest.fixture
def study(run: Run, tmp_path: Path) -> Run:
    """A project with one interview."""
    (tmp_path / "a.txt").write_text(INTERVIEW)
    run("new", "s.madang")
    assert run("import", "s.madang", "a.txt").code == 0
    return run


def test_words_are_replaced(study: Run) -> None:
    ran = study("correct", "s.madang", "--find", "council", "--replace", "Council")

    assert (ran.code, ran.out.splitlines()[0]) == (0, "1 places in 1 sources. Codings kept: 0.")


def test_a_dry_run_shows_the_places_and_changes_nothing(study: Run) -> None:
    ran = study("correct", "s.madang", "--find", "they", "--replace", "The officers", "--any-case", "--dry-run")

    assert ("[They → The officers] call us" in ran.out, "correct" in study("history", "s.madang").out) == (True, False)


def test_a_corrected_file_takes_the_place_of_a_transcript(study: Run, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(INTERVIEW.replace("photos", "photographs"))

    found = study("correct", "s.madang", "a", "b.txt", "--json").json

    assert (found["changed"], found["new_speakers"], found["kept"]) == (1, [], 0)


def test_a_source_that_is_not_there_is_refused(study: Run) -> None:
    ran = study("correct", "s.madang", "--find", "x", "--replace", "y", "--source", "nobody")

    assert (ran.code, "no source called nobody" in ran.err) == (1, True)


def test_neither_words_nor_a_file_is_a_wrong_use(study: Run) -> None:
    assert study("correct", "s.madang", "a").code == 2
