"""Questions for the rows of a table, put together once: that takes longer than answering them."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, select

from madang.store.kinds import Row


def shape_of(where: Mapping[str, object]) -> tuple[tuple[str, bool], ...]:
    """What a question asks by: the columns, with whether they are to be empty."""
    return tuple((column, wanted is None) for column, wanted in where.items())


@lru_cache(maxsize=256)
def selection(table: Table, where: tuple[tuple[str, bool], ...], columns: tuple[str, ...] = ()) -> Select[Any]:
    """A question for columns (by default all) of the rows whose columns equal what it is asked with.

    `where` names them, with whether they are to be empty.
    """
    asked = select(*(table.c[column] for column in columns or table.c.keys())).order_by(table.c.id)
    for column, empty in where:
        asked = asked.where(table.c[column].is_(None) if empty else table.c[column] == bindparam(column))
    return asked


def rows_of(connection: Connection, asked: Select[Any], where: Mapping[str, object] | None = None) -> Iterator[Row]:
    """What a question is answered, row by row."""
    result = connection.execute(asked, dict(where or {}))
    columns = tuple(map(str, result.keys()))
    return (dict(zip(columns, row, strict=True)) for row in result.fetchall())
