"""Cells of tables that a spreadsheet program can open without running them."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

Row = Sequence[object]
_RUNS = tuple("=+-@\t\r")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def guarded(cell: object) -> object:
    """A text that begins as a formula does, behind an apostrophe; numbers and other texts as they are."""
    runs = isinstance(cell, str) and cell.startswith(_RUNS) and not _NUMBER.fullmatch(cell)
    return f"'{cell}" if runs else cell


def unguarded(cell: str) -> str:
    """A text as it was before it was guarded."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(_RUNS) else cell


def clean(words: str) -> str:
    """Words without characters that no table or document holds."""
    return _UNSEEN.sub("", words)


def csv_of(head: Row, rows: Iterable[Row]) -> str:
    """Rows as CSV with a header, every text guarded."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(head)
    table.writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue()
