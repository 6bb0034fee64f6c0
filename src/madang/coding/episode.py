"""`Episode`: a dated or named stretch of events, told by one or several."""

from dataclasses import dataclass, field
from enum import StrEnum

from madang.base.bilingual import Bilingual
from madang.base.ids import EpisodeId, OrganisationId


class Precision(StrEnum):
    """How exactly its time is known."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Episode:
    """The unit for counting and for time. `start` and `end` are ISO dates or parts of one; `key` a short handle."""

    id: EpisodeId
    name: Bilingual
    start: str | None = None
    end: str | None = None
    precision: Precision = Precision.UNKNOWN
    organisations: tuple[OrganisationId, ...] = ()
    about: Bilingual = field(default_factory=Bilingual)
    key: str = ""
