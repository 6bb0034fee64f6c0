"""Make a sealed copy, and what its key has to hold."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import orjson
from sqlalchemy import create_engine, insert

from madang.base.ids import new_id
from madang.store import tables
from madang.store.engines import mark_file
from madang.store.kinds import Row
from madang.store.project import SCHEMA_VERSION
from madang.store.registry import KINDS
from madang.store.sealing.covering import Sealer, Told
from madang.store.sealing.key import Key
from madang.store.sealing.whole import BESIDE, TABLES, Rows, digest, key_of, whole
from madang.store.session import Session
from madang.text.hiding.finding import Finder
from madang.text.hiding.hidden_name import HiddenName

_AT_ONCE = 500


def sealed(session: Session) -> tuple[Rows, Rows]:
    """Every row of a project, and every row of its sealed copy; the copy is a project of its own."""
    was = whole(session.connection)
    finder = Finder(session.all(HiddenName))
    content = {row["fingerprint"]: row["bytes"] for row in was["content"]}
    sealer = Sealer(finder, revisions(was), content)
    made: Rows = {kind: [sealer.row(kind, row) for row in was[kind]] for kind in KINDS}
    told = Told(sealer)
    made["event"] = [told.event(row) for row in was["event"]]
    made["brought_event"] = list(_brought(was["brought_event"], sealer, told))
    made["act"] = [_act(row, sealer) for row in was["act"]]
    made["brought_act"] = [_act(row, sealer) for row in was["brought_act"]]
    made["project"] = [row | {"id": new_id()} for row in was["project"]]
    made["content"] = [{"fingerprint": name, "bytes": sealer.content[name]} for name in sorted(_named(made, sealer))]
    return was, {name: sorted(made[name], key=key_of(name)) for name in TABLES}


def revisions(was: Rows) -> list[Row]:
    """Every transcript there ever was, here or in a copy that was merged, the earlier first."""
    found = {row["id"]: row for row in was["transcript"]}
    known = {row["fingerprint"] for row in was["content"]}
    for event in (*was["event"], *was["brought_event"]):
        if event["kind"] == "transcript":
            row: dict[str, Any] = {}
            for side in ("before", "after"):
                row |= orjson.loads(event[side]) if event[side] else {}
            if {"text", "turns"} <= row.keys() and {row["text"], row["turns"]} <= known:
                found.setdefault(event["entity"], row)
    return sorted(found.values(), key=lambda row: (row["number"], row["id"]))


def _brought(events: Iterable[Row], sealer: Sealer, own: Told) -> Iterator[Row]:
    """Events of other copies, each copy followed for itself."""
    copies: dict[int, Told] = {}
    for row in sorted(events, key=lambda each: (each["merge"], each["number"])):
        yield copies.setdefault(row["merge"], Told(sealer, own.rows)).event(row)


def _act(row: Row, sealer: Sealer) -> Row:
    return row | {name: sealer.text(row[name]) for name in ("who", "summary")}


def _named(made: Rows, sealer: Sealer) -> set[str]:
    """The content that rows and events of the copy name."""
    found = {row[name] for row in made["transcript"] for name in ("text", "turns")}
    found |= {row["fingerprint"] for row in made["source"]}
    return found | sealer.content.keys()


def write_project(rows: Rows, draft: Path) -> None:
    """A fresh project file that has never held anything else: no free page of it is left over from before."""
    engine = create_engine(f"sqlite:///{draft}")
    try:
        with engine.begin() as file:
            tables.metadata.create_all(file)
            mark_file(file, SCHEMA_VERSION)
            for name in (*BESIDE, *KINDS):
                table, every = tables.metadata.tables[name], rows[name]
                for first in range(0, len(every), _AT_ONCE):
                    file.execute(insert(table), every[first : first + _AT_ONCE])
    finally:
        engine.dispose()


def key_for(was: Rows, copy: Rows) -> Key:
    """The key that leads from a sealed copy back to the project it was made of."""
    with TemporaryDirectory(prefix="madang-") as folder:
        path = Path(folder) / "original.madang"
        write_project(was, path)
        return Key(path.read_bytes(), digest(copy))


def free_pages(path: Path) -> int:
    """Pages of a file that hold nothing, or what was deleted."""
    with closing(sqlite3.connect(path)) as file:
        found: int = file.execute("PRAGMA freelist_count").fetchone()[0]
        return found
