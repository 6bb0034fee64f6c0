"""What each column of a table of answers becomes: as a person wants it, else told from its heading and its cells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from madang.sources.sheet_table import Row
from madang.text.overview import shortened
from madang.text.readers.answers_told import CASE, recognised
from madang.text.readers.answers_wanted import wanted_uses
from madang.text.readers.column import ATTRIBUTES, Column, ColumnUse, Wanted, letter

FIRST = 3
"""How many of a column's values are shown."""
SHOWN = 60


@dataclass
class Columns:
    """The columns of a table that hold anything, by their places from 0: what they are called and become."""

    names: dict[int, str]
    uses: dict[int, ColumnUse] = field(default_factory=dict)

    def those(self, *uses: ColumnUse) -> list[int]:
        """The places of the columns of these uses, in order."""
        return [place for place, use in self.uses.items() if use in uses]

    def only(self, use: ColumnUse) -> int | None:
        """The one column of a use that only one can have."""
        return next(iter(self.those(use)), None)

    @property
    def open(self) -> list[int]:
        """The columns that hold answers."""
        return self.those(ColumnUse.ANSWER)

    @property
    def attributes(self) -> list[int]:
        """The columns that describe the cases."""
        return self.those(*ATTRIBUTES)

    @property
    def case(self) -> int | None:
        """The column that says what the text calls each case."""
        label = self.only(ColumnUse.CASE)
        return self.only(ColumnUse.NAME) if label is None else label


def columns(rows: Sequence[Row], wanted: Wanted = (), file_name: str = "") -> Columns:
    """What the columns of these rows become, the first row naming them. Raises `Invalid` as `wanted_uses` does."""
    head = rows[0][1] if rows else []
    width = max((len(cells) for _, cells in rows), default=0)
    found = Columns({place: _name(head, place) for place in range(width)})
    fixed = wanted_uses(found.names, wanted, file_name)
    cells = {place: [each[place] if place < len(each) else "" for _, each in rows[1:]] for place in range(width)}
    taken = set(fixed.values())
    for place, values in cells.items():
        if any(values):
            filled = [value for value in values if value]
            found.uses[place] = fixed[place] if place in fixed else recognised(found.names[place], filled, taken)
            taken.add(found.uses[place])
    if found.case is None and (numbered := _numbered(found, fixed, cells)) is not None:
        found.uses[numbered] = ColumnUse.CASE
    return found


def described(rows: Sequence[Row], found: Columns, wanted: Wanted) -> tuple[Column, ...]:
    """The columns for whoever decides about them."""
    before = columns(rows) if wanted else found
    return tuple(
        Column(
            place,
            found.names[place],
            use,
            before.uses[place],
            _first(cells[place] for _, cells in _having(rows, place)),
        )
        for place, use in found.uses.items()
    )


def _having(rows: Sequence[Row], place: int) -> Iterable[Row]:
    return (row for row in rows[1:] if place < len(row[1]) and row[1][place])


def _first(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(_cut(value) for value in islice(dict.fromkeys(islice(values, 100)), FIRST))


def _cut(value: str) -> str:
    plain = shortened(value)
    return plain if len(plain) <= SHOWN else plain[:SHOWN].rstrip() + "…"


def _name(head: Sequence[str], place: int) -> str:
    return (" ".join(head[place].split()) if place < len(head) else "") or f"({letter(place)})"


def _numbered(found: Columns, fixed: dict[int, ColumnUse], cells: dict[int, list[str]]) -> int | None:
    """The column that numbers the cases: it is called so, and differs in every row."""
    for place in found.attributes:
        filled = [value for value in cells[place] if value]
        if place not in fixed and CASE.match(found.names[place]) and len(set(filled)) == len(cells[place]):
            return place
    return None
