"""Recordings from a terminal."""

from pathlib import Path

import pytest

from cli.conftest import Run
from recording_files import a_wav

INTERVIEW = "Nora: How is the council?\nAna: They call us only for photos.\nNora: Always?\nAna: They did listen once.\n"


@pytest.fixture
def study(run: Run, tmp_path: Path) -> Run:
    """A project with two interviews."""
    (tmp_path / "ana.txt").write_text(INTERVIEW)
    (tmp_path / "ben.txt").write_text(INTERVIEW.replace("Ana", "Ben"))
    run("new", "s.madang")
    run("import", "s.madang", "ana.txt", "ben.txt")
    return run


def attached(run: Run) -> list[tuple[str, str, float]]:
    return [(each["place"], each["standing"], each["offset"]) for each in run("recording", "s.madang", "--json").json]


def test_a_recording_is_attached_where_it_lies(study: Run, tmp_path: Path) -> None:
    a_wav(tmp_path / "sound" / "ana.wav")

    ran = study("recording", "s.madang", "ana", "sound/ana.wav", "--offset", "12.5")

    assert (ran.code, ran.out) == (0, "ana.wav is attached; it stays where it lies (16,044 bytes).\n")
    assert attached(study) == [("sound/ana.wav", "here", 12.5)]


def test_a_file_that_is_no_recording_is_refused_in_a_sentence(study: Run, tmp_path: Path) -> None:
    (tmp_path / "ana.mp3").write_text("not sound")

    ran = study("recording", "s.madang", "ana", "ana.mp3")

    assert (ran.code, "does not begin like one" in ran.err) == (1, True)


def test_everything_beside_the_project_that_is_called_as_a_source_is_attached_at_once(
    study: Run, tmp_path: Path
) -> None:
    for name in ("ana.wav", "sound/Ben.wav", "other.wav"):
        a_wav(tmp_path / name)
    (tmp_path / "ana.mp3").write_text("not sound")

    study("recording", "s.madang", "--beside")

    assert [place for place, _, _ in attached(study)] == ["ana.wav", "sound/Ben.wav"]


def test_where_two_files_are_called_as_a_source_is_a_person_chooses(study: Run, tmp_path: Path) -> None:
    for name in ("ana.wav", "sound/ana.wav"):
        a_wav(tmp_path / name)

    ran = study("recording", "s.madang", "--beside")

    assert ran.out == "No recording beside the project has a source's name.\n"
    assert attached(study) == []


def test_a_recording_that_is_lost_is_found_again_by_attaching_it(study: Run, tmp_path: Path) -> None:
    a_wav(tmp_path / "ana.wav")
    study("recording", "s.madang", "ana", "ana.wav", "--offset", "3")
    (tmp_path / "ana.wav").rename(tmp_path / "moved.wav")
    assert "There is no recording at" in study("recording", "s.madang", "ana").out

    study("recording", "s.madang", "ana", "moved.wav")

    assert attached(study) == [("moved.wav", "here", 3.0)]


def test_another_file_takes_the_place_of_a_lost_recording_only_anyway(study: Run, tmp_path: Path) -> None:
    study("recording", "s.madang", "ana", str(a_wav(tmp_path / "ana.wav")))
    (tmp_path / "ana.wav").unlink()

    study("recording", "s.madang", "ana", str(a_wav(tmp_path / "cut.wav", 2)), "--anyway")

    assert attached(study) == [("cut.wav", "here", 0)]


def test_a_recording_is_shifted_and_taken_away(study: Run, tmp_path: Path) -> None:
    study("recording", "s.madang", "ana", str(a_wav(tmp_path / "ana.wav")))
    study("recording", "s.madang", "ana", "--offset", "-60")
    assert attached(study) == [("ana.wav", "here", -60)]

    study("recording", "s.madang", "ana", "--remove")

    assert attached(study) == []
    assert (tmp_path / "ana.wav").exists()


def test_what_lies_beside_is_named_where_nothing_is_attached(study: Run, tmp_path: Path) -> None:
    a_wav(tmp_path / "ana.wav")

    assert study("recording", "s.madang", "ana").out == (
        "No recording is attached.\n  Beside the project lies ana.wav.\n"
    )


@pytest.mark.parametrize("words", [["nobody"], ["ana", "x.wav", "--remove"]])
def test_what_is_not_there_is_said_in_a_sentence(study: Run, words: list[str]) -> None:
    ran = study("recording", "s.madang", *words)

    assert (ran.code, ran.err.count("\n")) == (1, 1)
