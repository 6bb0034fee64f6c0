"""Who changed what and when; undo. Nothing else records history."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

import orjson
from sqlalchemy import Label, func, select

from madang.base.errors import Conflict, NotFound
from madang.store import tables
from madang.store.kinds import Row
from madang.store.registry import KINDS
from madang.store.session import Change, Session, change_of


@dataclass(frozen=True, slots=True)
class Act:
    """One thing a person, an importer or a model did; `changes` counts its events.

    `at` is in UTC; `undone_by` is the number of the act that took it back, None while it stands.
    """

    number: int
    id: str
    at: datetime
    who: str
    verb: str
    summary: str
    program: str
    undoes: int | None
    undone_by: int | None
    changes: int


@dataclass(frozen=True, slots=True)
class Event:
    """One changed row: `number` is the project's revision after it; before and after hold what differs."""

    number: int
    id: str
    kind: str
    entity: str
    before: Row | None
    after: Row | None


def events(session: Session, act: int) -> list[Event]:
    """The events of one act, in order."""
    asked = select(tables.event).where(tables.event.c.act == act).order_by(tables.event.c.number)
    rows = session.connection.execute(asked).mappings()
    changes = ((row, change_of(row)) for row in rows)  # type: ignore[arg-type]
    return [Event(row["number"], row["id"], row["kind"], row["entity"], c.before, c.after) for row, c in changes]


def acts(session: Session, *, who: str | None = None, limit: int | None = None) -> list[Act]:
    """The acts of the project, the latest first."""
    asked = select(tables.act, _counted()).order_by(tables.act.c.number.desc())
    if who is not None:
        asked = asked.where(tables.act.c.who == who)
    if limit is not None:
        asked = asked.limit(limit)
    rows = session.connection.execute(asked).mappings().all()
    numbers, undone = _undoings(session)
    return [
        Act(
            row["number"],
            row["id"],
            datetime.fromisoformat(row["at"]),
            row["who"],
            row["verb"],
            row["summary"],
            row["program"],
            numbers.get(row["undoes"] or ""),
            undone.get(row["id"]),
            row["changes"],
        )
        for row in rows
    ]


def _counted() -> Label[int]:
    mine = tables.event.c.act == tables.act.c.number
    return select(func.count()).select_from(tables.event).where(mine).scalar_subquery().label("changes")


def _undoings(session: Session) -> tuple[dict[str, int], dict[str, int]]:
    """Act id to number, and act id to the number of the act that undid it (where that one still stands)."""
    rows = session.connection.execute(select(tables.act.c.id, tables.act.c.number, tables.act.c.undoes)).all()
    numbers = {row.id: row.number for row in rows}
    undone: dict[str, int] = {}
    standing: set[str] = {row.id for row in rows}
    for row in sorted(rows, key=lambda each: each.number, reverse=True):
        if row.undoes is not None and row.id in standing:
            standing.discard(row.undoes)
            undone[row.undoes] = row.number
    return numbers, undone


def changes_of(session: Session, act: int) -> list[Change]:
    """The changes of one act, in the order they were made."""
    return [Change(each.kind, each.entity, each.before, each.after) for each in events(session, act)]


def last_standing(session: Session) -> Act:
    """The latest act that is neither undone nor an undoing. Raises `NotFound`."""
    for act in acts(session):
        if act.undone_by is None and act.undoes is None:
            return act
    raise NotFound("There is nothing to undo.", "되돌릴 일이 없습니다.")


def next_undo(session: Session, who: str) -> Act:
    """The person's latest act that still stands. Raises `NotFound`."""
    for act in acts(session, who=who):
        if act.undone_by is None and act.undoes is None:
            return act
    raise NotFound("There is nothing to undo.", "되돌릴 일이 없습니다.")


def next_redo(session: Session, who: str) -> Act:
    """The person's latest undoing that still stands, while they did nothing new since. Raises `NotFound`."""
    mine = acts(session, who=who)
    ordinary = {act.number for act in mine if act.undoes is None}
    for act in mine:
        if act.undone_by is None and act.undoes is None:
            break
        if act.undone_by is None and act.undoes in ordinary:
            return act
    raise NotFound("There is nothing to redo.", "다시 할 일이 없습니다.")


def kinds_since(session: Session, revision: int) -> list[str]:
    """The kinds of rows that changed after a revision, in alphabetical order."""
    asked = select(tables.event.c.kind).where(tables.event.c.number > revision).distinct()
    return sorted(session.connection.execute(asked).scalars())


def the_act(session: Session, number: int) -> Act:
    """The act with this number. Raises `NotFound`."""
    for act in acts(session):
        if act.number == number:
            return act
    raise NotFound(f"The history has no act number {number}.", f"이력에 {number}번 일이 없습니다.")


def undo(session: Session, act: Act) -> int:
    """Take an act back as a new act; answer how many changes that made.

    Raises `Conflict`, naming the work, where later work depends on it.
    """
    if act.undone_by is not None:
        raise Conflict(
            f"Act {act.number} ({act.verb}) has already been undone by act {act.undone_by}.",
            f"{act.number}번 일은 {act.undone_by}번 일이 이미 되돌렸습니다.",
        )
    changes = [change.reversed() for change in reversed(changes_of(session, act.number))]
    _require_untouched(session, act, changes)
    _require_independent(session, act, changes)
    session.apply(_in_order(changes))
    return len(changes)


def _require_untouched(session: Session, act: Act, changes: Sequence[Change]) -> None:
    later = _later_acts(session, act.number, {change.entity for change in changes})
    if later:
        raise Conflict(
            f"Act {act.number} ({act.verb}) cannot be undone: {_named(later)} changed the same things since.",
            f"{act.number}번 일은 되돌릴 수 없습니다. 그 뒤의 일이 같은 것을 고쳤습니다: {_named(later, 'ko')}",
        )


def _later_acts(session: Session, number: int, entities: set[str]) -> list[Act]:
    """Standing later acts that touched any of these."""
    asked = select(tables.event.c.act, tables.event.c.entity).where(tables.event.c.act > number)
    touched = {row.act for row in session.connection.execute(asked) if row.entity in entities}
    if not touched:
        return []
    standing = {a.number: a for a in acts(session) if a.undone_by is None}
    return [standing[n] for n in sorted(touched) if n in standing and not _undone_pair(standing[n], standing)]


def _undone_pair(act: Act, standing: dict[int, Act]) -> bool:
    # An undoing cancels itself out with what it undid: neither is later work on these things.
    return act.undoes is not None and act.undoes not in standing


def _require_independent(session: Session, act: Act, changes: Sequence[Change]) -> None:
    removed = {change.entity for change in changes if change.after is None}
    if not removed:
        return
    makers = _makers(session, _dependants(session, removed))
    if makers:
        raise Conflict(
            f"Act {act.number} ({act.verb}) cannot be undone: {_named(makers)} depends on it.",
            f"{act.number}번 일은 되돌릴 수 없습니다. 그 뒤의 일이 이것에 기대고 있습니다: {_named(makers, 'ko')}",
        )


def _dependants(session: Session, removed: set[str]) -> set[str]:
    """Ids of rows that name any of `removed` and would stay behind."""
    found: set[str] = set()
    for kind in KINDS.values():
        columns = [c for c in kind.table.c if c.foreign_keys or "refers" in c.info or c.name == "of_id"]
        if not columns:
            continue
        for row in session.connection.execute(select(kind.table.c.id, *columns)):
            if row[0] not in removed and any(_names(value, removed) for value in row[1:]):
                found.add(row[0])
    return found


def _names(value: str | None, removed: set[str]) -> bool:
    """Whether a column's value is one of `removed`, or a JSON list that holds one."""
    if value is None or value in removed:
        return value is not None
    return value.startswith("[") and not removed.isdisjoint(orjson.loads(value))


def _makers(session: Session, entities: set[str]) -> list[Act]:
    if not entities:
        return []
    asked = select(tables.event.c.act, tables.event.c.entity)
    numbers = {row.act for row in session.connection.execute(asked) if row.entity in entities}
    return [act for act in reversed(acts(session)) if act.number in numbers and act.undone_by is None]


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
