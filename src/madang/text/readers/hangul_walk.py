"""Walking through the sections of a Hangul document in reading order."""

from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree

from madang.text.readers.gathered import Gathered, Line, lines_of, row_of, unattributed
from madang.text.readers.unsaid import COMMENTS, DELETIONS, EDGES

_NUMBERED = frozenset(("TABLE", "FIGURE", "PICTURE", "EQUATION"))
_SIGNS = {"tab": "\t", "lineBreak": "\n", "nbSpace": " ", "fwSpace": " ", "hyphen": "-"}
_UNREAD = frozenset(["secPr", "linesegarray", "shapeComment", "parameters", "colPr", "subText"])


class Walk:
    """Gathers the lines of a document from the roots of its sections."""

    def __init__(self) -> None:
        self.made = Gathered()
        self._deleting: set[str] = set()
        self._after: list[Line] = []

    def through(self, sections: Sequence[Any]) -> None:
        """Read every section."""
        for section in sections:
            self.made.lines += self._paragraphs(section)

    def _paragraphs(self, element: Any) -> list[Line]:
        made: list[Line] = []
        for child in element:
            if _name(child) == "p":
                made += self._paragraph(child)
        return made

    def _paragraph(self, paragraph: Any) -> list[Line]:
        before, self._after = self._after, []
        words = "".join(piece for child in paragraph for piece in self._piece(child))
        after, self._after = self._after, before
        return [*lines_of(words), *after]

    def _piece(self, element: Any) -> Iterator[str]:
        """The words of a part of a paragraph; what stands in a block of its own waits for the paragraph's end."""
        name = _name(element)
        if name == "t":
            yield from self._words(element)
        elif name == "tbl":
            self._after += [*self._captioned(element), *self._table(element)]
        elif name == "rect" and element.get("dropcapstyle", "None") != "None":
            # The first letter of the paragraph, set large.
            yield "".join(line.words for line in self._under(element))
        elif name in ("subList", "drawText"):
            self._after += self._stretch(element)
        elif name in ("footNote", "endNote"):
            self.made.asides += unattributed(self._under(element))
        elif name in ("header", "footer"):
            self._left_out(element, EDGES)
        elif name == "hiddenComment" or (name == "fieldBegin" and element.get("type") == "MEMO"):
            self._left_out(element, COMMENTS)
        elif name == "autoNum":
            yield element.get("num", "") if element.get("numType") in _NUMBERED else ""
        elif name == "compose":
            yield element.get("composeText", "")
        elif name in ("script", "mainText"):
            yield element.text or ""
        elif name == "switch":
            yield from self._chosen(element)
        elif name not in _UNREAD:
            for child in element:
                yield from self._piece(child)

    def _words(self, element: Any) -> Iterator[str]:
        yield self._kept(element.text)
        for child in element:
            name = _name(child)
            if name == "deleteBegin":
                self.made.left_out[DELETIONS] += 1
                self._deleting.add(child.get("Id", ""))
            elif name == "deleteEnd":
                self._deleting.discard(child.get("Id", ""))
            yield self._kept(_SIGNS.get(name, ""))
            yield self._kept(child.tail)

    def _kept(self, words: str | None) -> str:
        return "" if self._deleting else words or ""

    def _stretch(self, element: Any) -> list[Line]:
        """The lines in an element that holds paragraphs, itself or in its list."""
        found = self._paragraphs(element)
        for child in element:
            if _name(child) in ("subList", "drawText"):
                found += self._stretch(child)
        return found

    def _under(self, element: Any) -> list[Line]:
        before, self._after = self._after, []
        found = self._stretch(element)
        found += self._after
        self._after = before
        return found

    def _table(self, table: Any) -> list[Line]:
        made: list[Line] = []
        for row in table:
            if _name(row) == "tr":
                made += row_of([self._under(cell) for cell in row if _name(cell) == "tc"])
        return made

    def _captioned(self, element: Any) -> list[Line]:
        return [line for child in element if _name(child) == "caption" for line in self._under(child)]

    def _left_out(self, element: Any, kind: str) -> None:
        # Walked all the same, to know whether it holds words; what it counts itself counts as well.
        self.made.left_out[kind] += bool(self._under(element))

    def _chosen(self, element: Any) -> Iterator[str]:
        """Of several ways to say the same, the first."""
        first = next(iter(element), None)
        for child in first if first is not None else ():
            yield from self._piece(child)


def _name(element: Any) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
