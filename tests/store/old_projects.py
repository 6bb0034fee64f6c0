"""Projects as earlier versions made them: the tables and rows of version 1 are kept for good, the rest by the steps."""

import base64
import json
import sqlite3
from pathlib import Path
from typing import Any

import psycopg

from madang.store.engines import APPLICATION_ID, engine_for, is_url
from madang.store.migrations import STEPS
from madang.store.upgrading import bring_up

SCHEMAS = Path(__file__).parent / "schemas"
_BYTES = {"content": "bytes"}


def make_old(place: str, version: int) -> None:
    """A small study at `place`, as this version of the tables kept it."""
    if is_url(place):
        _on_a_server(place)
    else:
        _in_a_file(Path(place))
    engine = engine_for(place)
    bring_up(place, engine, version, None, STEPS)
    engine.dispose()


def rows() -> list[tuple[str, dict[str, Any]]]:
    """The rows of version 1 by table, in an order in which they may be put in."""
    found = []
    for line in (SCHEMAS / "v1.jsonl").read_text("utf-8").splitlines():
        table, row = json.loads(line)
        if table in _BYTES:
            row[_BYTES[table]] = base64.b64decode(row[_BYTES[table]])
        found.append((table, row))
    return found


def _in_a_file(path: Path) -> None:
    file = sqlite3.connect(path)
    file.executescript((SCHEMAS / "v1.sqlite.sql").read_text("utf-8"))
    file.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    file.execute("PRAGMA user_version = 1")
    for table, row in rows():
        names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
        file.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(row.values()))
    file.commit()
    file.execute("PRAGMA journal_mode = WAL")
    file.close()


def _on_a_server(place: str) -> None:
    with psycopg.connect(place) as server:
        server.execute((SCHEMAS / "v1.postgresql.sql").read_bytes())
        for table, row in rows():
            names, marks = ", ".join(f'"{name}"' for name in row), ", ".join(["%s"] * len(row))
            server.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})'.encode(), tuple(row.values()))


def another(place: str) -> str:
    """A second place on the same database, where a new project may be made."""
    if not is_url(place):
        return str(Path(place).with_name("another.madang"))
    with psycopg.connect(place, autocommit=True) as server:
        name = server.info.dbname
        server.execute(f"CREATE DATABASE {name}_2".encode())
    return place.replace(name, f"{name}_2")
