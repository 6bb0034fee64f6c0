"""Markdown, as the plain words it stands for."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from madang.base.bilingual import Bilingual
from madang.sources.decode import decode
from madang.text.readers.blocks import blocks
from madang.text.readers.lines import Lines
from madang.text.readers.reader import Reader, Reading, larger_than
from madang.text.turn import TurnKind

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_DEEP = re.compile(r"(?m)^(?:[ \t]*(?:>|[-*+][ \t]|\d+[.)][ \t])){30,}|^[ \t]{60,}")

MOST_BRACKETS = 1000
_TOO_DEEP = Bilingual(
    "마크다운으로 읽기에는 너무 깊이 겹쳐 보통 글로 읽었습니다.",
    "It is nested too deeply to be read as Markdown, so it was read as plain text.",
)


def read(content: bytes, file_name: str) -> Reading:
    """Its words without the marks; a blank line parts blocks, line breaks stay."""
    decoded = decode(content, file_name)
    text, made = decoded.text, Lines()
    front = _FRONT.match(text)
    if front is not None:
        made.block(front[1].strip("\n").split("\n"), TurnKind.HEADING)
        text = text[front.end() :]
    if _DEEP.search(text) or any(part.count("[") > MOST_BRACKETS for part in text.split("\n\n")):
        # Past its limit the parser would drop words without a sign, and it takes very long over open brackets.
        return Reading(decoded.text, decoded.encoding, (*decoded.notes, _TOO_DEEP))
    _gather(_tokens(text), made)
    return Reading(made.text(), decoded.encoding, decoded.notes, made.kinds, frozenset(made.bold))


def _tokens(text: str) -> "Sequence[Token]":
    # Imported here: it is slow to load.
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"maxNesting": 60}).enable("table").parse(text)


def _gather(tokens: "Sequence[Token]", made: Lines) -> None:
    """Add the words of every block.

    `within` is the heading or cell that an inline token stands in; `number` waits for the words of
    its list item, since a spoken "15." looks like an empty item.
    """
    within, number, row = "", "", list[str]()
    for token in tokens:
        if token.type in ("heading_open", "th_open", "td_open"):
            within = token.type
        elif token.type in ("heading_close", "th_close", "td_close"):
            within = ""
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            made.row("\t".join(row).rstrip())
        elif token.type == "inline" and within in ("th_open", "td_open"):
            row.append(" ".join(_words(token)))
        elif token.type == "inline":
            made.block(_words(token, number), _kind(token, within), _bold(token))
            number = ""
        elif token.type == "list_item_open":
            number = f"{token.info}{token.markup} " if token.info else ""
        elif token.type == "list_item_close" and number:
            made.block([number.strip()])
            number = ""
        elif token.type in ("fence", "code_block"):
            made.block(token.content.rstrip("\n").split("\n"))
        elif token.type == "html_block":
            made.block(blocks(token.content, page=False).lines)


def _words(inline: "Token", number: str = "") -> list[str]:
    return (number + "".join(_pieces(inline.children or ()))).split("\n")


def _pieces(tokens: "Sequence[Token]") -> Iterator[str]:
    for token in tokens:
        if token.type in ("softbreak", "hardbreak") or (
            token.type == "html_inline" and token.content.startswith("<br")
        ):
            yield "\n"
        elif token.type in ("text", "code_inline", "image"):
            yield token.content


def _bold(inline: "Token") -> frozenset[int]:
    """The lines of the block that begin in bold, from 0."""
    found, line, fresh = set[int](), 0, True
    for token in inline.children or ():
        if token.type in ("softbreak", "hardbreak"):
            line, fresh = line + 1, True
        elif token.type == "strong_open" and fresh:
            found.add(line)
        elif token.content:
            fresh = False
    return frozenset(found)


def _kind(inline: "Token", within: str) -> TurnKind | None:
    if within == "heading_open":
        return TurnKind.HEADING
    marks = [token.type for token in inline.children or () if token.type != "text" or token.content]
    if len(marks) > 2 and marks[0] == "em_open" and marks.index("em_close") == len(marks) - 1:
        return TurnKind.STAGE
    return None


READER = Reader("markdown", "1", (".md", ".markdown"), "text/markdown", read, larger_than(1024 * 1024))
