"""The cases of a table of answers: what each is called, what it answers, and what is known of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from madang.sources.organisation import Side
from madang.sources.sheet import Sheet, SheetRow, same_label
from madang.sources.sheet_table import Row
from madang.sources.sheet_values import fits, typed
from madang.sources.sheet_words import SIDE_OF, folded
from madang.text.readers.answers_columns import Columns
from madang.text.readers.column import ATTRIBUTES, ColumnUse

_NUMBER = re.compile(r"\d{1,12}$")
_HANGUL = re.compile("[가-힣]")
MAX_LABEL = 50


@dataclass(frozen=True, slots=True)
class Case:
    """One row: `label` is how it speaks in the text, `named` whether a person gave it a name."""

    line: int
    label: str
    named: bool
    answers: tuple[tuple[int, str], ...]
    cells: Sequence[str]


def cases(rows: Sequence[Row], found: Columns) -> tuple[list[Case], list[int]]:
    """The rows that answer anything, and the lines of those that do not."""
    korean = any(_HANGUL.search(name) for name in found.names.values())
    made: list[Case] = []
    empty: list[int] = []
    taken: dict[str, int] = {}
    for number, (line, cells) in enumerate(rows, start=1):
        answers = tuple((place, words) for place in found.open if (words := _cell(cells, place)))
        if not answers:
            empty.append(line)
            continue
        said = same_label(_cell(cells, found.case))[:MAX_LABEL]
        label = said if said and not _NUMBER.match(said) else f"{'응답자' if korean else 'Respondent'} {said or number}"
        taken[label] = taken.get(label, 0) + 1
        again = f" ({taken[label]})" if taken[label] > 1 else ""
        made.append(Case(line, label + again, bool(said) and label == said, answers, cells))
    return made, empty


def people(made: Sequence[Case], found: Columns, file: str) -> Sheet:
    """The cases as a speakers sheet describes them; one that is only numbered is called after its file as well."""
    rows = tuple(_row(case, found, file) for case in made)
    return Sheet(rows, tuple((found.names[place], ATTRIBUTES[found.uses[place]]) for place in found.attributes))


def _row(case: Case, found: Columns, file: str) -> SheetRow:
    def said(use: ColumnUse) -> str:
        return _plain(case.cells, found.only(use))

    values = ((found.names[place], value_at(case, found, place)) for place in found.attributes)
    return SheetRow(
        line=case.line,
        source="",
        speaker=case.label,
        participant=said(ColumnUse.NAME) or (case.label if case.named else f"{case.label} ({file})"),
        pseudonym=said(ColumnUse.PSEUDONYM),
        position=said(ColumnUse.POSITION),
        organisation=said(ColumnUse.ORGANISATION),
        organisation_en=said(ColumnUse.ORGANISATION_EN),
        side=side_at(case, found),
        values=tuple((name, value) for name, value in values if value),
    )


def value_at(case: Case, found: Columns, place: int) -> str | None:
    """The case's value of an attribute, as it is kept; None for a cell that is not of its type."""
    words, type_ = _plain(case.cells, place), ATTRIBUTES[found.uses[place]]
    return typed(words, type_) if not words or fits(words, type_) else None


def side_at(case: Case, found: Columns) -> Side | None:
    """The side of the case; None where its cell names none."""
    return SIDE_OF.get(folded(_plain(case.cells, found.only(ColumnUse.SIDE))))


def misfits(made: Sequence[Case], found: Columns) -> dict[int, list[int]]:
    """The lines whose cells are not of the type of their column, or name no side, by the column's place."""
    out = {place: [case.line for case in made if value_at(case, found, place) is None] for place in found.attributes}
    side = found.only(ColumnUse.SIDE)
    if side is not None:
        out[side] = [case.line for case in made if _cell(case.cells, side) and side_at(case, found) is None]
    return {place: lines for place, lines in out.items() if lines}


def _cell(cells: Sequence[str], place: int | None) -> str:
    return cells[place] if place is not None and place < len(cells) else ""


def _plain(cells: Sequence[str], place: int | None) -> str:
    return " ".join(_cell(cells, place).split())
