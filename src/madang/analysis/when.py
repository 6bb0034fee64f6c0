"""When an episode, or what a statement tells, was: the earliest and the latest day it may have touched."""

from calendar import monthrange
from dataclasses import dataclass
from functools import lru_cache

from madang.analysis.corpus import Corpus
from madang.analysis.tellings import Telling
from madang.coding.episode import Episode, Precision


@dataclass(frozen=True, slots=True)
class Interval:
    """From `earliest` to `latest`, ISO days, both included."""

    earliest: str
    latest: str

    def before(self, other: "Interval") -> bool:
        """Whether it ended before the other can have begun."""
        return self.latest < other.earliest

    def meets(self, date: str) -> bool:
        """Whether a date, or part of one, may lie within it."""
        return self.earliest <= last_day(date) and first_day(date) <= self.latest


@lru_cache(maxsize=4096)
def interval(episode: Episode) -> Interval | None:
    """As wide as its uncertainty; None where nothing is known of its time."""
    start, end = episode.start or episode.end, episode.end or episode.start
    if not start or not end:
        return None
    match episode.precision:
        case Precision.DECADE:
            return Interval(f"{start[:3]}0-01-01", f"{end[:3]}9-12-31")
        case Precision.YEAR:
            return Interval(first_day(start[:4]), last_day(end[:4]))
        case Precision.SEASON if len(end) >= 7:
            return Interval(first_day(start[:7]), last_day(_later(end[:7], 2)))
        case Precision.MONTH:
            return Interval(first_day(start[:7]), last_day(end[:7]))
        case _:
            return Interval(first_day(start), last_day(end))


def when_told(corpus: Corpus, told: Telling) -> Interval | None:
    """The time of what a statement tells: its episode's, or its own interval. Never the interview's date."""
    statement = told.statement
    if statement.episode is not None:
        return interval(corpus.episodes[statement.episode])
    if statement.start is None:
        return None
    return Interval(first_day(statement.start), last_day(statement.end or statement.start))


def first_day(date: str) -> str:
    """The first day of a date or part of one."""
    return date + "-01-01"[len(date) - 4 :] if len(date) < 10 else date[:10]


def last_day(date: str) -> str:
    """The last day of a date or part of one."""
    if len(date) >= 10:
        return date[:10]
    year, month = int(date[:4]), int(date[5:7]) if len(date) >= 7 else 12
    return f"{year:04d}-{month:02d}-{monthrange(year, month)[1]:02d}"


def _later(month: str, by: int) -> str:
    number = int(month[:4]) * 12 + int(month[5:7]) - 1 + by
    return f"{number // 12:04d}-{number % 12 + 1:02d}"
