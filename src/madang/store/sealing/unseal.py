"""The original project again, from a sealed copy and its key.

The file is read as it lies, by the columns it has: a later version of Madang opens what an earlier one sealed.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from madang.base.errors import Conflict, Invalid
from madang.store.engines import address, require_project_file
from madang.store.kinds import Row
from madang.store.sealing.key import Key
from madang.store.sealing.whole import TABLES, Rows, digest, key_of


def unseal(sealed: Path, key: Key, draft: Path) -> None:
    """Write the original project to `draft`, a file that is not there yet.

    Raises `Conflict` where somebody has worked in the sealed copy since, `Invalid` where the key is of another copy.
    """
    require_project_file(sealed)
    with closing(sqlite3.connect(address(sealed, read_only=True), uri=True)) as there:
        rows = _rows(there)
        if digest(rows) != key.sealed:
            raise _another()
        with closing(sqlite3.connect(draft)) as file:
            there.backup(file)
    with closing(sqlite3.connect(draft)) as file, file:
        _put_back(file, key)
    with closing(sqlite3.connect(draft)) as file:
        if digest(_rows(file)) != key.original:
            raise Invalid(
                "The key does not lead back to the original; nothing was written. Is it damaged?",
                "열쇠로 원래 프로젝트를 되살릴 수 없어 아무것도 쓰지 않았습니다. 열쇠가 손상되었을 수 있습니다.",
            )
        file.execute("PRAGMA journal_mode = WAL")


def _another() -> Conflict:
    return Conflict(
        "This key does not fit this file: it is of another sealed copy, or somebody has worked in this one since it "
        "was sealed. Unseal the copy as it was sealed (its backups keep it).",
        "열쇠가 이 파일과 맞지 않습니다. 다른 사본의 열쇠이거나, 봉인한 뒤에 누가 이 사본에서 작업했습니다. "
        "봉인했을 때 그대로의 사본(백업에 있습니다)을 쓰십시오.",
    )


def _rows(file: sqlite3.Connection) -> Rows:
    found: Rows = {}
    there = {name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for name in TABLES:
        found[name] = sorted(_of(file, name), key=key_of(name)) if name in there else []
    return found


def _of(file: sqlite3.Connection, table: str) -> list[Row]:
    cursor = file.execute(f'SELECT * FROM "{table}"')
    names = [each[0] for each in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _put_back(file: sqlite3.Connection, key: Key) -> None:
    for table, rows in (*key.rows.items(), ("content", _content(key))):
        _replace(file, table, rows)
    file.executemany("DELETE FROM content WHERE fingerprint = ?", [(name,) for name in key.added])
    file.execute("DELETE FROM project")
    _replace(file, "project", [key.project])


def _content(key: Key) -> list[Row]:
    return [{"fingerprint": name, "bytes": value} for name, value in key.content.items()]


def _replace(file: sqlite3.Connection, table: str, rows: list[Row]) -> None:
    for row in rows:
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        values: tuple[Any, ...] = tuple(row.values())
        file.execute(f'INSERT OR REPLACE INTO "{table}" ({names}) VALUES ({marks})', values)
