"""`HiddenName`: a person's decision that a name is not to be read, or that it may stay."""

from dataclasses import dataclass
from enum import StrEnum

from madang.base.ids import HiddenNameId


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    PHONE = "phone"
    EMAIL = "email"
    RESIDENT_NUMBER = "resident_number"
    ACCOUNT_NUMBER = "account_number"
    OTHER = "other"


NUMBERS = frozenset({NameKind.PHONE, NameKind.RESIDENT_NUMBER, NameKind.ACCOUNT_NUMBER})
"""Kinds that are rows of digits, however they are parted."""


@dataclass(frozen=True, slots=True)
class HiddenName:
    """A name and what stands in its place; an empty `instead` says that a person decided to leave it.

    `forms` are the ways of writing it that are hidden wherever they stand as a word (the name itself, a given name,
    a nickname, an alias, a surname with a title). A form that is also a common word is left out of them and hidden
    only before a title or 씨. In a sealed copy `name` is empty: only the key knows it.
    """

    id: HiddenNameId
    kind: NameKind
    name: str
    instead: str = ""
    forms: tuple[str, ...] = ()

    @property
    def hides(self) -> bool:
        """Whether it is to be hidden, and known here."""
        return bool(self.instead and self.name)
