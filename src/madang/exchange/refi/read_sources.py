"""Sources of every kind: the text and its selections are read, the rest of them is kept as it is."""

from collections.abc import Callable

from madang.exchange.refi.elements import Node, as_xml, attributes, children, first, local, number, refers, words
from madang.exchange.refi.guids import known_as, refers_to
from madang.exchange.refi.heard import shift
from madang.exchange.refi.model import Applied, Found, Heard, Part, Selection, SourceFound
from madang.exchange.refi.read_parts import values
from madang.exchange.refi.refuse import note_id

_KEPT = ("creationDateTime", "modifyingUser", "modifiedDateTime", "richTextPath")
_SYNCED = ("fromSyncPoint", "toSyncPoint")


def text_source(node: Node, found: Found) -> None:
    """A text."""
    source = _source(node, "TextSource", found)
    _text(node, source, found)
    if _lacks(source, found):
        _let_wait(node, source, found)
    else:
        found.sources.append(source)


def _lacks(source: SourceFound, found: Found) -> bool:
    return source.inline is None and not (source.path and found.has(source.path))


def _let_wait(node: Node, source: SourceFound, found: Found) -> None:
    """Keep a source whose text is not there as it is, with its codings."""
    found.parts.append(_kept(node, source.element, found))
    found.missing.append((source.name or source.path or source.guid[:8], found.parts[-1].codings))


def _source(node: Node, element: str, found: Found) -> SourceFound:
    told = attributes(node)
    note_id(told.get("guid"), element, found)
    path = told.get("path", "")
    return SourceFound(
        element,
        known_as(told.get("guid") or as_xml(node)),
        told.get("name", "").strip(),
        media=path,
        description=words(node, "description"),
        attributes={name: told[name] for name in ("creatingUser", *_KEPT) if told.get(name)},
        notes=refers(node, "noteref"),
        whole=[_applied(each, found) for each in children(node, "coding")],
        values=values(node),
    )


def _text(node: Node, source: SourceFound, found: Found) -> None:
    """The text of an element of the text type, with its selections."""
    told, content = attributes(node), first(node, "plaintextcontent")
    source.path, source.rich = told.get("plainTextPath", ""), told.get("richTextPath", "")
    source.inline = None if content is None else "".join(content.itertext())
    source.text_guid = known_as(told.get("guid", ""))
    if not source.path and source.inline is None and source.rich.lower().endswith(".txt"):
        source.path = source.rich
    source.selections += [_selection(each, found) for each in children(node, "plaintextselection")]


def _selection(node: Node, found: Found) -> Selection:
    told = attributes(node)
    description, notes, codings = "", [], []
    # Tens of thousands come here: their children are gone through once.
    for child in node:
        name = local(child)
        if name == "coding":
            codings.append(_applied(child, found))
        elif name == "noteref":
            notes.append(_target(child))
        elif name == "description":
            description = "".join(child.itertext()).strip()
    return Selection(
        known_as(told.get("guid") or as_xml(node)),
        told.get("name", ""),
        number(told.get("startPosition")),
        number(told.get("endPosition")),
        told.get("creatingUser", ""),
        description,
        notes,
        codings,
        {name: told[name] for name in _KEPT if told.get(name)},
    )


def _target(node: Node) -> str:
    usual = node.get("targetGUID")
    if usual:
        return refers_to(usual)
    told = attributes(node)
    return refers_to(told.get("targetGUID") or told.get("guid") or node.text or "")


def _applied(node: Node, found: Found) -> Applied:
    told = attributes(node)
    code, notes = "", []
    for child in node:
        name = local(child)
        if name == "coderef":
            code = code or _target(child)
        elif name == "noteref":
            notes.append(_target(child))
    raw = told.get("guid")
    user, created = told.get("creatingUser", ""), told.get("creationDateTime", "")
    return Applied(known_as(raw) if raw else "", code, user, created, notes)


def pdf_source(node: Node, found: Found) -> None:
    """A PDF: its text is that of its Representation; areas of its pages are kept as they are."""
    source = _source(node, "PDFSource", found)
    represented = first(node, "representation")
    if represented is not None:
        _text(represented, source, found)
    if _lacks(source, found):
        _let_wait(node, source, found)
        return
    if represented is not None:
        source.whole += [_applied(each, found) for each in children(represented, "coding")]
        source.notes += refers(represented, "noteref")
    same = {each.guid for each in source.selections}
    made = {_maker(each, one) for each in source.selections for one in each.codings}
    for area in children(node, "pdfselection"):
        told = attributes(area)
        codings = [_applied(each, found) for each in children(area, "coding")]
        guid = known_as(told.get("guid") or as_xml(area))
        name = told.get("name", "")
        # T34: ATLAS.ti writes a passage of the text again as areas of its pages, each with its own codings.
        again = guid in same or any((name, each.created, each.code) in made for each in codings)
        source.areas += again
        left = 0 if again else len(codings)
        source.parts.append(Part("PDFSelection", guid, source.guid, name, as_xml(area), codings=left))
    found.sources.append(source)


def _maker(selection: Selection, applied: Applied) -> tuple[str, str, str]:
    return selection.name, applied.created, applied.code


def other_source(element: str) -> Callable[[Node, Found], None]:
    """A reader of sources without a text of their own."""

    def read(node: Node, found: Found) -> None:
        found.parts.append(_kept(node, element, found))

    return read


def _kept(node: Node, element: str, found: Found, name: str = "") -> Part:
    """A source as it came, without the folders of whoever wrote the file (T14)."""
    told = attributes(node)
    note_id(told.get("guid"), element, found)
    codings = sum(1 for each in node.iter() if isinstance(each.tag, str) and local(each) == "coding")
    path = told.get("path", "")
    for attribute in ("currentPath", "currentpath"):
        node.attrib.pop(attribute, None)
    if path.lower().startswith("absolute:"):
        node.set("path", f"relative:///{_last(path)}")
    guid = known_as(told.get("guid") or as_xml(node))
    return Part(element, guid, "", told.get("name", "").strip() or _last(path) or name, as_xml(node), path, codings)


def _last(path: str) -> str:
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2]


def media_source(element: str) -> Callable[[Node, Found], None]:
    """A reader of recordings: each transcript becomes a source, the recording is kept as it is."""

    def read(node: Node, found: Found) -> None:
        name, first_name = attributes(node).get("name", "").strip(), ""
        file = _last(attributes(node).get("path", ""))
        came = []
        for transcript in list(children(node, "transcript")):
            source = _transcript(transcript, name, found)
            first_name = first_name or source.name
            source.heard[0].names = tuple(each for each in (file, name) if each)
            if not _lacks(source, found):
                found.sources.append(source)
                came.append(source)
                node.remove(transcript)
        shift(node, came)
        found.parts.append(_kept(node, element, found, first_name))
        for source in came:
            source.heard[0].guid, source.heard[0].path = found.parts[-1].guid, found.parts[-1].path

    return read


def _transcript(node: Node, name: str, found: Found) -> SourceFound:
    source = _source(node, "Transcript", found)
    _text(node, source, found)
    source.name = source.name or name
    points = {}
    source.heard = [Heard("", source.guid)]
    for point in children(node, "syncpoint"):
        told = attributes(point)
        place, time = number(told.get("position")), number(told.get("timeStamp"))
        source.heard[0].points.append((place, time, known_as(told.get("guid", ""))))
        if place is not None:
            points[known_as(told.get("guid", ""))] = place
            if time is not None:
                source.times.append((place, time))
    for each in children(node, "transcriptselection"):
        told = attributes(each)
        made = _selection(each, found)
        made.start, made.end = (points.get(known_as(told.get(end, ""))) for end in _SYNCED)
        if made.start is None or made.end is None:
            made.attributes |= {end: told[end] for end in _SYNCED if told.get(end)}
        source.selections.append(made)
    return source
