"""What two copies did to one row, and what the row is when both are put together. Nothing here asks a database.

Of every unit of a row (a column, or the place of a passage as a whole) each copy says who last wrote it
among what the other does not know, and what it was before that. These say the same in whichever
direction two copies are merged, so the row comes out the same.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from typing import Any

import orjson

from madang.store.brought import Deed, Trace
from madang.store.kinds import Row
from madang.store.registry import KINDS

EXISTS = "(row)"
"""The unit that says whether the row is there at all."""
SEGMENT = "(segment)"
"""The unit of a passage: its words, its place and how sure that is."""
PASSAGES = ("coding", "translation", "evidence")
PLACE = ("source", "transcript", "start", "end", "words", "before", "after", "placing")
_APART = {("transcript", "number")}
"""Columns that no copy wrote: they are worked out anew."""


class Side(Enum):
    """One of the two copies: the project merged into, or the other."""

    HERE = "here"
    THERE = "there"


class Origin(Enum):
    """Where a write came from, if not from somebody's work that the other copy does not know."""

    KNOWN = "known"
    CARRIED = "carried"


@dataclass(frozen=True, slots=True, order=True)
class Writer:
    """Who wrote a value last; the later of two is the greater in either direction."""

    at: str
    event: str
    deed: Deed = field(compare=False)


@dataclass(frozen=True, slots=True)
class Cell:
    """A unit that was written: by whom last, and its value before the first such write (None: no row)."""

    writer: Writer
    base: Any


Cells = dict[str, Cell]
Find = Callable[[Trace, str, Any], "Writer | Origin"]


@cache
def unit_of(kind: str, column: str) -> str | None:
    """The unit that a column belongs to; None for one that belongs to nobody."""
    if column in ("id", "revision") or (kind, column) in _APART:
        return None
    return SEGMENT if kind in PASSAGES and column in PLACE else column


@cache
def units(kind: str) -> tuple[str, ...]:
    """The units of a kind, without the one for the row itself."""
    found = (unit_of(kind, column.name) for column in KINDS[kind].table.c)
    return tuple(dict.fromkeys(each for each in found if each is not None))


@cache
def columns(kind: str, unit: str) -> tuple[str, ...]:
    """The columns of a unit."""
    return tuple(str(column.name) for column in KINDS[kind].table.c if unit_of(kind, column.name) == unit)


def value(kind: str, row: Row | None, unit: str) -> Any:
    """What a row holds in a unit; None where there is no row."""
    if unit == EXISTS or row is None:
        return True if row is not None else None
    return tuple(row.get(column) for column in columns(kind, unit))


def cells(kind: str, now: Row | None, traces: Sequence[Trace], find: Find) -> Cells:
    """The units that one copy wrote, from its events of one row and the row as it stands."""
    found: Cells = {}
    settled: set[str] = set()
    for trace in reversed(traces):
        before, after = _read(trace.before), _read(trace.after)
        earlier = _earlier(now, before, after)
        for unit in _touched(kind, before, after):
            if unit not in settled:
                origin = find(trace, unit, value(kind, now, unit))
                if origin is Origin.KNOWN:
                    settled.add(unit)
                elif isinstance(origin, Writer):
                    writer = found[unit].writer if unit in found else origin
                    found[unit] = Cell(writer, value(kind, earlier, unit))
        now = earlier
    return found


def _read(text: str | None) -> Row | None:
    found: Row | None = None if text is None else orjson.loads(text)
    return found


def _earlier(now: Row | None, before: Row | None, after: Row | None) -> Row | None:
    if before is None:
        return None
    return before if after is None else {**(now or {}), **before}


def _touched(kind: str, before: Row | None, after: Row | None) -> Iterator[str]:
    if before is None or after is None:
        yield EXISTS
        yield from units(kind)
    else:
        yield from dict.fromkeys(each for column in after if (each := unit_of(kind, column)) is not None)


def has_changed(kind: str, row: Row | None, mine: Cells) -> bool:
    """Whether somebody's work on a row that stands makes it another than it was."""
    return any(value(kind, row, unit) != cell.base for unit, cell in mine.items())


@dataclass(frozen=True, slots=True)
class Both:
    """A unit that both copies wrote differently: the two values and writers, and whose value stands."""

    kind: str
    entity: str
    unit: str
    here: Row
    there: Row
    writer_here: Writer
    writer_there: Writer
    stands: Side


@dataclass(frozen=True, slots=True)
class Joined:
    """A row that stands in both copies, put together.

    `place` is the copy whose work says where a passage stands; None where neither changed that.
    """

    row: Row
    both: tuple[Both, ...]
    place: Side | None


def joined(kind: str, entity: str, rows: tuple[Row, Row], mine: Cells, theirs: Cells) -> Joined:
    """The row of two copies, unit by unit; `rows` are here's and there's."""
    here, there = rows
    row, both, place = dict(here), [], None
    for unit in units(kind):
        side = _stands(kind, unit, rows, mine.get(unit), theirs.get(unit))
        if side is Side.THERE:
            row |= {column: there[column] for column in columns(kind, unit)}
        if side is not None and _is_open(kind, unit, rows, mine.get(unit), theirs.get(unit)):
            both.append(_both(kind, entity, unit, rows, mine, theirs, side))
        place = side if unit == SEGMENT else place
    return Joined(row, tuple(both), place)


def _both(kind: str, entity: str, unit: str, rows: tuple[Row, Row], mine: Cells, theirs: Cells, stands: Side) -> Both:
    here, there = ({column: row[column] for column in columns(kind, unit)} for row in rows)
    return Both(kind, entity, unit, here, there, mine[unit].writer, theirs[unit].writer, stands)


def _stands(kind: str, unit: str, rows: tuple[Row, Row], mine: Cell | None, theirs: Cell | None) -> Side | None:
    """Whose value of a unit stands; None where nobody wrote it."""
    if mine is None or theirs is None:
        return Side.HERE if mine is not None else Side.THERE if theirs is not None else None
    ours, other = (value(kind, row, unit) == cell.base for row, cell in zip(rows, (mine, theirs), strict=True))
    if ours != other:
        return Side.THERE if ours else Side.HERE
    return Side.HERE if mine.writer > theirs.writer else Side.THERE


def _is_open(kind: str, unit: str, rows: tuple[Row, Row], mine: Cell | None, theirs: Cell | None) -> bool:
    """Whether both copies made it something else than it was, and not the same."""
    if mine is None or theirs is None:
        return False
    here, there = (value(kind, row, unit) for row in rows)
    return bool(here != there and here != mine.base and there != theirs.base)
