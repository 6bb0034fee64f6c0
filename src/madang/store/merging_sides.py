"""One of two copies, as the other sees it: the work in it that the other does not know."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

import orjson
from sqlalchemy import select

from madang.store import brought
from madang.store.brought import Deed, Knowledge, Trace
from madang.store.kinds import Row
from madang.store.merging import EXISTS, SEGMENT, Cells, Origin, Writer, cells, columns, unit_of, units
from madang.store.registry import KINDS
from madang.store.rows import Named
from madang.store.session import Session

_AT_ONCE = 500


class Copy:
    """A copy of the project inside one transaction, and what of it the other copy does not know."""

    def __init__(self, session: Session, knowledge: Knowledge, known: frozenset[str]) -> None:
        self.session = session
        self._known = known
        self._knowledge = knowledge
        self.deeds = tuple(deed for deed in knowledge.own if deed.id not in known)
        self._merges = {deed.number for deed in self.deeds} & knowledge.brought.keys()

    @cached_property
    def traces(self) -> dict[Named, list[Trace]]:
        """The events here that the other does not know, by the row they are about."""
        found: dict[Named, list[Trace]] = defaultdict(list)
        for trace in brought.traces(self.session, self.deeds):
            found[trace.kind, trace.entity].append(trace)
        return dict(found)

    @cached_property
    def _brought(self) -> dict[tuple[int, str], list[Trace]]:
        """What the merges among its deeds brought, by merge and row."""
        found: dict[tuple[int, str], list[Trace]] = defaultdict(list)
        wanted = {merge: deeds for merge, deeds in self._knowledge.brought.items() if merge in self._merges}
        for merge, trace in brought.brought_traces(self.session, wanted):
            found[merge, trace.entity].append(trace)
        return dict(found)

    @cached_property
    def _correcting(self) -> set[tuple[str, str]]:
        """Acts that brought in or took away a text, each with the source: passages moved with it by themselves."""
        every = [*_flat(self.traces.values()), *_flat(self._brought.values())]
        rows = ((each.deed.id, each.after or each.before) for each in every if _is_text(each))
        return {(deed, orjson.loads(row)["source"]) for deed, row in rows if row is not None}

    def cells(self, named: Named, now: Row | None) -> Cells:
        """What somebody here wrote in a row that stands so now."""
        return cells(named[0], now, self.traces.get(named, ()), self._origin)

    def _origin(self, trace: Trace, unit: str, now: Any) -> Writer | Origin:
        if trace.deed.number in self._merges:
            return self._merged(trace, unit, now)
        return Origin.CARRIED if unit == SEGMENT and self.is_carried(trace) else _writer(trace)

    def removal(self, named: Named) -> Trace | None:
        """The event that took a row away here; None where the other knows it, or it was never taken away."""
        found = [each for each in self.traces.get(named, ()) if each.after is None]
        return found[-1] if found else None

    def made(self, trace: Trace) -> str:
        """The moment at which somebody first made a row: not that of a merge that brought it."""
        brought = self._brought.get((trace.deed.number, trace.entity), ()) if trace.deed.number in self._merges else ()
        return min((each.deed.at for each in brought if each.before is None), default=trace.deed.at)

    def is_carried(self, trace: Trace) -> bool:
        """Whether a passage only moved along with a correction of its text."""
        if trace.before is None or trace.after is None:
            return False
        source = self._source_of.get(trace.entity)
        return source is not None and (trace.deed.id, source) in self._correcting

    @cached_property
    def _source_of(self) -> Mapping[str, str]:
        """The source of each passage among the events, where a text came or went at all."""
        if not self._correcting:
            return {}
        found: dict[str, str] = {}
        for kind in ("coding", "translation", "evidence"):
            table = KINDS[kind].table
            asked = self.session.connection.execute(select(table.c.id, table.c.source))
            found.update((row.id, row.source) for row in asked)
        for trace in [*_flat(self.traces.values()), *_flat(self._brought.values())]:
            whole = trace.after if trace.before is None else trace.before if trace.after is None else None
            if trace.entity not in found and whole is not None and '"source"' in whole:
                found[trace.entity] = orjson.loads(whole).get("source")
        return found

    def _merged(self, trace: Trace, unit: str, now: Any) -> Writer | Origin:
        """Whose a change that a merge made really is: that of the brought event which says the same."""
        told = self._brought.get((trace.deed.number, trace.entity), ())
        candidates = [each for each in told if self._wrote(each, unit)]
        same = [each for each in candidates if unit == SEGMENT or _said(each, unit) == now]
        if same:
            last = max(same, key=_writer)
            return Origin.KNOWN if last.deed.id in self._known else _writer(last)
        # What a merge restored, or moved with its text, nobody has worked on.
        quiet = unit == SEGMENT or trace.before is None or trace.after is None
        return Origin.CARRIED if quiet and not (candidates and unit not in (SEGMENT, EXISTS)) else _writer(trace)

    def _wrote(self, trace: Trace, unit: str) -> bool:
        if trace.before is None or trace.after is None:
            return True
        if unit == EXISTS or (unit == SEGMENT and self.is_carried(trace)):
            return False
        return any(unit_of(trace.kind, column) == unit for column in orjson.loads(trace.after))

    def rows(self, wanted: Iterable[Named]) -> dict[Named, Row]:
        """The rows of these things that stand in this copy, without their revisions."""
        by_kind: dict[str, list[str]] = defaultdict(list)
        for kind, id_ in wanted:
            by_kind[kind].append(id_)
        return {(kind, row["id"]): row for kind, ids in by_kind.items() for row in self._standing(kind, ids)}

    def _standing(self, kind: str, ids: list[str]) -> Iterator[Row]:
        table = KINDS[kind].table
        for first in range(0, len(ids), _AT_ONCE):
            yield from self.where(kind, table.c.id.in_(ids[first : first + _AT_ONCE]))

    def where(self, kind: str, *conditions: Any, only: Iterable[str] = ()) -> Iterator[Row]:
        """The rows of a kind that meet some conditions, without their revisions; `only` some of their columns."""
        table = KINDS[kind].table
        names = [*only] or [str(column.name) for column in table.c if column.name != "revision"]
        asked = select(*(table.c[name] for name in names)).where(*conditions)
        for row in self.session.connection.execute(asked).fetchall():
            yield dict(zip(names, row, strict=True))

    def to_bring(self) -> tuple[list[Deed], list[Trace]]:
        """The work that the other does not know, its own and what was brought, without the echoes of merges."""
        own = [trace for traces in self.traces.values() for trace in traces]
        told = {each.id: each for each in own if each.deed.number not in self._merges or self._is_derived(each)}
        told |= {trace.id: trace for _, trace in brought.brought_traces(self.session, self._unknown)}
        meant = {each.deed.id for each in told.values()}
        deeds = {deed.id: deed for deed in self.deeds if deed.number not in self._merges or deed.id in meant}
        deeds |= {deed.id: deed for some in self._unknown.values() for deed in some}
        return list(deeds.values()), list(told.values())

    @cached_property
    def _unknown(self) -> dict[int, tuple[Deed, ...]]:
        found = {
            merge: tuple(deed for deed in deeds if deed.id not in self._known)
            for merge, deeds in self._knowledge.brought.items()
        }
        return {merge: deeds for merge, deeds in found.items() if deeds}

    def _is_derived(self, trace: Trace) -> bool:
        """Whether a merge worked something out that nobody wrote: no event that it brought says the same."""
        after = None if trace.after is None else orjson.loads(trace.after)
        touched = (EXISTS, *units(trace.kind)) if after is None or trace.before is None else _units(trace.kind, after)
        return any(
            isinstance(found := self._merged(trace, unit, _in(trace.kind, after, unit)), Writer)
            and found.deed is trace.deed
            for unit in touched
        )


def _flat(some: Iterable[list[Trace]]) -> Iterator[Trace]:
    return (trace for traces in some for trace in traces)


def _is_text(trace: Trace) -> bool:
    return trace.kind == "transcript" and (trace.before is None or trace.after is None)


def _writer(trace: Trace) -> Writer:
    return Writer(trace.deed.at, trace.id, trace.deed)


def _units(kind: str, row: Row) -> list[str]:
    return list(dict.fromkeys(each for column in row if (each := unit_of(kind, column)) is not None))


def _in(kind: str, row: Row | None, unit: str) -> Any:
    if unit == EXISTS or row is None:
        return True if row is not None else None
    return tuple(row.get(column) for column in columns(kind, unit))


def _said(trace: Trace, unit: str) -> Any:
    """What a brought event wrote in a unit."""
    return _in(trace.kind, None if trace.after is None else orjson.loads(trace.after), unit)
