"""Who changed what and when. Nothing else records history."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Label, Select, func, or_, select

from madang.base.errors import NotFound
from madang.store import tables
from madang.store.asking import rows_of
from madang.store.kinds import Row
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


def events(session: Session, act: int, *, first: int = 0, most: int | None = None) -> list[Event]:
    """The events of one act, in order; `most` of them from the number `first`, counted from 0."""
    asked = select(tables.event).where(tables.event.c.act == act).order_by(tables.event.c.number)
    if most is not None:
        asked = asked.limit(most).offset(first)
    rows = session.connection.execute(asked).mappings()
    changes = ((row, change_of(row)) for row in rows)  # type: ignore[arg-type]
    return [Event(row["number"], row["id"], row["kind"], row["entity"], c.before, c.after) for row, c in changes]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which acts somebody asks for. `since` and `until` are moments (`until` not included); `before` an act's
    number; `touching` the id of something that was changed, or that a changed thing ever named; `ids` acts by their
    ids."""

    who: str | None = None
    verb: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    before: int | None = None
    touching: str | None = None
    ids: tuple[str, ...] | None = None


def acts(
    session: Session, *, who: str | None = None, limit: int | None = None, asked: Asked | None = None
) -> list[Act]:
    """The acts of the project, the latest first."""
    wanted = select(tables.act, _counted()).order_by(tables.act.c.number.desc())
    for condition in _conditions(asked or Asked(who=who)):
        wanted = wanted.where(condition)
    if limit is not None:
        wanted = wanted.limit(limit)
    rows = session.connection.execute(wanted).mappings().all()
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


def _conditions(asked: Asked) -> Iterator[ColumnElement[bool]]:
    act = tables.act.c
    if asked.who is not None:
        yield act.who == asked.who
    if asked.verb is not None:
        yield act.verb == asked.verb
    if asked.since is not None:
        yield act.at >= _moment(asked.since)
    if asked.until is not None:
        yield act.at < _moment(asked.until)
    if asked.before is not None:
        yield act.number < asked.before
    if asked.touching is not None:
        yield act.number.in_(_touching(asked.touching))
    if asked.ids is not None:
        yield act.id.in_(asked.ids)


def _moment(at: datetime) -> str:
    # Moments are kept as text in one form, so that they compare as text.
    return at.astimezone(UTC).isoformat(timespec="milliseconds")


def _touching(id_: str) -> Select[tuple[int]]:
    """The acts that changed this thing, or something whose row ever named it: a coding's edges belong to its code."""
    event = tables.event.c
    named = (column.contains(f'"{id_}"', autoescape=True) for column in (event.before, event.after))
    return select(event.act).where(or_(event.entity == id_, event.entity.in_(select(event.entity).where(or_(*named)))))


def event_counts(session: Session, act: int) -> dict[tuple[str, bool, bool], int]:
    """How many events of an act there are of each kind, with and without a before and an after."""
    event = tables.event.c
    was, is_ = event.before.is_not(None), event.after.is_not(None)
    asked = select(event.kind, was, is_, func.count()).where(event.act == act).group_by(event.kind, was, is_)
    return {(kind, bool(before), bool(after)): n for kind, before, after, n in session.connection.execute(asked)}


def people(session: Session) -> list[str]:
    """Whoever did something, in alphabetical order."""
    return sorted(session.connection.execute(select(tables.act.c.who).distinct()).scalars())


def verbs(session: Session) -> list[str]:
    """Whatever was done, in alphabetical order."""
    return sorted(session.connection.execute(select(tables.act.c.verb).distinct()).scalars())


def _counted() -> Label[int]:
    mine = tables.event.c.act == tables.act.c.number
    return select(func.count()).select_from(tables.event).where(mine).scalar_subquery().label("changes")


def _undoings(session: Session) -> tuple[dict[str, int], dict[str, int]]:
    """The numbers of acts that were ever undone, by id; and by which act each that is undone now was undone."""
    act = tables.act.c
    undoing = select(act.id, act.number, act.undoes).where(act.undoes.is_not(None)).order_by(act.number.desc())
    undone: dict[str, int] = {}
    for row in session.connection.execute(undoing):
        # An undoing that was undone itself takes nothing back any more.
        if row.id not in undone:
            undone[row.undoes] = row.number
    ever = select(act.id, act.number).where(act.id.in_(select(act.undoes).where(act.undoes.is_not(None))))
    return {row.id: row.number for row in session.connection.execute(ever)}, undone


def changes_of(session: Session, act: int) -> list[Change]:
    """The changes of one act, in the order they were made."""
    event = tables.event.c
    asked = select(event.kind, event.entity, event.before, event.after).where(event.act == act).order_by(event.number)
    return [change_of(row) for row in rows_of(session.connection, asked)]


def changes_to(session: Session, entity: str) -> list[Change]:
    """Every change of one row, the earliest first."""
    asked = select(tables.event).where(tables.event.c.entity == entity).order_by(tables.event.c.number)
    return [change_of(row) for row in session.connection.execute(asked).mappings()]  # type: ignore[arg-type]


def made_by(session: Session, entities: Sequence[str]) -> dict[str, tuple[datetime, str]]:
    """When (UTC) and by whom each row was first made."""
    asked = (
        select(tables.event.c.entity, tables.act.c.at, tables.act.c.who)
        .join(tables.act, tables.act.c.number == tables.event.c.act)
        .where(tables.event.c.entity.in_(entities), tables.event.c.before.is_(None))
        .order_by(tables.event.c.number.desc())
    )
    return {row.entity: (datetime.fromisoformat(row.at), row.who) for row in session.connection.execute(asked)}


def _one_by_one(session: Session, who: str | None) -> Iterator[Act]:
    """The acts of a person, or of all, the latest first, a few at a time: most questions end soon."""
    before = None
    while found := acts(session, limit=_AT_ONCE, asked=Asked(who=who, before=before)):
        yield from found
        before = found[-1].number


_AT_ONCE = 50


def last_standing(session: Session, who: str | None = None) -> Act:
    """The latest act, of a person or of all, that is neither undone nor an undoing. Raises `NotFound`."""
    for act in _one_by_one(session, who):
        if act.undone_by is None and act.undoes is None:
            return act
    raise NotFound("There is nothing to undo.", "되돌릴 일이 없습니다.")


def next_redo(session: Session, who: str) -> Act:
    """The person's latest undoing that still stands, while they did nothing new since. Raises `NotFound`."""
    for act in _one_by_one(session, who):
        if act.undone_by is None and act.undoes is None:
            break
        if act.undone_by is None and act.undoes is not None:
            target = the_act(session, act.undoes)
            if target.undoes is None and target.who == who:
                return act
    raise NotFound("There is nothing to redo.", "다시 할 일이 없습니다.")


def kinds_since(session: Session, revision: int) -> list[str]:
    """The kinds of rows that changed after a revision, in alphabetical order."""
    asked = select(tables.event.c.kind).where(tables.event.c.number > revision).distinct()
    return sorted(session.connection.execute(asked).scalars())


def the_act(session: Session, number: int) -> Act:
    """The act with this number. Raises `NotFound`."""
    for act in acts(session, limit=1, asked=Asked(before=number + 1)):
        if act.number == number:
            return act
    raise NotFound(f"The history has no act number {number}.", f"이력에 {number}번 일이 없습니다.")
