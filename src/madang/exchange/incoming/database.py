"""A SQLite file from somebody else, read without being hurt by it: in memory, only its tables, within limits."""

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from typing import Any

from madang.base.errors import Invalid

MAGIC = b"SQLite format 3\0"
MAX_BYTES = 512 * 1024 * 1024
"""The largest database that is read."""
MAX_ROWS = 2_000_000
"""Rows of one table; no project coded by people has as many."""
MAX_VALUE = 64 * 1024 * 1024
"""Bytes of one value."""
SECONDS = 20.0
"""How long reading may take before it is given up."""
_STEPS = 100_000
_ALLOWED = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ})

Row = dict[str, Any]


class Tables:
    """The tables of a database. A column it lacks reads as None, so that an older schema needs nothing else."""

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        self._connection, self.file_name = connection, name
        self._columns: dict[str, dict[str, str]] = {}
        for table, statement in connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'"):
            # A virtual table would run code of an extension.
            if not str(statement or "").upper().lstrip().startswith("CREATE VIRTUAL"):
                self._columns[str(table).lower()] = {}
        connection.set_authorizer(_allowed)
        for table in self._columns:
            cursor = connection.execute(f"SELECT * FROM {_quoted(table)} LIMIT 0")
            self._columns[table] = {str(each[0]).lower(): str(each[0]) for each in cursor.description or ()}

    def has(self, *tables: str) -> bool:
        """Whether it has all these tables."""
        return all(table.lower() in self._columns for table in tables)

    def has_columns(self, table: str, *columns: str) -> bool:
        """Whether a table has all these columns."""
        there = self._columns.get(table.lower(), {})
        return all(column.lower() in there for column in columns)

    def rows(self, table: str, *columns: str) -> Iterator[Row]:
        """The rows of a table in the order they were written, with these columns; none where it lacks the table.

        Raises `Invalid` for more rows than people make.
        """
        there = self._columns.get(table.lower())
        if there is None:
            return
        asked = [column for column in columns if column.lower() in there]
        chosen = ", ".join(_quoted(there[column.lower()]) for column in asked) or "1"
        for number, values in enumerate(self._connection.execute(f"SELECT {chosen} FROM {_quoted(table)}")):
            if number >= MAX_ROWS:
                raise _too_much(self.file_name)
            yield dict.fromkeys(columns) | dict(zip(asked, values, strict=False))

    def count(self, table: str) -> int:
        """How many rows a table has; 0 where there is none."""
        return sum(1 for _ in self.rows(table))


@contextmanager
def tables(content: bytes, name: str) -> Iterator[Tables]:
    """The tables of a SQLite file. Raises `Invalid`, in one sentence, for one that cannot be read."""
    if len(content) > MAX_BYTES:
        raise _too_much(name)
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            _guard(connection)
            connection.deserialize(_without_log(content))
            connection.execute("PRAGMA query_only = ON")
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
            yield Tables(connection, name)
        except sqlite3.OperationalError as error:
            if "interrupted" in str(error):
                raise _too_much(name) from None
            raise _damaged(name) from None
        except (sqlite3.Error, UnicodeError, OverflowError, MemoryError, SystemError):
            raise _damaged(name) from None


def _guard(connection: sqlite3.Connection) -> None:
    began = time.monotonic()
    connection.text_factory = _decoded
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.set_progress_handler(lambda: time.monotonic() - began > SECONDS, _STEPS)


def _allowed(action: int, *_: object) -> int:
    return sqlite3.SQLITE_OK if action in _ALLOWED else sqlite3.SQLITE_DENY


def _decoded(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _without_log(content: bytes) -> bytes:
    # A file left in write-ahead mode opens in memory only once its header says otherwise.
    return content[:18] + b"\1\1" + content[20:] if content[18:20] == b"\2\2" else content


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _damaged(name: str) -> Invalid:
    return Invalid(
        f"{name} is a damaged or cut-off database; copy it again from where it came from, with its program closed.",
        f"{name}: 손상되었거나 잘린 데이터베이스입니다. 그 프로그램을 닫고 원래 있던 곳에서 다시 복사하십시오.",
    )


def _too_much(name: str) -> Invalid:
    return Invalid(
        f"{name} holds far more than a coded project does, so it was not read.",
        f"{name}: 코딩한 프로젝트라고 할 수 없을 만큼 커서 읽지 않았습니다.",
    )


def text(value: Any) -> str:
    """A value as text without characters that no database takes; empty for None."""
    if value is None:
        return ""
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    return str(value).replace("\0", "")


def whole(value: Any) -> int | None:
    """A value as a whole number, also where it is kept as text or as a fraction; None where it is none."""
    try:
        number = int(float(value)) if value is not None and not isinstance(value, bytes) else None
    except (ValueError, OverflowError):
        return None
    return number if number is not None and abs(number) < 2**53 else None


def active(row: Row) -> bool:
    """Whether a row of RQDA stands: 1, or no status at all in its first versions."""
    return row["status"] is None or whole(row["status"]) == 1


def values_by(rows: Sequence[Row], owner: str, name: str, value: str) -> dict[int, tuple[tuple[str, str], ...]]:
    """Names and values of things, by the thing's number."""
    found: dict[int, dict[str, str]] = {}
    for row in rows:
        number = whole(row[owner])
        if number is not None and text(row[value]).strip():
            found.setdefault(number, {})[text(row[name])] = text(row[value])
    return {number: tuple(each.items()) for number, each in found.items()}
