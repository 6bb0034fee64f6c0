"""One transaction: values in and out, and one event for each change.

The workbench opens it, everything below joins it, nothing below commits.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update

from madang.base.errors import Conflict, Invalid, NotFound
from madang.base.ids import new_id
from madang.sources.source import fingerprint
from madang.store import tables
from madang.store.kinds import Kind, Row, V, written
from madang.store.registry import KINDS, kind_of


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to one row: None before it was made, None after it was removed.

    A change of an existing row holds only the columns that differ.
    """

    kind: str
    entity: str
    before: Row | None
    after: Row | None

    def reversed(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.kind, self.entity, self.after, self.before)


class Session:
    """Values of the project inside one transaction. `act` is the number of the act it belongs to, 0 for reading."""

    def __init__(self, connection: Connection, act: int = 0, revision: int = 0) -> None:
        self.connection = connection
        self.act = act
        self.revision = revision

    def all(self, type_: type[V]) -> list[V]:
        """Every value of a type, in the order of their ids."""
        kind = kind_of(type_)
        rows = self.connection.execute(select(kind.table).order_by(kind.table.c.id))
        return [kind.from_row(row) for row in rows.mappings()]  # type: ignore[arg-type]

    def those(self, type_: type[V], **where: object) -> list[V]:
        """The values of a type whose columns equal `where`, in the order of their ids."""
        kind = kind_of(type_)
        asked = select(kind.table).order_by(kind.table.c.id)
        for column, wanted in where.items():
            asked = asked.where(kind.table.c[column] == wanted)
        return [kind.from_row(row) for row in self.connection.execute(asked).mappings()]  # type: ignore[arg-type]

    def get(self, type_: type[V], id_: str) -> V:
        """The value with this id. Raises `NotFound`."""
        found = self.those(type_, id=id_)
        if not found:
            raise NotFound(f"This project has no {kind_of(type_).name} with the id {id_}.")
        return found[0]

    def require_unchanged(self, type_: type[V], id_: str, revision: int) -> None:
        """Refuse a write that started from an older revision of a row. Raises `Conflict`."""
        table = kind_of(type_).table
        now = self.connection.execute(select(table.c.revision).where(table.c.id == id_)).scalar_one_or_none()
        if now != revision:
            raise Conflict(f"This {table.name} was changed by somebody else since you opened it.")

    def keep(self, content: Mapping[str, bytes]) -> None:
        """Store bytes under their fingerprints; what is already there stays."""
        column = tables.content.c.fingerprint
        there = set(self.connection.execute(select(column).where(column.in_(list(content)))).scalars())
        fresh = [{"fingerprint": name, "bytes": content[name]} for name in content if name not in there]
        if fresh:
            self.connection.execute(insert(tables.content), fresh)

    def content(self, name: str) -> bytes:
        """The bytes with this fingerprint, checked against it. Raises `NotFound`, `Invalid`."""
        asked = select(tables.content.c.bytes).where(tables.content.c.fingerprint == name)
        found = self.connection.execute(asked).scalar_one_or_none()
        if found is None:
            raise NotFound(f"The project lacks the content {name}.")
        if fingerprint(bytes(found)) != name:
            raise Invalid(f"The content {name} has been damaged.")
        return bytes(found)

    def add(self, values: Iterable[Any]) -> None:
        """Store new values; each kind in one go, in the order given."""
        for type_, same in groupby(values, key=type):
            kind = kind_of(type_)
            self.apply([Change(kind.name, row["id"], None, row) for row in map(kind.to_row, same)])

    @staticmethod
    def in_order(types: Iterable[type]) -> list[type]:
        """Types in an order in which each names only values of types before it."""
        order = {kind.type: place for place, kind in enumerate(KINDS.values())}
        return sorted(types, key=order.__getitem__)

    def replace(self, values: Iterable[Any]) -> int:
        """Store changed values over those with the same ids; answer how many really differ."""
        changes = list(self._differences(values))
        self.apply(changes)
        return len(changes)

    def _differences(self, values: Iterable[Any]) -> Iterator[Change]:
        for value in values:
            kind = kind_of(type(value))
            new = kind.to_row(value)
            old = self.row(kind, new["id"])
            differ = [column for column in new if new[column] != old[column]]
            if differ:
                yield Change(kind.name, new["id"], {c: old[c] for c in differ}, {c: new[c] for c in differ})

    def row(self, kind: Kind[Any], id_: str) -> Row:
        """The row with this id, without its revision. Raises `NotFound`."""
        asked = select(kind.table).where(kind.table.c.id == id_)
        found = self.connection.execute(asked).mappings().one_or_none()
        if found is None:
            raise NotFound(f"This project has no {kind.name} with the id {id_}.")
        return {column: value for column, value in found.items() if column != "revision"}

    def remove(self, type_: type[Any], ids: Sequence[str]) -> None:
        """Remove values; the history keeps them."""
        kind = kind_of(type_)
        self.apply([Change(kind.name, id_, self.row(kind, id_), None) for id_ in ids])

    def apply(self, changes: Sequence[Change]) -> None:
        """Carry out changes and write one event for each."""
        if not changes:
            return
        if not self.act:
            raise Invalid("This view of the project is for reading only.")
        first = self.revision + 1
        self.revision += len(changes)
        events = [_event(number, self.act, change) for number, change in enumerate(changes, first)]
        position = 0
        for (name, way), run in groupby(changes, key=lambda change: (change.kind, _way(change))):
            same = list(run)
            _WAYS[way](self.connection, KINDS[name].table, same, first + position)
            position += len(same)
        self.connection.execute(insert(tables.event), events)


def _event(number: int, act: int, change: Change) -> Row:
    return {
        "number": number,
        "id": new_id(),
        "act": act,
        "kind": change.kind,
        "entity": change.entity,
        "before": None if change.before is None else written(change.before),
        "after": None if change.after is None else written(change.after),
    }


def _way(change: Change) -> str:
    if change.before is None:
        return "insert"
    return "delete" if change.after is None else "update"


def _insert(connection: Connection, table: Table, changes: list[Change], first: int) -> None:
    rows = [{**(change.after or {}), "revision": number} for number, change in enumerate(changes, first)]
    connection.execute(insert(table), rows)


def _update(connection: Connection, table: Table, changes: list[Change], first: int) -> None:
    for number, change in enumerate(changes, first):
        new = {**(change.after or {}), "revision": number}
        connection.execute(update(table).where(table.c.id == change.entity).values(**new))


def _delete(connection: Connection, table: Table, changes: list[Change], first: int) -> None:
    one = delete(table).where(table.c.id == bindparam("entity"))
    connection.execute(one, [{"entity": change.entity} for change in changes])


_WAYS = {"insert": _insert, "update": _update, "delete": _delete}


def change_of(row: Mapping[str, Any]) -> Change:
    """The change an event's row tells."""
    before, after = row["before"], row["after"]
    return Change(
        row["kind"],
        row["entity"],
        None if before is None else json.loads(before),
        None if after is None else json.loads(after),
    )
