"""Which backups are kept: the last ones, then one a day, then one a week."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

LAST = 10
"""So many are kept whatever their age."""
DAILY = timedelta(days=14)
"""So long the last one of each day is kept."""
WEEKLY = timedelta(weeks=26)
"""So long the last one of each week is kept."""
SET_ASIDE = frozenset({"restore", "upgrade"})
"""Made before these: they may hold what the project does not, and are all kept as long as a week's last one."""


class Dated(Protocol):
    """Something made at a moment (UTC), for a reason."""

    @property
    def at(self) -> datetime:
        """When it was made."""

    @property
    def why(self) -> str:
        """What it was made before, `hour` or `asked`."""


B = TypeVar("B", bound=Dated)


def superfluous(backups: Sequence[B], now: datetime) -> list[B]:
    """The backups (the earliest first) that may go."""
    kept = {id(each) for each in backups[-LAST:]}
    kept |= {id(each) for each in backups if each.why in SET_ASIDE and now - each.at <= WEEKLY}
    kept |= _last_of_each(backups, now - DAILY, lambda at: at.date())
    kept |= _last_of_each(backups, now - WEEKLY, lambda at: at.isocalendar()[:2])
    return [each for each in backups if id(each) not in kept]


def _last_of_each(backups: Iterable[B], since: datetime, span: Callable[[datetime], Hashable]) -> set[int]:
    last = {span(each.at): id(each) for each in backups if each.at >= since}
    return set(last.values())
