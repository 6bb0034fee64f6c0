"""Two programs and one project: who has it, who may write, and what a sync program does to it."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from madang.base import clock
from madang.base.errors import Forbidden, Invalid
from madang.store import folders, locks
from madang.store.folders import conflict_copies, synced_by
from madang.store.locks import Hold, Note, hold, holder
from madang.store.oslock import Lockless
from madang.workbench import history
from madang.workbench.coding import name_codebook_version
from madang.workbench.project import Project, new, notices, open_project, open_to_serve


def work(project: Project, *labels: str) -> None:
    for label in labels:
        name_codebook_version(project, label)


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """A project with one act of work in it."""
    path = tmp_path / "study.madang"
    with new(str(path), codebook="") as project:
        work(project, "first")
    return path


def said(project: Project) -> list[str]:
    return [each.en for each in notices(project)]


@contextmanager
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As if the program ran on another computer, whose locks are not seen here."""
    with monkeypatch.context() as there:
        there.setattr(locks, "this_machine", lambda: "the other one")
        there.setattr("madang.store.locks.platform.node", lambda: "DESK-2")
        there.setattr(locks, "lock", lambda _: None)
        there.setattr(locks, "unlock", lambda _: None)
        yield


def held_elsewhere(study: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    with elsewhere(monkeypatch):
        return open_to_serve(str(study), who="Minjae")


# Two workbenches on one computer


def test_a_second_workbench_only_reads(study: Path) -> None:
    with open_to_serve(str(study)), open_to_serve(str(study)) as second:
        assert second.read_only


def test_a_second_workbench_says_who_has_the_project(study: Path) -> None:
    with open_to_serve(str(study), who="Haeun"), open_to_serve(str(study)) as second:
        (sentence,) = said(second)

    assert sentence.startswith("study.madang is open in another Madang on this computer (Haeun, since ")


def test_a_refused_write_names_who_has_the_project(study: Path) -> None:
    with (
        open_to_serve(str(study), who="Haeun"),
        open_to_serve(str(study)) as second,
        pytest.raises(Forbidden, match=r"open in another Madang on this computer \(Haeun"),
    ):
        work(second, "second")


def test_a_second_workbench_sees_what_the_first_stores(study: Path) -> None:
    with open_to_serve(str(study)) as first, open_to_serve(str(study)) as second:
        before = second.corpus().revision
        work(first, "second")

        assert second.corpus().revision == before + 1


def test_after_the_first_is_closed_the_next_may_write(study: Path) -> None:
    open_to_serve(str(study)).close()

    with open_to_serve(str(study)) as next_one:
        assert not next_one.read_only


def test_a_closed_workbench_leaves_nothing_beside_the_project(study: Path) -> None:
    open_to_serve(str(study)).close()

    assert not locks.path_of(str(study)).exists()


def test_a_command_may_write_while_a_workbench_of_this_computer_is_open(study: Path) -> None:
    with open_to_serve(str(study)), open_project(str(study)) as command:
        work(command, "second")

        assert not command.read_only


def test_the_lock_of_a_killed_program_is_gone_with_it(study: Path) -> None:
    served = "import sys, time; from madang.workbench.project import open_to_serve; "
    program = f"{served} p = open_to_serve(sys.argv[1]); print('open', flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", program, str(study)], stdout=subprocess.PIPE) as running:
        assert running.stdout is not None
        running.stdout.readline()
        held = holder(str(study))
        running.kill()
        running.wait()

    assert held is not None
    with open_to_serve(str(study)) as next_one:
        assert not next_one.read_only


# Two computers and one synced folder


def test_a_project_open_on_another_computer_only_reads_here(study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with held_elsewhere(study, monkeypatch), open_to_serve(str(study)) as here:
        assert said(here)[0].startswith("study.madang is open on the computer DESK-2 (Minjae, since ")


def test_a_command_does_not_write_what_is_open_on_another_computer(
    study: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        held_elsewhere(study, monkeypatch),
        open_project(str(study)) as command,
        pytest.raises(Forbidden, match="open on the computer DESK-2"),
    ):
        work(command, "second")


def test_another_computer_that_was_not_heard_for_long_holds_nothing(
    study: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with held_elsewhere(study, monkeypatch), clock.held_at(clock.now() + locks.LIVING + timedelta(seconds=1)):
        found = hold(str(study), "Haeun", "madang test", 1)

    assert isinstance(found, Hold)
    found.release()


def test_a_workbench_that_goes_on_is_heard_on(study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    later = clock.now() + locks.LIVING + timedelta(seconds=1)
    with held_elsewhere(study, monkeypatch) as there, clock.held_at(later):
        assert there.hold is not None
        there.hold.renew(0)
        found = holder(str(study))

    assert found is not None
    assert found.host == "DESK-2"


def test_a_note_that_came_over_in_part_holds_nothing(study: Path) -> None:
    locks.path_of(str(study)).write_text('{"machine": "the other')

    assert holder(str(study)) is None


def test_where_the_file_system_has_no_locks_the_note_is_what_counts(
    study: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(_: int) -> None:
        raise Lockless

    with held_elsewhere(study, monkeypatch):
        monkeypatch.setattr(locks, "lock", none)

        assert isinstance(hold(str(study), "Haeun", "madang test", 1), Note)


# Work that is gone


def test_work_that_was_stored_and_is_gone_is_said(study: Path) -> None:
    before = study.read_bytes()
    program = open_to_serve(str(study), who="Haeun")
    work(program, "second", "third")
    note = locks.path_of(str(study)).read_bytes()
    program.close()
    study.write_bytes(before)
    locks.path_of(str(study)).write_bytes(note)

    with open_to_serve(str(study)) as again:
        sentence = said(again)[0]

    assert sentence.startswith("study.madang lacks the last 2 changes that Haeun had stored by ")


def test_a_log_that_was_left_behind_by_a_killed_program_is_read_and_nothing_is_said(study: Path) -> None:
    stores = "import os, sys; from madang.workbench.project import open_to_serve; from madang.workbench.coding "
    program = f"""{stores}import name_codebook_version
p = open_to_serve(sys.argv[1]); reader = p.database.engine.connect(); reader.exec_driver_sql('SELECT 1 FROM act')
name_codebook_version(p, 'second'); os._exit(9)"""
    subprocess.run([sys.executable, "-c", program, str(study)], check=False)
    assert study.with_name("study.madang-wal").stat().st_size > 0

    with open_to_serve(str(study)) as again:
        assert (len(history.acts(again)), said(again)) == (3, [])


def test_a_log_of_another_state_of_the_file_is_said(study: Path) -> None:
    base = study.read_bytes()
    log = study.with_name("study.madang-wal")
    reader = sqlite3.connect(study)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM act").fetchone()
    with open_project(str(study)) as project:
        work(project, "here")
    theirs = log.read_bytes()
    reader.close()
    study.write_bytes(base)
    log.unlink(missing_ok=True)
    with open_project(str(study)) as project:
        work(project, *(f"there {number} {'x' * 3000}" for number in range(30)))
    log.write_bytes(theirs)

    with pytest.raises(Invalid, match=r"damaged or cut off; put a backup in its place: madang restore"):
        open_project(str(study))


def test_damage_that_a_foreign_log_did_where_nobody_looked_is_said(study: Path) -> None:
    with sqlite3.connect(study) as file:
        (page,) = file.execute("SELECT rootpage FROM sqlite_master WHERE name = 'decision'").fetchone()
        (size,) = file.execute("PRAGMA page_size").fetchone()
    content = bytearray(study.read_bytes())
    content[(page - 1) * size : page * size] = b"\xa5" * size
    study.write_bytes(content)
    study.with_name("study.madang-wal").write_bytes(b"of another time")

    with open_project(str(study)) as project:
        sentence = said(project)[0]

    assert sentence.startswith("study.madang is damaged: the log study.madang-wal beside it was not its own")


# Where it lies


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("Dropbox/research", "Dropbox"),
        ("Dropbox (Yonsei)/research", "Dropbox"),
        ("OneDrive - Seoul National University", "OneDrive"),
        ("Library/CloudStorage/OneDrive-Personal", "OneDrive"),
        ("Google Drive/My Drive", "Google Drive"),
        ("Library/CloudStorage/GoogleDrive-ana@example.org/내 드라이브", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
        ("Nextcloud/team", "Nextcloud"),
        ("ownCloud", "ownCloud"),
        ("MYBOX/연구", "NAVER MYBOX"),
    ],
)
def test_a_synced_folder_is_known_by_its_name(tmp_path: Path, folder: str, name: str) -> None:
    (tmp_path / folder).mkdir(parents=True)

    assert synced_by(tmp_path / folder / "study.madang") == name


@pytest.mark.parametrize(
    ("sign", "name"),
    [(".stfolder", "Syncthing"), ("._sync_1234.db", "Nextcloud"), (".dropbox", "Dropbox")],
)
def test_a_synced_folder_is_known_by_what_the_program_leaves_in_it(tmp_path: Path, sign: str, name: str) -> None:
    (tmp_path / sign).touch()
    (tmp_path / "research").mkdir()

    assert synced_by(tmp_path / "research" / "study.madang") == name


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "fuse.sshfs", "9p"])
def test_a_network_share_is_known_by_its_kind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    share = tmp_path / "the share"
    share.mkdir()
    mounts = tmp_path / "mounts"
    escaped = str(share).replace(" ", "\\040")
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/home {escaped} {kind} rw 0 0\n")
    monkeypatch.setattr(folders, "_MOUNTS", mounts)

    assert synced_by(share / "study.madang") == "a network share"


@pytest.mark.parametrize("folder", ["research", "boxes", "dropbox-export", "mega-study"])
def test_a_plain_folder_is_plain(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir()

    assert synced_by(tmp_path / folder / "study.madang") is None


@pytest.fixture
def synced(tmp_path: Path) -> Path:
    """A project with one act of work in it, in a synced folder."""
    (tmp_path / "Dropbox").mkdir()
    path = tmp_path / "Dropbox" / "study.madang"
    with new(str(path), codebook="") as project:
        work(project, "first")
    return path


def test_in_a_synced_folder_a_project_has_no_log_beside_it(synced: Path) -> None:
    with open_project(str(synced)) as project, project.change("add") as session:
        session.connection.exec_driver_sql("SELECT 1")
        names = {each.name for each in synced.parent.iterdir()}

    assert "study.madang-wal" not in names


def test_in_a_synced_folder_every_act_is_in_the_file_at_once(synced: Path) -> None:
    with open_project(str(synced)) as project:
        work(project, "second")
        (synced.parent / "as the sync program takes it.madang").write_bytes(synced.read_bytes())

    with sqlite3.connect(synced.parent / "as the sync program takes it.madang") as copy:
        assert copy.execute("SELECT label FROM codebook_version ORDER BY id").fetchall() == [("first",), ("second",)]


def test_a_project_moved_into_a_synced_folder_gives_up_its_log(study: Path, tmp_path: Path) -> None:
    (tmp_path / "OneDrive").mkdir()
    moved = study.rename(tmp_path / "OneDrive" / "study.madang")

    open_project(str(moved)).close()

    with sqlite3.connect(moved) as file:
        assert file.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_on_a_disk_of_this_computer_readers_never_wait(study: Path) -> None:
    with sqlite3.connect(study) as file:
        assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_project_in_a_synced_folder_says_so_in_one_sentence(synced: Path) -> None:
    with open_project(str(synced)) as project:
        (sentence,) = said(project)

    assert sentence.startswith("study.madang lies in a folder of Dropbox: ")


# Conflict copies


@pytest.mark.parametrize(
    "name",
    [
        "study (Minjae's conflicted copy 2026-11-22).madang",
        "study (Minjae의 충돌된 사본 2026-11-22).madang",
        "study (conflicted copy 2026-11-22 140000).madang",
        "study_conflict-20261122-140000.madang",
        "study.sync-conflict-20261122-140000-ABCDEFG.madang",
        "study (1).madang",
        "study 2.madang",
        "study-DESKTOP-AB12CD.madang",
    ],
)
def test_a_conflict_copy_is_known_by_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()

    assert conflict_copies(tmp_path / "study.madang") == [tmp_path / name]


@pytest.mark.parametrize("name", ["study.madang", "study-minjae.madang", "study two.madang", "pilot (1).madang"])
def test_a_copy_that_a_person_named_is_none(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()

    assert conflict_copies(tmp_path / "study.madang") == []


def test_a_conflict_copy_with_other_work_is_to_be_merged(study: Path, tmp_path: Path) -> None:
    copy = tmp_path / "study (1).madang"
    copy.write_bytes(study.read_bytes())
    with open_project(str(copy)) as theirs:
        work(theirs, "theirs")

    with open_project(str(study)) as project:
        (sentence,) = said(project)

    assert 'madang merge "study.madang" "study (1).madang"' in sentence


def test_a_conflict_copy_without_other_work_is_passed_over(study: Path, tmp_path: Path) -> None:
    (tmp_path / "study (1).madang").write_bytes(study.read_bytes())

    with open_project(str(study)) as project:
        assert said(project) == []


def test_another_project_of_a_like_name_is_passed_over(study: Path, tmp_path: Path) -> None:
    with new(str(tmp_path / "study 2.madang"), codebook="") as other:
        work(other, "theirs")

    with open_project(str(study)) as project:
        assert said(project) == []


def test_the_note_beside_a_project_names_no_more_than_who_and_where(study: Path) -> None:
    with open_to_serve(str(study)):
        told = json.loads(locks.path_of(str(study)).read_text())

    assert sorted(told) == ["host", "machine", "pid", "program", "revision", "seen", "since", "who"]
