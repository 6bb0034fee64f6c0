"""What another program wrote, made to fit the standard again: order, forms, and no references to what is gone."""

from collections.abc import Container

from lxml import etree

from madang.exchange.refi.elements import Node
from madang.exchange.refi.guids import known_as
from madang.exchange.refi.schema import CONTENT, WORDED, element
from madang.exchange.refi.validating import fits
from madang.exchange.refi.xml import said

_POINTS = frozenset(
    ("NoteRef", "CodeRef", "VariableRef", "SourceRef", "SelectionRef", "MemberCode", "MemberSource", "MemberNote")
)
_MEMBERS = frozenset(("MemberCode", "MemberSource", "MemberNote"))


def parse(xml: str) -> Node | None:
    """A kept element; None where it is none."""
    try:
        safe = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        return etree.fromstring(xml.encode("utf-8", "replace"), safe)
    except etree.XMLSyntaxError:
        return None


def fitted(node: Node, type_: str, known: Container[str], changed: dict[str, str] | None = None) -> str:
    """An element as the standard has it; empty where it cannot be made so. `changed` replaces attributes."""
    name, rule = str(node.tag), element(type_)
    told = {**dict(node.attrib), **(changed or {})}
    if name in _MEMBERS and "targetGUID" not in told:
        told["targetGUID"] = told.get("guid", "")
    if type_ == "BookMember" and "guid" not in told:
        told["guid"] = told.get("targetGUID", "")
    attributes = {}
    for attribute, kind in rule.attributes.items():
        value = told.get(attribute)
        if value is not None and kind == "guid":
            value = known_as(value)
        if value is not None and (kind == "text" or fits(kind, value)):
            attributes[attribute] = value
    if rule.required - attributes.keys() or (name in _POINTS and not known_points(attributes, known)):
        return ""
    inside = _inside(node, type_, known)
    if inside is None:
        return ""
    shown = "".join(f' {key}="{said(value)}"' for key, value in attributes.items())
    return f"<{name}{shown}>{inside}</{name}>" if inside else f"<{name}{shown}/>"


def known_points(attributes: dict[str, str], known: Container[str]) -> bool:
    """Whether a reference leads to something that is written too."""
    return (attributes.get("targetGUID") or attributes.get("guid")) in known


def _inside(node: Node, type_: str, known: Container[str]) -> str | None:
    if type_ in WORDED:
        text = node.text or ""
        return None if type_ in CONTENT and not fits(CONTENT[type_], text) else said(text)
    parts: list[str] = []
    for child in element(type_).children:
        there = [each for each in node if isinstance(each.tag, str) and str(each.tag) in child.names]
        made = [part for each in there if (part := fitted(each, child.names[str(each.tag)], known))]
        if len(made) < child.least:
            return None
        parts += made if child.many else made[:1]
    return "".join(parts[:2] if type_ == "VariableValue" else parts)
