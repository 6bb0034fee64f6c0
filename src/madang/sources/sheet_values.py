"""Reading the cells of a speakers sheet: dates, and the type of a column."""

import re
from collections.abc import Iterable
from datetime import date

from madang.base.errors import Invalid
from madang.sources.attribute import ValueType
from madang.sources.sheet_words import FALSE, TRUE, folded

_DATE = re.compile(
    r"((?:1[89]|20)\d\d)\s*(?:년|[-./])?(?:\s*(\d{1,2})\s*(?:월|[-./])?(?:\s*(\d{1,2})\s*(?:일|\.)?)?)?(?:\s+00:00:00)?$"
)
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$")


def iso_date(words: str) -> str | None:
    """An ISO date, or the part of one that `words` gives (`2022-07`); None where it is no date."""
    found = _DATE.match(words.strip())
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        date(year or 1, month or 1, day or 1)
    except ValueError:
        return None
    parts = (f"{year:04}", *(f"{part:02}" for part in (month, day) if part is not None))
    return "-".join(parts)


def value_type(values: Iterable[str]) -> ValueType:
    """The narrowest type that fits all the values."""
    filled = [value for value in values if value]
    if filled and all(folded(value) in (*TRUE, *FALSE) for value in filled):
        return ValueType.BOOLEAN
    if filled and all(_NUMBER.match(value) for value in filled):
        return ValueType.NUMBER
    if filled and all(iso_date(value) for value in filled):
        return ValueType.DATE
    return ValueType.TEXT


def fits(words: str, type_: ValueType) -> bool:
    """Whether words are a value of this type."""
    if type_ is ValueType.NUMBER:
        return _NUMBER.match(words) is not None
    if type_ is ValueType.DATE:
        return iso_date(words) is not None
    return type_ is ValueType.TEXT or folded(words) in (*TRUE, *FALSE)


def checked(value: str, type_: ValueType) -> str:
    """The value as it is kept. Raises `Invalid` for one that is not of this type."""
    words = " ".join(value.split())
    if not fits(words, type_):
        raise Invalid(f"“{words}” is not a {_TYPE_EN[type_]}.", f"“{words}” 은 {_TYPE_KO[type_]} 값이 아닙니다.")
    return typed(words, type_)


_TYPE_EN = {
    ValueType.TEXT: "text",
    ValueType.NUMBER: "number",
    ValueType.DATE: "date (write 2024, 2024-05 or 2024-05-17)",
    ValueType.BOOLEAN: "yes or no",
}
_TYPE_KO = {
    ValueType.TEXT: "글",
    ValueType.NUMBER: "숫자",
    ValueType.DATE: "날짜(2024, 2024-05, 2024-05-17)",
    ValueType.BOOLEAN: "예·아니오",
}


def typed(value: str, type_: ValueType) -> str:
    """The value as it is kept: `true`/`false`, a plain number, an ISO date, or the words."""
    if not value or type_ is ValueType.TEXT:
        return value
    if type_ is ValueType.BOOLEAN:
        return "true" if folded(value) in TRUE else "false"
    return value.replace(",", "") if type_ is ValueType.NUMBER else iso_date(value) or value
