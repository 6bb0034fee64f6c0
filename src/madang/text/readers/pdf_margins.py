"""Numbers in the margin of a PDF: of lines in minutes of hearings, of paragraphs in printed transcripts."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from madang.text.readers.pdf_letters import Page, Piece

LEAST = 4
BAND = 40.0
"""Points that a column of numbers is wide at most."""


def without_numbers(pages: Sequence[Page]) -> tuple[list[Page], int]:
    """The pages without the numbers in their margins, and how many those were."""
    found = [(page, _numbers(page)) for page in pages]
    left = [_without(page, numbers) if numbers else page for page, numbers in found]
    return left, sum(len(numbers) for _, numbers in found)


def _numbers(page: Page) -> list[Piece]:
    """The pieces that count downwards beside the words; none where there are too few to be sure."""
    numbers = [piece for piece in page.pieces if piece.words.isdecimal()]
    others = [piece for piece in page.pieces if not piece.words.isdecimal()]
    if len(numbers) < LEAST or not others:
        return []
    left, right = min(piece.left for piece in others), max(piece.right for piece in others)
    for side in (
        [piece for piece in numbers if piece.right <= left],
        [piece for piece in numbers if piece.left >= right],
    ):
        ordered = sorted(side, key=lambda piece: -piece.base)
        if len(ordered) >= LEAST and _counts(ordered) and _is_narrow(ordered):
            return ordered
    return []


def _counts(ordered: Sequence[Piece]) -> bool:
    steps = [int(after.words) - int(before.words) for before, after in pairwise(ordered)]
    return all(step > 0 for step in steps) and len(set(steps)) <= 2


def _is_narrow(numbers: Sequence[Piece]) -> bool:
    return max(piece.right for piece in numbers) - min(piece.left for piece in numbers) < BAND


def _without(page: Page, numbers: Sequence[Piece]) -> Page:
    gone = set(map(id, numbers))
    return replace(page, pieces=[piece for piece in page.pieces if id(piece) not in gone])
