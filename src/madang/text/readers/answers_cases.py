"""The cases of a table of answers: what each is called, what it answers, and what is known of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from madang.sources.organisation import Side
from madang.sources.sheet import Sheet, SheetRow, same_label
from madang.sources.sheet_table import Row
from madang.sources.sheet_values import typed
from madang.sources.sheet_words import SIDE_OF, folded
from madang.text.readers.answers_columns import Columns

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
        said = "" if found.case is None else same_label(_cell(cells, found.case))[:MAX_LABEL]
        label = said if said and not _NUMBER.match(said) else f"{'응답자' if korean else 'Respondent'} {said or number}"
        taken[label] = taken.get(label, 0) + 1
        again = f" ({taken[label]})" if taken[label] > 1 else ""
        made.append(Case(line, label + again, bool(said) and label == said, answers, cells))
    return made, empty


def people(made: Sequence[Case], found: Columns, file: str) -> Sheet:
    """The cases as a speakers sheet describes them; one that is only numbered is called after its file as well."""
    rows = tuple(_row(case, found, file) for case in made)
    return Sheet(rows, tuple((found.names[place], type_) for place, type_ in found.attributes.items()))


def _row(case: Case, found: Columns, file: str) -> SheetRow:
    said = {meaning: _cell(case.cells, place) for place, meaning in found.personal.items()}
    values = [(found.names[place], typed(_cell(case.cells, place), t)) for place, t in found.attributes.items()]
    return SheetRow(
        line=case.line,
        source="",
        speaker=case.label,
        participant=said.get("participant") or (case.label if case.named else f"{case.label} ({file})"),
        pseudonym=said.get("pseudonym", ""),
        position=said.get("position", ""),
        organisation=said.get("organisation", ""),
        organisation_en=said.get("organisation_en", ""),
        side=_side(said.get("side", "")),
        values=tuple((name, value) for name, value in values if value),
    )


def _side(words: str) -> Side | None:
    return SIDE_OF.get(folded(words))


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place] if place < len(cells) else ""
