"""Rows into tables, many at a time."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Column, Connection, Dialect, Table, bindparam, delete, insert, update

from madang.store.kinds import Row


def insert_rows(connection: Connection, table: Table, rows: list[Row]) -> None:
    """Put rows of the same columns into a table."""
    # Rows are plain already, so they go to the driver as they are: for 50,000 codings this halves the time.
    text, order = _insertion(table, tuple(rows[0]), connection.dialect)
    if order is None:
        connection.exec_driver_sql(text, rows)
    else:
        ordered = itemgetter(*order)
        connection.exec_driver_sql(text, [ordered(row) for row in rows])


@lru_cache(maxsize=256)
def _insertion(table: Table, columns: tuple[str, ...], dialect: Dialect) -> tuple[str, tuple[str, ...] | None]:
    """The SQL that inserts these columns, and their order where the driver takes them by position."""
    compiled = insert(table).values({column: bindparam(column) for column in columns}).compile(dialect=dialect)
    return str(compiled), None if compiled.positiontup is None else tuple(compiled.positiontup)


def update_rows(connection: Connection, table: Table, ids: Sequence[str], rows: Sequence[Row]) -> None:
    """Put what `rows` hold into the rows with these ids; they need not hold the same columns."""
    by_columns: dict[tuple[str, ...], list[Row]] = {}
    for id_, row in zip(ids, rows, strict=True):
        by_columns.setdefault(tuple(row), []).append({**row, "entity": id_})
    for columns, same in by_columns.items():
        text, order = _updating(table, columns, connection.dialect)
        if order is None:
            found: Any = [{"entity": row["entity"], **{f"new_{c}": row[c] for c in columns}} for row in same]
        else:
            ordered = itemgetter(*(name.removeprefix("new_") for name in order))
            found = [ordered(row) for row in same]
        connection.exec_driver_sql(text, found)


@lru_cache(maxsize=1024)
def _updating(table: Table, columns: tuple[str, ...], dialect: Dialect) -> tuple[str, tuple[str, ...] | None]:
    """The SQL that updates these columns of the row `entity`, and their order where the driver takes them so."""
    one = update(table).where(table.c.id == bindparam("entity"))
    compiled = one.values({column: bindparam(f"new_{column}") for column in columns}).compile(dialect=dialect)
    return str(compiled), None if compiled.positiontup is None else tuple(compiled.positiontup)


def delete_rows(connection: Connection, table: Table, ids: Sequence[str]) -> None:
    """Take rows out."""
    one = delete(table).where(table.c.id == bindparam("entity"))
    with _found_by(connection, _naming(table) if len(ids) > _FEW else ()):
        connection.execute(one, [{"entity": id_} for id_ in ids])


_FEW = 10
"""Up to how many rows it costs less to look through a table for what names them than to put that in order."""


@contextmanager
def _found_by(connection: Connection, columns: Sequence[Column[Any]]) -> Iterator[None]:
    """Columns in order for as long as rows are taken out: SQLite looks through them for each row that goes."""
    places = [(each.table.name, each.name) for each in columns] if connection.dialect.name == "sqlite" else []
    for table, column in places:
        connection.exec_driver_sql(f'CREATE INDEX "passing_{table}_{column}" ON "{table}" ("{column}")')
    yield
    for table, column in places:
        connection.exec_driver_sql(f'DROP INDEX "passing_{table}_{column}"')


@lru_cache(maxsize=64)
def _naming(table: Table) -> tuple[Column[Any], ...]:
    """The columns of all tables that name rows of this one and have no index."""
    columns = [column for each in table.metadata.sorted_tables for column in each.c]
    naming = [each for each in columns if any(key.column.table is table for key in each.foreign_keys)]
    return tuple(each for each in naming if not each.primary_key and not _is_in_order(each))


def _is_in_order(column: Column[Any]) -> bool:
    return any(next(iter(index.columns)) is column for index in column.table.indexes)
