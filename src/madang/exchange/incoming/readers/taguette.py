"""Taguette: a SQLite export. Documents are HTML; places count bytes of UTF-8 of the text between the tags."""

import json
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any

from madang.base.errors import Invalid
from madang.exchange.incoming.coded import Coded, CodeFound, Document, Loss, Note, Passage
from madang.exchange.incoming.database import Tables, text, whole

PROGRAM = "Taguette"
MAX_TEXT = 32 * 1024 * 1024
_BLOCKS = re.compile(
    "address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|"
    "section|table|tbody|td|tfoot|th|thead|tr|ul"
)
"""Tags that begin a line."""


def fits(tables: Tables) -> bool:
    """Whether a database is Taguette's."""
    return tables.has("documents", "highlights", "tags", "highlight_tags") and tables.has_columns(
        "highlights", "start_offset", "end_offset"
    )


@dataclass(frozen=True, slots=True)
class Laid:
    """The words of an HTML document with a line for each block, and where each of its bytes stands in them."""

    text: str
    _starts: tuple[int, ...]
    """Byte at which each character that is not a line end of ours begins, then the length in bytes."""
    _places: tuple[int, ...]
    """Where each of these characters stands in `text`."""

    def place(self, offset: int, *, ends: bool) -> int | None:
        """A byte's place in the text; that of an end is after the last character before it."""
        if not 0 <= offset <= self._starts[-1]:
            return None
        if ends:
            number = bisect_left(self._starts, offset) - 1
            return self._places[number] + 1 if number >= 0 else 0
        number = bisect_right(self._starts, offset) - 1
        return self._places[number] if number < len(self._places) else len(self.text)


def read(tables: Tables, name: str) -> Coded:
    """The projects in an export; usually one."""
    tags = tuple(
        CodeFound(str(whole(row["id"])), text(row["path"]), definition=text(row["description"]))
        for row in tables.rows("tags", "id", "path", "description")
    )
    lost: list[Loss] = []
    coders = _coders(tables)
    passages = _passages(tables, {each.id for each in tags}, coders)
    documents = []
    for row in tables.rows("documents", "id", "name", "description", "contents"):
        laid = lay(text(row["contents"]), name)
        number = whole(row["id"])
        placed = tuple(_placed(each, laid) for each in passages.pop(number, ()))
        shown = text(row["name"]) or f"document {number}"
        documents.append(Document(str(number), shown, laid.text, placed, text(row["description"])))
    for left in passages.values():
        lost += [Loss("no_source", each.words or "", max(1, len(each.codes))) for each in left]
    notes = tuple(
        Note("\n".join(each for each in (text(row["name"]), text(row["description"])) if each))
        for row in tables.rows("projects", "name", "description")
        if text(row["description"]).strip()
    )
    used = {each.coder for document in documents for each in document.passages if each.coder}
    return Coded(PROGRAM, name, tags, tuple(sorted(used)), tuple(documents), notes=notes, lost=tuple(lost))


def _coders(tables: Tables) -> dict[int, str]:
    """Who made each highlight, from the project's log where the export has it."""
    found: dict[int, str] = {}
    for row in tables.rows("commands", "user_login", "payload"):
        try:
            payload: Any = json.loads(text(row["payload"]))
        except (ValueError, RecursionError):
            continue
        if isinstance(payload, dict) and payload.get("type") == "highlight_add":
            number = whole(payload.get("highlight_id", payload.get("id")))
            if number is not None and text(row["user_login"]):
                found.setdefault(number, text(row["user_login"]))
    return found


def _passages(tables: Tables, tags: set[str], coders: dict[int, str]) -> dict[int | None, list[Passage]]:
    codes: dict[int | None, list[str]] = defaultdict(list)
    for row in tables.rows("highlight_tags", "highlight_id", "tag_id"):
        if str(whole(row["tag_id"])) in tags:
            codes[whole(row["highlight_id"])].append(str(whole(row["tag_id"])))
    found: dict[int | None, list[Passage]] = defaultdict(list)
    for row in tables.rows("highlights", "id", "document_id", "start_offset", "end_offset", "snippet"):
        number = whole(row["id"])
        place = whole(row["start_offset"]), whole(row["end_offset"])
        coder = coders.get(number or 0, "")
        found[whole(row["document_id"])].append(Passage(*place, text(row["snippet"]), tuple(codes[number]), coder))
    return found


def _placed(passage: Passage, laid: Laid) -> Passage:
    """A passage at its place in the laid text; its words there must be those of its snippet, white space aside."""
    start = laid.place(passage.start, ends=False) if passage.start is not None else None
    end = laid.place(passage.end, ends=True) if passage.end is not None else None
    snippet = lay(passage.words or "", "").text
    if start is None or end is None or start >= end:
        return replace(passage, start=len(laid.text) + 1, end=len(laid.text) + 2, words=None)
    words = laid.text[start:end]
    if snippet.strip() and "".join(words.split()) != "".join(snippet.split()):
        return replace(passage, start=start, end=end, words=snippet)
    return replace(passage, start=start, end=end, words=words)


def lay(html: str, name: str) -> Laid:
    """An HTML document's words. Raises `Invalid` for one that is larger than any text."""
    from lxml import html as lxml_html
    from lxml.etree import LxmlError

    if len(html) > MAX_TEXT:
        raise Invalid(f"A text in {name} is larger than 32 MB.", f"{name}: 안의 글 하나가 32 MB보다 큽니다.")
    flat = html.replace("\r\n", "\n").replace("\r", "\n")
    pieces: list[str | None] = []
    if flat.strip():
        try:
            root = lxml_html.fragment_fromstring(flat, create_parent="div")
        except (LxmlError, ValueError, AssertionError, RecursionError):
            root = None
        pieces = [flat] if root is None else _pieces(root)
    return _laid(pieces)


def _pieces(root: Any) -> list[str | None]:
    """The text nodes in their order; None where a block begins or ends."""
    from lxml import etree

    found: list[str | None] = []
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if not isinstance(node.tag, str):
            if event in ("comment", "pi") and node.tail:
                found.append(node.tail)
            continue
        if _BLOCKS.fullmatch(node.tag) and node is not root:
            found.append(None)
        if event == "start" and node.text:
            found.append(node.text)
        if event == "end" and node.tail and node is not root:
            found.append(node.tail)
    return found


def _laid(pieces: list[str | None]) -> Laid:
    letters: list[str] = []
    lengths: list[int] = []
    places: list[int] = []
    for piece in pieces:
        if piece is None:
            if letters and letters[-1] != "\n":
                letters.append("\n")
            continue
        for letter in piece:
            lengths.append(len(letter.encode("utf-8", "replace")))
            places.append(len(letters))
            letters.append(letter)
    starts = tuple(accumulate(lengths, initial=0))
    return Laid("".join(letters), starts, tuple(places))
