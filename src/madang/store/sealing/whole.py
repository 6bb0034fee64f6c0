"""Every row of a project, table by table, and one number that tells whether two projects hold the same."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import orjson
from sqlalchemy import Connection, select

from madang.store import tables
from madang.store.kinds import Row
from madang.store.registry import KINDS

Rows = dict[str, list[Row]]
"""Table to rows, each with all its columns."""

BESIDE = ("project", "content", "act", "event", "brought_act", "brought_event")
TABLES = tuple(map(str, (*BESIDE, *KINDS)))
"""What a project consists of. An index is no part of it: it is made again from these."""

KEYS: Mapping[str, tuple[str, ...]] = {
    name: tuple(column.name for column in tables.metadata.tables[name].primary_key.columns) for name in TABLES
}


def whole(connection: Connection) -> Rows:
    """Every row, in the order of the keys."""
    found: Rows = {}
    for name in TABLES:
        table = tables.metadata.tables[name]
        rows = connection.execute(select(table)).mappings()
        found[name] = sorted((_plain(dict(row)) for row in rows), key=key_of(name))
    return found


def rows_of_file(file: sqlite3.Connection) -> Rows:
    """Every row of a project file as it lies, by the columns it has: also of an earlier version's."""
    there = {name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return {name: sorted(_of(file, name), key=key_of(name)) if name in there else [] for name in TABLES}


def _of(file: sqlite3.Connection, table: str) -> list[Row]:
    cursor = file.execute(f'SELECT * FROM "{table}"')
    names = [each[0] for each in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _plain(row: Mapping[str, Any]) -> Row:
    # A name that SQL has to quote (order, end) comes as a string of SQLAlchemy's own.
    return {str(name): bytes(value) if isinstance(value, memoryview) else value for name, value in row.items()}


def key_of(table: str) -> Callable[[Row], tuple[Any, ...]]:
    """What tells a row of a table from its others."""
    names = KEYS[table]
    return lambda row: tuple(row[name] for name in names)


def digest(rows: Mapping[str, Iterable[Row]]) -> str:
    """SHA-256 of all rows; the same on every database. Content counts by its fingerprint."""
    found = hashlib.sha256()
    for name in TABLES:
        for row in rows[name]:
            found.update(orjson.dumps([name, _comparable(row)], option=orjson.OPT_SORT_KEYS))
    return found.hexdigest()


def _comparable(row: Row) -> dict[str, object]:
    return {name: _one(value) for name, value in row.items()}


def _one(value: object) -> object:
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    # SQLite itself has no truth values.
    return int(value) if isinstance(value, bool) else value
