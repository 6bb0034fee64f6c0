"""Takes an act back, where no later work depends on it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import orjson
from sqlalchemy import Column, Table, select

from madang.base.errors import Conflict, Stale
from madang.store import history, tables
from madang.store.history import Act
from madang.store.kinds import Row
from madang.store.registry import KINDS
from madang.store.session import Change, Session


def undo(session: Session, act: Act) -> int:
    """Take an act back as a new act; answer how many changes that made.

    Raises `Conflict`, naming the work, where later work depends on it; `Stale` where it was undone since it was read.
    """
    _require_still_standing(session, act)
    if act.undone_by is not None:
        raise Conflict(
            f"Act {act.number} ({act.verb}) has already been undone by act {act.undone_by}.",
            f"{act.number}번 일은 {act.undone_by}번 일이 이미 되돌렸습니다.",
        )
    changes = [change.reversed() for change in reversed(history.changes_of(session, act.number))]
    _require_untouched(session, act, changes)
    _require_last_text(session, act, changes)
    _require_independent(session, act, changes)
    _require_grounds(session, act, changes)
    session.apply(_in_order(changes))
    # A merge that changed no row is taken back all the same: what it brought is not known any more.
    session.lasts = not changes
    return len(changes)


def _require_still_standing(session: Session, act: Act) -> None:
    # The act was chosen before this transaction began: two windows may have chosen the same one.
    now = history.the_act(session, act.number)
    if act.undone_by is None and now.undone_by not in (None, session.act):
        raise Stale(
            f"Act {act.number} ({act.verb}) was undone meanwhile, by act {now.undone_by}.",
            f"{act.number}번 일은 그사이에 {now.undone_by}번 일이 되돌렸습니다.",
        )


def _require_untouched(session: Session, act: Act, changes: Sequence[Change]) -> None:
    later = _later_acts(session, act.number, {change.entity for change in changes})
    if later:
        raise Conflict(
            f"Act {act.number} ({act.verb}) cannot be undone: {_named(later)} changed the same things since.",
            f"{act.number}번 일은 되돌릴 수 없습니다. 그 뒤의 일이 같은 것을 고쳤습니다: {_named(later, 'ko')}",
        )


def _require_last_text(session: Session, act: Act, changes: Sequence[Change]) -> None:
    """Refuse to take a revision of a text from under a later one, or to bring one back beside it."""
    later = _makers(session, set(_later_texts(session, changes)))
    if later:
        raise Conflict(
            f"Act {act.number} ({act.verb}) cannot be undone: {_named(later)} changed the same things since.",
            f"{act.number}번 일은 되돌릴 수 없습니다. 그 뒤의 일이 같은 것을 고쳤습니다: {_named(later, 'ko')}",
        )


def _later_texts(session: Session, changes: Sequence[Change]) -> Iterator[str]:
    table, mine = tables.transcript, {change.entity for change in changes}
    for change in changes:
        row = change.after or change.before or {}
        if change.kind != table.name:
            continue
        asked = select(table.c.id).where(table.c.source == row["source"], table.c.number >= row["number"])
        yield from (id_ for id_ in session.connection.execute(asked).scalars() if id_ not in mine)


def _later_acts(session: Session, number: int, entities: set[str]) -> list[Act]:
    """Standing later acts that touched any of these."""
    touched = _acts_on(session, entities, number)
    if not touched:
        return []
    standing = {a.number: a for a in history.acts(session) if a.undone_by is None}
    return [standing[n] for n in sorted(touched) if n in standing and not _undone_pair(standing[n], standing, number)]


def _undone_pair(act: Act, standing: dict[int, Act], number: int) -> bool:
    # An undoing cancels itself out with what it undid, where both are later: neither is later work on these things.
    return act.undoes is not None and act.undoes > number and act.undoes not in standing


def _require_independent(session: Session, act: Act, changes: Sequence[Change]) -> None:
    removed: dict[str, set[str]] = {}
    for change in changes:
        if change.after is None:
            removed.setdefault(change.kind, set()).add(change.entity)
    if not removed:
        return
    # Rows that go back to what they named before, as codings do with a correction, do not stay behind.
    back = {change.entity: change.after for change in changes if change.before and change.after}
    makers = _makers(session, _dependants(session, removed, back))
    if makers:
        raise Conflict(
            f"Act {act.number} ({act.verb}) cannot be undone: {_named(makers)} depends on it.",
            f"{act.number}번 일은 되돌릴 수 없습니다. 그 뒤의 일이 이것에 기대고 있습니다: {_named(makers, 'ko')}",
        )


def _dependants(session: Session, removed: Mapping[str, set[str]], back: Mapping[str, Row]) -> set[str]:
    """Ids of rows that name any of `removed` (ids by kind) and would stay behind.

    `back` holds what rows will hold again.
    """
    gone = set().union(*removed.values())
    found: set[str] = set()
    for kind in KINDS.values():
        for column in kind.table.c:
            wanted = _named_by(column, removed)
            if wanted:
                found |= {
                    id_ for id_, value in _holding(session, column, wanted) if _stays(id_, column, value, back, gone)
                }
    return found - gone


def _named_by(column: Column[Any], removed: Mapping[str, set[str]]) -> set[str]:
    """The ids among `removed` that this column could hold."""
    if column.name == "of_id":
        return set().union(*removed.values())
    targets = [key.column.table.name for key in column.foreign_keys] or [column.info.get("refers", "")]
    return set().union(*(removed.get(target, set()) for target in targets))


def _holding(session: Session, column: Column[Any], wanted: set[str]) -> Iterator[tuple[str, str]]:
    """The rows, as id and value, whose column may hold one of `wanted`."""
    asked = select(column.table.c.id, column)
    if "refers" in column.info:
        yield from ((row[0], row[1]) for row in session.connection.execute(asked.where(column != "[]")))
        return
    if len(wanted) > _MANY:
        # Asked in hundreds of questions this takes longer than reading one column through.
        every = session.connection.execute(asked.where(column.is_not(None)))
        yield from ((row[0], row[1]) for row in every if row[1] in wanted)
        return
    ids = sorted(wanted)
    for first in range(0, len(ids), _AT_ONCE):
        some = asked.where(column.in_(ids[first : first + _AT_ONCE]))
        yield from ((row[0], row[1]) for row in session.connection.execute(some))


def _stays(id_: str, column: Column[Any], value: str, back: Mapping[str, Row], gone: set[str]) -> bool:
    return _names(back.get(id_, {}).get(column.name, value), gone)


def _require_grounds(session: Session, act: Act, changes: Sequence[Change]) -> None:
    """Refuse to bring back what belongs to something that has been taken back itself."""
    made = {change.entity for change in changes if change.before is None}
    for table, ids in _named_rows(changes).items():
        wanted = sorted(ids - made)
        there: set[str] = set()
        for first in range(0, len(wanted), _AT_ONCE):
            asked = select(table.c.id).where(table.c.id.in_(wanted[first : first + _AT_ONCE]))
            there |= set(session.connection.execute(asked).scalars())
        if len(there) < len(wanted):
            raise Conflict(
                f"Act {act.number} ({act.verb}) cannot be undone: the {table.name} it belongs to has been taken back.",
                f"{act.number}번 일은 되돌릴 수 없습니다. 그 일이 기대던 것을 이미 되돌렸습니다.",
            )


_AT_ONCE = 500
"""How many ids go into one question."""
_MANY = 5_000
"""From how many ids on everything is read that could hold one of them."""


def _named_rows(changes: Iterable[Change]) -> dict[Table, set[str]]:
    """The ids that rows will name once these changes are made, by the table they stand in."""
    found: dict[Table, set[str]] = {}
    keys = {name: _keys(kind.table) for name, kind in KINDS.items()}
    for change in changes:
        for column, table in keys[change.kind] if change.after else ():
            value = (change.after or {}).get(column)
            if value is not None:
                found.setdefault(table, set()).add(str(value))
    return found


def _keys(table: Table) -> list[tuple[str, Table]]:
    """The columns of a table that hold ids, each with the table whose ids they are."""
    every = ((column.name, key.column) for column in table.c for key in column.foreign_keys)
    return [(name, there.table) for name, there in every if there.name == "id"]


def _names(value: str | None, removed: set[str]) -> bool:
    """Whether a column's value is one of `removed`, or a JSON list that holds one."""
    if value is None or value in removed:
        return value is not None
    return value.startswith("[") and not removed.isdisjoint(orjson.loads(value))


def _acts_on(session: Session, entities: set[str], after: int = 0) -> set[int]:
    """The numbers of the acts after one that touched any of these."""
    numbers: set[int] = set()
    later = _later_events(session, after) if len(entities) > _MANY else None
    if later is not None:
        return {act for act, entity in later if entity in entities}
    ids = sorted(entities)
    for first in range(0, len(ids), _AT_ONCE):
        there = tables.event.c.entity.in_(ids[first : first + _AT_ONCE])
        # The plus keeps SQLite from reading every later event instead of asking for these few.
        asked = select(tables.event.c.act).where(there, tables.event.c.act + 0 > after)
        numbers |= set(session.connection.execute(asked).scalars())
    return numbers


def _later_events(session: Session, after: int) -> list[tuple[int, str]] | None:
    """The acts after one, each with what it touched; None where that is too much to read."""
    event = tables.event.c
    asked = select(event.act, event.entity).where(event.act > after).limit(_MANY * 20 + 1)
    found = [(row[0], row[1]) for row in session.connection.execute(asked)]
    return None if len(found) > _MANY * 20 else found


def _makers(session: Session, entities: set[str]) -> list[Act]:
    """The standing acts that touched any of these."""
    numbers = _acts_on(session, entities)
    if not numbers:
        return []
    return [act for act in reversed(history.acts(session)) if act.number in numbers and act.undone_by is None]


def _named(later: Iterable[Act], language: str = "en") -> str:
    sentence = "{0.number}번 ({0.who}, {0.verb})" if language == "ko" else "act {0.number} ({0.verb} by {0.who})"
    return ", ".join(sentence.format(act) for act in later)


def _in_order(changes: Sequence[Change]) -> list[Change]:
    """Changes in an order that foreign keys allow: makings from the first kind on, removals from the last."""
    order = {name: place for place, name in enumerate(KINDS)}
    removals = [change for change in changes if change.after is None]
    makings = [change for change in changes if change.before is None]
    others = [change for change in changes if change.after is not None and change.before is not None]
    removals.sort(key=lambda change: -order[change.kind])
    makings.sort(key=lambda change: order[change.kind])
    return [*makings, *others, *removals]
