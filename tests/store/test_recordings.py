"""Recordings in the store: left out of sealed copies, one where two copies attached the same, on both databases."""

from pathlib import Path

import pytest

from madang.sources.recording import Recording
from madang.sources.source import fingerprint
from madang.store import check as store_check
from madang.store.project import Database, open_database
from madang.store.sealing.key import key_bytes, key_of_bytes
from madang.store.sealing.seal import key_for, sealed, write_project
from madang.store.sealing.unseal import unseal
from madang.store.sealing.whole import digest, whole
from madang.workbench import history
from madang.workbench.merge import merge_copy
from madang.workbench.project import check
from madang.workbench.recordings import attach_recording, recordings, remove_recording, shift_recording
from recording_files import a_wav
from store.test_merge import Two, copied, source, start, two  # noqa: F401
from store.test_values import CONTENT, ORIGINAL, VALUES


@pytest.fixture
def told(database: Database) -> Database:
    """A project with a recording that was attached, called otherwise, removed, and brought back."""
    recording = next(each for each in VALUES if isinstance(each, Recording))
    with database.change(who="Haeun", verb="fill") as session:
        session.keep({**CONTENT, fingerprint(ORIGINAL): ORIGINAL})
        session.add(VALUES)
    with database.change(who="Haeun", verb="move_recording") as session:
        session.replace([_elsewhere(recording)])
    with database.change(who="Haeun", verb="remove_recording") as session:
        session.remove(Recording, [recording.id])
    with database.change(who="Haeun", verb="undo") as session:
        session.add([_elsewhere(recording)])
    return database


def _elsewhere(recording: Recording) -> Recording:
    return Recording(
        recording.id, recording.source, "parksoon.wav", "/mnt/parksoon/parksoon.wav", 9, "f" * 64, "audio/wav"
    )


@pytest.fixture
def copy(told: Database, tmp_path: Path) -> tuple[Path, bytes]:
    """A sealed copy of it and its key."""
    with told.reading() as session:
        was, made = sealed(session)
    write_project(made, tmp_path / "sealed.madang")
    return tmp_path / "sealed.madang", key_bytes(key_for(was, made))


@pytest.mark.parametrize("word", ["parksoon", "녹음", "5000000000", "f" * 64])
def test_a_sealed_copy_says_nothing_of_a_recordings_file_in_any_byte(copy: tuple[Path, bytes], word: str) -> None:
    content = copy[0].read_bytes()

    assert not any(word.encode(each) in content for each in ("utf-8", "utf-16-le"))


def test_a_sealed_copy_with_recordings_is_what_its_history_tells(copy: tuple[Path, bytes]) -> None:
    made = open_database(str(copy[0]), "madang test", read_only=True)
    with made.reading() as session:
        faults = store_check.faults(session)
        left = session.all(Recording)
    made.engine.dispose()

    assert faults == []
    assert [each.is_left_out for each in left] == [True]


def test_the_key_leads_back_to_where_the_recordings_lie(
    told: Database, copy: tuple[Path, bytes], tmp_path: Path
) -> None:
    unseal(copy[0], key_of_bytes(copy[1]), tmp_path / "again.madang")

    restored = open_database(str(tmp_path / "again.madang"), "madang test", read_only=True)
    with told.reading() as ours, restored.reading() as theirs:
        same = digest(whole(ours.connection)) == digest(whole(theirs.connection))
    restored.engine.dispose()
    assert same


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """A recording both copies know."""
    return a_wav(tmp_path / "division.wav")


def test_a_recording_attached_in_a_copy_comes_with_it(two: Two, sound: Path) -> None:  # noqa: F811
    here, there = two
    made = attach_recording(there, source(there), str(sound))

    merge_copy(here, there.place)

    assert [each.recording for each in recordings(here)] == [made]


def test_the_same_recording_attached_in_both_copies_is_one(two: Two, sound: Path) -> None:  # noqa: F811
    here, there = two
    first = attach_recording(here, source(here), str(sound))
    attach_recording(there, source(there), str(sound), offset=12.5)

    merge_copy(here, there.place)

    (found,) = recordings(here)
    assert (found.recording.id, found.recording.offset) == (first.id, 12_500)
    assert check(here) == []


def test_two_parts_of_an_interview_attached_in_two_copies_are_both_there(two: Two, sound: Path) -> None:  # noqa: F811
    here, there = two
    attach_recording(here, source(here), str(sound))
    attach_recording(there, source(there), str(a_wav(sound.with_name("part2.wav"), 2)), offset=-60)

    merge_copy(here, there.place)

    assert [each.recording.name for each in recordings(here)] == ["division.wav", "part2.wav"]


def test_a_recording_changed_in_one_copy_and_removed_in_the_other_stays(two: Two, sound: Path) -> None:  # noqa: F811
    here, there = two
    made = attach_recording(here, source(here), str(sound))
    merge_copy(there, here.place)
    shift_recording(there, made.id, recordings(there)[0].revision, 3)
    remove_recording(here, made.id, recordings(here)[0].revision)

    merge_copy(here, there.place)

    assert [each.recording.offset for each in recordings(here)] == [3_000]


def test_a_merge_that_brought_a_recording_is_undone(two: Two, sound: Path) -> None:  # noqa: F811
    here, there = two
    attach_recording(there, source(there), str(sound))
    merge_copy(here, there.place)

    history.undo(here)

    assert recordings(here) == []
