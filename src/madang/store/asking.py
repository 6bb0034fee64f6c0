"""Questions for the rows of a table, put together once: that takes longer than answering them."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, Table, bindparam, select


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
