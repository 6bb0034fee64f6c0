"""Which rows a row names, and which rows name it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cache

import orjson
from sqlalchemy import Column, select

from madang.store.kinds import Row
from madang.store.registry import KINDS
from madang.store.rows import Named
from madang.store.session import Session

_AT_ONCE = 500


@cache
def _targets(kind: str) -> tuple[tuple[str, str], ...]:
    """The columns of a kind that name rows of one kind, each with that kind."""
    found = []
    for column in KINDS[kind].table.c:
        keys = [key.column.table.name for key in column.foreign_keys] or [column.info.get("refers", "")]
        found += [(column.name, key) for key in keys if key in KINDS]
    return tuple(found)


def named_by(kind: str, row: Row, *, texts: bool = False) -> Iterator[Named]:
    """The things a row names; the text in which a passage stands only where asked: that is worked out apart."""
    for column, target in _targets(kind):
        value = row.get(column)
        if value and (target != "transcript" or texts):
            yield from ((target, each) for each in (orjson.loads(value) if value.startswith("[") else (value,)))
    if row.get("of") in KINDS and row.get("of_id"):
        yield row["of"], row["of_id"]
    if kind == "claim" and row.get("deviant"):
        yield from (("organisation", each[0]) for each in orjson.loads(row["deviant"]))


def users(session: Session, wanted: Collection[Named]) -> Iterator[Named]:
    """The rows that may name one of these things; whether they do is for `named_by` to say."""
    ids: dict[str, set[str]] = defaultdict(set)
    for kind, id_ in wanted:
        ids[kind].add(id_)
    for kind in KINDS:
        for column, some in _asked(kind, ids):
            yield from ((kind, id_) for id_ in _holding(session, column, some))


def _asked(kind: str, ids: dict[str, set[str]]) -> Iterator[tuple[Column[str], set[str] | None]]:
    table = KINDS[kind].table
    for column, target in _targets(kind):
        if target in ids and target != "transcript":
            yield table.c[column], None if "refers" in table.c[column].info else ids[target]
    if "of_id" in table.c:
        yield table.c["of_id"], set().union(*ids.values())
    if kind == "claim" and "organisation" in ids:
        yield table.c["deviant"], None


def _holding(session: Session, column: Column[str], ids: Iterable[str] | None) -> Iterator[str]:
    asked = select(column.table.c.id)
    if ids is None:
        yield from session.connection.execute(asked.where(column != "[]")).scalars()
        return
    some = sorted(ids)
    for first in range(0, len(some), _AT_ONCE):
        yield from session.connection.execute(asked.where(column.in_(some[first : first + _AT_ONCE]))).scalars()
