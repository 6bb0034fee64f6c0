"""Rows by their ids as they stand, or, for what was removed, as they last stood."""

import json
from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import select

from madang.store import tables
from madang.store.kinds import Row
from madang.store.registry import KINDS
from madang.store.session import Session, change_of

Named = tuple[str, str]
"""A kind and an id."""

_AT_ONCE = 500


def rows_of(session: Session, wanted: Iterable[Named]) -> dict[Named, Row]:
    """The rows of these things; a thing that never was is left out."""
    every = set(wanted)
    found = standing(session, every)
    gone = ((each, _as_it_was(session, each[1])) for each in sorted(every - found.keys()))
    return found | {each: row for each, row in gone if row is not None}


def standing(session: Session, wanted: Iterable[Named]) -> dict[Named, Row]:
    """The rows of these things that are there now."""
    by_kind: dict[str, set[str]] = defaultdict(set)
    for kind, id_ in wanted:
        by_kind[kind].add(id_)
    return {
        (kind, id_): row for kind, ids in by_kind.items() for id_, row in _standing(session, kind, sorted(ids)).items()
    }


def _standing(session: Session, kind: str, ids: list[str]) -> dict[str, Row]:
    table = KINDS[kind].table
    found: dict[str, Row] = {}
    for first in range(0, len(ids), _AT_ONCE):
        asked = select(table).where(table.c.id.in_(ids[first : first + _AT_ONCE]))
        found.update({row["id"]: dict(row) for row in session.connection.execute(asked).mappings()})
    return found


def _as_it_was(session: Session, id_: str) -> Row | None:
    """A removed row: its removal holds all of it."""
    event = tables.event.c
    asked = select(tables.event).where(event.entity == id_, event.after.is_(None)).order_by(event.number.desc())
    row = session.connection.execute(asked.limit(1)).mappings().first()
    return None if row is None else change_of(row).before  # type: ignore[arg-type]


def words_of_statements(session: Session, ids: Iterable[str]) -> dict[str, str]:
    """The first coded words of each statement that still has any."""
    table, wanted = tables.coding, sorted(set(ids))
    found: dict[str, str] = {}
    for first in range(0, len(wanted), _AT_ONCE):
        asked = select(table.c.statement, table.c.words).where(table.c.statement.in_(wanted[first : first + _AT_ONCE]))
        for statement, words in session.connection.execute(asked.order_by(table.c.id)):
            found.setdefault(statement, words)
    return found


def called(session: Session, kind: str, column: str, wanted: str) -> str | None:
    """The id of the thing of a kind that is called so, or was before it was renamed or removed; the latest."""
    event = tables.event.c
    asked = select(event.entity, event.after).where(
        event.kind == kind, event.after.contains(json.dumps(wanted, ensure_ascii=False)[1:-1], autoescape=True)
    )
    for entity, after in session.connection.execute(asked.order_by(event.number.desc())):
        if json.loads(after).get(column) == wanted:
            return str(entity)
    return None
