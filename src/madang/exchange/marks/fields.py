"""Reading one field of a line: a choice, a text, a date, a list."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid

Line = Mapping[str, Any]
E = TypeVar("E", bound=StrEnum)

_HANGUL = re.compile("[가-힣]")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def choice(line: Line, field: str, choices: type[E], default: E) -> E:
    """The choice a field names. Raises `Invalid`, listing the choices."""
    given = line.get(field)
    if given is None:
        return default
    try:
        return choices(str(given))
    except ValueError:
        allowed = ", ".join(each.value for each in choices)
        raise Invalid(f"{field} is “{given}”; it can be {allowed}") from None


def text(line: Line, field: str, default: str = "") -> str:
    """The text of a field."""
    given = line.get(field)
    if given is None:
        return default
    if not isinstance(given, str):
        raise Invalid(f"{field} should be text, not {given!r}")
    return given


def needed(line: Line, field: str) -> str:
    """The text of a field that must be there."""
    given = text(line, field)
    if not given.strip():
        raise Invalid(f"it has no {field}")
    return given


def truth(line: Line, field: str, *, default: bool = False) -> bool:
    """The truth value of a field."""
    given = line.get(field, default)
    if not isinstance(given, bool):
        raise Invalid(f"{field} should be true or false, not {given!r}")
    return given


def date(line: Line, field: str) -> str | None:
    """An ISO date or part of one (2019, 2019-11, 2019-11-04)."""
    given = line.get(field)
    if given is None or given == "":
        return None
    if not _DATE.fullmatch(str(given)):
        raise Invalid(f"{field} is “{given}”; write a date as 2019, 2019-11 or 2019-11-04")
    return str(given)


def listed(line: Line, field: str) -> list[Any]:
    """The list in a field."""
    given = line.get(field) or []
    if not isinstance(given, list):
        raise Invalid(f"{field} should be a list")
    return given


def either(line: Line, field: str) -> Bilingual:
    """A text in one language or both: `"…"`, or `{"ko": "…", "en": "…"}`."""
    given = line.get(field)
    if isinstance(given, dict):
        return Bilingual(text(given, "ko"), text(given, "en"))
    said = text(line, field)
    return Bilingual(ko=said) if _HANGUL.search(said) else Bilingual(en=said)


def both(line: Line, field: str) -> Bilingual:
    """The Korean and English text of `field`: `field_ko`, `field_en`, or `ko`, `en` where field is empty."""
    prefix = f"{field}_" if field else ""
    return Bilingual(text(line, f"{prefix}ko"), text(line, f"{prefix}en"))
