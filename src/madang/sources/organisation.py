"""Organisations, their side, and who belonged to them when."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from madang.base.ids import MembershipId, OrganisationId, ParticipantId


class Side(StrEnum):
    """Whom an organisation stands with in the relation."""

    CIVIC = "civic"
    GOVERNMENT = "government"
    INTERMEDIARY = "intermediary"
    ELECTED = "elected"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation, or a generic target such as "the city" (`generic`).

    `ko` and `en` are its names (at least one is filled); `kind` is free text such as
    *movement*, *service*, *department*, *dong_office*; `key` an optional short handle for scripts.
    """

    id: OrganisationId
    ko: str
    en: str
    side: Side
    kind: str = ""
    parent: OrganisationId | None = None
    aliases: tuple[str, ...] = ()
    generic: bool = False
    place: str = ""
    key: str = ""

    def name(self, language: str) -> str:
        """Its name in `language` (`ko` or `en`), or the one it has."""
        return (self.ko or self.en) if language == "ko" else (self.en or self.ko)

    def names(self) -> set[str]:
        """Every name it answers to."""
        return {name for name in (self.ko, self.en, *self.aliases) if name}


@dataclass(frozen=True, slots=True)
class Membership:
    """A participant belonged to an organisation from `start` to `end` (ISO dates or parts; open where None)."""

    id: MembershipId
    participant: ParticipantId
    organisation: OrganisationId
    position: str = ""
    start: str | None = None
    end: str | None = None

    def holds_on(self, date: str | None) -> bool:
        """Whether it held on `date`; an unknown date fits every membership."""
        if date is None:
            return True
        starts = self.start is None or self.start[: len(date)] <= date[: len(self.start)]
        ends = self.end is None or date[: len(self.end)] <= self.end[: len(date)]
        return starts and ends


def latest_first(memberships: Iterable[Membership]) -> tuple[Membership, ...]:
    """Memberships by their start, the latest first: where several hold, the first one counts."""
    return tuple(sorted(memberships, key=lambda each: (each.start or "", each.id), reverse=True))
