"""The bare loops: what a step cannot do without, and nothing else."""

import hashlib
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any


def bare_file(path: Path) -> sqlite3.Connection:
    """A plain database with the durability of a project file."""
    connection = sqlite3.connect(path)
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def import_texts(database: Path, files: Iterable[Path]) -> None:
    """Read, hash and decode the bytes; a row per source and per turn, in one transaction."""
    connection = bare_file(database)
    connection.execute("CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT, hash TEXT, text TEXT)")
    connection.execute("CREATE TABLE turn (source INTEGER, start INTEGER, end INTEGER, label TEXT)")
    connection.execute("BEGIN IMMEDIATE")
    for number, path in enumerate(files):
        content = path.read_bytes()
        text = content.decode()
        row = number, path.name, hashlib.sha256(content).hexdigest(), text
        connection.execute("INSERT INTO source VALUES (?, ?, ?, ?)", row)
        place, turns = 0, []
        for line in text.split("\n"):
            label, colon, _ = line.partition(": ")
            if colon:
                turns.append((number, place + len(label) + 2, place + len(line), label))
            place += len(line) + 1
        connection.executemany("INSERT INTO turn VALUES (?, ?, ?, ?)", turns)
    connection.execute("COMMIT")
    connection.close()


def rows_of(project: Path, tables: Iterable[str]) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of tables of a project, fetched without more."""
    connection = sqlite3.connect(project)
    found = {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables}
    connection.close()
    return found


def insert_rows(database: Path, rows: dict[str, list[tuple[Any, ...]]], project: Path) -> None:
    """The same rows into tables of the same shape and indexes, in one transaction."""
    shapes = sqlite3.connect(project)
    connection = bare_file(database)
    for table in rows:
        asked = "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL"
        for (shape,) in shapes.execute(asked, (table,)):
            connection.execute(shape)
    connection.execute("BEGIN IMMEDIATE")
    for table, its in rows.items():
        if its:
            places = ", ".join("?" * len(its[0]))
            connection.executemany(f"INSERT INTO {table} VALUES ({places})", its)
    connection.execute("COMMIT")
    connection.close()
    shapes.close()
