"""What a kind of thing is to the store: its table, and how its values become rows and back."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, Generic, TypeVar, get_type_hints

import orjson
from sqlalchemy import Table

from madang.base.bilingual import Bilingual
from madang.coding.segment import Segment
from madang.text.span import Span

Row = dict[str, Any]
"""Column to plain value: text, whole number, truth value or None."""

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Kind(Generic[V]):
    """One kind of thing: a table of rows, a type of values, and the two ways between them.

    A row made by `to_row` has every column but `revision`, which belongs to the history.
    """

    table: Table
    type: type[V]
    to_row: Callable[[V], Row]
    from_row: Callable[[Row], V]

    @property
    def name(self) -> str:
        """The kind's name: that of its table."""
        return self.table.name


def segment_row(segment: Segment) -> Row:
    """A segment as the columns that every table of passages shares."""
    return {
        "source": segment.source,
        "transcript": segment.transcript,
        "start": segment.span.start,
        "end": segment.span.end,
        "words": segment.words,
        "before": segment.before,
        "after": segment.after,
    }


def segment_of(row: Row) -> Segment:
    """The segment in a row of a table of passages."""
    return Segment(
        row["source"],
        row["transcript"],
        Span(row["start"], row["end"]),
        row["words"],
        row["before"],
        row["after"],
    )


def written(values: object) -> str:
    """A value as canonical JSON text: the same value gives the same letters."""
    return orjson.dumps(values, option=orjson.OPT_SORT_KEYS).decode()


Write = Callable[[Any], Row]
Read = Callable[[Row], Any]


def field_kind(
    table: Table, type_: type[V], special: dict[str, tuple[Callable[[Any], Any], Callable[[Any], Any]]] | None = None
) -> Kind[V]:
    """A kind whose columns follow the fields of its dataclass.

    `special` gives, for a field kept as JSON text, how to make plain lists of it and values again.
    """
    hints = get_type_hints(type_)
    ways = {
        field.name: _way(field.name, hints[field.name], (special or {}).get(field.name))
        for field in fields(type_)  # type: ignore[arg-type]
    }

    def to_row(value: V) -> Row:
        row: Row = {}
        for name, (write, _) in ways.items():
            row |= write(getattr(value, name))
        return row

    def from_row(row: Row) -> V:
        return type_(**{name: read(row) for name, (_, read) in ways.items()})

    return Kind(table, type_, to_row, from_row)


def _way(name: str, hint: Any, special: tuple[Callable[[Any], Any], Callable[[Any], Any]] | None) -> tuple[Write, Read]:
    if special is not None:
        plain, value = special
        return lambda v: {name: written(plain(v))}, lambda row: value(orjson.loads(row[name]))
    if hint is Bilingual:
        return _bilingual_way(name)
    if hint is Segment:
        return segment_row, segment_of
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return lambda v: {name: v.value}, lambda row: hint(row[name])
    if getattr(hint, "__origin__", None) is tuple:
        return lambda v: {name: written(v)}, lambda row: tuple(orjson.loads(row[name]))
    return lambda v: {name: v}, lambda row: row[name]


def _bilingual_way(name: str) -> tuple[Write, Read]:
    ko, en = f"{name}_ko", f"{name}_en"
    return lambda v: {ko: v.ko, en: v.en}, lambda row: Bilingual(row[ko], row[en])
