"""What stands in a Word document and nobody said: counted, and hidden or moved words taken out."""

import re
from collections import Counter
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from madang.text.readers.unsaid import COMMENTS, DELETIONS, EDGES, HIDDEN

_EDGE = re.compile(r"word/(?:header|footer)\d*\.xml$")
_COMMENTS = re.compile(r"word/comments\d*\.xml$")
_STORY = re.compile(r"word/(?:document|footnotes|endnotes)\d*\.xml$")
_WORDS = re.compile(rb"<w:t[ >][^<]*\S")
_DELETED = re.compile(rb"<w:(?:del|moveFrom) ")
_COMMENT = re.compile(rb"<w:comment ")
_TAKEN_OUT = re.compile(rb"<w:vanish|<w:moveFrom |<w:webHidden")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = ("0", "false", "off")


def said_only(content: bytes, archive: ZipFile) -> tuple[bytes, Counter[str]]:
    """The document without hidden and moved-away words, and counts of all that is not speech.

    Raises `XMLSyntaxError` where its XML is broken.
    """
    counts: Counter[str] = Counter()
    changed: dict[str, bytes] = {}
    styles = _hidden_styles(archive)
    for name in archive.namelist():
        if _EDGE.match(name):
            counts[EDGES] += _WORDS.search(archive.read(name)) is not None
        elif _COMMENTS.match(name):
            counts[COMMENTS] += len(_COMMENT.findall(archive.read(name)))
        elif _STORY.match(name):
            part = archive.read(name)
            counts[DELETIONS] += len(_DELETED.findall(part))
            if _TAKEN_OUT.search(part) or any(style.encode() in part for style in styles):
                changed[name], hidden = _without(part, styles)
                counts[HIDDEN] += hidden
    return (_packed(archive, changed) if changed else content), counts


def _hidden_styles(archive: ZipFile) -> set[str]:
    """The styles whose words are hidden."""
    part = archive.read("word/styles.xml") if "word/styles.xml" in archive.namelist() else b""
    if b"<w:vanish" not in part:
        return set()
    found = (each for each in _root(part).iter(f"{_W}style") if _vanishes(each.find(f"{_W}rPr")))
    return {str(style.get(f"{_W}styleId")) for style in found}


def _without(part: bytes, styles: set[str]) -> tuple[bytes, int]:
    """The part without its hidden runs and what was moved away, and how many stretches were hidden."""
    root = _root(part)
    hidden = 0
    for moved in list(root.iter(f"{_W}moveFrom")):
        _drop(moved)
    for paragraph in root.iter(f"{_W}p"):
        before = False
        for run in list(paragraph.iter(f"{_W}r")):
            now = _is_hidden(run, paragraph, styles)
            hidden += now and not before and any(text.text for text in run.iter(f"{_W}t"))
            before = now
            if now:
                _drop(run)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True), hidden


def _is_hidden(run: Any, paragraph: Any, styles: set[str]) -> bool:
    properties = run.find(f"{_W}rPr")
    said = None if properties is None else properties.find(f"{_W}vanish")
    if said is not None:
        return said.get(f"{_W}val", "1") not in _OFF
    named = [run.find(f"{_W}rPr/{_W}rStyle"), paragraph.find(f"{_W}pPr/{_W}pStyle")]
    return any(each is not None and each.get(f"{_W}val") in styles for each in named)


def _vanishes(properties: Any) -> bool:
    said = None if properties is None else properties.find(f"{_W}vanish")
    return said is not None and said.get(f"{_W}val", "1") not in _OFF


def _drop(element: Any) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _root(part: bytes) -> Any:
    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))


def _packed(archive: ZipFile, changed: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as written:
        for name in dict.fromkeys(archive.namelist()):
            written.writestr(name, changed.get(name) or archive.read(name))
    return out.getvalue()
