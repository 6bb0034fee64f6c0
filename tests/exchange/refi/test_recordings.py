"""A transcript that another program brings finds its recording beside the project."""

from pathlib import Path

import pytest

from exchange.refi.test_reading import TEXT, a_film, a_transcript
from madang.workbench import history
from madang.workbench.project import Project
from madang.workbench.recordings import attach_recording, recordings
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


def test_our_own_archive_says_that_recordings_are_left_out(project: Project, tmp_path: Path) -> None:
    from madang.workbench.refi_out import refi_project

    a_wav(tmp_path / "talk.wav")
    taken(project, interview("relative:///talk.wav"))

    handed = refi_project(project)

    assert any("Attached recordings left out: 1." in each.en for each in handed.report.problems)


def test_a_project_with_a_recording_goes_out_and_comes_back_with_all_else(project: Project, tmp_path: Path) -> None:
    from madang.workbench.project import new
    from madang.workbench.refi_out import refi_project

    taken(project, interview("relative:///other.wav"))
    (source,) = project.corpus().sources
    attach_recording(project, source, str(a_wav(tmp_path / "voice.wav")))
    handed = refi_project(project)

    with new(str(tmp_path / "again.madang"), who="me", codebook="") as again:
        report = taken(again, handed.content)
        assert report.whole
        assert (list(again.corpus().sources), recordings(again)) == ([source], [])
