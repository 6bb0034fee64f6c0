"""A statement after somebody has changed some of its fields."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from madang.base.dates import require_date
from madang.base.errors import Invalid
from madang.coding.statement import Statement, Time

OWNERS = ("", "civic", "government", "intermediary", "both")
"""Whose move a statement tells; empty is the view's side."""


def amended(statement: Statement, fields: Mapping[str, Any]) -> Statement:
    """The statement with these fields; its time goes with them where nobody says what it rests on.

    Naming an episode makes the time that of the episode, dates make it an interval, and taking
    either away makes it unknown again. Raises `Invalid` for a wrong date or owner.
    """
    _require_dates(fields)
    if fields.get("owner_side", "") not in OWNERS:
        raise Invalid(
            f"Whose move it is can be {', '.join(OWNERS[1:])}, or left empty.",
            "누가 한 일인지는 시민사회, 행정, 중간지원조직, 양쪽 가운데 하나이거나 비워 둡니다.",
        )
    new = replace(statement, **fields)
    return new if "time" in fields else replace(new, time=_time(statement, new))


def _require_dates(fields: Mapping[str, Any]) -> None:
    for field in ("start", "end"):
        require_date(fields.get(field))


def _time(old: Statement, new: Statement) -> Time:
    if new.episode != old.episode and new.episode is not None:
        return Time.EPISODE
    if (new.start, new.end) != (old.start, old.end) and (new.start or new.end):
        return Time.INTERVAL
    lost_episode = new.time is Time.EPISODE and new.episode is None
    lost_dates = new.time is Time.INTERVAL and not (new.start or new.end)
    return Time.UNKNOWN if lost_episode or lost_dates else new.time
