"""Typed values that describe participants, organisations and sources."""

from dataclasses import dataclass
from enum import StrEnum

from madang.base.ids import ValueId


class ValueType(StrEnum):
    """How a value is to be read."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class AttributeValue:
    """What is known about one thing: `attribute` of the thing named by `of` (its kind) and `of_id`."""

    id: ValueId
    of: str
    of_id: str
    attribute: str
    value: str
    type: ValueType = ValueType.TEXT
