"""A project's or codebook's XML to what it says, one element of a list at a time, so that memory stays flat."""

from collections.abc import Callable
from typing import Any

from lxml import etree

from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid
from madang.exchange.refi import read_parts, read_sources
from madang.exchange.refi.elements import Node, attributes, local
from madang.exchange.refi.guids import known_as
from madang.exchange.refi.model import Found
from madang.exchange.refi.validating import CODEBOOK, PROJECT, parsed

Reader = Callable[[Node, Found], None]

_LISTS: dict[tuple[str, ...], Reader] = {
    ("users", "user"): read_parts.user,
    ("codebook", "codes", "code"): read_parts.code,
    ("codes", "code"): read_parts.code,
    ("codebook", "sets", "set"): read_parts.part("Set"),
    ("variables", "variable"): read_parts.variable,
    ("cases", "case"): read_parts.case,
    ("sources", "textsource"): read_sources.text_source,
    ("sources", "pdfsource"): read_sources.pdf_source,
    ("sources", "picturesource"): read_sources.other_source("PictureSource"),
    ("sources", "audiosource"): read_sources.media_source("AudioSource"),
    ("sources", "videosource"): read_sources.media_source("VideoSource"),
    ("notes", "note"): read_parts.note,
    ("links", "link"): read_parts.part("Link"),
    ("sets", "set"): read_parts.part("Set"),
    ("graphs", "graph"): read_parts.part("Graph"),
}
"""What is read as a whole, by where it stands below the root (in lower case)."""
_ABOVE = {path[:number] for path in _LISTS for number in range(1, len(path))}
_MOST_UNKNOWN = 200


def read(document: bytes, name: str, has: Callable[[str], bool] = lambda _: True) -> Found:
    """What a document says; `has` tells whether a file it names is there.

    Raises `Invalid`, with the line, for one that is no XML or no REFI-QDA.
    """
    found = Found(has=has)
    try:
        _walk(document, name, found)
    except etree.XMLSyntaxError as error:
        raise Invalid(
            f"{name} is not whole: line {error.lineno} is not well-formed XML; export it again. Nothing came in.",
            f"{name}: 온전하지 않습니다. {error.lineno}번째 줄이 XML이 아닙니다. 다시 내보내십시오. "
            "아무것도 들어오지 않았습니다.",
        ) from None
    return found


def _walk(document: bytes, name: str, found: Found) -> None:
    path: list[str] = []
    below = 0
    """How deep inside an element that is read as a whole, 1 at its own tags."""
    for event, node in parsed(document):
        if event == "start":
            if below:
                below += 1
                continue
            path.append(local(node))
            if len(path) == 1:
                _begin(node, name, found)
            elif tuple(path[1:]) in _LISTS or tuple(path[1:]) not in _ABOVE:
                below = 1
            continue
        if below > 1:
            below -= 1
            continue
        if below:
            _take(tuple(path[1:]), node, found)
            below = 0
            _forget(node)
        path.pop()


def _take(path: tuple[str, ...], node: Node, found: Found) -> None:
    reader = _LISTS.get(path)
    if reader is not None:
        reader(node, found)
    elif path == ("description",):
        found.description = "".join(node.itertext()).strip()
    elif path == ("noteref",):
        found.notes_on_project.append(known_as(attributes(node).get("targetGUID", "")))
    elif len(found.unknown) < _MOST_UNKNOWN:
        tag = str(node.tag).rpartition("}")[2][:80]
        found.unknown[tag] = found.unknown.get(tag, 0) + 1


def _begin(root: Any, name: str, found: Found) -> None:
    document = root.getroottree().docinfo
    if document.internalDTD is not None or document.doctype:
        raise Invalid(
            f"{name} declares a document type, which no program for REFI-QDA writes, so it was not read.",
            f"{name}: REFI-QDA 프로그램이 쓰지 않는 문서 형식 선언(DTD)이 있어 읽지 않았습니다.",
        )
    kind = local(root)
    if kind not in ("project", "codebook"):
        raise Invalid(
            f"{name} is not a REFI-QDA file: it begins with {str(root.tag).rpartition('}')[2][:40]}.",
            f"{name}: REFI-QDA 파일이 아닙니다({str(root.tag).rpartition('}')[2][:40]}(으)로 시작합니다).",
        )
    space = str(root.tag).rpartition("}")[0].lstrip("{")
    if space not in (PROJECT, CODEBOOK):
        found.problems.append(
            Bilingual(
                f"이름공간이 {space or '없음'}입니다. 표준 1.0과 다르지만 이름대로 읽었습니다.",
                f"Its namespace is {space or 'empty'}, not that of version 1.0; it was read by the names it uses.",
            )
        )
    told = attributes(root)
    found.product, found.name, found.origin = kind, told.get("name", ""), told.get("origin", "")
    found.description, found.user = told.get("description", ""), told.get("creatingUser", "")


def _forget(node: Node) -> None:
    node.clear(keep_tail=False)
    while node.getprevious() is not None:
        del node.getparent()[0]
