"""The history as JSON."""

from pydantic import StrictBool, StrictInt, StrictStr

from madang.api.shapes.shape import Said, Shape
from madang.base.bilingual import Bilingual
from madang.workbench.history import Act
from madang.workbench.told import Told, ToldEvent


class ActShape(Shape):
    """One thing somebody did: when (UTC), who, what, and how many rows it changed."""

    number: StrictInt
    at: StrictStr
    who: StrictStr
    verb: StrictStr
    summary: StrictStr
    undoes: StrictInt | None
    undone_by: StrictInt | None
    changes: StrictInt
    mine: StrictBool


class Steps(Shape):
    """What the person at work could undo and redo next."""

    undo: ActShape | None
    redo: ActShape | None


class Doings(Shape):
    """Who did something in the project, and which verbs there are."""

    people: list[StrictStr]
    verbs: list[StrictStr]


class FieldChangeShape(Shape):
    """One field before and after, in words; null where it was empty."""

    name: StrictStr
    before: Said | None
    after: Said | None


class EventShape(Shape):
    """One changed thing: `way` is made, changed or removed; `name` what it is called, if it has a name."""

    number: StrictInt
    kind: StrictStr
    entity: StrictStr
    way: StrictStr
    name: Said
    fields: list[FieldChangeShape]


class KindCount(Shape):
    """How many things of a kind were made, changed or removed."""

    kind: StrictStr
    way: StrictStr
    count: StrictInt


class ToldShape(Shape):
    """An act opened; `events` are some of its `total` changes."""

    counts: list[KindCount]
    total: StrictInt
    events: list[EventShape]


def act_shape(act: Act, who: str) -> ActShape:
    """An act, seen by the person at work."""
    return ActShape(
        number=act.number,
        at=act.at.isoformat(timespec="seconds"),
        who=act.who,
        verb=act.verb,
        summary=act.summary,
        undoes=act.undoes,
        undone_by=act.undone_by,
        changes=act.changes,
        mine=act.who == who,
    )


def told_shape(told: Told) -> ToldShape:
    """An act opened."""
    return ToldShape(
        counts=[KindCount(kind=kind, way=way.value, count=count) for kind, way, count in told.counts],
        total=told.total,
        events=[_event(each) for each in told.events],
    )


def _event(event: ToldEvent) -> EventShape:
    return EventShape(
        number=event.number,
        kind=event.kind,
        entity=event.entity,
        way=event.way.value,
        name=Said.of(event.name),
        fields=[
            FieldChangeShape(name=each.name, before=_maybe(each.before), after=_maybe(each.after))
            for each in event.fields
        ],
    )


def _maybe(text: Bilingual | None) -> Said | None:
    return None if text is None else Said.of(text)
