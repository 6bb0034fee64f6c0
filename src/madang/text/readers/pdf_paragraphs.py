"""Paragraphs from the lines of a PDF: lines that were broken only to fit the page are joined again."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from madang.text.labels import lead
from madang.text.readers.pdf_korean import Korean
from madang.text.readers.pdf_letters import Piece
from madang.text.stamps import at_start

_OPENS = re.compile(r"[•●○◯◦▪■□▶▷※·‧∙◆◇①-⑳㉮-㉻❶-❿]|[-–—*]\s|\(?(?:\d{1,3}|[가-하]|[ivxIVX]{1,4}|[a-zA-Z])[.)]\s|#\d")
_ENDS = re.compile(r"[.?!。:：]['\"”’)\]]?$")
_HANGUL = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
_LETTER = re.compile(r"[^\W\d_]")
INDENT = 0.8
"""Letter heights by which a first line is set in."""
LOOSE = 1.35
"""How much more than usual parts two paragraphs."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words of one paragraph; `page` is where it begins, from 0."""

    words: str
    page: int
    large: bool = False


def paragraphs(pages: Sequence[Sequence[Piece]]) -> list[Paragraph]:
    """The paragraphs of the pages, each page's pieces in reading order."""
    rows = [row for pieces in pages for row in _rows(pieces)]
    if not rows:
        return []
    joining = _Joining(rows)
    made: list[Paragraph] = []
    lines: list[Piece] = []
    for row in rows:
        if lines and joining.parts(lines, row):
            made.append(joining.joined(lines))
            lines = []
        lines.append(row)
    return [*made, joining.joined(lines)]


def _rows(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Pieces side by side on one line as one, parted by a tab."""
    row: list[Piece] = []
    for piece in pieces:
        if row and not (abs(piece.base - row[-1].base) < 0.4 * piece.size and piece.left > row[-1].left):
            yield _one(row)
            row = []
        row.append(piece)
    if row:
        yield _one(row)


def _one(row: Sequence[Piece]) -> Piece:
    words = "\t".join(piece.words for piece in row)
    return row[0] if len(row) == 1 else replace(row[0], words=words, right=row[-1].right, spaced=row[-1].spaced)


class _Joining:
    """What is usual in this document: its leading, its right edges, and the words it writes."""

    def __init__(self, rows: Sequence[Piece]) -> None:
        self._leading = _usual_leading(rows)
        self._size = Counter(round(row.size, 1) for row in rows).most_common(1)[0][0]
        self._edges = _edges(rows)
        self._words = Counter(word for row in rows for word in re.findall(r"[\w'’-]+", row.words))
        self._korean = Korean([(row.words, row.spaced) for row in rows])

    def parts(self, lines: Sequence[Piece], after: Piece) -> bool:
        """Whether a paragraph ends between the lines gathered so far and the one after."""
        before = lines[-1]
        if "\t" in before.words or "\t" in after.words or _opens(after.words):
            return True
        if abs(before.size - after.size) > 0.12 * before.size or self._had_room(before, after):
            return True
        step = before.base - after.base
        if before.page != after.page or step < 0:
            return _ENDS.search(before.words) is not None
        return step > LOOSE * self._leading.get(round(after.size), 1.3 * after.size) or _indented(lines, after)

    def _had_room(self, before: Piece, after: Piece) -> bool:
        """Whether the first word of the next line would have fitted on this one."""
        edge = self._edges.get(_left(before), before.right)
        return edge - before.right > after.first + 0.5 * before.size

    def joined(self, lines: Sequence[Piece]) -> Paragraph:
        words = lines[0].words
        for before, after in pairwise(lines):
            words = self._join(words, before.spaced, after.words)
        return Paragraph(words, lines[0].page, lines[0].size > 1.15 * self._size and len(words) < 200)

    def _join(self, words: str, spaced: bool, after: str) -> str:
        last, first = words[-1:], after[:1]
        if last == "-" and not spaced and _LETTER.match(words[-2:-1]) and _LETTER.match(first):
            return words + after if self._is_compound(words, after) else words[:-1] + after
        if _HANGUL.match(last) and _HANGUL.match(first) and not spaced and self._korean.goes_on(words, after):
            return words + after
        return f"{words} {after}"

    def _is_compound(self, words: str, after: str) -> bool:
        """Whether the hyphen belongs to the word: it is written so elsewhere, or a capital follows."""
        start, end = re.split(r"[\s(“\"]", words)[-1], re.split(r"[^\w-]", after)[0]
        if self._words[start + end] or self._words[start[:-1] + end]:
            return self._words[start + end] > self._words[start[:-1] + end]
        return end[:1].isupper() or any(letter.isdigit() for letter in start)


def _usual_leading(rows: Sequence[Piece]) -> dict[int, float]:
    """The commonest distance between lines, by the size of their letters."""
    steps: dict[int, Counter[float]] = defaultdict(Counter)
    for before, after in pairwise(rows):
        step = before.base - after.base
        if before.page == after.page and 0 < step < 4 * after.size and abs(before.left - after.left) < 3 * after.size:
            steps[round(after.size)][round(step, 1)] += 1
    return {size: min(s for s, n in found.items() if n * 3 >= max(found.values())) for size, found in steps.items()}


def _edges(rows: Sequence[Piece]) -> dict[int, float]:
    """How far to the right lines go that begin at the same place, but for a few that go further."""
    found: dict[int, list[float]] = defaultdict(list)
    for row in rows:
        for near in (-1, 0, 1):
            found[_left(row) + near].append(row.right)
    return {left: sorted(edges)[int(0.95 * (len(edges) - 1))] for left, edges in found.items()}


def _left(row: Piece) -> int:
    return round(row.left / 18)


def _indented(lines: Sequence[Piece], after: Piece) -> bool:
    """Whether the line after is set in, or comes out again after lines that were set in."""
    shift = (after.left - lines[-1].left) / after.size
    if len(lines) == 1:
        # The first line of a paragraph may itself be set in or out.
        return shift > 6
    return shift > INDENT or shift < -INDENT


def _opens(words: str) -> bool:
    return _OPENS.match(words) is not None or lead(words) is not None or at_start(words) is not None
