"""A reading or a refusal as JSON, from one process to another."""

from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid
from madang.sources.attribute import ValueType
from madang.sources.organisation import Side
from madang.sources.participant import SpeakerRole
from madang.sources.sheet import Fault, Sheet, SheetRow
from madang.text.readers.column import Column, ColumnUse, Unanswered
from madang.text.readers.reader import Reading
from madang.text.span import Span
from madang.text.turn import Turn, TurnKind


def told_reading(reading: Reading) -> bytes:
    """The reading as JSON."""
    return orjson.dumps(reading, default=list, option=orjson.OPT_NON_STR_KEYS)


def told_refusal(refused: Invalid) -> bytes:
    """The two sentences of a refusal as JSON, and the columns of a table in which nobody answers."""
    return orjson.dumps([str(refused), refused.ko, refused.columns if isinstance(refused, Unanswered) else None])


def heard(answer: bytes) -> Reading:
    """The reading that was told. Raises the `Invalid` that was told instead, `ValueError` where it is neither."""
    said = orjson.loads(answer)
    if isinstance(said, list):
        english, korean, columns = said
        raise Invalid(english, korean) if columns is None else Unanswered(english, korean, _columns(columns))
    return Reading(
        text=said["text"],
        encoding=said["encoding"],
        notes=tuple(Bilingual(**note) for note in said["notes"]),
        kinds={int(number): TurnKind(kind) for number, kind in said["kinds"].items()},
        bold=frozenset(said["bold"]),
        turns=None if said["turns"] is None else tuple(map(_turn, said["turns"])),
        date=said["date"],
        particulars=tuple((name, value, ValueType(type_)) for name, value, type_ in said["particulars"]),
        people=None if said["people"] is None else _sheet(said["people"]),
        columns=_columns(said["columns"]),
    )


def _turn(said: Mapping[str, Any]) -> Turn:
    return Turn(Span(**said["span"]), TurnKind(said["kind"]), said["label"], said["time"])


def _columns(said: Iterable[Mapping[str, Any]]) -> tuple[Column, ...]:
    return tuple(
        Column(each["place"], each["name"], ColumnUse(each["use"]), ColumnUse(each["recognised"]), tuple(each["first"]))
        for each in said
    )


def _sheet(said: Mapping[str, Any]) -> Sheet:
    attributes = tuple((name, ValueType(type_)) for name, type_ in said["attributes"])
    return Sheet(
        tuple(map(_row, said["rows"])),
        attributes,
        tuple(Fault(each["line"], Bilingual(**each["said"])) for each in said["problems"]),
    )


def _row(said: Mapping[str, Any]) -> SheetRow:
    side = None if said["side"] is None else Side(said["side"])
    values = tuple((name, value) for name, value in said["values"])
    return SheetRow(**{**said, "side": side, "role": SpeakerRole(said["role"]), "values": values})
