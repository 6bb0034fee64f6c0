"""The reading order of a PDF page: its columns one after the other, the cells of a row side by side.

Nearly every program writes a page in reading order, column by column and cell by cell, so that order
is kept. Some write line by line across the columns; that shows when full lines of prose alternate.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from madang.text.readers.pdf_letters import Piece

LEAST_LINES = 4
PROSE = 9.0
"""How many letter heights a line of a column has at least."""
FULL = 0.8
ALTERNATING = 0.6


def in_order(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of one page as they are read."""
    gutter = _gutter(pieces)
    if gutter is None:
        return list(pieces)
    made: list[Piece] = []
    band: list[Piece] = []
    for piece in sorted(pieces, key=lambda each: -each.base):
        if piece.left < gutter < piece.right:
            made += [*_columns(band, gutter), piece]
            band = []
        else:
            band.append(piece)
    return [*made, *_columns(band, gutter)]


def _columns(band: Sequence[Piece], gutter: float) -> list[Piece]:
    left = [piece for piece in band if piece.right <= gutter]
    right = [piece for piece in band if piece.right > gutter]
    return [*in_order(left), *in_order(right)]


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Where an empty stretch parts two columns that are written line by line across; None where none does."""
    if len(pieces) < 2 * LEAST_LINES:
        return None
    edges = sorted({round(piece.right) for piece in pieces})
    found = [(crossed, edge + 1.0) for edge in edges if (crossed := _parted(pieces, edge + 1.0)) is not None]
    return min(found)[1] if found else None


def _parted(pieces: Sequence[Piece], at: float) -> int | None:
    """How many pieces cross `at`, if it parts two columns; else None."""
    left = [piece for piece in pieces if piece.right <= at]
    right = [piece for piece in pieces if piece.left >= at]
    crossing = len(pieces) - len(left) - len(right)
    if min(len(left), len(right)) < LEAST_LINES or crossing * 3 > len(pieces):
        return None
    prose = _is_prose(left) and _is_prose(right)
    return crossing if prose and _alternate(pieces, at) else None


def _is_prose(column: Sequence[Piece]) -> bool:
    """Whether most lines fill the column."""
    widths = [piece.right - piece.left for piece in column]
    most = FULL * max(widths)
    full = sum(width >= most for width in widths)
    return full * 2 >= len(widths) and median(widths) >= PROSE * median(piece.size for piece in column)


def _alternate(pieces: Sequence[Piece], at: float) -> bool:
    """Whether the page goes from one side to the other nearly line by line."""
    sides = [piece.left >= at for piece in pieces if not piece.left < at < piece.right]
    changes = sum(a != b for a, b in pairwise(sides))
    return changes >= ALTERNATING * (len(sides) - 1)
