"""Names, dates and languages that people type: tidied, or refused in a sentence."""

import re
from collections.abc import Mapping
from unicodedata import normalize

from madang.base.errors import Invalid
from madang.base.ids import OrganisationId
from madang.sources.organisation import Organisation
from madang.sources.sheet_values import iso_date

NAME_MAX = 300
"""Code points of a name."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{2,8})?")


def tidy(words: str) -> str:
    """Words on one line, composed, without spaces at their ends."""
    return " ".join(normalize("NFC", words).split())


def checked_name(words: str) -> str:
    """A name, tidied. Raises `Invalid` for an empty or endless one."""
    name = tidy(words)
    if not name:
        raise Invalid("A name is needed.", "이름을 적으십시오.")
    if len(name) > NAME_MAX:
        raise Invalid(f"A name may have {NAME_MAX} characters.", f"이름은 {NAME_MAX}자까지 쓸 수 있습니다.")
    return name


def checked_date(words: str) -> str | None:
    """An ISO date or part of one, None for nothing. Raises `Invalid` for what is no date."""
    if not words.strip():
        return None
    made = iso_date(words)
    if made is None:
        raise Invalid(
            f"“{tidy(words)}” is no date; write 2024, 2024-05 or 2024-05-17.",
            f"“{tidy(words)}”은 날짜가 아닙니다. 2024, 2024-05, 2024-05-17 처럼 쓰십시오.",
        )
    return made


def checked_language(words: str) -> str | None:
    """A language by its short name (`ko`, `en`), None for nothing. Raises `Invalid`."""
    if not words.strip():
        return None
    if not _LANGUAGE.fullmatch(words.strip()):
        raise Invalid(
            f"“{tidy(words)}” is no language; write ko, en or the like.",
            f"“{tidy(words)}”은 언어가 아닙니다. ko, en 처럼 쓰십시오.",
        )
    return words.strip()


def require_order(start: str | None, end: str | None) -> None:
    """Refuse a time that ends before it begins. Raises `Invalid`."""
    if start is not None and end is not None and end < start[: len(end)]:
        raise Invalid(f"{start} comes after {end}.", f"시작({start})이 끝({end})보다 뒤입니다.")


def require_no_circle(organisations: Mapping[OrganisationId, Organisation]) -> None:
    """Refuse organisations that belong to themselves, directly or through others. Raises `Invalid`."""
    for each in organisations.values():
        above, seen = each.parent, {each.id}
        while above is not None:
            if above in seen:
                name = each.name("en")
                raise Invalid(f"{name} would belong to itself.", f"{each.name('ko')} 이(가) 자기 자신에 속하게 됩니다.")
            seen.add(above)
            above = organisations[above].parent if above in organisations else None
