"""What may go wrong around a project: a full disk, a folder that may not be written, a clock that goes back.

Each ends in one sentence, with nothing half written.
"""

import json
import multiprocessing
import os
import resource
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from madang.base import clock
from madang.base.errors import Forbidden, MadangError
from madang.base.ids import CoderId, SourceId, new_id
from madang.coding.code import Code, CodeKind
from madang.coding.coding import Coder
from madang.sources.source import Source
from madang.store import check as store_check
from madang.store import corpus as store_corpus
from madang.store import history
from madang.store.project import Database
from madang.workbench import sources
from madang.workbench.applying import apply_code_at
from madang.workbench.coding import code_marks
from madang.workbench.project import Project, check, new, open_project
from madang.workbench.text import correct_text

MOST = 65_536
"""Bytes that a file may hold where there is no room: less than any of the deeds writes."""
WORDS = "박정순: 구청이 약속을 지켰어요. The grant came late 🙂.\n"


def a_project(folder: Path) -> Path:
    """A study with one interview of 3,000 turns."""
    (folder / "interview.txt").write_text(WORDS * 3000, "utf-8")
    (folder / "another.txt").write_text(f"이하은: 다른 면담입니다.\n{WORDS * 6000}", "utf-8")
    place = folder / "study.madang"
    with new(str(place), who="Haeun") as made:
        sources.import_files(made, [folder / "interview.txt"])
    return place


def state(place: Path) -> str:
    with open_project(str(place), read_only=True) as project, project.reading() as session:
        return store_check.dump(store_check.live(session))


def the_source(project: Project) -> SourceId:
    with project.reading() as session:
        return session.all(Source)[0].id


def import_another(project: Project) -> None:
    sources.import_files(project, [Path(project.place).parent / "another.txt"])


def code_a_thousand(project: Project) -> None:
    with project.reading() as session:
        text = store_corpus.transcript(session, the_source(project)).text
        code = next(each.key for each in session.all(Code) if each.kind is CodeKind.CODE)
    line = {"kind": "coding", "source": "interview", "code": code}
    places = range(0, 60_000, 20)
    lines = [json.dumps(line | {"start": at, "end": at + 20, "words": text[at : at + 20]}) for at in places]
    code_marks(project, [("marks.jsonl", "\n".join(lines))])


def code_until_full(project: Project) -> None:
    source = the_source(project)
    with project.reading() as session:
        code = next(each.id for each in session.all(Code) if each.key == "DIM.goals")
        transcript = store_corpus.transcript(session, source).id
    for at in range(20_000):
        apply_code_at(project, source, at, at + 9, code, transcript=transcript)


def correct_everything(project: Project) -> None:
    correct_text(project, the_source(project), WORDS.replace("약속", "말") * 3000)


def back_up(project: Project) -> None:
    backups = import_module("madang.store.backups")
    backups.keep(project.place, backups.folder_of(project.place), "asked")


DEEDS: dict[str, Callable[[Project], None]] = {
    "import": import_another,
    "coding": code_a_thousand,
    "correction": correct_everything,
    "backup": back_up,
}


def attempt(deed: Callable[[Project], None], place: Path) -> tuple[str, str]:
    """What a person is told: the sentence in English and in Korean, or nothing where it went well."""
    try:
        with open_project(str(place), who="Haeun") as project:
            deed(project)
    except MadangError as refused:
        return str(refused), refused.ko
    return "", ""


def with_no_room(deed: Callable[[Project], None], place: Path) -> tuple[str, str]:
    """The same in a process that may write only the first few pages of any file."""
    fork = multiprocessing.get_context("fork")
    told: Any = fork.Queue()

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (MOST, MOST))
        told.put(attempt(deed, place))

    process = fork.Process(target=limited)
    process.start()
    answer: tuple[str, str] = told.get(timeout=60)
    process.join()
    return answer


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of six megabytes, where this machine lets us make one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    made = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if not made or made.returncode:
        pytest.skip("only the superuser makes disks")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def require(deed: str) -> None:
    if deed == "backup":
        pytest.importorskip("madang.store.backups", reason="this version makes no backups")


@pytest.mark.parametrize("deed", DEEDS)
def test_where_a_file_may_not_grow_a_sentence_says_so_and_nothing_is_half_written(deed: str, tmp_path: Path) -> None:
    require(deed)
    place = a_project(tmp_path)
    before = state(place)

    en, ko = with_no_room(DEEDS[deed], place)

    assert ("disk" in en, "디스크" in ko, ". " not in en, state(place) == before) == (True, True, True, True)


@pytest.mark.parametrize("deed", DEEDS)
def test_on_a_full_disk_a_sentence_says_so_and_nothing_is_half_written(deed: str, small_disk: Path) -> None:
    require(deed)
    place = a_project(small_disk)
    before = state(place)
    fill(small_disk)

    en, ko = attempt(DEEDS[deed], place)
    (small_disk / "filler").unlink()

    assert ("disk is full" in en, "디스크가 가득" in ko, state(place) == before) == (True, True, True)


def fill(disk: Path, leave: int = 100_000) -> None:
    """Fill a disk but for a few pages."""
    there = os.statvfs(disk)
    (disk / "filler").write_bytes(b"\0" * (there.f_bavail * there.f_frsize - leave))


def test_an_upgrade_without_room_leaves_the_old_project_as_it_was(tmp_path: Path) -> None:
    pytest.importorskip("madang.store.migrations", reason="there is one version of the tables")
    place = tmp_path / "old.madang"
    import_module("store.old_projects").make_old(str(place), 1)
    before = place.read_bytes()

    en, ko = with_no_room(lambda project: None, place)

    assert ("disk" in en, "디스크" in ko, place.read_bytes() == before) == (True, True, True)


def test_coding_until_the_disk_is_full_keeps_every_coding_that_was_acknowledged(small_disk: Path) -> None:
    place = a_project(small_disk)
    fill(small_disk, leave=600_000)

    with open_project(str(place), who="Haeun") as project:
        project.stay_open()
        with pytest.raises(MadangError, match="disk is full"):
            code_until_full(project)
        done = _acts(project)

    (small_disk / "filler").unlink()
    with open_project(str(place)) as again:
        assert (_acts(again), check(again)) == (done, [])


def _acts(project: Project) -> int:
    with project.reading() as session:
        return len(history.acts(session))


def test_a_project_whose_disk_was_full_passes_the_check(small_disk: Path) -> None:
    place = a_project(small_disk)
    fill(small_disk)
    attempt(import_another, place)
    (small_disk / "filler").unlink()

    with open_project(str(place)) as project:
        assert check(project) == []


def read_only(disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)


@pytest.mark.parametrize("deed", ["import", "coding", "correction"])
def test_in_a_read_only_folder_nothing_is_written_and_a_sentence_says_why(deed: str, small_disk: Path) -> None:
    place = a_project(small_disk)
    read_only(small_disk)

    en, ko = attempt(DEEDS[deed], place)

    assert (en, "읽기" in ko) == ("study.madang may only be read: the file or its folder is read-only.", True)


def test_a_project_in_a_read_only_folder_can_be_read_and_checked(small_disk: Path) -> None:
    place = a_project(small_disk)
    read_only(small_disk)

    with open_project(str(place)) as project:
        assert check(project) == []


def test_a_folder_that_becomes_read_only_while_the_project_is_open_is_named(small_disk: Path) -> None:
    place = a_project(small_disk)
    with open_project(str(place), who="Haeun") as project:
        read_only(small_disk)

        with pytest.raises(Forbidden, match=r"read-only|may not be written"):
            import_another(project)


def add_coder(database: Database, name: str) -> None:
    with database.change(who="Ana", verb="add") as session:
        session.add([Coder(CoderId(new_id()), name)])


def test_the_history_keeps_its_order_when_the_clock_goes_back(database: Database) -> None:
    for name, year in (("Ana", 2026), ("Ben", 2020), ("Cho", 1999)):
        with clock.held_at(datetime(year, 1, 1, tzinfo=UTC)):
            add_coder(database, name)

    with database.reading() as session:
        told = [(act.number, act.at.year) for act in history.acts(session)]

    assert told == [(3, 1999), (2, 2020), (1, 2026)]


def test_the_latest_act_is_undone_first_when_the_clock_goes_back(database: Database) -> None:
    for name, year in (("Ana", 2026), ("Ben", 2020)):
        with clock.held_at(datetime(year, 1, 1, tzinfo=UTC)):
            add_coder(database, name)

    with database.reading() as session:
        assert history.last_standing(session).number == 2


def test_a_project_written_while_the_clock_went_back_passes_the_check(database: Database) -> None:
    for year in (2026, 1970):
        with clock.held_at(datetime(year, 1, 1, tzinfo=UTC)):
            add_coder(database, str(year))

    with database.reading() as session:
        assert store_check.faults(session) == []


def test_ids_keep_their_order_when_the_clock_goes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    first = [new_id() for _ in range(100)]
    monkeypatch.setattr("madang.base.ids.time.time_ns", lambda: 0)
    later = [new_id() for _ in range(100)]

    assert [*first, *later] == sorted({*first, *later})


def test_check_lists_what_was_taken_out_of_the_file_behind_its_back(tmp_path: Path) -> None:
    place = a_project(tmp_path)
    with open_project(str(place), who="Haeun") as project:
        code_a_thousand(project)
    with sqlite3.connect(place) as file:
        file.execute("DELETE FROM transcript")
    file.close()

    with open_project(str(place)) as project:
        faults = check(project)

    assert "A coding names a transcript that is not there." in faults


def test_check_finds_a_damaged_page(tmp_path: Path) -> None:
    place = a_project(tmp_path)
    content = bytearray(place.read_bytes())
    with sqlite3.connect(place) as file:
        (page,) = file.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_event_entity'").fetchone()
    file.close()
    content[(page - 1) * 4096 + 200 : page * 4096] = b"\xa5" * (4096 - 200)
    place.write_bytes(content)

    with open_project(str(place)) as project:
        faults = check(project)

    assert faults[0].startswith("The file is damaged: ")
