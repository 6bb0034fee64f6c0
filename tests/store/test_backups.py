"""Backups: when one is made, that it is whole, which are kept, and how one is put back."""

import os
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread
from time import monotonic, sleep

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.base import clock
from madang.base.errors import Busy, Conflict, Invalid, NotFound
from madang.coding.codebook import CodebookVersion
from madang.store import engines
from madang.store.backups import backups, folder_of, keep, state_of
from madang.store.thinning import DAILY, FEWEST, LAST, SET_ASIDE, WEEKLY, superfluous, too_large
from madang.workbench import backups as verbs
from madang.workbench import sources
from madang.workbench.coding import name_codebook_version
from madang.workbench.project import Project, check, keep_watch, new, notices, open_project, open_to_serve

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def work(project: Project, *labels: str) -> None:
    for label in labels:
        name_codebook_version(project, label)


def labels(place: Path) -> list[str]:
    with open_project(str(place), read_only=True) as project, project.reading() as session:
        return [version.label for version in session.all(CodebookVersion)]


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """A project with one act of work in it, made at noon."""
    path = tmp_path / "study.madang"
    with clock.held_at(NOON), new(str(path), codebook="") as project:
        work(project, "first")
    return path


def kept(study: Path) -> list[str]:
    """Why the backups were made, the earliest first."""
    return [each.why for each in backups(folder_of(str(study)))]


def opened_at(study: Path, moment: datetime, *labels: str) -> None:
    with clock.held_at(moment), open_project(str(study)) as project:
        work(project, *labels)


# When


def test_work_that_no_backup_holds_is_backed_up_when_it_is_opened(study: Path) -> None:
    opened_at(study, NOON)

    assert kept(study) == ["hour"]


def test_within_the_hour_no_second_backup_is_made(study: Path) -> None:
    opened_at(study, NOON, "second")

    opened_at(study, NOON + timedelta(minutes=59))

    assert kept(study) == ["hour"]


def test_after_an_hour_with_work_another_backup_is_made(study: Path) -> None:
    opened_at(study, NOON, "second")

    opened_at(study, NOON + timedelta(minutes=61))

    assert kept(study) == ["hour", "hour"]


def test_after_an_hour_without_work_none_is_made(study: Path) -> None:
    opened_at(study, NOON)

    opened_at(study, NOON + timedelta(days=3))

    assert kept(study) == ["hour"]


def test_a_clock_that_was_set_back_does_not_end_the_backups(study: Path) -> None:
    opened_at(study, NOON, "second")

    opened_at(study, NOON - timedelta(days=400))

    assert len(kept(study)) == 2


def test_a_project_that_was_only_made_has_nothing_to_back_up(tmp_path: Path) -> None:
    new(str(tmp_path / "study.madang"), codebook="").close()

    open_project(str(tmp_path / "study.madang")).close()

    assert [each.name for each in tmp_path.iterdir()] == ["study.madang"]


def test_opening_for_reading_makes_no_backup(study: Path) -> None:
    open_project(str(study), read_only=True).close()

    assert kept(study) == []


def test_a_backup_is_made_before_an_import(study: Path, tmp_path: Path) -> None:
    (tmp_path / "interview.txt").write_text("A: words.\n", "utf-8")
    opened_at(study, NOON, "second")

    with clock.held_at(NOON + timedelta(minutes=30)), open_project(str(study)) as project:
        sources.import_files(project, [tmp_path / "interview.txt"])

    assert kept(study) == ["hour", "import"]


def test_a_workbench_makes_them_while_it_goes_on(study: Path) -> None:
    stop = Event()
    with clock.held_at(NOON), open_to_serve(str(study)) as project:
        watch = Thread(target=keep_watch, args=(project, stop, 0.01))
        watch.start()
        wait_for(lambda: len(kept(study)) == 1)
        work(project, "second")
        with clock.held_at(NOON + timedelta(hours=2)):
            wait_for(lambda: len(kept(study)) == 2)
        stop.set()
        watch.join()

    assert kept(study) == ["hour", "hour"]


def wait_for(come: Callable[[], bool]) -> None:
    end = monotonic() + 10
    while not come() and monotonic() < end:
        sleep(0.01)


# Where


def test_backups_lie_beside_the_project(study: Path) -> None:
    assert folder_of(str(study)) == study.with_name("study.madang.backups").resolve()


def test_backups_lie_where_the_environment_says(study: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MADANG_BACKUPS", str(tmp_path / "usb"))

    opened_at(study, NOON)

    assert [each.name[:6] for each in (tmp_path / "usb").iterdir()] == ["study-"]


def test_two_projects_of_one_name_share_a_chosen_folder_and_keep_apart(tmp_path: Path) -> None:
    assert folder_of("/a/study.madang", tmp_path) != folder_of("/b/study.madang", tmp_path)


# What


def test_a_backup_holds_what_the_project_held(study: Path) -> None:
    made = keep(str(study), folder_of(str(study)), "asked")

    assert (labels(made.path), state_of(made.path)) == (["first"], state_of(study))


def test_a_backup_is_one_file_without_a_log(study: Path) -> None:
    made = keep(str(study), folder_of(str(study)), "asked")

    assert [each.name for each in made.path.parent.iterdir()] == [made.path.name]


def test_a_backup_made_while_somebody_writes_holds_what_was_stored(study: Path) -> None:
    with open_project(str(study)) as project, project.change("add") as session:
        session.summarise("not stored yet")
        made = keep(str(study), folder_of(str(study)), "asked")

    assert labels(made.path) == ["first"]


def test_work_in_the_log_is_backed_up_too(study: Path) -> None:
    reader = sqlite3.connect(study)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM act").fetchone()
    opened_at(study, NOON, "in the log")

    made = keep(str(study), folder_of(str(study)), "asked")

    reader.close()
    assert labels(made.path) == ["first", "in the log"]


def test_two_backups_within_a_second_are_two_files(study: Path) -> None:
    with clock.held_at(NOON):
        made = {keep(str(study), folder_of(str(study)), "asked").path for _ in range(2)}

    assert len(made) == 2


# Trouble


def test_where_no_folder_can_be_made_the_work_goes_on(study: Path) -> None:
    folder_of(str(study)).write_text("a file in the way")

    opened_at(study, NOON, "second")

    assert labels(study) == ["first", "second"]


def test_where_no_backup_can_be_made_the_page_says_so(study: Path) -> None:
    folder_of(str(study)).write_text("a file in the way")

    with open_project(str(study)) as project:
        (said,) = notices(project)

    assert said.en.startswith("No backup of study.madang could be made in ")
    assert said.en.endswith("The work goes on.")


@dataclass
class AFullDisk:
    free: int = 0


def test_a_backup_does_not_take_the_last_of_the_disk(study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("madang.store.backups.shutil.disk_usage", lambda _: AFullDisk(2 * study.stat().st_size - 1))

    with pytest.raises(Invalid, match="the disk is full"):
        keep(str(study), folder_of(str(study)), "asked")


def test_a_full_disk_leaves_no_half_backup(study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Path, target: Path) -> None:
        target.write_bytes(b"half")
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("madang.store.backups.copy", full)

    with pytest.raises(Invalid, match="the disk is full"):
        keep(str(study), folder_of(str(study)), "asked")

    assert list(folder_of(str(study)).iterdir()) == []


def test_a_copy_that_came_out_damaged_is_no_backup(study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def badly(path: Path, target: Path) -> None:
        content = bytearray(path.read_bytes())
        content[5000:40000] = b"\xa5" * 35000
        target.write_bytes(content)

    monkeypatch.setattr("madang.store.backups.copy", badly)

    with pytest.raises(Invalid, match="the copy was not whole"):
        keep(str(study), folder_of(str(study)), "asked")


def test_trouble_is_over_with_the_next_backup(study: Path) -> None:
    folder_of(str(study)).write_text("a file in the way")
    with open_project(str(study)) as project:
        folder_of(str(study)).unlink()
        project.keeper.if_due()

        assert notices(project) == []


def test_a_servers_project_says_that_the_server_is_backed_up() -> None:
    with pytest.raises(Invalid, match="pg_dump"):
        verbs.keep_backup("postgresql://localhost/study")


# Which are kept


@dataclass(frozen=True)
class Made:
    at: datetime
    why: str = "hour"
    size: int = 100


MOMENTS = st.integers(min_value=0, max_value=400 * 24).map(lambda hours: NOON - timedelta(hours=hours))
MADE = st.builds(Made, MOMENTS, st.sampled_from(["hour", "import", *sorted(SET_ASIDE)]))


def left(made: Sequence[Made]) -> list[Made]:
    gone = superfluous(made, NOON)
    return [each for each in made if not any(each is one for one in gone)]


@given(st.lists(MADE, max_size=80).map(lambda made: sorted(made, key=lambda each: each.at)))
def test_the_last_one_of_every_day_and_week_and_the_last_ten_are_kept(made: list[Made]) -> None:
    there = left(made)

    assert there[-LAST:] == made[-LAST:]
    for each in made:
        age = NOON - each.at
        if age <= DAILY:
            assert any(one.at.date() == each.at.date() and one.at >= each.at for one in there)
        if age <= WEEKLY:
            assert any(one.at.isocalendar()[:2] == each.at.isocalendar()[:2] and one.at >= each.at for one in there)
        if age <= WEEKLY and each.why in SET_ASIDE:
            assert each in there


@given(st.lists(MOMENTS.map(Made), max_size=300).map(lambda made: sorted(made, key=lambda each: each.at)))
def test_there_are_never_more_than_fifty_two(made: list[Made]) -> None:
    # The last ten, 15 days and 27 weeks, as far as they are not the same.
    assert len(left(made)) <= LAST + 15 + 27


@given(st.lists(MADE, max_size=80).map(lambda made: sorted(made, key=lambda each: each.at)))
def test_thinning_again_removes_nothing_more(made: list[Made]) -> None:
    assert left(left(made)) == left(made)


def test_backups_that_take_more_room_than_is_left_go_the_oldest_first() -> None:
    made = [Made(NOON + timedelta(days=day)) for day in range(8)]

    assert too_large(made, free=500) == made[:2]


def test_however_little_room_there_is_the_last_ones_and_what_was_set_aside_stay() -> None:
    made = [Made(NOON, "restore"), *(Made(NOON + timedelta(days=day)) for day in range(1, 8))]

    assert too_large(made, free=0) == made[1:-FEWEST]


def test_what_a_killed_program_left_half_made_goes(study: Path) -> None:
    folder = folder_of(str(study))
    folder.mkdir()
    half = folder / ".study-2026-11-20T10-00-00Z-hour.madang.part"
    half.write_bytes(b"half")
    os.utime(half, (0, 0))

    keep(str(study), folder, "asked")

    assert not half.exists()


# Putting one back


def test_a_restored_project_is_as_it_was_when_the_backup_was_made(study: Path) -> None:
    made = verbs.keep_backup(str(study))
    opened_at(study, NOON, "second")

    verbs.restore(str(study), str(made.path))

    assert labels(study) == ["first"]


def test_a_restored_project_keeps_every_promise(study: Path) -> None:
    verbs.keep_backup(str(study))
    opened_at(study, NOON, "second")

    verbs.restore(str(study))

    with open_project(str(study)) as project:
        work(project, "third")
        assert check(project) == []


def test_what_was_there_before_a_restore_can_be_put_back(study: Path) -> None:
    verbs.keep_backup(str(study))
    opened_at(study, NOON, "second")

    verbs.restore(str(study))
    verbs.restore(str(study))

    assert labels(study) == ["first", "second"]


def test_a_damaged_project_is_restored_and_its_file_kept_as_it_was(study: Path) -> None:
    verbs.keep_backup(str(study))
    damaged = study.read_bytes()[:200] + b"\xa5" * 20_000
    study.write_bytes(damaged)

    done = verbs.restore(str(study))

    assert done.kept is not None
    assert (labels(study), done.kept.path.read_bytes()) == (["first"], damaged)


def test_a_project_that_was_deleted_is_restored(study: Path) -> None:
    verbs.keep_backup(str(study))
    study.unlink()

    verbs.restore(str(study))

    assert labels(study) == ["first"]


def test_a_reader_goes_on_reading_what_it_began_with_while_a_backup_is_put_back(study: Path) -> None:
    verbs.keep_backup(str(study))
    opened_at(study, NOON, "second")

    with open_project(str(study), read_only=True) as reader, reader.reading() as session:
        before = [version.label for version in session.all(CodebookVersion)]
        verbs.restore(str(study))
        after = [version.label for version in session.all(CodebookVersion)]

    assert (before, after) == (["first", "second"], ["first", "second"])


def test_a_backup_is_not_put_back_over_somebody_who_is_writing(study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = verbs.keep_backup(str(study))
    opened_at(study, NOON, "second")
    monkeypatch.setattr(engines, "BUSY_SECONDS", 0.1)
    other = sqlite3.connect(study)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(Busy, match="in use by another program"):
        verbs.restore(str(study), str(made.path))

    other.close()
    assert labels(study) == ["first", "second"]


def test_an_open_workbench_must_be_closed_before_a_restore(study: Path) -> None:
    verbs.keep_backup(str(study))

    with open_to_serve(str(study), who="Ana"), pytest.raises(Conflict, match=r"Ana.*close it there"):
        verbs.restore(str(study))


def test_a_backup_of_another_project_is_refused(study: Path, tmp_path: Path) -> None:
    new(str(tmp_path / "other.madang"), codebook="").close()

    with pytest.raises(Invalid, match="another project"):
        verbs.restore(str(study), str(tmp_path / "other.madang"))


def test_a_damaged_backup_is_refused(study: Path) -> None:
    made = verbs.keep_backup(str(study))
    content = bytearray(made.path.read_bytes())
    content[5000:40000] = b"\xa5" * 35000
    made.path.write_bytes(content)

    with pytest.raises(Invalid, match="damaged"):
        verbs.restore(str(study), made.path.name)


def test_without_a_backup_there_is_nothing_to_restore(study: Path) -> None:
    with pytest.raises(NotFound, match=r"no backup of study\.madang"):
        verbs.restore(str(study))


def test_a_restore_does_not_thin_out_the_backup_it_puts_back(study: Path) -> None:
    yesterday = NOON - timedelta(days=1)
    with clock.held_at(yesterday):
        oldest = verbs.keep_backup(str(study))
    opened_at(study, yesterday + timedelta(minutes=1), "second")
    for minute in range(2, LAST + 1):
        with clock.held_at(yesterday + timedelta(minutes=minute)):
            verbs.keep_backup(str(study))

    with clock.held_at(NOON):
        verbs.restore(str(study), oldest.path.name)

    assert oldest.path.exists()


def test_where_what_is_there_cannot_be_kept_nothing_is_restored(study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = verbs.keep_backup(str(study))
    opened_at(study, NOON, "second")
    monkeypatch.setattr("madang.store.backups.shutil.disk_usage", lambda _: AFullDisk())

    with pytest.raises(Invalid, match="the disk is full"):
        verbs.restore(str(study), str(made.path))

    assert labels(study) == ["first", "second"]


def test_the_list_says_how_many_acts_came_after_each_backup(study: Path) -> None:
    verbs.keep_backup(str(study))
    opened_at(study, NOON + timedelta(minutes=1), "second", "third")

    (latest, *_) = verbs.listed(str(study))

    assert (latest.after, latest.ahead) == (2, 0)


def test_the_list_says_what_a_backup_holds_that_the_project_lacks(study: Path) -> None:
    first = verbs.keep_backup(str(study))
    opened_at(study, NOON, "second", "third")
    verbs.restore(str(study), str(first.path))

    ahead = {each.backup.why: each.ahead for each in verbs.listed(str(study))}

    assert ahead["restore"] == 2


# What a sync program did


def test_a_project_behind_its_own_backup_is_told(study: Path) -> None:
    older = study.read_bytes()
    opened_at(study, NOON, "second")
    keep(str(study), folder_of(str(study)), "hour")
    study.write_bytes(older)

    with open_project(str(study)) as project:
        (said,) = notices(project)

    assert said.en.startswith("study.madang lacks the last act of its own backup of ")


def test_a_restored_project_is_not_behind(study: Path) -> None:
    verbs.keep_backup(str(study))
    opened_at(study, NOON, "second")
    verbs.restore(str(study))

    with open_project(str(study)) as project:
        assert notices(project) == []
