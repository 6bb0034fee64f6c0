"""Whether a file that leaves the house names somebody it should not: the last look, whatever wrote it."""

import html
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from madang.text.hiding.finding import Finder

_BLOCK = re.compile(
    rb"</?(?:p|div|h[1-6]|li|ul|ol|td|th|tr|table|caption|section|header|footer|figure|figcaption|blockquote|dt|dd|br|"
    rb"title|text|w:p|w:tc|w:tr|w:br|w:tab|script|style|data|node|edge|desc)\b[^>]*>"
)
_TAG = re.compile(rb"<[^>]*>")
_VALUE = re.compile(rb"""=("[^"]*"|'[^']*')""")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_MARKED = re.compile(rb"^\s*(?:<\?xml|<!doctype|<html|<\w)", re.IGNORECASE)
AROUND = 20
DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Leak:
    """A hidden name in a file: `part` is the file inside it (empty: itself), `place` counts its letters from 0."""

    part: str
    place: int
    words: str
    around: str


def leaks(content: bytes, finder: Finder) -> Iterator[Leak]:
    """Every hidden name that can be read in a file, with what stands around it; also inside archives."""
    for part, text in _texts(content, "", DEEPEST):
        for found in finder.find(text):
            start, end = found.whole.start, found.whole.end
            around = " ".join(text[max(0, start - AROUND) : end + AROUND].split())
            yield Leak(part, start, text[start:end], around)


def readable(content: bytes) -> str:
    """What a reader of a file sees of it, part after part."""
    return "\n\n".join(text for _, text in _texts(content, "", DEEPEST))


def _texts(content: bytes, part: str, deep: int) -> Iterator[tuple[str, str]]:
    if content.startswith(b"PK\x03\x04") and deep:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield f"{part}{name}", name
                yield from _texts(archive.read(name), f"{part}{name}", deep - 1)
    elif content.startswith((b"\xff\xfe", b"\xfe\xff")):
        yield part, content.decode("utf-16", "replace")
    elif _MARKED.match(content.removeprefix(b"\xef\xbb\xbf")):
        yield part, _said(content)
    else:
        yield part, _ESCAPED.sub(lambda found: chr(int(found[1], 16)), content.decode("utf-8-sig", "replace"))


def _said(content: bytes) -> str:
    """The words between tags, those of one line together however they are set, and the values of attributes."""
    values = b"\n\n".join(found[1][1:-1] for found in _VALUE.finditer(content) if b"\\" not in found[1])
    words = _TAG.sub(b"", _BLOCK.sub(b"\n\n", content))
    return html.unescape(b"\n\n".join((words, values)).decode("utf-8", "replace"))
