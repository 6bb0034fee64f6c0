"""What a column of a table of answers may be, and what a person wants it to be."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from madang.base.errors import Invalid
from madang.sources.attribute import ValueType
from madang.sources.sheet_words import folded


class ColumnUse(StrEnum):
    """What a column becomes: words of the text, what a case is called, what is known of its participant, nothing."""

    ANSWER = "answer"
    CASE = "case"
    """What the text calls whoever answers: a number, or a label."""
    NAME = "name"
    """The participant's name; it stands in the text too where no column is `CASE`."""
    PSEUDONYM = "pseudonym"
    POSITION = "position"
    ORGANISATION = "organisation"
    ORGANISATION_EN = "organisation_en"
    SIDE = "side"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    BOOLEAN = "boolean"
    OUT = "out"


ATTRIBUTES: dict[ColumnUse, ValueType] = {ColumnUse(each.value): each for each in ValueType}
"""The uses that make an attribute, and its type."""

SINGLE = frozenset(ColumnUse) - {ColumnUse.ANSWER, ColumnUse.OUT, *ATTRIBUTES}
"""The uses that one column alone can have."""

Wanted = Sequence[tuple[int | str, ColumnUse]]
"""Columns, by their places from 0, their headings or their letters in a spreadsheet, and what each is to become."""

USE_KO: dict[ColumnUse, str] = {
    ColumnUse.ANSWER: "답",
    ColumnUse.CASE: "사례 표시",
    ColumnUse.NAME: "이름",
    ColumnUse.PSEUDONYM: "가명",
    ColumnUse.POSITION: "직위",
    ColumnUse.ORGANISATION: "소속",
    ColumnUse.ORGANISATION_EN: "소속(영문)",
    ColumnUse.SIDE: "측",
    ColumnUse.TEXT: "글",
    ColumnUse.NUMBER: "숫자",
    ColumnUse.DATE: "날짜",
    ColumnUse.BOOLEAN: "예·아니오",
    ColumnUse.OUT: "빼기",
}
"""Each use in Korean."""

_SAID = {folded(word): use for use in ColumnUse for word in (use.value, USE_KO[use])}


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its place from 0, with what it becomes, what it was recognised as, and its first values."""

    place: int
    name: str
    use: ColumnUse
    recognised: ColumnUse
    first: tuple[str, ...] = ()


class Unanswered(Invalid):
    """A table in which, as its `columns` are understood, nobody answers anything."""

    def __init__(self, en: str, ko: str, columns: Sequence[Column]) -> None:
        super().__init__(en, ko)
        self.columns = tuple(columns)


def use_of(words: str) -> ColumnUse:
    """The use that somebody names, in English or Korean. Raises `Invalid`."""
    if (use := _SAID.get(folded(words))) is not None:
        return use
    raise Invalid(
        f"“{words}” is nothing a column can be; use one of: {', '.join(ColumnUse)}.",
        f"“{words}”: 열은 이것이 될 수 없습니다. 쓸 수 있는 말: {', '.join(USE_KO.values())}.",
    )


def letter(place: int) -> str:
    """How a spreadsheet calls the column at a place from 0: A, B, … Z, AA."""
    before, last = divmod(place, 26)
    return (letter(before - 1) if before else "") + chr(ord("A") + last)
