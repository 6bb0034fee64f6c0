"""Elements of whatever spelling: by local name, attributes in any case, under the names early writers used."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from madang.exchange.refi.guids import known_as
from madang.exchange.refi.schema import WORDED, element

Node = Any
"""An element of lxml."""

_OTHER_NAMES = {
    "creatinguserid": "creatingUser",
    "modifyinguserid": "modifyingUser",
    "creatinguserguid": "creatingUser",
    "modifyinguserguid": "modifyingUser",
    "creatinguser": "creatingUser",
    "modifyinguser": "modifyingUser",
    "colour": "color",
    "iscodeable": "isCodable",
    "targetguid": "targetGUID",
    "target": "targetGUID",
}
_NAMES = {
    attribute.lower(): attribute
    for type_ in (
        *("Project", "User", "Code", "Variable", "Case", "Text", "PlainTextSelection", "PictureSource", "PDFSelection"),
        *("PictureSelection", "Stretch", "Transcript", "TranscriptSelection", "SyncPoint", "Coding", "Link", "Set"),
        *("Graph", "Vertex", "Edge", "NoteRef"),
    )
    for attribute in element(type_).attributes
} | _OTHER_NAMES
_MERE_SPACE = "{http://www.w3.org/2001/XMLSchema-instance}"


_POINT_NOTHING = re.compile(r"\.0+$")
_LOCAL: dict[str, str] = {}
_KEYS: dict[tuple[str, ...], tuple[str, ...]] = {}
_MANY = 10_000
"""So many different names are remembered; a file that has more is not worth the memory."""


def local(node: Node) -> str:
    """The name of an element without its namespace, in lower case; empty for what is no element, as a comment."""
    tag = node.tag
    found = _LOCAL.get(tag)
    if found is None:
        found = tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""
        if len(_LOCAL) < _MANY:
            _LOCAL[tag] = found
    return found


def attributes(node: Node) -> dict[str, str]:
    """The attributes by the names the standard gives them; unknown ones by their own."""
    found = dict(node.items())
    names = tuple(found)
    called = _KEYS.get(names)
    if called is None:
        called = tuple(map(_called, names))
        if len(_KEYS) < _MANY:
            _KEYS[names] = called
    if called != names:
        found = {name: value for name, value in zip(called, found.values(), strict=True) if name}
    # An id of nothing but spaces is none.
    if not found.get("guid", "-").strip():
        del found["guid"]
    return found


def _called(name: str) -> str:
    """What the standard calls an attribute; empty where it says nothing about what is described."""
    plain = name.rpartition("}")[2]
    return "" if name.startswith(_MERE_SPACE) else _NAMES.get(plain.lower(), plain)


def _one_name(name: str) -> str:
    """A name that can be written: the parser hands damaged ones on, and says only at the end what is wrong."""
    plain = name.replace(":", "_")
    return plain if plain[0].isalpha() or plain[0] == "_" else f"_{plain}"


def children(node: Node, *names: str) -> Iterator[Node]:
    """The children of these names (lower case)."""
    for child in node:
        if local(child) in names:
            yield child


def first(node: Node, name: str) -> Node | None:
    """The first child of a name."""
    return next(children(node, name), None)


def words(node: Node, name: str) -> str:
    """The text of a child without the white space around it; empty where there is none."""
    child = first(node, name)
    return "" if child is None else "".join(child.itertext()).strip()


def refers(node: Node, name: str) -> list[str]:
    """The ids that children of a name point to."""
    found = (attributes(child) for child in children(node, name))
    return [known_as(each.get("targetGUID") or each.get("guid") or "") for each in found]


def number(text: str | None) -> int | None:
    """A whole number, also one written 7.0; None where it is none or absurdly long."""
    plain = text or ""
    if not plain.isdecimal():
        plain = _POINT_NOTHING.sub("", plain.strip())
    try:
        return int(plain) if len(plain) < 19 else None
    except ValueError:
        return None


def as_xml(node: Node) -> str:
    """An element without namespaces, to be kept."""
    return etree.tostring(_plain(node), encoding="unicode")


def _plain(node: Node) -> Node:
    copy = etree.Element(_one_name(str(node.tag).rpartition("}")[2]))
    for name, value in attributes(node).items():
        copy.set(_one_name(name), value)
    if str(copy.tag) in WORDED:
        copy.text = "".join(node.itertext())
    for child in node:
        if isinstance(child.tag, str):
            copy.append(_plain(child))
    return copy
