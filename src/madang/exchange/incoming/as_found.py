"""A coded project of another program as what a REFI-QDA file would say, so that one way takes both in.

Ids are made of content, never of another program's row numbers: two copies of one project number their rows alike
and mean different things.
"""

from collections import Counter
from dataclasses import dataclass, field
from html import escape

from madang.exchange.incoming.coded import CaseFound, Coded, CodeFound, Document, Passage
from madang.exchange.incoming.placing import Placed, placed, plain
from madang.exchange.refi import model
from madang.exchange.refi.guids import made
from madang.exchange.refi.parts import tag_attributes
from madang.text.span import Span


@dataclass(slots=True)
class Told:
    """A passage that says more than its codes: its codings (ids) and what is said."""

    codings: list[str]
    passage: Passage
    span: Span


@dataclass(slots=True)
class Converted:
    """What the other program's file says, with the places of its passages decided."""

    found: model.Found
    placings: list[tuple[Document, Placed]] = field(default_factory=list)
    told: list[tuple[Document, list[Told]]] = field(default_factory=list)
    sources: dict[str, str] = field(default_factory=dict)
    """Document id to source id."""


def converted(coded: Coded, known_codes: dict[str, str] | None = None) -> Converted:
    """The file's content under stable ids; `known_codes` are codes (ids of the file) that the project has, by id."""
    found = model.Found(
        product=coded.program, name=coded.name, origin=coded.program, placed=True, partial=coded.partial
    )
    made_of = Converted(found)
    codes = _codes(coded, known_codes or {}, found)
    users = {name: made("coder", name) for name in coded.coders if name.strip()}
    found.users = {guid: model.User(guid, name) for name, guid in users.items()}
    for document in coded.documents:
        _document(document, coded, codes, users, made_of)
    _notes(coded, codes, users, made_of)
    for case in coded.cases:
        _case(case, made_of)
    found.problems += coded.says
    return made_of


def _codes(coded: Coded, known: dict[str, str], found: model.Found) -> dict[str, str]:
    """Id in the file to id here; a code is what its names from the top say, whatever its number."""
    by_id = {code.id: code for code in coded.codes}
    guids: dict[str, str] = {}
    for code in _parents_first(coded.codes):
        guid = known.get(code.id) or made("code", *_path(code, by_id))
        guids[code.id] = guid
        if code.id in known or guid in found.codes:
            continue
        parent = guids.get(code.parent) if code.parent else None
        found.codes[guid] = model.CodeFound(
            guid, code.name, parent, not code.folder, code.colour, code.definition.strip()
        )
    return guids


def _path(code: CodeFound, by_id: dict[str, CodeFound]) -> tuple[str, ...]:
    names, at, seen = [code.name], code, {code.id}
    while at.parent in by_id and at.parent not in seen:
        at = by_id[at.parent]
        seen.add(at.id)
        names.append(at.name)
    return tuple(reversed(names))


def _parents_first(codes: tuple[CodeFound, ...]) -> list[CodeFound]:
    by_id = {code.id: code for code in codes}
    return sorted(by_id.values(), key=lambda code: len(_path(code, by_id)))


def _document(
    document: Document, coded: Coded, codes: dict[str, str], users: dict[str, str], made_of: Converted
) -> None:
    where = placed(document, coded.unit)
    guid = document.here or made("document", document.name, where.text)
    made_of.sources[document.id] = guid
    made_of.placings.append((document, where))
    source = model.SourceFound("TextSource", guid, document.name, path=document.file_name, inline=where.text)
    source.values = [_value(name, value, made_of.found) for name, value in document.values if value.strip()]
    if document.memo.strip():
        source.notes.append(_note(plain(document.memo), document.coder, guid, users, made_of.found))
    told: list[Told] = []
    used: Counter[str] = Counter()
    for passage, span in zip(document.passages, where.spans, strict=True):
        if span is not None:
            selection = _selection(passage, span, guid, codes, users, used, made_of.found)
            source.selections.append(selection)
            if passage.said is not None and selection.codings:
                told.append(Told([each.guid for each in selection.codings], passage, span))
    made_of.found.sources.append(source)
    if told:
        made_of.told.append((document, told))


def _selection(
    passage: Passage,
    span: Span,
    source: str,
    codes: dict[str, str],
    users: dict[str, str],
    used: Counter[str],
    found: model.Found,
) -> model.Selection:
    user = users.get(passage.coder, "")
    guid = _once(made("passage", source, span.start, span.end, passage.coder, *passage.codes), used)
    applied = []
    for code in passage.codes:
        said = repr(passage.said) if passage.said else ""
        coding = _once(made("coding", source, span.start, span.end, codes.get(code, code), passage.coder, said), used)
        applied.append(model.Applied(coding, codes.get(code, made("code", code)), user, "", []))
    notes = [_note(plain(passage.memo), passage.coder, guid, users, found)] if passage.memo.strip() else []
    return model.Selection(guid, "", span.start, span.end, user, "", notes, applied, {})


def _once(guid: str, used: Counter[str]) -> str:
    """An id that no other passage of the document has, and the same one at each import."""
    used[guid] += 1
    return guid if used[guid] == 1 else made(guid, used[guid])


def _note(text: str, coder: str, about: str, users: dict[str, str], found: model.Found) -> str:
    guid = made("note", about, text, coder)
    found.notes[guid] = model.NoteFound(guid, "", text, "", users.get(coder, ""), {}, "", True)
    return guid


def _notes(coded: Coded, codes: dict[str, str], users: dict[str, str], made_of: Converted) -> None:
    found = made_of.found
    for note in coded.notes:
        if not note.text.strip():
            continue
        owner = codes.get(note.id, "") if note.about == "code" else made_of.sources.get(note.id, "")
        guid = _note(plain(note.text), note.coder, owner or note.about, users, found)
        if note.about == "code" and owner in found.codes:
            found.codes[owner].notes.append(guid)
        elif note.about == "source" and owner:
            next(each for each in found.sources if each.guid == owner).notes.append(guid)
        else:
            found.notes_on_project.append(guid)


def _value(name: str, value: str, found: model.Found) -> tuple[str, str, str]:
    variable = made("variable", name)
    found.variables[variable] = (name, "Text")
    return variable, "TextValue", value


def _case(case: CaseFound, made_of: Converted) -> None:
    """A case is kept as the standard writes it, and becomes a participant or organisation where asked."""
    found = made_of.found
    guid = made("case", case.name)
    values = [_value(name, value, found) for name, value in case.values if value.strip()]
    said = f"<Description>{escape(case.memo)}</Description>" if case.memo.strip() else ""
    told = "".join(
        f'<VariableValue><VariableRef targetGUID="{variable}"/><TextValue>{escape(value)}</TextValue></VariableValue>'
        for variable, _, value in values
    )
    held = (made_of.sources[each] for each in case.documents if each in made_of.sources)
    refs = "".join(f'<SourceRef targetGUID="{each}"/>' for each in held)
    xml = f"<Case{tag_attributes(guid=guid, name=case.name)}>{said}{told}{refs}</Case>"
    found.parts.append(model.Part("Case", guid, "", case.name, xml))
    found.case_values[guid] = values
