"""Changes of columns that keep the history true.

Events hold whole rows as they were made and removed. A column that comes later must stand in those events too,
or the project could not be made again from its history.
"""

import json
from collections.abc import Iterator

from sqlalchemy import Column, Connection, MetaData, Table, Text, inspect, literal, select, update
from sqlalchemy.schema import CreateColumn

from madang.store.kinds import Row, written

_EVENTS = ("event", "brought_event")


def add_column(connection: Connection, table: str, column: Column[object], value: object) -> None:
    """Add a column in which every row there ever was holds `value`; its place among the columns does not matter."""
    column = column._copy()
    column.server_default = None
    column.nullable, required = True, not column.nullable
    Table(table, MetaData(), column)
    words = str(CreateColumn(column).compile(dialect=connection.dialect))
    if required:
        # Neither database takes a column without gaps for rows that are there unless it is told what they hold.
        told = str(literal(value).compile(dialect=connection.dialect, compile_kwargs={"literal_binds": True}))
        words += f" DEFAULT {told} NOT NULL"
    name = connection.dialect.identifier_preparer.quote(table)
    connection.exec_driver_sql(f"ALTER TABLE {name} ADD COLUMN {words.strip()}")
    for events in _EVENTS:
        if inspect(connection).has_table(events):
            _tell(connection, events, table, str(column.name), value)


def _tell(connection: Connection, events: str, kind: str, column: str, value: object) -> None:
    names = ("id", "kind", "before", "after")
    table = Table(events, MetaData(), *(Column(name, Text) for name in names))
    rows = connection.execute(select(table).where(table.c.kind == kind)).mappings().all()
    for id_, side, whole in _whole_rows([dict(row) for row in rows]):
        told = written({**whole, column: value})
        connection.execute(update(table).where(table.c.id == id_).values({side: told}))


def _whole_rows(events: list[Row]) -> Iterator[tuple[str, str, Row]]:
    """The events that hold a whole row: one made, or one removed; with the side on which it stands."""
    for event in events:
        if event["before"] is None or event["after"] is None:
            side = "after" if event["before"] is None else "before"
            yield event["id"], side, json.loads(event[side])
