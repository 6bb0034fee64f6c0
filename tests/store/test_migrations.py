"""A project from any earlier version opens, with everything it held."""

import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Boolean, Column, Connection, Engine, Text, inspect, select

from madang.base.errors import Forbidden, Invalid
from madang.coding.coding import Coder
from madang.store import check, history, tables, undoing
from madang.store.backups import backups, folder_of, state_of
from madang.store.engines import engine_for
from madang.store.kinds import written
from madang.store.migrations import STEPS
from madang.store.migrations.columns import add_column
from madang.store.project import SCHEMA_VERSION, Database, create, open_database
from madang.store.upgrading import bring_up
from store.old_projects import another, make_old, rows

EARLIER = range(1, SCHEMA_VERSION)


def opened(place: str, *, read_only: bool = False) -> Database:
    return open_database(place, "madang test", read_only=read_only)


@pytest.fixture(params=EARLIER, ids=lambda version: f"v{version}")
def old(request: pytest.FixtureRequest, place: str) -> str:
    """A project of each earlier version, on each database."""
    make_old(place, request.param)
    return place


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    path = tmp_path / "study.madang"
    make_old(str(path), 1)
    return path


def described(engine: Engine) -> dict[str, Any]:
    """Every table with its columns, keys and indexes, whatever their order."""
    asked = inspect(engine)
    return {table: _table(asked, table) for table in asked.get_table_names()}


def _table(asked: Any, table: str) -> dict[str, Any]:
    return {
        "columns": {c["name"]: (str(c["type"]), c["nullable"]) for c in asked.get_columns(table)},
        "key": asked.get_pk_constraint(table)["constrained_columns"],
        "names": sorted((k["constrained_columns"], k["referred_table"]) for k in asked.get_foreign_keys(table)),
        "indexes": sorted((i["name"], i["column_names"], bool(i["unique"])) for i in asked.get_indexes(table)),
        "unique": sorted(u["column_names"] for u in asked.get_unique_constraints(table)),
    }


def test_there_is_a_step_to_every_version_after_the_first() -> None:
    assert list(STEPS) == list(range(2, SCHEMA_VERSION + 1))


def test_an_upgraded_project_has_exactly_the_tables_columns_and_indexes_of_a_new_one(old: str) -> None:
    new = create(another(old), "madang test")

    assert described(opened(old).engine) == described(new.engine)


def test_an_upgraded_project_holds_every_row_it_held(old: str) -> None:
    held = [(table, row) for table, row in rows() if table != "project"]

    with opened(old).reading() as session:
        now = [_row_there(session.connection, table, row) for table, row in held]

    assert now == [row for _, row in held]


def _row_there(connection: Connection, table: str, row: dict[str, Any]) -> dict[str, Any]:
    found = tables.metadata.tables[table]
    key = next(iter(found.primary_key.columns))
    there = connection.execute(select(found).where(key == row[key.name])).mappings().one()
    now = {name: there[name] for name in row}
    return _as_told_then(now, row) if table == "event" else now


def _as_told_then(now: dict[str, Any], then: dict[str, Any]) -> dict[str, Any]:
    """An event without the columns that came later."""
    sides = {side: json.loads(then[side]) for side in ("before", "after") if then[side] is not None}
    told = {side: written({name: json.loads(now[side])[name] for name in row}) for side, row in sides.items()}
    return {**now, **told}


def test_an_upgraded_project_keeps_every_promise(old: str) -> None:
    with opened(old).reading() as session:
        faults = check.faults(session)

    assert faults == []


def test_work_from_before_the_upgrade_can_be_undone(old: str) -> None:
    database = opened(old)

    with database.change(who="Ana", verb="undo") as session:
        undoing.undo(session, history.last_standing(session))

    with database.reading() as session:
        assert check.faults(session) == []


def test_a_project_is_upgraded_once(old: str) -> None:
    opened(old)

    with opened(old).engine.connect() as connection:
        version = connection.execute(select(tables.project.c.schema_version)).scalar_one()

    assert version == SCHEMA_VERSION


def test_the_header_of_an_upgraded_file_says_its_version(old_file: Path) -> None:
    opened(str(old_file))

    with sqlite3.connect(old_file) as file:
        assert file.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)


def test_a_copy_of_a_file_is_kept_as_it_was_before_its_upgrade(old_file: Path) -> None:
    opened(str(old_file))

    (copy,) = backups(folder_of(str(old_file)))
    assert (copy.why, state_of(copy.path).version) == ("upgrade", 1)


def test_without_room_for_a_copy_a_file_is_not_upgraded(old_file: Path) -> None:
    folder_of(str(old_file)).write_text("where the folder should be")

    with pytest.raises(Invalid, match=r"a copy is kept first\. No backup of study\.madang"):
        opened(str(old_file))

    assert state_of(old_file).version == 1


def test_an_upgrade_stopped_in_the_middle_leaves_the_project_as_it_was(
    old: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(connection: Connection) -> None:
        STEPS[SCHEMA_VERSION](connection)
        raise KeyboardInterrupt

    before = described(engine_for(old))
    monkeypatch.setattr("madang.store.project.STEPS", {**STEPS, SCHEMA_VERSION: half})

    with pytest.raises(KeyboardInterrupt):
        opened(old)

    assert described(engine_for(old)) == before


def test_an_earlier_project_that_may_only_be_read_is_read_and_left_as_it_was(old_file: Path) -> None:
    before = old_file.read_bytes()

    with opened(str(old_file), read_only=True).reading() as session:
        coders = session.all(Coder)

    assert ([each.name for each in coders], old_file.read_bytes()) == (["Haeun"], before)


def test_the_copy_through_which_an_earlier_project_is_read_goes_with_it(
    old_file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "away"))
    (tmp_path / "away").mkdir()

    opened(str(old_file), read_only=True).engine.dispose()

    assert list((tmp_path / "away").iterdir()) == []


def test_an_earlier_project_opened_for_reading_refuses_writing(old_file: Path) -> None:
    with (
        pytest.raises(Forbidden, match="may only be read"),
        opened(str(old_file), read_only=True).change(who="Ana", verb="add"),
    ):
        pass


@pytest.mark.parametrize("place", ["postgresql"], indirect=True)
def test_a_server_project_that_may_only_be_read_says_how_it_is_brought_up_to_date(old: str) -> None:
    with pytest.raises(Invalid, match=r"open it for writing once \(madang serve\)"):
        opened(old, read_only=True)


def _with_a_column(connection: Connection) -> None:
    add_column(connection, "evidence", Column("weighed", Text, nullable=False), "no")
    add_column(connection, "code", Column("frozen", Boolean, nullable=False), False)
    add_column(connection, "memo", Column("due", Text), None)


@pytest.mark.parametrize(("table", "column", "value"), [("evidence", "weighed", "no"), ("memo", "due", None)])
def test_a_column_that_comes_later_stands_in_every_row(place: str, table: str, column: str, value: object) -> None:
    database = _widened(place)

    with database.engine.connect() as connection:
        held = connection.exec_driver_sql(f'SELECT "{column}" FROM {table}').scalars().all()

    assert held == [value]


def test_a_column_that_comes_later_stands_in_the_history_too(place: str) -> None:
    database = _widened(place)

    with database.reading() as session:
        rebuilt = check.rebuilt(session)

    assert [row["weighed"] for row in rebuilt["evidence"].values()] == ["no"]


def test_a_removed_row_comes_back_with_a_column_that_came_later(place: str) -> None:
    database = _widened(place)

    with database.engine.connect() as connection:
        removals = "SELECT before FROM event WHERE kind = 'coding' AND after IS NULL"
        gone = connection.exec_driver_sql(removals).scalars().all()

    assert gone
    assert all('"weight":1' in row for row in gone)


def _widened(place: str) -> Database:
    """A project of version 1, brought up, and on to a version that only this test knows."""
    make_old(place, 1)
    database = opened(place)

    def step(connection: Connection) -> None:
        _with_a_column(connection)
        add_column(connection, "coding", Column("weight", tables.coding.c.start.type, nullable=False), 1)

    bring_up(place, database.engine, SCHEMA_VERSION + 1, None, {**STEPS, SCHEMA_VERSION + 1: step})
    return database


def test_two_programs_that_open_an_earlier_project_upgrade_it_once(old_file: Path) -> None:
    engine = engine_for(str(old_file))
    opened(str(old_file))

    bring_up(str(old_file), engine, SCHEMA_VERSION, None, STEPS)

    assert state_of(old_file).version == SCHEMA_VERSION


def test_the_kept_copy_of_an_upgrade_opens_like_any_earlier_project(old_file: Path, tmp_path: Path) -> None:
    opened(str(old_file))
    (copy,) = backups(folder_of(str(old_file)))
    shutil.copy(copy.path, tmp_path / "again.madang")

    with opened(str(tmp_path / "again.madang")).reading() as session:
        assert check.faults(session) == []
