"""Dates as people write them: a day, a month or a year."""

import re

from madang.base.errors import Invalid

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def require_date(date: str | None) -> None:
    """Refuse what is not an ISO date or a part of one; None and nothing pass. Raises `Invalid`."""
    if date and not _DATE.fullmatch(date):
        raise Invalid(
            f"“{date}” is not a date: write it as 2019, 2019-11 or 2019-11-04.",
            f"“{date}”은(는) 날짜가 아닙니다. 2019, 2019-11, 2019-11-04처럼 적으십시오.",
        )
