"""Walking through an OpenDocument text in reading order."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from madang.text.readers.gathered import Gathered, Line, lines_of, row_of, unattributed
from madang.text.readers.unsaid import COMMENTS, DELETIONS, EDGES, HIDDEN
from madang.text.turn import TurnKind


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_UNREAD = _set(
    "text:sequence-decls text:variable-decls text:user-field-decls office:forms office:annotation-end "
    "text:note-citation text:ruby-text svg:title svg:desc office:event-listeners text:table-of-content-source "
    "text:illustration-index-source text:table-index-source text:object-index-source text:user-index-source "
    "text:alphabetical-index-source text:bibliography-source office:binary-data text:script draw:glue-point "
    "table:table-columns table:table-column office:dde-source text:dde-connection-decls "
    "text:alphabetical-index-auto-mark-file math:math"
)
_EDGES = frozenset(f"style:{edge}{side}" for edge in ("header", "footer") for side in ("", "-left", "-first"))
_SPACES = re.compile(r"[ \t\r\n]+")
_HARD = "\ue001"
"""A space that the document writes as an element, so that it stays."""
_TAB = "\ue002"
MAX_SPACES = 1000


class Walk:
    """Gathers the lines of `body` (the root of content.xml); `styles` is the root of styles.xml."""

    def __init__(self, body: Any, styles: Any) -> None:
        self.made = Gathered()
        self._body = body
        self._hidden = _styled((body, styles), "text:display", "none")
        self._bold = _styled((body, styles), "fo:font-weight", "bold")
        self._boxes: list[Line] = []

    def through(self) -> None:
        """Read all of it."""
        text = next((each for each in _within(self._body, "office:text")), None)
        if text is not None:
            self.made.lines = self._lines(text)

    def _lines(self, element: Any) -> list[Line]:
        made: list[Line] = []
        for child in element.children:
            made += self._block(child)
        return made

    def _block(self, element: Any) -> list[Line]:
        tag = element.tag
        if tag in _UNREAD:
            return []
        if tag in ("text:p", "text:h"):
            return self._paragraph(element)
        if tag == "table:table-row":
            cells = [each for each in element.children if each.tag == "table:table-cell"]
            return row_of([self._lines(cell) for cell in cells])
        if tag == "text:tracked-changes":
            self.made.left_out[DELETIONS] += sum(1 for _ in _within(element, "text:deletion"))
            return []
        if tag == "office:annotation":
            self.made.left_out[COMMENTS] += 1
            return []
        if tag == "text:section" and element.get_attribute("text:display") == "none":
            self.made.left_out[HIDDEN] += 1
            return []
        return self._lines(element)

    def _paragraph(self, element: Any) -> list[Line]:
        style = element.get_attribute("text:style-name")
        before, self._boxes = self._boxes, []
        words = "".join(self._inline(element))
        boxes, self._boxes = self._boxes, before
        if style in self._hidden or next(_within(element, "text:hidden-paragraph"), None) is not None:
            self.made.left_out[HIDDEN] += bool(words.strip())
            return []
        kind = TurnKind.HEADING if element.tag == "text:h" else None
        bold = style in self._bold or self._begins_bold(element)
        return [*lines_of(_spaced(words), kind, bold), *boxes]

    def _inline(self, element: Any) -> Iterator[str]:
        yield _SPACES.sub(" ", element.text or "")
        for child in element.children:
            yield from self._piece(child)
            yield _SPACES.sub(" ", child.tail or "")

    def _piece(self, child: Any) -> Iterator[str]:
        tag = child.tag
        if tag == "text:s":
            yield _HARD * _count(child)
        elif tag in ("text:tab", "text:line-break"):
            yield _TAB if tag == "text:tab" else "\n"
        elif tag == "text:note":
            self.made.asides += unattributed(self._lines(child))
        elif tag == "office:annotation":
            self.made.left_out[COMMENTS] += 1
        elif tag == "text:hidden-text" or child.get_attribute("text:style-name") in self._hidden:
            self.made.left_out[HIDDEN] += 1
        elif tag.startswith("draw:"):
            self._boxes += self._lines(child)
        elif tag not in _UNREAD and tag != "text:hidden-paragraph":
            yield from self._inline(child)

    def _begins_bold(self, element: Any) -> bool:
        """Whether the first words stand in a bold span."""
        while not (element.text or "").strip():
            first = next((each for each in element.children if each.tag in ("text:span", "text:a")), None)
            if first is None:
                return False
            if first.get_attribute("text:style-name") in self._bold:
                return True
            element = first
        return False


def words_at_edges(styles: Any) -> Counter[str]:
    """How many headers and footers of pages hold words."""
    found = [each for tag in _EDGES for each in _within(styles, tag)]
    return Counter({EDGES: sum(any((p.text or "").strip() or p.children for p in _within(e, "text:p")) for e in found)})


def _within(element: Any, tag: str) -> Iterator[Any]:
    waiting = [element]
    while waiting:
        each = waiting.pop()
        if each.tag == tag:
            yield each
        waiting += reversed(each.children)


def _styled(roots: tuple[Any, ...], attribute: str, value: str) -> frozenset[str]:
    """The names of the styles that set this, themselves or through the style they stand on."""
    parents: dict[str, str | None] = {}
    found: set[str] = set()
    for root in roots:
        for style in _within(root, "style:style"):
            name = str(style.get_attribute("style:name"))
            parents[name] = style.get_attribute("style:parent-style-name")
            said = [each.get_attribute(attribute) for each in style.children if each.tag == "style:text-properties"]
            if value in map(str, said):
                found.add(name)
    return frozenset(name for name in parents if _stands_on(name, parents, found))


def _stands_on(name: str | None, parents: dict[str, str | None], found: set[str]) -> bool:
    for _ in range(20):
        if name is None or name in found:
            return name is not None
        name = parents.get(name)
    return False


def _count(space: Any) -> int:
    said = str(space.get_attribute("text:c") or "1")
    return min(int(said), MAX_SPACES) if said.isdecimal() else 1


def _spaced(words: str) -> str:
    folded = re.sub(r" {2,}", " ", words).replace(" \n", "\n").replace("\n ", "\n").strip(" ")
    return folded.replace(_HARD, " ").replace(_TAB, "\t")
