"""Running heads, feet and page numbers of a PDF: known by coming back on page after page."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import median

from madang.text.readers.pdf_letters import Page, Piece

_NUMBER = re.compile(
    r"\W{0,3}\s*(?:(?:page|p\.|쪽)\s*)?(\d{1,4})\s*(?:(?:/|of|쪽 중|-)\s*\d{1,4})?\s*(?:쪽|페이지)?\s*\W{0,3}$", re.I
)
_DIGITS = re.compile(r"\d+")
EDGE_ROWS = 3
FEW = 8
SAME_HEIGHT = 4.0
"""Points by which the same line may stand higher or lower on another page."""
MOST_LETTERS = 160


@dataclass(frozen=True, slots=True)
class Furniture:
    """What was taken off the pages: each running line and on how many, and the numbers printed on them, by page."""

    running: dict[str, int]
    printed: dict[int, int]


@dataclass(frozen=True, slots=True)
class _Row:
    """One line at an edge of a page, `at` points above its foot; whether it stands apart, and on a full page."""

    page: int
    pieces: tuple[Piece, ...]
    at: float
    apart: bool
    full: bool

    @property
    def words(self) -> str:
        return " ".join(piece.words for piece in self.pieces)


def cleared(pages: Sequence[Page]) -> tuple[list[Page], Furniture]:
    """The pages without what stands at their edges again and again, and what that was."""
    running: Counter[str] = Counter()
    printed: dict[int, int] = {}
    left = list(pages)
    usual = _usual_step(pages)
    for top in (True, False):
        for _ in range(EDGE_ROWS):
            rows = [
                row for number, page in enumerate(left) if (row := _outermost(page, number, top, usual)) is not None
            ]
            counted = _counting(rows, len(pages))
            again = _again([row for row in rows if row.page not in counted], len(pages))
            printed |= {page: number for page, number in counted.items() if page not in printed}
            running.update(row.words for row in again)
            gone = [*again, *(row for row in rows if row.page in counted)]
            if not gone:
                break
            for row in gone:
                left[row.page] = _without(left[row.page], row)
    if not any(page.pieces for page in left):
        return list(pages), Furniture({}, {})
    return left, Furniture(_told(running), printed)


def _usual_step(pages: Sequence[Page]) -> float:
    """The usual distance from one line to the next."""
    bases = [sorted({round(piece.base) for piece in page.pieces}) for page in pages]
    steps = [b - a for each in bases for a, b in pairwise(each)]
    return median(steps) if steps else 0.0


def _outermost(page: Page, number: int, top: bool, usual: float) -> _Row | None:
    """The highest or lowest line of a page."""
    ordered = sorted(page.pieces, key=lambda piece: (-piece.base if top else piece.base, piece.left))
    rows = [tuple(row) for _, row in groupby(ordered, key=lambda piece: round(piece.base / 2))]
    if not rows:
        return None
    first = rows[0]
    leading = abs(rows[1][0].base - first[0].base) if len(rows) > 1 else page.height
    size = max(piece.size for piece in first)
    apart = leading > max(1.6 * size, min(1.3 * usual, 3 * size))
    ordered = sorted(first, key=lambda piece: piece.left)
    return _Row(number, tuple(ordered), first[0].base, apart, len(rows) > FEW)


def _counting(rows: Sequence[_Row], pages: int) -> dict[int, int]:
    """The numbers printed on pages, where they count with the pages."""
    found = {row.page: int(match[1]) for row in rows if (match := _NUMBER.match(row.words)) is not None}
    steps = Counter(number - page for page, number in found.items())
    if not steps:
        return {}
    step, times = steps.most_common(1)[0]
    if times < 2 and pages > 1:
        return {}
    return {page: number for page, number in found.items() if number - page == step}


def _again(rows: Sequence[_Row], pages: int) -> list[_Row]:
    """The lines that say the same at the same height on at least three pages, or on both of two."""
    alike: dict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        if len(row.words) <= MOST_LETTERS:
            alike[_DIGITS.sub("#", row.words)].append(row)
    found: list[_Row] = []
    for same in alike.values():
        heights = Counter(round(row.at / SAME_HEIGHT) for row in same)
        usual = heights.most_common(1)[0][0] * SAME_HEIGHT
        here = [row for row in same if abs(row.at - usual) <= SAME_HEIGHT]
        # A speaker's label may well open three pages; a running line stands by itself.
        label = here[0].words.endswith((":", "：")) or pages == 2
        often = len(here) * 5 >= pages * 3 and all(row.full for row in here) and not label
        apart = sum(row.apart for row in here) * 2 > len(here)
        if len(here) >= min(3, pages) and pages > 1 and (apart or often):
            found += here
    return found


def _told(running: Counter[str]) -> dict[str, int]:
    """The running lines and on how many pages each stood; those that differ in a number only are one."""
    alike: dict[str, list[str]] = defaultdict(list)
    for words in running:
        alike[_DIGITS.sub("…", words)].append(words)
    return {
        (same[0] if len(same) == 1 else shape)[:60]: sum(running[words] for words in same)
        for shape, same in alike.items()
    }


def _without(page: Page, row: _Row) -> Page:
    gone = set(map(id, row.pieces))
    return replace(page, pieces=[piece for piece in page.pieces if id(piece) not in gone])
