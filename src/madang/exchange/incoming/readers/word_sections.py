"""A Word document that Madang wrote holds many sources: a bookmark spans the words of each.

Word, LibreOffice and their like keep bookmarks when somebody works in the document. Its name holds the source's id.
"""

import re
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from madang.exchange.incoming.coded import Passage

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NAME = re.compile(r"madang_(?:([0-9a-f]{32})|s\d+)")
"""Word takes at most forty letters, digits and strokes."""


@dataclass(slots=True)
class Section:
    """A source within a document: its name, its id in the project that wrote it, and where its words begin and end."""

    name: str
    source: str = ""
    ends: list[int] = field(default_factory=list)


def bookmark_of(source: str, number: int) -> str:
    """The name of the bookmark over a source's words."""
    plain = source.replace("-", "").lower()
    return f"madang_{plain}" if re.fullmatch("[0-9a-f]{32}", plain) else f"madang_s{number}"


def sections_of(tree: Any) -> list[tuple[Section, Any, Any]]:
    """The sources in a document's XML, each with the first and the last element of its words."""
    found: list[tuple[Section, Any, Any]] = []
    open_: dict[str, tuple[Section, list[Any]]] = {}
    heading = ""
    for node in tree.iter(f"{_W}p", f"{_W}bookmarkStart", f"{_W}bookmarkEnd", f"{_W}t"):
        if node.tag == f"{_W}p":
            heading = _heading(node) or heading
        elif node.tag == f"{_W}bookmarkStart":
            name = _NAME.fullmatch((node.get(f"{_W}name") or "").lower())
            if name:
                source = str(UUID(name[1])) if name[1] else ""
                open_[node.get(f"{_W}id") or ""] = Section(heading, source), []
        elif node.tag == f"{_W}bookmarkEnd":
            section, texts = open_.pop(node.get(f"{_W}id") or "", (None, []))
            if section is not None and texts:
                found.append((section, texts[0], texts[-1]))
        elif node.text and node.text.strip():
            for _, texts in open_.values():
                texts.append(node)
    return found


def _heading(paragraph: Any) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    if style is None or (style.get(f"{_W}val") or "").replace(" ", "").lower() not in ("heading1", "1", "제목1"):
        return ""
    return " ".join("".join(each.text or "" for each in paragraph.iter(f"{_W}t")).split())


def within(passages: list[Passage], start: int, end: int) -> tuple[Passage, ...]:
    """The passages that stand between two places, as places of the words between them."""
    return tuple(
        Passage(each.start - start, each.end - start, each.words, each.codes, each.coder, each.memo)
        for each in passages
        if each.start is not None and each.end is not None and start <= each.start and each.end <= end
    )
