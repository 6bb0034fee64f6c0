"""The names of a project as a table that can be filled in anywhere: what is proposed, and what was decided."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from madang.base.errors import Invalid
from madang.text.hiding.hidden_name import HiddenName, NameKind

HEADER = ("decision", "kind", "name", "instead", "forms", "places", "found_by")
HIDE, LEAVE = "hide", "leave"


@dataclass(frozen=True, slots=True)
class Line:
    """One name in the table: `decision` is `hide`, `leave`, or empty while nobody has decided."""

    decision: str
    name: HiddenName
    places: int
    by: str = ""


def names_csv(lines: Iterable[Line]) -> str:
    """The table. Forms stand in one cell, parted by semicolons."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(HEADER)
    for line in lines:
        name = line.name
        forms = "; ".join(name.forms)
        rows.writerow(
            (line.decision, name.kind.value, *map(_safe, (name.name, name.instead, forms)), line.places, line.by)
        )
    return out.getvalue()


def _safe(words: str) -> str:
    # A spreadsheet would run a cell that starts like this as a formula, and +82 would lose its sign.
    return f"'{words}" if words[:1] in _FORMULA and words else words


def _bare(cell: str | None) -> str:
    words = (cell or "").strip()
    return words[1:] if words[:1] == "'" and words[1:2] in _FORMULA else words


_FORMULA = "=+-@"


def decisions(text: str) -> list[tuple[NameKind, str, str, tuple[str, ...] | None]]:
    """Kind, name, replacement and forms of every line that was decided on; a line left empty is passed over.

    Forms None are the usual ones. Raises `Invalid`, naming the line.
    """
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    if not {"decision", "name"} <= set(rows.fieldnames or ()):
        raise Invalid(
            "The table needs the columns decision and name; see: madang hide PROJECT --save names.csv",
            "표에 decision과 name 열이 있어야 합니다. madang hide PROJECT --save names.csv",
        )
    found = [_decided(number, row) for number, row in enumerate(rows, 2)]
    return [each for each in found if each is not None]


def _decided(number: int, row: dict[str, str]) -> tuple[NameKind, str, str, tuple[str, ...] | None] | None:
    decision, instead = (row.get("decision") or "").strip().lower(), _bare(row.get("instead"))
    if not decision:
        return None
    if decision not in (HIDE, LEAVE) or (decision == HIDE and not instead):
        raise Invalid(
            f"Line {number}: write hide (with what stands instead), leave, or nothing.",
            f"{number}행: hide(대신 쓸 말과 함께)나 leave를 적거나 비워 두십시오.",
        )
    forms = row.get("forms")
    parted = None if forms is None else tuple(filter(None, (each.strip() for each in _bare(forms).split(";"))))
    return _kind(number, row), _bare(row.get("name")), instead if decision == HIDE else "", parted


def _kind(number: int, row: dict[str, str]) -> NameKind:
    try:
        return NameKind((row.get("kind") or "other").strip().lower())
    except ValueError:
        kinds = ", ".join(NameKind)
        raise Invalid(
            f"Line {number}: the kind is one of {kinds}.", f"{number}행: 종류는 {kinds} 가운데 하나입니다."
        ) from None
