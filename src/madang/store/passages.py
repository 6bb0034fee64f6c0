"""Passages of many sources at once, read and moved: whatever stands on words of a transcript."""

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, select

from madang.coding.coding import Placing
from madang.store import tables
from madang.store.asking import rows_of
from madang.store.kinds import Kind, Row
from madang.store.registry import kind_of
from madang.store.session import Change, Session

P = TypeVar("P")

_AT_ONCE = 500
"""How many ids go into one question."""


def by_source(session: Session, type_: type[P], sources: Sequence[str]) -> dict[str, list[P]]:
    """The passages of a type in each of these sources, in the order of their ids."""
    kind = kind_of(type_)
    found: dict[str, list[P]] = {each: [] for each in sources}
    for first in range(0, len(sources), _AT_ONCE):
        asked = select(kind.table).where(kind.table.c.source.in_(sources[first : first + _AT_ONCE]))
        for row in sorted(rows_of(session.connection, asked), key=itemgetter("id")):
            found[row["source"]].append(kind.from_row(row))
    return found


def left_behind(session: Session, type_: type[P], revision: int, sources: Sequence[str]) -> list[P]:
    """The passages of a type that stand in a text that was corrected since.

    Looked for among those that changed after a revision of the project, and in these sources.
    """
    kind, found = kind_of(type_), dict[str, P]()
    for condition in (*_changed(session, kind, revision), *_in(kind, "source", sources)):
        asked = select(kind.table).where(condition, *_behind(kind))
        found.update((row["id"], kind.from_row(row)) for row in rows_of(session.connection, asked))
    return [found[each] for each in sorted(found)]


def move(session: Session, type_: type[Any], pairs: Iterable[tuple[Any, Any]]) -> int:
    """Store where passages of one type stand now over where they stood, as pairs of before and after.

    For tens of thousands that were read in this transaction: nothing but their places is looked at. Answer how
    many really differ.
    """
    name = kind_of(type_).name
    changes = [change for was, now in pairs if (change := _moved(name, was, now)) is not None]
    session.apply(changes)
    return len(changes)


def _moved(kind: str, was: Any, now: Any) -> Change | None:
    before: Row = {}
    after: Row = {}
    for column, old, new in zip(_PLACE, _place(was), _place(now), strict=True):
        if old != new:
            before[column], after[column] = old, new
    return Change(kind, now.id, before, after) if after else None


_PLACE = ("transcript", "start", "end", "words", "before", "after", "placing")
"""The columns that a correction may change: no passage goes to another source."""


def _place(passage: Any) -> tuple[Any, ...]:
    at = passage.segment
    return at.transcript, at.span.start, at.span.end, at.words, at.before, at.after, passage.placing.value


def _behind(kind: Kind[Any]) -> tuple[ColumnElement[bool], ...]:
    old, new = tables.transcript.alias("old"), tables.transcript.alias("new")
    corrected = select(old.c.id).join(new, (new.c.source == old.c.source) & (new.c.number > old.c.number))
    return kind.table.c.placing != Placing.UNPLACED.value, kind.table.c.transcript.in_(corrected)


def _changed(session: Session, kind: Kind[Any], revision: int) -> Iterator[ColumnElement[bool]]:
    """Few rows are asked for one by one; the table itself is read through only where many changed."""
    event = tables.event.c
    touched = select(event.entity).where(event.number > revision, event.kind == kind.name).distinct()
    ids = session.connection.execute(touched.limit(_AT_ONCE + 1)).scalars().all()
    return iter([kind.table.c.revision > revision]) if len(ids) > _AT_ONCE else _in(kind, "id", ids)


def _in(kind: Kind[Any], column: str, ids: Sequence[str]) -> Iterator[ColumnElement[bool]]:
    for first in range(0, len(ids), _AT_ONCE):
        yield kind.table.c[column].in_(ids[first : first + _AT_ONCE])
