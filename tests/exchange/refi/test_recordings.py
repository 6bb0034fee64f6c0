"""A transcript that another program brings finds its recording beside the project."""

from pathlib import Path

import pytest

from exchange.refi.test_reading import TEXT, a_film, a_transcript
from madang.workbench import history
from madang.workbench.project import Project
from madang.workbench.recordings import recordings
from madang.workbench.refi import import_refi_file, preview_refi
from recording_files import a_wav
from refi_files import a_project, taken


def interview(path: str, name: str = "") -> bytes:
    """A project with a recording, and its transcript `said`."""
    film = a_film(path, name, a_transcript("w1", "t1", name="said"), element="AudioSource")
    return a_project(film, texts={"t1": TEXT})


def attached(project: Project) -> list[str]:
    return [each.recording.place for each in recordings(project)]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("relative:///talk.wav", ""),
        ("absolute:///home/ana/private/talk.wav", ""),
        ("absolute:///C:\\Users\\ana\\talk.wav", ""),
        ("internal://11111111-2222.wav", "talk"),
        ("relative:///TALK.wav", "Interview 1"),
    ],
)
def test_a_recording_is_found_by_its_name_wherever_it_lay_before(
    project: Project, tmp_path: Path, path: str, name: str
) -> None:
    a_wav(tmp_path / "sound" / "talk.wav")

    report = taken(project, interview(path, name))

    assert attached(project) == ["sound/talk.wav"]
    assert any("Recordings found and attached where they lie: 1 (talk.wav)" in each.en for each in report.problems)


def test_the_path_in_a_file_from_elsewhere_is_not_gone_by(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    private = a_wav(tmp_path_factory.mktemp("private") / "talk.wav")

    report = taken(project, interview(f"absolute://{private}"))

    assert attached(project) == []
    assert any("do not lie beside the project: talk.wav" in each.en for each in report.problems)


def test_a_recording_beside_the_archive_is_found_too(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("handed")
    (folder / "hers.qdpx").write_bytes(interview("relative:///talk.wav"))
    path = a_wav(folder / "talk.wav")

    import_refi_file(project, folder / "hers.qdpx")

    assert attached(project) == [str(path)]


def test_looking_at_a_file_attaches_nothing(project: Project, tmp_path: Path) -> None:
    a_wav(tmp_path / "talk.wav")

    report = preview_refi(project, interview("relative:///talk.wav"), "hers.qdpx")

    assert attached(project) == []
    assert any("talk.wav" in each.ko for each in report.problems)


def test_a_file_taken_in_twice_attaches_its_recording_once(project: Project, tmp_path: Path) -> None:
    a_wav(tmp_path / "talk.wav")
    taken(project, interview("relative:///talk.wav"))

    taken(project, interview("relative:///talk.wav"))

    assert attached(project) == ["talk.wav"]


def test_one_undo_takes_the_transcript_and_its_recording_back(project: Project, tmp_path: Path) -> None:
    a_wav(tmp_path / "talk.wav")
    taken(project, interview("relative:///talk.wav"))

    history.undo(project)

    assert (attached(project), project.corpus().sources) == ([], {})


def test_what_only_is_called_a_recording_is_not_attached(project: Project, tmp_path: Path) -> None:
    (tmp_path / "talk.wav").write_text("no sound")

    taken(project, interview("relative:///talk.wav"))

    assert attached(project) == []
