"""Users, codes, variables, cases, notes, and what is kept as it is."""

from collections.abc import Callable

from madang.exchange.refi.elements import Node, as_xml, attributes, children, first, refers, words
from madang.exchange.refi.guids import known_as
from madang.exchange.refi.model import CodeFound, Found, NoteFound, Part, User
from madang.exchange.refi.refuse import note_id

_KEPT = ("name", "creationDateTime", "modifyingUser", "modifiedDateTime")


def user(node: Node, found: Found) -> None:
    """A user."""
    told = attributes(node)
    guid = known_as(told.get("guid") or told.get("id") or told.get("name", ""))
    note_id(told.get("guid"), "User", found)
    if guid:
        found.users.setdefault(guid, User(guid, told.get("name") or told.get("id") or ""))


def code(node: Node, found: Found) -> None:
    """A code and those under it."""
    _code(node, None, found)


def _code(node: Node, parent: str | None, found: Found) -> None:
    told = attributes(node)
    guid = known_as(told.get("guid") or f"{parent}/{told.get('name', '')}")
    note_id(told.get("guid"), "Code", found)
    if guid in found.codes:
        # T34: a GUID is not a key. The second of one GUID is another code where its name differs.
        if found.codes[guid].name == told.get("name", ""):
            for child in children(node, "code"):
                _code(child, guid, found)
            return
        guid = known_as(f"{guid}/{parent}/{told.get('name', '')}")
    codable = told.get("isCodable", "true").strip().lower() not in ("false", "0")
    description = words(node, "description") or told.get("description", "").strip()
    notes = refers(node, "noteref")
    found.codes.setdefault(
        guid, CodeFound(guid, told.get("name", "").strip(), parent, codable, told.get("color", ""), description, notes)
    )
    for child in children(node, "code"):
        _code(child, guid, found)


def variable(node: Node, found: Found) -> None:
    """A variable: what values there are of cases and sources."""
    told = attributes(node)
    guid = known_as(told.get("guid") or told.get("name", ""))
    found.variables[guid] = told.get("name", "") or guid[:8], told.get("typeOfVariable", "Text")
    found.parts.append(Part("Variable", guid, "", told.get("name", ""), as_xml(node)))


def case(node: Node, found: Found) -> None:
    """A case, kept as it is; its values are looked at where somebody wants participants of the cases."""
    told = attributes(node)
    guid = known_as(told.get("guid") or told.get("name", ""))
    note_id(told.get("guid"), "Case", found)
    name = told.get("name", "").strip() or words(node, "description")[:80] or guid[:8]
    found.case_values[guid] = values(node)
    found.parts.append(Part("Case", guid, "", name, as_xml(node)))


def values(node: Node) -> list[tuple[str, str, str]]:
    """The values of variables that a source or case has: variable, element, value; an empty one is left out."""
    found = []
    for value in children(node, "variablevalue"):
        to = refers(value, "variableref")
        for child in value:
            if isinstance(child.tag, str) and str(child.tag).lower().endswith("value") and to and child.text:
                found.append((to[0], str(child.tag).rpartition("}")[2], child.text.strip()))
    return [each for each in found if each[2]]


def part(element: str) -> Callable[[Node, Found], None]:
    """A reader of elements that are kept as they are."""

    def read(node: Node, found: Found) -> None:
        told = attributes(node)
        guid = known_as(told.get("guid") or as_xml(node))
        note_id(told.get("guid"), element, found)
        found.parts.append(Part(element, guid, "", told.get("name", ""), as_xml(node)))

    return read


def note(node: Node, found: Found) -> None:
    """A note."""
    told = attributes(node)
    guid = known_as(told.get("guid") or as_xml(node))
    note_id(told.get("guid"), "Note", found)
    content = first(node, "plaintextcontent")
    inline = None if content is None else "".join(content.itertext())
    plain = not any(True for _ in children(node, "plaintextselection", "coding", "noteref", "variablevalue"))
    made = {name: told[name] for name in _KEPT if told.get(name)}
    path = told.get("plainTextPath", "")
    if inline is None and not path:
        inline = words(node, "description") or None
    found.notes[guid] = NoteFound(
        guid, told.get("name", ""), inline, path, told.get("creatingUser", ""), made, as_xml(node), plain
    )
