"""What an act changed, in words: names in place of ids, values as a person says them."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from madang.base.bilingual import Bilingual
from madang.coding.memo import SNAPSHOT
from madang.store import history, rows
from madang.store.history import Event
from madang.store.kinds import Row
from madang.store.rows import Named
from madang.store.session import Session
from madang.workbench.project import Project
from madang.workbench.told_values import DEVIANT, bilingual, both, in_words, joined, name_in, named_in, target


class Way(StrEnum):
    """What became of a thing."""

    MADE = "made"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after; None where it was empty."""

    name: str
    before: Bilingual | None
    after: Bilingual | None


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """One changed thing: its kind, what it is called, and its fields."""

    number: int
    kind: str
    entity: str
    way: Way
    name: Bilingual
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An act opened: how many things of each kind it made, changed and removed, and some of its changes."""

    counts: tuple[tuple[str, Way, int], ...]
    total: int
    events: tuple[ToldEvent, ...]


def told(project: Project, act: int, *, first: int = 0, most: int = 50) -> Told:
    """The changes of one act, `most` of them from number `first` on. Raises `NotFound`."""
    with project.reading() as session:
        number = history.the_act(session, act).number
        found = history.event_counts(session, number).items()
        counts = sorted((kind, _way(was, stands), n) for (kind, was, stands), n in found)
        shown = history.events(session, number, first=first, most=most)
        known = _Known(session, shown)
    return Told(tuple(counts), sum(n for _, _, n in counts), tuple(known.told(event) for event in shown))


def _way(was: bool, stands: bool) -> Way:
    if not was:
        return Way.MADE
    return Way.CHANGED if stands else Way.REMOVED


_SILENT = {"id", "revision", "transcript", "fingerprint", "turns", "media_type", "reader", "number", "of", "key"}
_OF_MAKING = {"order", "perspective", "precision", "origin"}
_CONTEXT = {"before", "after", "start", "end"}
"""What says nothing to a reader: handles, and the letters around a passage."""


class _Known:
    """The things that the shown changes are about, and those they name."""

    def __init__(self, session: Session, events: Iterable[Event]) -> None:
        events = list(events)
        self._here = {(each.kind, each.entity): {**(each.before or {}), **(each.after or {})} for each in events}
        wanted = {pair for each in events for pair in self._named(each)} | set(self._here)
        self._rows = rows.rows_of(session, wanted)
        deeper = {pair for (kind, _), row in self._rows.items() for pair in named_in(kind, row)} - set(self._rows)
        self._rows |= rows.rows_of(session, deeper)
        statements = [id_ for kind, id_ in self._rows if kind == "statement"]
        self._words = rows.words_of_statements(session, statements) | self._words_here()

    def _named(self, event: Event) -> Iterator[Named]:
        for side in (event.before, event.after):
            yield from named_in(event.kind, side or {})

    def _words_here(self) -> dict[str, str]:
        return {
            row["statement"]: row["words"]
            for (kind, _), row in self._here.items()
            if kind == "coding" and row.get("statement") and "words" in row
        }

    def told(self, event: Event) -> ToldEvent:
        """One change in words."""
        way = _way(event.before is not None, event.after is not None)
        return ToldEvent(
            event.number,
            event.kind,
            event.entity,
            way,
            self.name(event.kind, event.entity),
            tuple(self._fields(event)),
        )

    def _fields(self, event: Event) -> Iterator[FieldChange]:
        before, after = event.before or {}, event.after or {}
        for name in dict.fromkeys(_folded(column) for column in (*after, *before) if _speaks(event, column)):
            old, new = self._value(event.kind, name, before), self._value(event.kind, name, after)
            if old != new and (old or new):
                yield FieldChange(name, old, new)

    def _value(self, kind: str, name: str, row: Row) -> Bilingual | None:
        if f"{name}_ko" in row or f"{name}_en" in row:
            text = bilingual(row, name)
            return text if text else None
        value = row.get(name)
        if value is None or value == "" or value == "[]" or (name, row.get("of")) == ("text", SNAPSHOT):
            return None
        if (kind, name) == DEVIANT:
            return joined(self._deviant(*each) for each in json.loads(value))
        of = target(kind, name, row)
        if of is not None:
            ids = json.loads(value) if value.startswith("[") else [value]
            return joined(self.name(of, each) for each in ids)
        said = in_words(kind, name, value)
        return said if said else None

    def _deviant(self, organisation: str, ko: str, en: str) -> Bilingual:
        name = self.name("organisation", organisation)
        return Bilingual(*(": ".join(filter(None, pair)) for pair in ((name.said("ko"), ko), (name.said("en"), en))))

    def name(self, kind: str, id_: str) -> Bilingual:
        """What a thing is called; empty where it has no name of its own."""
        row = {**self._rows.get((kind, id_), {}), **self._here.get((kind, id_), {})}
        if kind == "statement":
            return both(self._words.get(id_, ""))
        return name_in(row)


def _folded(column: str) -> str:
    return column.removesuffix("_ko").removesuffix("_en")


def _speaks(event: Event, column: str) -> bool:
    # In a change the place of a passage is the news; in a new passage its words say where it is.
    quiet = _SILENT | ({"before", "after"} if event.before and event.after else _CONTEXT)
    if not (event.before and event.after) and event.kind != "statement":
        quiet = quiet | _OF_MAKING
    return column not in quiet or (column == "key" and event.kind == "code")
