"""Recordings are attached where they lie, found again after a move, and never copied into the project."""

import hashlib
import os
import shutil
from pathlib import Path

import pytest

from madang.base.errors import Conflict, Forbidden, Invalid, NotFound, Stale
from madang.base.ids import SourceId
from madang.sources.recording import Recording
from madang.store.kinds import written
from madang.workbench import history, recordings, source_list
from madang.workbench.project import Project, check
from madang.workbench.recording_files import RecordingStanding
from madang.workbench.recordings import (
    attach_recording,
    move_recording,
    play_recording,
    recordings_beside,
    remove_recording,
    shift_recording,
)
from recording_files import a_wav, an_mp3


@pytest.fixture
def source(project: Project) -> SourceId:
    """The source of the interview with the solidarity."""
    return next(id_ for id_, each in project.corpus().sources.items() if each.name == "solidarity")


@pytest.fixture
def attached(project: Project, source: SourceId, folder: Path) -> Recording:
    """Its recording, attached; it lies in a folder beside the project."""
    return attach_recording(project, source, str(a_wav(folder / "녹음" / "solidarity.wav")))


def line(project: Project) -> recordings.RecordingLine:
    (found,) = recordings.recordings(project)
    return found


def test_an_attached_recording_is_known_by_where_it_lies_its_size_and_its_fingerprint(
    project: Project, attached: Recording, folder: Path
) -> None:
    content = (folder / "녹음" / "solidarity.wav").read_bytes()

    found = line(project).recording
    assert (found.place, found.name, found.media_type) == ("녹음/solidarity.wav", "solidarity.wav", "audio/wav")
    assert (found.size, found.fingerprint) == (len(content), hashlib.sha256(content).hexdigest())


def test_not_one_second_of_a_recording_comes_into_the_project(project: Project, source: SourceId, folder: Path) -> None:
    path = a_wav(folder / "solidarity.wav", 30)
    before = Path(project.place).stat().st_size

    attach_recording(project, source, str(path))
    project.settle()

    assert Path(project.place).stat().st_size - before < path.stat().st_size / 4


def test_a_recording_elsewhere_on_the_disk_is_known_by_its_whole_path(
    project: Project, source: SourceId, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = a_wav(tmp_path_factory.mktemp("stick") / "rec.wav")

    assert attach_recording(project, source, str(path)).place == str(path)


@pytest.mark.parametrize("form", ["{}", '"{}"', "  {} ", "file://{}"])
def test_a_path_is_understood_as_programs_write_it(project: Project, source: SourceId, folder: Path, form: str) -> None:
    path = a_wav(folder / "a b.wav")

    assert attach_recording(project, source, form.format(path)).place == "a b.wav"


def test_a_path_from_the_projects_folder_is_understood(project: Project, source: SourceId, folder: Path) -> None:
    a_wav(folder / "녹음" / "a.wav")

    assert attach_recording(project, source, "녹음/a.wav").place == "녹음/a.wav"


def test_a_recording_moves_with_the_folder_of_its_project(
    project: Project, attached: Recording, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    from madang.workbench.project import open_project

    project.settle()
    there = tmp_path_factory.mktemp("elsewhere") / "study"
    shutil.copytree(folder, there)

    with open_project(str(there / "study.madang"), read_only=True) as moved:
        assert line(moved).standing is RecordingStanding.HERE


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("notes.txt", b"ID3", "is not called like a recording"),
        ("secret.mp3", "비밀입니다. ".encode(), "does not begin like one"),
        ("empty.mp3", b"", "does not begin like one"),
        ("talk.wma", b"0&\xb2u", "Browsers do not play .wma"),
    ],
)
def test_a_file_that_is_no_recording_is_refused(
    project: Project, source: SourceId, folder: Path, name: str, content: bytes, said: str
) -> None:
    (folder / name).write_bytes(content)

    with pytest.raises(Invalid, match=said):
        attach_recording(project, source, str(folder / name))


def test_a_link_to_another_kind_of_file_is_refused(project: Project, source: SourceId, folder: Path) -> None:
    (folder / "secret.txt").write_text("비밀", "utf-8")
    (folder / "rec.mp3").symlink_to(folder / "secret.txt")

    with pytest.raises(Invalid, match="does not begin like one"):
        attach_recording(project, source, str(folder / "rec.mp3"))


def test_a_pipe_is_no_recording_and_nobody_waits_for_it(project: Project, source: SourceId, folder: Path) -> None:
    os.mkfifo(folder / "rec.mp3")

    with pytest.raises(NotFound, match="There is no recording at"):
        attach_recording(project, source, str(folder / "rec.mp3"))


@pytest.mark.parametrize("path", ["", '""', "a\0.mp3", "//server/share/a.mp3", "\\\\server\\share\\a.mp3"])
def test_a_path_that_leads_nowhere_on_this_computer_is_refused(project: Project, source: SourceId, path: str) -> None:
    with pytest.raises(Invalid):
        attach_recording(project, source, path)


def test_a_folder_called_like_a_recording_is_refused(project: Project, source: SourceId, folder: Path) -> None:
    (folder / "rec.mp3").mkdir()

    with pytest.raises(NotFound, match="There is no recording at"):
        attach_recording(project, source, str(folder / "rec.mp3"))


def test_the_same_recording_is_attached_once(
    project: Project, source: SourceId, attached: Recording, folder: Path
) -> None:
    shutil.copy(folder / "녹음" / "solidarity.wav", folder / "again.wav")

    with pytest.raises(Conflict, match="attached to this source already"):
        attach_recording(project, source, str(folder / "again.wav"))


def test_a_recording_that_is_gone_is_told_with_the_place_where_it_was(
    project: Project, attached: Recording, folder: Path
) -> None:
    (folder / "녹음" / "solidarity.wav").unlink()

    found = line(project)
    assert (found.standing, found.path) == (RecordingStanding.MISSING, str(folder / "녹음" / "solidarity.wav"))
    assert found.path in found.why.en
    assert found.path in found.why.ko


def test_another_file_in_the_place_of_a_recording_is_told(project: Project, attached: Recording, folder: Path) -> None:
    a_wav(folder / "녹음" / "solidarity.wav", 2)

    assert line(project).standing is RecordingStanding.ANOTHER


def test_a_moved_recording_is_found_again(project: Project, attached: Recording, folder: Path) -> None:
    shutil.move(folder / "녹음" / "solidarity.wav", folder / "moved.wav")

    move_recording(project, attached.id, line(project).revision, "moved.wav")

    assert (line(project).recording.place, line(project).standing) == ("moved.wav", RecordingStanding.HERE)


def test_another_recording_of_the_same_name_is_asked_about(project: Project, attached: Recording, folder: Path) -> None:
    a_wav(folder / "solidarity.wav", hertz=880)

    with pytest.raises(Conflict, match="called the same but is another recording"):
        move_recording(project, attached.id, line(project).revision, "solidarity.wav")


def test_another_recording_is_taken_when_a_person_says_so(project: Project, attached: Recording, folder: Path) -> None:
    a_wav(folder / "solidarity.wav", hertz=880)

    moved = move_recording(project, attached.id, line(project).revision, "solidarity.wav", anyway=True)

    assert moved.fingerprint != attached.fingerprint
    assert line(project).recording == moved


def test_a_change_that_began_from_an_older_state_is_refused(project: Project, attached: Recording) -> None:
    revision = line(project).revision
    shift_recording(project, attached.id, revision, 12.5)

    with pytest.raises(Stale):
        shift_recording(project, attached.id, revision, 3)


def test_the_shift_of_a_recording_is_kept_to_the_millisecond(project: Project, attached: Recording) -> None:
    shift_recording(project, attached.id, line(project).revision, -3600.0125)

    assert line(project).recording.offset == -3_600_012


@pytest.mark.parametrize("offset", [float("nan"), float("inf"), 1e12])
def test_a_shift_that_is_no_time_is_refused(project: Project, attached: Recording, offset: float) -> None:
    with pytest.raises(Invalid):
        shift_recording(project, attached.id, line(project).revision, offset)


def test_an_attachment_is_undone_and_done_again(project: Project, attached: Recording) -> None:
    history.undo(project)
    assert recordings.recordings(project) == []

    history.redo(project)

    assert line(project).recording == attached


def test_a_recording_taken_away_stays_on_the_disk(project: Project, attached: Recording, folder: Path) -> None:
    remove_recording(project, attached.id, line(project).revision)

    assert recordings.recordings(project) == []
    assert (folder / "녹음" / "solidarity.wav").exists()


def test_a_source_that_is_removed_takes_the_way_to_its_recording_along(
    project: Project, source: SourceId, attached: Recording
) -> None:
    revision = next(each.revision for each in source_list.source_lines(project) if each.source.id == source)

    source_list.remove_source(project, source, revision)

    assert recordings.recordings(project) == []
    assert check(project) == []


def test_the_history_does_not_repeat_the_name_of_a_file_in_its_summaries(project: Project, attached: Recording) -> None:
    assert max(history.acts(project), key=lambda each: each.number).summary == "solidarity"


def test_recordings_beside_the_project_are_offered_by_their_names(
    project: Project, source: SourceId, folder: Path
) -> None:
    for name in (
        "zoom.wav",
        "녹음/Solidarity.wav",
        "녹음/division.wav",
        "solidarity_part2.wav",
        ".hidden/solidarity.wav",
    ):
        a_wav(folder / name)
    (folder / "solidarity.mp4.txt").write_text("")

    found = recordings_beside(project, source)

    assert [(each.path, each.fits) for each in found] == [
        ("녹음/Solidarity.wav", 2),
        ("solidarity_part2.wav", 1),
        ("zoom.wav", 0),
        ("녹음/division.wav", 0),
    ]


def test_what_is_attached_is_not_offered_again(project: Project, source: SourceId, attached: Recording) -> None:
    assert recordings_beside(project, source) == []


def test_what_is_played_is_what_lies_there(project: Project, attached: Recording, folder: Path) -> None:
    with play_recording(project, attached.id).file as file:
        assert file.read() == (folder / "녹음" / "solidarity.wav").read_bytes()


def test_what_was_put_in_the_place_of_a_recording_and_is_none_is_not_played(
    project: Project, attached: Recording, folder: Path
) -> None:
    (folder / "녹음" / "solidarity.wav").write_text("비밀", "utf-8")

    with pytest.raises(Invalid):
        play_recording(project, attached.id)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="Nothing is forbidden to this user.")
def test_a_recording_that_may_not_be_read_is_told(project: Project, source: SourceId, folder: Path) -> None:
    an_mp3(folder / "rec.mp3").chmod(0)

    with pytest.raises(Forbidden):
        attach_recording(project, source, str(folder / "rec.mp3"))


def test_a_recording_that_was_left_out_of_a_copy_is_told(project: Project, source: SourceId) -> None:
    with project.change("attach_recording") as session:
        session.add([Recording("r1", source, "", "", 0, "", "audio/wav")])  # type: ignore[arg-type]

    assert (line(project).standing, line(project).path) == (RecordingStanding.LEFT_OUT, "")


def test_a_side_file_carries_no_recording(project: Project, attached: Recording) -> None:
    from madang.workbench.refi_side import rows_of

    with project.reading() as session:
        told = "".join(written([kind, row]) for kind, row in rows_of(session))

    assert "solidarity.wav" not in told
