"""The words of Taguette's documents, which are HTML: lines as a browser shows them, and where each byte stands.

Taguette counts the bytes of UTF-8 of all text between the tags, white space that no browser shows included.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from madang.base.errors import Invalid

MAX_TEXT = 32 * 1024 * 1024
_BEGIN_LINES = (
    "address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul"
)
_BLOCKS = frozenset(_BEGIN_LINES.split())
"""Tags that begin a line."""
_CELLS = frozenset(("td", "th"))
_ROWS = frozenset(("tr", "table"))
_FOLDED = frozenset(" \t\n\r\f\xa0")
"""White space that is shown as one space, and not at all at the edge of a line."""
_CONTROLS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f]")
_NO_LETTERS = re.compile("[\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Laid:
    """The words of a document, a line for each block and tabs between cells, and where each of its bytes stands."""

    text: str
    _starts: tuple[int, ...]
    """Byte (or UTF-16 unit) at which each character of the document begins, then the length."""
    _places: tuple[tuple[int, int], ...]
    """Where each of these begins and ends in `text`; one that is not shown: where the next begins, the last ended."""

    def place(self, offset: int, *, ends: bool) -> int | None:
        """A byte's place in the text; that of an end is after the last character shown before it."""
        if not 0 <= offset <= self._starts[-1]:
            return None
        if ends:
            number = bisect_left(self._starts, offset) - 1
            return self._places[number][1] if number >= 0 else 0
        number = bisect_right(self._starts, offset) - 1
        return self._places[number][0] if number < len(self._places) else len(self.text)


def lay(html: str, name: str, *, utf16: bool = False) -> Laid:
    """A document's words; places in it count bytes, or UTF-16 units. Raises `Invalid` for one larger than any text."""
    from lxml import html as lxml_html
    from lxml.etree import LxmlError

    if len(html) > MAX_TEXT:
        raise Invalid(f"A text in {name} is larger than 32 MB.", f"{name}: 안의 글 하나가 32 MB보다 큽니다.")
    flat = html.replace("\r\n", "\n").replace("\r", "\n")
    # The parser takes no such characters; in their place stand others of as many bytes.
    flat = _NO_LETTERS.sub("\ufffd", _CONTROLS.sub(" ", flat))
    words = _Words(utf16=utf16)
    if flat.strip():
        try:
            words.walk(lxml_html.fragment_fromstring(flat, create_parent="div"))
        except (LxmlError, ValueError, AssertionError, RecursionError):
            words = _Words(utf16=utf16)
            words.add(flat)
    return words.laid()


class _Words:
    """Gathers the words of a document in their order."""

    def __init__(self, *, utf16: bool = False) -> None:
        self._utf16 = utf16
        self._letters: list[str] = []
        self._lengths: list[int] = []
        self._places: list[tuple[int, int]] = []
        self._waiting: list[int] = []
        """White space of which nobody knows yet whether it is shown: its numbers."""
        self._break = ""
        """What parts the next words from those before."""
        self._pre = self._cells = self._tabs = 0
        self._in_cell = self._row_said = self._cell_said = False

    def walk(self, root: Any) -> None:
        """Take in all that is below an element."""
        from lxml import etree

        for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if not isinstance(node.tag, str):
                self.add(node.tail or "" if event in ("comment", "pi") else "")
            elif event == "start":
                self._begin(node.tag)
                # No browser keeps the line end that a `pre` begins with.
                self.add((node.text or "").removeprefix("\n") if node.tag == "pre" else node.text or "")
            else:
                self._end(node.tag)
                self.add(node.tail or "" if node is not root else "")

    def add(self, words: str) -> None:
        """Take in words between tags."""
        for letter in words:
            self._lengths.append(1 + (letter > "\uffff") if self._utf16 else len(letter.encode("utf-8", "replace")))
            self._places.append((0, 0))
            if letter in _FOLDED and not self._pre:
                self._waiting.append(len(self._places) - 1)
            else:
                self._say(letter)

    def laid(self) -> Laid:
        """What was gathered."""
        self._settle(len(self._letters), len(self._letters))
        return Laid("".join(self._letters), tuple(accumulate(self._lengths, initial=0)), tuple(self._places))

    def _begin(self, tag: str) -> None:
        if tag in _CELLS:
            self._tabs += self._cells > 0
            self._cells += 1
            self._in_cell, self._cell_said = True, False
            self._break = ("" if self._row_said else "\n") + "\t" * self._tabs
        else:
            self._edge(tag)
        self._pre += tag == "pre"

    def _end(self, tag: str) -> None:
        self._pre -= tag == "pre"
        if tag in _CELLS:
            self._in_cell = False
        else:
            self._edge(tag)

    def _edge(self, tag: str) -> None:
        if tag in _ROWS:
            self._cells = self._tabs = 0
            self._in_cell = self._row_said = False
        # The first block of a cell stands on the line of the cell.
        if tag in _BLOCKS and (self._cell_said or not self._in_cell):
            self._break = "\n"

    def _say(self, letter: str) -> None:
        before = len(self._letters)
        if self._break and self._letters:
            self._letters += self._break.removeprefix("\n") if self._letters[-1] == "\n" else self._break
        elif self._waiting and self._letters:
            self._letters.append(" ")
        self._settle(before, len(self._letters))
        self._places[-1] = (len(self._letters), len(self._letters) + 1)
        self._letters.append(letter)
        self._break, self._tabs = "", 0
        self._row_said = self._cell_said = True

    def _settle(self, before: int, after: int) -> None:
        """Give white space that waited its place: one space between words, none at the edge of a line."""
        for number in self._waiting:
            self._places[number] = (after, before)
        if self._waiting and not self._break and after > before:
            self._places[self._waiting[0]] = (before, after)
            for number in self._waiting[1:]:
                self._places[number] = (after, after)
        self._waiting = []
