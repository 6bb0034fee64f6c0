"""`madang export --recordings` and `madang import --recordings`."""

from pathlib import Path

import pytest

from cli.conftest import Run
from recording_files import a_wav
from refi_files import a_project, a_selection, a_text

TEXT = "[00:00:05] ana: one two three\n"


@pytest.fixture
def handed(run: Run) -> Path:
    """A project file with a copy of its recording, in a folder of its own."""
    run("new", "s.madang", "--codebook", "empty")
    Path("talk.qdpx").write_bytes(a_project(a_text("t1", a_selection(16, 19, "c1"), name="talk"), texts={"t1": TEXT}))
    run("import", "s.madang", "talk.qdpx")
    a_wav(Path("talk.wav"))
    run("recording", "s.madang", "talk", "talk.wav")
    Path("there").mkdir()
    ran = run("export", "s.madang", "-o", "there/out.qdpx", "--recordings", "--in-transcripts")
    assert ran.code == 0, ran.err
    return Path("there/out.qdpx")


def test_a_recording_goes_along_and_is_laid_beside_the_other_project(run: Run, handed: Path) -> None:
    run("new", "there/b.madang", "--codebook", "empty")

    ran = run("import", "there/b.madang", str(handed), "--recordings")

    assert "Recordings in the file are laid beside the project and attached: 1" in ran.out
    assert Path("there/talk.wav").read_bytes() == Path("talk.wav").read_bytes()


def test_it_stays_in_the_file_where_nobody_asks(run: Run, handed: Path) -> None:
    run("new", "there/b.madang", "--codebook", "empty")

    run("import", "there/b.madang", str(handed))

    assert not Path("there/talk.wav").exists()


def test_it_goes_to_researchers_only(run: Run, handed: Path) -> None:
    ran = run("export", "s.madang", "-o", "team.qdpx", "--recordings", "--level", "team")

    assert (ran.code, Path("team.qdpx").exists()) == (1, False)
    assert ran.err.startswith("A voice names its speaker")
