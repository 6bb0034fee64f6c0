"""What a project file is, and what is refused in its place."""

import sqlite3
import sys
from pathlib import Path

import pytest

from madang.base.errors import Busy, Forbidden, Invalid, NotFound
from madang.base.ids import CoderId, new_id
from madang.coding.coding import Coder
from madang.store.engines import APPLICATION_ID
from madang.store.project import SCHEMA_VERSION, Database, create, open_database


def a_project(folder: Path) -> Path:
    path = folder / "study.madang"
    create(str(path), "madang test").engine.dispose()
    return path


def opened(path: Path) -> Database:
    return open_database(str(path), "madang test")


def add_coder(database: Database) -> None:
    with database.change(who="Ana", verb="add") as session:
        session.add([Coder(CoderId(new_id()), "Ana")])


def test_the_header_says_what_the_file_is(tmp_path: Path) -> None:
    path = a_project(tmp_path)

    with sqlite3.connect(path) as connection:
        application, version = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in _HEADER)

    assert (application, version) == (APPLICATION_ID, SCHEMA_VERSION)


_HEADER = ("application_id", "user_version")


def test_a_project_is_one_file(tmp_path: Path) -> None:
    path = a_project(tmp_path)
    add_coder(opened(path))

    assert [each.name for each in tmp_path.iterdir()] == ["study.madang"]


def test_a_missing_project_is_named_with_the_command_that_makes_one(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="madang new"):
        opened(tmp_path / "none.madang")


def test_a_text_file_is_not_a_project(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Trust, and what became of it. " * 20)

    with pytest.raises(Invalid, match="not a Madang project"):
        opened(path)


def test_an_empty_file_is_not_a_project(tmp_path: Path) -> None:
    path = tmp_path / "empty.madang"
    path.touch()

    with pytest.raises(Invalid, match="not a Madang project"):
        opened(path)


def test_the_database_of_another_program_is_not_a_project(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE cookies (name TEXT)")
    connection.close()

    with pytest.raises(Invalid, match="database of another program"):
        opened(path)


def test_a_project_that_is_cut_off_is_refused(tmp_path: Path) -> None:
    path = a_project(tmp_path)
    path.write_bytes(path.read_bytes()[:5000])

    with pytest.raises(Invalid, match="cut off"):
        opened(path)


def test_a_project_with_damaged_pages_is_refused(tmp_path: Path) -> None:
    path = a_project(tmp_path)
    content = bytearray(path.read_bytes())
    content[100:] = b"\xa5" * (len(content) - 100)
    path.write_bytes(content)

    with pytest.raises(Invalid, match="damaged or cut off"):
        opened(path)


def test_a_project_from_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = a_project(tmp_path)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE project SET schema_version = 99")
    connection.close()

    with pytest.raises(Invalid, match=r"newer version of Madang \(format 99\)"):
        opened(path)


def test_a_project_is_not_made_over_something_else(tmp_path: Path) -> None:
    path = tmp_path / "thesis.madang"
    path.write_text("my thesis")

    with pytest.raises(Invalid, match="already exists"):
        create(str(path), "madang test")


def test_a_refused_project_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "thesis.madang"
    path.write_text("my thesis")

    with pytest.raises(Invalid):
        create(str(path), "madang test")

    assert path.read_text() == "my thesis"


def test_a_project_needs_a_folder(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no folder"):
        create(str(tmp_path / "nowhere" / "study.madang"), "madang test")


def test_a_project_locked_by_another_program_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("madang.store.engines.BUSY_SECONDS", 0.05)
    path = a_project(tmp_path)
    other = sqlite3.connect(path)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(Busy, match="another program"):
        add_coder(opened(path))

    other.close()


def test_a_locked_project_can_still_be_read(tmp_path: Path) -> None:
    path = a_project(tmp_path)
    other = sqlite3.connect(path)
    other.execute("BEGIN IMMEDIATE")

    with opened(path).reading() as session:
        coders = session.all(Coder)

    other.close()
    assert coders == []


def test_a_project_opened_for_reading_is_not_written(tmp_path: Path) -> None:
    path = a_project(tmp_path)

    with pytest.raises(Forbidden, match="may only be read"):
        add_coder(open_database(str(path), "madang test", read_only=True))


def test_a_read_only_file_opens_for_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = a_project(tmp_path)
    # Root may write anywhere, so the answer of the system is what we hold still.
    monkeypatch.setattr("madang.store.engines.os.access", lambda *_: False)

    with opened(path).reading() as session:
        coders = session.all(Coder)

    assert coders == []


def test_a_server_of_another_kind_is_refused() -> None:
    with pytest.raises(Invalid, match="not in “mysql”"):
        open_database("mysql://localhost/study", "madang test")


def test_a_server_without_the_extra_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)

    with pytest.raises(Invalid, match=r"needs the extra team: pip install 'madang\[team\]'"):
        open_database("postgresql://localhost:1/study", "madang test")


def test_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    with pytest.raises(Invalid, match=r"The database server of .*:\*\*\*@localhost:1/study does not answer"):
        open_database("postgresql://ana:secret@localhost:1/study", "madang test")


def test_a_file_whose_log_was_being_brought_into_it_when_it_was_killed_opens(tmp_path: Path) -> None:
    path, killed = a_project(tmp_path), tmp_path / "killed.madang"
    database = opened(path)
    database.stay_open()
    with database.change(who="Ana", verb="add") as session:
        session.add([Coder(CoderId(new_id()), "Ana" * 100) for _ in range(100)])
    before, log = path.read_bytes(), path.with_name("study.madang-wal").read_bytes()
    database.engine.dispose()
    # The first page, with the new size, is in the file already; the last ones are still in the log.
    killed.write_bytes(path.read_bytes()[:4096] + before[4096:])
    killed.with_name("killed.madang-wal").write_bytes(log)

    with opened(killed).reading() as session:
        assert len(session.all(Coder)) == 100
