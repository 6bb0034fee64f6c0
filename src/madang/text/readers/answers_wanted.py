"""What a person wants the columns of a table of answers to be, laid over the columns there are."""

from collections.abc import Mapping

from madang.base.errors import Invalid
from madang.sources.sheet_words import folded
from madang.text.readers.column import SINGLE, USE_KO, ColumnUse, Wanted, letter

_LISTED = 30


def wanted_uses(names: Mapping[int, str], wanted: Wanted, file_name: str) -> dict[int, ColumnUse]:
    """What is wanted of each column, by its place.

    Raises `Invalid` for a column that is not there, one that is to be two things, and two that are to be what only
    one can be.
    """
    uses: dict[int, ColumnUse] = {}
    for key, use in wanted:
        for place in _places(names, key, file_name):
            if uses.setdefault(place, use) is not use:
                raise _two_things(file_name, names[place], uses[place], use)
    for use in SINGLE & set(uses.values()):
        both = [names[place] for place, each in uses.items() if each is use]
        if len(both) > 1:
            raise _both(file_name, both[0], both[1], use)
    return uses


def _places(names: Mapping[int, str], key: int | str, file_name: str) -> list[int]:
    """The columns of a heading, or the one of a place or a letter."""
    if isinstance(key, int):
        found = [key] if key in names else []
    else:
        found = [place for place, name in names.items() if folded(name) == folded(key)]
        found = found or [place for place in names if letter(place) == key.strip().upper()]
    if not found:
        raise _unknown(file_name, names, key)
    return found


def _unknown(file: str, names: Mapping[int, str], key: int | str) -> Invalid:
    there = ", ".join(f"{letter(place)} “{name}”" for place, name in list(names.items())[:_LISTED])
    return Invalid(
        f"{file} has no column “{key}”; it has {there}.", f"{file}: ‘{key}’ 열이 없습니다. 있는 열: {there}."
    )


def _two_things(file: str, name: str, one: ColumnUse, other: ColumnUse) -> Invalid:
    return Invalid(
        f"{file}: “{name}” cannot be both {one} and {other}; a column is one thing.",
        f"{file}: ‘{name}’ 열은 ‘{USE_KO[one]}’이면서 ‘{USE_KO[other]}’일 수 없습니다. 하나만 고르십시오.",
    )


def _both(file: str, one: str, other: str, use: ColumnUse) -> Invalid:
    return Invalid(
        f"{file}: “{one}” and “{other}” cannot both be the {_WHAT.get(use, use)}; choose one of them.",
        f"{file}: ‘{one}’ 열과 ‘{other}’ 열이 둘 다 ‘{USE_KO[use]}’일 수 없습니다. 하나만 고르십시오.",
    )


_WHAT = {
    ColumnUse.CASE: "label of the cases",
    ColumnUse.NAME: "participant's name",
    ColumnUse.ORGANISATION_EN: "organisation's English name",
}
