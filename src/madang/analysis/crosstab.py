"""Themes against what is known about the cases: side, kind, place, or any attribute.

How it is counted: docs/method/tables.md.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from madang.analysis.cases import asked_about, cases
from madang.analysis.corpus import Corpus
from madang.analysis.grouped import grouped
from madang.analysis.tellings import Statements, ids
from madang.base.ids import OrganisationId


@dataclass(frozen=True, slots=True)
class CrosstabCell:
    """n of `reached` cases with this value tell of the theme."""

    value: str
    n: int
    reached: int
    cases: tuple[OrganisationId, ...]
    statements: Statements


@dataclass(frozen=True, slots=True)
class CrosstabRow:
    """One theme over all values, in the order of the columns."""

    theme: str
    cells: tuple[CrosstabCell, ...]


@dataclass(frozen=True, slots=True)
class Crosstab:
    """`by` is `side`, `kind`, `place` or an attribute of organisations; `columns` its values ("" unknown, last)."""

    by: str
    columns: tuple[str, ...]
    rows: tuple[CrosstabRow, ...]


def crosstab(corpus: Corpus, by: str = "side", themes: Iterable[str] | None = None) -> Crosstab:
    """Cases by value and theme; by default every code that somebody tells of."""
    value_of = _values(corpus, by)
    columns = tuple(sorted(set(value_of.values()), key=lambda each: (each == "", each)))
    counted = grouped(corpus).counted
    keys = [code.key for code in corpus.codebook if (None, code.key) in counted] if themes is None else themes
    return Crosstab(by, columns, tuple(CrosstabRow(key, _cells(corpus, key, columns, value_of)) for key in keys))


def _values(corpus: Corpus, by: str) -> dict[OrganisationId, str]:
    """The value of each case; "" where it is not known."""
    if by in ("side", "kind", "place"):
        return {case: str(getattr(corpus.organisations[case], by)) for case in cases(corpus)}
    known = {each.of_id: each.value for each in corpus.values if each.of == "organisation" and each.attribute == by}
    return {case: known.get(case, "") for case in cases(corpus)}


def _cells(
    corpus: Corpus, theme: str, columns: tuple[str, ...], value_of: dict[OrganisationId, str]
) -> tuple[CrosstabCell, ...]:
    cells, known = grouped(corpus).cells, asked_about(corpus, theme).reached
    found: dict[str, list[OrganisationId]] = {column: [] for column in columns}
    reached = Counter(value for case, value in value_of.items() if case in known or (case, theme) in cells)
    for case, value in value_of.items():
        if (case, theme) in cells:
            found[value].append(case)
    return tuple(
        CrosstabCell(
            column,
            len(telling),
            reached[column],
            tuple(telling),
            ids(each for case in telling for each in cells[case, theme].told),
        )
        for column, telling in found.items()
    )
