"""Whether a document keeps to the standard, said of each place where it does not."""

import re
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from typing import Any

from lxml import etree

from madang.exchange.refi.schema import CONTENT, WORDED, Element, element

PROJECT = "urn:QDA-XML:project:1.0"
CODEBOOK = "urn:QDA-XML:codebook:1.0"
_DAY = r"-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
_ZONE = r"(Z|[+-]((0\d|1[0-3]):[0-5]\d|14:00))?"
_GUID = r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_FORMS = {
    kind: re.compile(form)
    for kind, form in {
        "guid": rf"\s*({_GUID}|\{{{_GUID}\}})\s*",
        "time": rf"\s*{_DAY}T(([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?|24:00:00(\.0+)?){_ZONE}\s*",
        "date": rf"\s*{_DAY}{_ZONE}\s*",
        "rgb": r"\s*#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\s*",
        "number": r"\s*[+-]?[0-9]+\s*",
        "decimal": r"\s*[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)\s*",
        "truth": r"\s*(true|false|1|0)\s*",
        "kind": "Text|Boolean|Integer|Float|Date|DateTime",
        "way": "Associative|OneWay|Bidirectional",
        "line": "dotted|dashed|solid",
        "shape": "Person|Oval|Rectangle|RoundedRectangle|Star|LeftTriangle|RightTriangle|UpTriangle|DownTriangle|Note",
    }.items()
}
_MOST = 50


def fits(kind: str, value: str) -> bool:
    """Whether a value has the form of its type."""
    return bool(_FORMS[kind].fullmatch(value))


def faults(document: bytes) -> list[str]:
    """Where a document breaks the standard, the first fifty; empty where it keeps to it."""
    found: list[str] = []
    try:
        for fault in _faults(document):
            found.append(fault)
            if len(found) == _MOST:
                break
    except etree.XMLSyntaxError as error:
        found.append(f"line {error.lineno}: not well-formed XML")
    return found


class _Open:
    """An element that is being read."""

    __slots__ = ("at", "name", "rule", "seen", "type")

    def __init__(self, name: str, type_: str) -> None:
        self.name, self.type, self.rule = name, type_, element(type_)
        self.at, self.seen = -1, 0


def _faults(document: bytes) -> Iterator[str]:
    stack: list[_Open] = []
    space = ""
    for event, node in parsed(document):
        if event == "end":
            yield from _closed(stack.pop(), node)
            _forget(node)
            continue
        here, name = _split(node.tag)
        if not stack:
            space = here
            root = {("Project", PROJECT): "Project", ("CodeBook", CODEBOOK): "BookRoot"}.get((name, here))
            if root is None:
                yield f"line {node.sourceline}: the root is {name} of {here or 'no namespace'}"
                return
            stack.append(_Open(name, root))
        else:
            type_, said = _placed(stack[-1], name if here == space else f"{{{here}}}{name}")
            if type_ is None:
                yield f"line {node.sourceline}: {said}"
                return
            if said:
                yield f"line {node.sourceline}: {said}"
            stack.append(_Open(name, type_))
        yield from _attributes(node, stack[-1].rule, name)


def parsed(document: bytes) -> Any:
    """The events of a document, read safely: no entities, no network, no depth beyond what the library takes."""
    return etree.iterparse(
        BytesIO(document),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


@lru_cache(maxsize=4096)
def _split(tag: str) -> tuple[str, str]:
    space, _, name = tag.rpartition("}")
    return space.lstrip("{"), name


def _placed(parent: _Open, name: str) -> tuple[str | None, str]:
    """The type of a child, and what is wrong with its standing here."""
    place = parent.rule.places.get(name)
    if place is None:
        return None, f"{name} cannot stand in {parent.name}"
    child, said = parent.rule.children[place], ""
    if place < parent.at:
        said = f"{name} stands too late in {parent.name}"
    elif place == parent.at and not child.many:
        said = f"{parent.name} holds more than one {name}"
    skipped = parent.rule.children[parent.at + 1 : place] if place > parent.at + 1 else ()
    missing = [each for each in skipped if each.least]
    if missing:
        said = f"{parent.name} lacks {' or '.join(missing[0].names)} before {name}"
    if parent.type == "VariableValue" and parent.at > 0 and place > 0:
        said = f"{parent.name} holds more than one value"
    parent.at = max(place, parent.at)
    return child.names[name], said


def _attributes(node: Any, rule: Element, name: str) -> Iterator[str]:
    told = node.attrib
    for attribute, value in told.items():
        kind = rule.attributes.get(attribute)
        if kind is None:
            if attribute.startswith("{"):
                continue
            yield f"line {node.sourceline}: {name} has no attribute {attribute}"
        elif kind != "text" and not _FORMS[kind].fullmatch(value):
            yield f"line {node.sourceline}: {attribute} of {name} cannot be “{value[:60]}”"
    missed = [each for each in rule.required if each not in told]
    for missing in sorted(missed):
        yield f"line {node.sourceline}: {name} lacks {missing}"


def _closed(closed: _Open, node: Any) -> Iterator[str]:
    for child in closed.rule.children[closed.at + 1 :]:
        if child.least:
            yield f"line {node.sourceline}: {closed.name} lacks {' or '.join(child.names)}"
    text = node.text or ""
    if closed.type in CONTENT:
        if not _FORMS[CONTENT[closed.type]].fullmatch(text):
            yield f"line {node.sourceline}: {closed.name} cannot be “{text[:60]}”"
    elif closed.type not in WORDED and text.strip():
        yield f"line {node.sourceline}: there are words in {closed.name}"


def _forget(node: Any) -> None:
    node.clear(keep_tail=False)
    while node.getprevious() is not None:
        del node.getparent()[0]
