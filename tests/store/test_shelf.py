"""A project file that stays open while it is served, whatever happens to it on the disk."""

import shutil
from pathlib import Path

import pytest

from madang.base.errors import Conflict
from madang.base.ids import CoderId, new_id
from madang.coding.coding import Coder
from madang.store import check
from madang.store.project import Database, create, open_database


def add_coder(database: Database, name: str = "Ana") -> None:
    with database.change(who="Ana", verb="add") as session:
        session.add([Coder(CoderId(new_id()), name)])


def names(database: Database) -> list[str]:
    with database.reading() as session:
        return [each.name for each in session.all(Coder)]


@pytest.fixture
def served(tmp_path: Path) -> Database:
    """A project kept open, with one coder in it."""
    made = create(str(tmp_path / "study.madang"), "madang test")
    made.stay_open()
    add_coder(made, "Ana")
    return made


def log_of(database: Database) -> Path:
    return Path(f"{database.place}-wal")


def test_a_project_that_is_served_stays_open(served: Database) -> None:
    assert log_of(served).exists()


def test_closing_a_served_project_leaves_one_file(served: Database) -> None:
    served.engine.dispose()

    assert [each.name for each in Path(served.place).parent.iterdir()] == ["study.madang"]


def test_a_settled_project_is_whole_without_its_log(served: Database, tmp_path: Path) -> None:
    served.settle()
    shutil.copy(served.place, tmp_path / "copy.madang")

    assert names(open_database(str(tmp_path / "copy.madang"), "madang test")) == ["Ana"]


def test_nothing_is_lost_when_a_sync_program_removes_the_log_of_an_open_project(served: Database) -> None:
    log_of(served).unlink()

    add_coder(served, "Ben")

    assert names(open_database(served.place, "madang test")) == ["Ana", "Ben"]


def test_a_project_whose_log_was_removed_passes_the_check(served: Database) -> None:
    log_of(served).unlink()
    add_coder(served, "Ben")

    with served.reading() as session:
        assert check.faults(session) == []


def an_older_copy_is_put_back(database: Database, folder: Path) -> None:
    """What a sync program does: the older file comes in under the name, by a rename."""
    database.settle()
    shutil.copy(database.place, folder / "older")
    add_coder(database, "Ben")
    (folder / "older").rename(database.place)
    log_of(database).unlink()


def test_writing_over_an_older_copy_is_refused_and_says_what_is_lost(served: Database, tmp_path: Path) -> None:
    an_older_copy_is_put_back(served, tmp_path)

    with pytest.raises(Conflict, match=r"went back from revision 2 to 1: .* lacks the last 1 change;"):
        add_coder(served, "Cho")


def test_a_project_opened_again_goes_on_from_the_older_copy(served: Database, tmp_path: Path) -> None:
    an_older_copy_is_put_back(served, tmp_path)
    served.engine.dispose()

    again = open_database(served.place, "madang test")
    add_coder(again, "Cho")

    assert names(again) == ["Ana", "Cho"]
