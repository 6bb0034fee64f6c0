"""HTML to lines: one per block, cells parted by tabs. Word documents come this way too."""

import re
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any

from lxml import etree

from madang.text.turn import TurnKind


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


UNSEEN = _set("script style head template noscript title object svg math iframe canvas")
BLOCKS = _set(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre search section summary table "
    "tbody tfoot thead tr ul"
)
CELLS = frozenset(("td", "th"))
VOID = _set("area base br col embed hr img input link meta param source track wbr")
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
FURNITURE = frozenset(("nav", "footer", "aside", "menu", "dialog", "search"))
CONTROLS = frozenset(("a", "button", "label", "legend", "option", "select", "textarea"))
ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "menu", "menubar", "dialog"))

_SPACES = re.compile(r"[ \t\r\n\x0c]+")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


class Blocks:
    """Gathers `lines` and their `kinds` from the events of an HTML parser.

    With `literal` white space is kept as written (Word); otherwise it folds as a browser folds it.
    """

    def __init__(self, literal: bool = False, page: bool = True) -> None:
        self.lines: list[str] = []
        self.kinds: dict[int, TurnKind] = {}
        self.bold: set[int] = set()
        self._literal = literal
        self._page = page
        self._open: list[tuple[str, TurnKind | None]] = []
        self._unseen = self._furniture = self._heading = self._controls = self._pre = self._strong = self._cells = 0
        self._pieces: list[str] = []
        self._tabs = 0
        self._break = False
        self._all_control = True

    def start(self, tag: str, attributes: Mapping[str, str | None]) -> None:
        """An element opens."""
        if tag == "br":
            self._flush()
        elif tag in CELLS or tag in BLOCKS:
            self._block(tag)
        if tag not in VOID:
            self._open.append((tag, self._count(tag, attributes, 1)))

    def end(self, tag: str) -> None:
        """An element closes; what was left open inside it closes too."""
        if tag in VOID or all(tag != name for name, _ in self._open):
            return
        while self._open:
            name, kind = self._open.pop()
            if name in BLOCKS:
                self._block(name)
            self._uncount(name, kind)
            if name == tag:
                return

    def data(self, text: str) -> None:
        """Words arrive."""
        if self._unseen or not text:
            return
        if not self._literal and not self._pre:
            text = _SPACES.sub(" ", text)
        for number, part in enumerate(text.split("\n")):
            if number:
                self._flush()
            self._add(part)

    def close(self) -> "Blocks":
        """The end of the page."""
        self._flush()
        return self

    def _add(self, part: str) -> None:
        part = part.replace("\u00a0", " ")
        if part.strip():
            if self._break:
                self._flush()
            if self._strong and not self._pieces:
                self.bold.add(len(self.lines))
            self._pieces.append("\t" * self._tabs)
            self._tabs = 0
            self._all_control &= bool(self._controls)
        if part and (part.strip() or self._pieces):
            self._pieces.append(part)

    def _block(self, tag: str) -> None:
        # A block inside a cell begins a new line only once it holds words, so that empty ones leave no trace.
        if tag in CELLS:
            self._tabs += bool(self._cells)
            self._cells += 1
            self._break = False
        elif tag == "tr":
            self._flush()
            self._cells = self._tabs = 0
        elif self._cells and any(name in CELLS for name, _ in self._open):
            self._break = bool(self._pieces) and not self._tabs
        else:
            self._flush()

    def _flush(self) -> None:
        line = "".join(self._pieces)
        line = line.rstrip() if self._literal or self._pre else line.strip(" \n")
        self._break = False
        if line.strip():
            self._note_kind()
            self.lines.append(line)
            self._tabs = 0
        self._pieces = []
        self._all_control = True

    def _note_kind(self) -> None:
        if self._page and (self._furniture or self._all_control):
            self.kinds[len(self.lines)] = TurnKind.FURNITURE
        elif self._heading:
            self.kinds[len(self.lines)] = TurnKind.HEADING

    def _count(self, tag: str, attributes: Mapping[str, str | None], by: int) -> TurnKind | None:
        furniture = tag in FURNITURE or (attributes.get("role") or "") in ROLES or "hidden" in attributes
        furniture = furniture or bool(_HIDDEN.search(attributes.get("style") or ""))
        self._furniture += furniture
        self._tag(tag, by)
        return TurnKind.FURNITURE if furniture else None

    def _uncount(self, tag: str, kind: TurnKind | None) -> None:
        self._furniture -= kind is TurnKind.FURNITURE
        self._tag(tag, -1)

    def _tag(self, tag: str, by: int) -> None:
        self._unseen += by * (tag in UNSEEN)
        self._heading += by * (tag in HEADINGS)
        self._controls += by * (tag in CONTROLS)
        self._pre += by * (tag == "pre")
        self._strong += by * (tag in ("strong", "b"))


class _Deep(HTMLParser):
    """Python's own parser, for pages nested deeper than libxml2 will follow."""

    def __init__(self, blocks: Blocks) -> None:
        super().__init__(convert_charrefs=True)
        self._blocks = blocks

    def parse_html_declaration(self, i: int) -> int:
        try:
            return super().parse_html_declaration(i)
        except AssertionError:  # What Python's parser makes of a broken marked section, such as `<![[`.
            return self.parse_bogus_comment(i)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._blocks.start(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        self._blocks.end(tag)

    def handle_data(self, data: str) -> None:
        self._blocks.data(data)


def blocks(html: str, *, literal: bool = False, page: bool = True) -> Blocks:
    """The lines of `html`. `page` false means there is no page furniture to look for."""
    parser: Any = etree.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    parser.feed(html or " ")
    try:
        root = parser.close()
    except etree.XMLSyntaxError:
        root = None
    made = Blocks(literal, page)
    if root is None or any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.feed_error_log):
        deep = _Deep(made)
        deep.feed(html)
        deep.close()
        return made.close()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            made.start(element.tag, element.attrib)
            made.data(element.text or "")
        else:
            made.end(element.tag)
            made.data(element.tail or "")
    return made.close()
