"""Recordings in an archive that comes in: laid beside the project where somebody asks, and over no file."""

from pathlib import Path

import pytest

from exchange.refi.conftest import STAMPED
from exchange.refi.test_reading import a_film, a_transcript
from exchange.refi.test_recordings_out import copied, folder
from madang.workbench.project import Project
from madang.workbench.recordings import recordings
from madang.workbench.refi import import_refi_file
from recording_files import a_wav
from refi_files import (
    qde,
    said,
    taken,
    zipped,
)


@pytest.fixture
def handed(talk: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that holds a copy of the recording."""
    path = tmp_path_factory.mktemp("handed") / "handed.qdpx"
    copied(talk, path, side=False).close()
    return path


def test_nothing_is_laid_beside_a_project_unasked(other: Project, handed: Path) -> None:
    report = import_refi_file(other, handed)

    assert [each.name for each in folder(other).glob("*.wav")] == []
    assert "The file holds recordings: 1 (talk.wav" in said(report)


@pytest.mark.parametrize("side", [True, False])
def test_a_recording_is_laid_beside_the_project_and_attached(
    talk: Project, other: Project, tmp_path: Path, side: bool
) -> None:
    path = tmp_path / "whole.qdpx"
    copied(talk, path, side=side).close()

    taken(other, path.read_bytes(), recordings=True)

    assert (folder(other) / "talk.wav").read_bytes() == (tmp_path / "talk.wav").read_bytes()
    assert [each.recording for each in recordings(other)] == [each.recording for each in recordings(talk)]


def test_a_file_that_is_there_is_never_written_over(other: Project, handed: Path) -> None:
    mine = a_wav(folder(other) / "talk.wav", seconds=2).read_bytes()

    taken(other, handed.read_bytes(), recordings=True)

    assert (folder(other) / "talk.wav").read_bytes() == mine
    assert [each.recording.name for each in recordings(other)] == ["talk (2).wav"]


def test_a_recording_that_lies_there_already_is_used(other: Project, handed: Path) -> None:
    a_wav(folder(other) / "talk.wav")

    taken(other, handed.read_bytes(), recordings=True)

    assert [each.name for each in folder(other).glob("*.wav")] == ["talk.wav"]


def test_a_recording_is_not_laid_where_the_import_fails(
    other: Project, handed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from madang.workbench import refi

    def fails(*_: object) -> None:
        raise OSError("full")

    monkeypatch.setattr(refi, "attach_found", fails)
    with pytest.raises(OSError, match="full"):
        taken(other, handed.read_bytes(), recordings=True)

    assert list(folder(other).glob("*.wav")) == []


@pytest.mark.parametrize("name", ["../../evil", "/etc/evil", "..\\evil", ".hidden", "a:b|c"])
def test_a_recording_stays_in_the_folder_of_the_project_whatever_it_is_called(other: Project, name: str) -> None:
    film = a_film("internal://x.mp3", name, a_transcript("w1", "t1", name="said"))
    sound = b"ID3\x04" + bytes(100)
    files: dict[str, bytes | str] = {"project.qde": qde(film), "sources/t1.txt": STAMPED, "sources/x.mp3": sound}

    taken(other, zipped(files), recordings=True)

    (line,) = recordings(other)
    assert Path(line.path).parent == folder(other)
    assert not line.recording.name.startswith(".")


def test_what_is_no_recording_is_not_laid(other: Project) -> None:
    film = a_film("internal://x.mp3", "x", a_transcript("w1", "t1", name="said"))

    taken(
        other,
        zipped({"project.qde": qde(film), "sources/t1.txt": STAMPED, "sources/x.mp3": b"#!/bin/sh"}),
        recordings=True,
    )

    assert list(folder(other).glob("x*")) == []
