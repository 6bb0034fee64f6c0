"""What a copy of the project knows: the acts done in it, and those that merges brought into it from other copies."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import insert, select

from madang.store import tables
from madang.store.session import Session


@dataclass(frozen=True, slots=True)
class Deed:
    """An act as the copy has it in which it was done: `number` counts there, `undoes` is an act's id."""

    id: str
    number: int
    at: str
    who: str
    verb: str
    summary: str
    program: str
    undoes: str | None


@dataclass(frozen=True, slots=True)
class Trace:
    """An event of a deed, letter for letter: `before` and `after` are the JSON text of its columns."""

    deed: Deed
    id: str
    number: int
    kind: str
    entity: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The acts of a copy in their order, and by the number of each standing merge what it brought."""

    own: tuple[Deed, ...]
    brought: dict[int, tuple[Deed, ...]]

    @property
    def ids(self) -> frozenset[str]:
        """Every act it knows. An act never changes, so who knows it knows its events."""
        return frozenset(deed.id for deeds in (self.own, *self.brought.values()) for deed in deeds)


_OWN = ("id", "number", "at", "who", "verb", "summary", "program", "undoes")


def knowledge(session: Session) -> Knowledge:
    """What this copy knows. What an undone merge had brought is not known any more."""
    act, brought = tables.act.c, tables.brought_act.c
    rows = session.connection.execute(select(*(act[name] for name in _OWN)).order_by(act.number))
    own = tuple(Deed(*row) for row in rows)
    undone = _undone(own)
    standing: dict[int, list[Deed]] = {deed.number: [] for deed in own if deed.verb == MERGE and deed.id not in undone}
    asked = select(brought.merge, *(brought[name] for name in _OWN)).order_by(brought.merge, brought.at, brought.id)
    for merge, *told in session.connection.execute(asked):
        if merge in standing:
            standing[merge].append(Deed(*told))
    return Knowledge(own, {merge: tuple(deeds) for merge, deeds in standing.items() if deeds})


MERGE = "merge"
"""The verb of a merge in the history."""


def _undone(own: Iterable[Deed]) -> set[str]:
    found: set[str] = set()
    for deed in sorted(own, key=lambda each: -each.number):
        # An undoing that was undone itself takes nothing back any more.
        if deed.undoes is not None and deed.id not in found:
            found.add(deed.undoes)
    return found


def traces(session: Session, deeds: Collection[Deed]) -> Iterator[Trace]:
    """The events of acts done in this copy, in their order."""
    by_number = {deed.number: deed for deed in deeds}
    if not by_number:
        return
    event = tables.event.c
    asked = select(event.act, event.id, event.number, event.kind, event.entity, event.before, event.after)
    asked = asked.where(event.act >= min(by_number)).order_by(event.number)
    for act, *told in session.connection.execute(asked):
        if act in by_number:
            yield Trace(by_number[act], *told)


def brought_traces(session: Session, brought: dict[int, tuple[Deed, ...]]) -> Iterator[tuple[int, Trace]]:
    """The events that merges brought, each with the merge's number."""
    event = tables.brought_event.c
    asked = select(event.act, event.id, event.number, event.kind, event.entity, event.before, event.after)
    for merge, deeds in brought.items():
        by_id = {deed.id: deed for deed in deeds}
        for act, *told in session.connection.execute(asked.where(event.merge == merge).order_by(event.number)):
            if act in by_id:
                yield merge, Trace(by_id[act], *told)


def keep(session: Session, deeds: Iterable[Deed], told: Iterable[Trace]) -> None:
    """Write down, inside a merge, what it brings; it lasts also where no row changes."""
    acts = [{name: getattr(deed, name) for name in _OWN} | {"merge": session.act} for deed in deeds]
    events = [
        {
            "merge": session.act,
            "id": each.id,
            "number": each.number,
            "act": each.deed.id,
            "kind": each.kind,
            "entity": each.entity,
            "before": each.before,
            "after": each.after,
        }
        for each in told
    ]
    for table, rows in ((tables.brought_act, acts), (tables.brought_event, events)):
        if rows:
            session.lasts = True
            session.connection.execute(insert(table), rows)


def brought_by(session: Session, merge: int) -> list[Deed]:
    """The acts of the other copy that one merge brought, the latest first."""
    brought = tables.brought_act.c
    asked = select(*(brought[name] for name in _OWN)).where(brought.merge == merge)
    return [Deed(*row) for row in session.connection.execute(asked.order_by(brought.at.desc(), brought.id.desc()))]
