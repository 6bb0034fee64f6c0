"""One transaction: values in and out, and one event for each change.

The workbench opens it, everything below joins it, nothing below commits.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any

import orjson
from sqlalchemy import Connection, Select, Table, select, update

from madang.base.errors import Invalid, NotFound, Stale
from madang.base.ids import new_ids
from madang.sources.source import fingerprint
from madang.store import tables
from madang.store.asking import rows_of, selection, shape_of
from madang.store.kinds import Kind, Row, V, written
from madang.store.registry import KINDS, kind_of
from madang.store.writing import delete_rows, insert_rows, update_rows


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
        self.lasts = False
        """Whether the act stays in the history also where it changed no row."""

    def all(self, type_: type[V]) -> list[V]:
        """Every value of a type, in the order of their ids."""
        return self.those(type_)

    def those(self, type_: type[V], **where: object) -> list[V]:
        """The values of a type whose columns equal `where`, in the order of their ids."""
        kind = kind_of(type_)
        asked = selection(kind.table, shape_of(where))
        return [kind.from_row(row) for row in self._rows(asked, where)]

    def get(self, type_: type[V], id_: str) -> V:
        """The value with this id. Raises `NotFound`."""
        found = self.those(type_, id=id_)
        if not found:
            raise NotFound(
                f"This project has no {kind_of(type_).name} with the id {id_}.",
                "찾으시는 것이 이 프로젝트에 없습니다. 그사이에 지워졌을 수 있습니다.",
            )
        return found[0]

    def summarise(self, summary: str) -> None:
        """Say in the history what this act is about, where that is known only inside it."""
        mine = tables.act.c.number == self.act
        self.connection.execute(update(tables.act).where(mine).values(summary=summary))

    def require_unchanged(self, type_: type[V], id_: str, revision: int) -> None:
        """Refuse a write that started from an older revision of a row. Raises `Stale`."""
        table = kind_of(type_).table
        now = self.connection.execute(select(table.c.revision).where(table.c.id == id_)).scalar_one_or_none()
        if now != revision:
            raise Stale(
                f"This {table.name} was changed by somebody else since you opened it.",
                "여는 사이에 다른 사람이 이것을 고쳤습니다.",
            )

    def revisions(self, type_: type[Any], **where: object) -> dict[str, int]:
        """The revision of each row of a type whose columns equal `where`, by id: what a later write must name."""
        asked = selection(kind_of(type_).table, shape_of(where), ("id", "revision"))
        return {row.id: row.revision for row in self.connection.execute(asked, where)}

    def rows(self, type_: type[Any], columns: Sequence[str], *, after: int = -1, **where: object) -> list[Row]:
        """These columns of a type's rows that changed after a revision and whose columns equal `where`.

        For lists of tens of thousands that go straight to a page: no values are made.
        """
        table = kind_of(type_).table
        asked = select(*(table.c[column] for column in columns)).order_by(table.c.id)
        if after >= 0:
            asked = asked.where(table.c.revision > after)
        for column, wanted in where.items():
            asked = asked.where(table.c[column] == wanted)
        return list(self._rows(asked))

    def since(self, type_: type[V], revision: int) -> tuple[list[V], set[str]]:
        """What changed in a type after a revision: the rows made or changed, and the ids of those removed."""
        kind = kind_of(type_)
        return [kind.from_row(row) for row in self._changed(kind, revision)], self.gone(type_, revision)

    def _changed(self, kind: Kind[Any], revision: int) -> Iterable[Row]:
        event = tables.event.c
        touched = select(event.entity).where(event.number > revision, event.kind == kind.name).limit(_FEW + 1)
        found = self.connection.execute(touched).scalars().all()
        ids = sorted(set(found))
        if len(found) > _FEW or len(ids) > _AT_ONCE:
            return self._rows(select(kind.table).where(kind.table.c.revision > revision).order_by(kind.table.c.id))
        # One by one they are found at once; the table itself is read through only where most of it changed.
        return self._rows(select(kind.table).where(kind.table.c.id.in_(ids)).order_by(kind.table.c.id))

    def gone(self, type_: type[Any], revision: int) -> set[str]:
        """The ids of a type's rows that were removed after a revision and have not come back."""
        kind = kind_of(type_)
        removed = select(tables.event.c.entity).where(
            tables.event.c.number > revision, tables.event.c.kind == kind.name, tables.event.c.after.is_(None)
        )
        ids = list(set(self.connection.execute(removed).scalars()))
        back: set[str] = set()
        for first in range(0, len(ids), _AT_ONCE):
            there = select(kind.table.c.id).where(kind.table.c.id.in_(ids[first : first + _AT_ONCE]))
            back |= set(self.connection.execute(there).scalars())
        return set(ids) - back

    def keep(self, content: Mapping[str, bytes]) -> None:
        """Store bytes under their fingerprints; what is already there stays."""
        column, names = tables.content.c.fingerprint, list(content)
        there: set[str] = set()
        for first in range(0, len(names), _AT_ONCE):
            asked = select(column).where(column.in_(names[first : first + _AT_ONCE]))
            there |= set(self.connection.execute(asked).scalars())
        fresh = [{"fingerprint": name, "bytes": content[name]} for name in content if name not in there]
        if fresh:
            insert_rows(self.connection, tables.content, fresh)

    def content(self, name: str) -> bytes:
        """The bytes with this fingerprint, checked against it. Raises `NotFound`, `Invalid`."""
        asked = select(tables.content.c.bytes).where(tables.content.c.fingerprint == name)
        found = self.connection.execute(asked).scalar_one_or_none()
        if found is None:
            raise NotFound(
                f"The project lacks the content {name}.", "프로젝트에 이 내용이 없습니다. madang check 로 살펴보십시오."
            )
        if fingerprint(bytes(found)) != name:
            raise Invalid(
                f"The content {name} has been damaged.",
                "프로젝트에 든 내용이 손상되었습니다. 사본이나 백업을 쓰십시오.",
            )
        return bytes(found)

    def add(self, values: Iterable[Any]) -> None:
        """Store new values; each kind in one go, in the order given."""
        for type_, same in groupby(values, key=type):
            kind: Kind[Any] = kind_of(type_)
            self.add_rows(kind.name, map(kind.to_row, same))

    def add_rows(self, kind: str, rows: Iterable[Row]) -> None:
        """Store new rows of a kind, which hold every column but the revision."""
        rows = iter(rows)
        while some := list(islice(rows, _WRITTEN_AT_ONCE)):
            self.apply([Change(kind, row["id"], None, row) for row in some])

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
        for type_, same in groupby(values, key=type):
            kind: Kind[Any] = kind_of(type_)
            news = [kind.to_row(value) for value in same]
            olds = self._stored(kind, [new["id"] for new in news])
            for new in news:
                old = olds[new["id"]]
                differ = [column for column in new if new[column] != old[column]]
                if differ:
                    yield Change(kind.name, new["id"], {c: old[c] for c in differ}, {c: new[c] for c in differ})

    def rows_by_id(self, kind: str, ids: Sequence[str]) -> dict[str, Row]:
        """The rows of a kind with these ids, as far as there are any, by id and without their revisions."""
        table = KINDS[kind].table
        found: dict[str, Row] = {}
        for first in range(0, len(ids), _AT_ONCE):
            for row in self._rows(select(table).where(table.c.id.in_(ids[first : first + _AT_ONCE]))):
                del row["revision"]
                found[row["id"]] = row
        return found

    def _stored(self, kind: Kind[Any], ids: Sequence[str]) -> dict[str, Row]:
        """The rows with these ids, without their revisions. Raises `NotFound` for the first that is missing."""
        found = self.rows_by_id(kind.name, ids)
        for id_ in ids:
            if id_ not in found:
                raise NotFound(
                    f"This project has no {kind.name} with the id {id_}.",
                    "찾으시는 것이 이 프로젝트에 없습니다. 그사이에 지워졌을 수 있습니다.",
                )
        return found

    def _rows(self, asked: Select[Any], where: Mapping[str, object] | None = None) -> Iterator[Row]:
        return rows_of(self.connection, asked, where)

    def remove(self, type_: type[Any], ids: Sequence[str]) -> None:
        """Remove values; the history keeps them."""
        kind = kind_of(type_)
        stored = self._stored(kind, ids)
        self.apply([Change(kind.name, id_, stored[id_], None) for id_ in ids])

    def apply(self, changes: Sequence[Change]) -> None:
        """Carry out changes and write one event for each."""
        if not changes:
            return
        if not self.act:
            raise Invalid("This view of the project is for reading only.", "읽기만 하는 동안에는 고칠 수 없습니다.")
        for start in range(0, len(changes), _WRITTEN_AT_ONCE):
            self._write(changes[start : start + _WRITTEN_AT_ONCE])

    def _write(self, changes: Sequence[Change]) -> None:
        first = self.revision + 1
        self.revision += len(changes)
        ids = new_ids(len(changes))
        events = [_event(number, ids[number - first], self.act, change) for number, change in enumerate(changes, first)]
        position = 0
        for (name, way), run in groupby(changes, key=lambda change: (change.kind, _way(change))):
            same = list(run)
            _carry_out(way, self.connection, KINDS[name].table, same, first + position)
            position += len(same)
        insert_rows(self.connection, tables.event, events)


_AT_ONCE = 500
"""How many ids go into one question: well below what either database takes."""
_WRITTEN_AT_ONCE = 5_000
"""How many changes become rows and events together, so that an import does not hold each of them three times."""
_FEW = 2_000
"""Up to how many events are looked through for what changed."""


def _event(number: int, id_: str, act: int, change: Change) -> Row:
    return {
        "number": number,
        "id": id_,
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


def _carry_out(way: str, connection: Connection, table: Table, changes: list[Change], first: int) -> None:
    rows = [{**(change.after or {}), "revision": number} for number, change in enumerate(changes, first)]
    ids = [change.entity for change in changes]
    if way == "insert":
        insert_rows(connection, table, rows)
    elif way == "update":
        update_rows(connection, table, ids, rows)
    else:
        delete_rows(connection, table, ids)


def change_of(row: Mapping[str, Any]) -> Change:
    """The change an event's row tells."""
    before, after = row["before"], row["after"]
    return Change(
        row["kind"],
        row["entity"],
        None if before is None else orjson.loads(before),
        None if after is None else orjson.loads(after),
    )
