"""Notes and descriptions to memos; cases, sets, links and graphs to what is kept."""

import re

from madang.base.ids import MemoId, OrganisationId, ParticipantId, ValueId
from madang.coding.memo import Memo
from madang.exchange.refi.guids import known_as, made
from madang.exchange.refi.model import NoteFound, Part
from madang.exchange.refi.naming import in_short
from madang.exchange.refi.parts import carry_part
from madang.exchange.refi.report import Difference
from madang.exchange.refi.take_codes import in_its_language
from madang.exchange.refi.texts import stored
from madang.exchange.refi.work import Work
from madang.sources.attribute import AttributeValue
from madang.sources.organisation import Organisation, Side
from madang.sources.participant import Participant

_NOTED = re.compile(r'<NoteRef targetGUID="([^"]+)"')


def take_notes(work: Work) -> None:
    """Notes become memos on what refers to them (T53); one that nothing refers to, a memo on the study."""
    for id_, coding, text, user in work.described:
        _memo(work, id_, "coding", coding, text, user)
    if work.found.description:
        _memo(work, made("project", "description"), "study", "", work.found.description, work.found.user)
    noted = [*work.noted, *((note, "study", "") for note in work.found.notes_on_project)]
    used: dict[str, list[tuple[str, str]]] = {}
    for guid, of, of_id in noted:
        used.setdefault(guid, []).append((of, of_id))
    kept = {known_as(each) for part in work.found.parts for each in _NOTED.findall(part.xml)}
    for note in work.found.notes.values():
        if note.guid in work.ours:
            work.report.has("memo", note.name)
        else:
            _take(note, used.get(note.guid, []), note.guid in kept, work)


def _take(note: NoteFound, about: list[tuple[str, str]], by_part: bool, work: Work) -> None:
    if not note.is_plain or (by_part and not about):
        carry_part(Part("Note", note.guid, "", note.name, note.xml), "", work)
        if not about:
            return
    text = _text(note, work)
    if not text:
        return
    for number, (of, of_id) in enumerate(dict.fromkeys(about or [("study", "")])):
        _memo(work, note.guid if number == 0 else made(note.guid, of, of_id), of, of_id, text, note.user)


def _text(note: NoteFound, work: Work) -> str:
    words = note.inline
    if words is None and note.path:
        content = work.package.file(note.path)
        if content is None:
            work.report.loses("memo", note.name or note.guid[:8])
            return ""
        words = stored(content, note.name).text
    return (words or "").replace("\r\n", "\n").replace("\0", "").strip() or note.name.strip()


def _memo(work: Work, id_: str, of: str, of_id: str, text: str, user: str) -> None:
    there = work.memos.get(id_)
    if there is not None:
        work.report.has("memo", in_short(there.text))
        if there.text.strip() != text and work.agreed(
            Difference(f"memo:{id_}", "memo", "changed", there.text[:40], there.text, text)
        ):
            work.replace.append(Memo(there.id, there.of, there.of_id, text, there.coder))
        return
    if work.is_taken("memo", id_):
        return
    work.new("memo", Memo(MemoId(work.own("memo", id_)), of, of_id, text, work.coder_of(user)))


def take_parts(work: Work) -> None:
    """Everything else is kept as it is (T50); cases also become participants or organisations where asked."""
    for part in work.found.parts:
        if part.element == "Case" and work.wish.cases != "keep" and part.guid not in work.ours:
            _convert(part, work)
        carry_part(part, "", work)
    for guid, user in work.found.users.items():
        if guid not in work.coders and guid not in work.corpus.coders:
            xml = f'<User guid="{guid}"/>'
            carry_part(Part("User", guid, "", user.name, xml), "", work)


def _convert(case: Part, work: Work) -> None:
    """A case as a participant or organisation, with its values."""
    kind = "participant" if work.wish.cases == "participants" else "organisation"
    if work.is_taken(kind, case.guid) or case.guid in work.corpus.participants:
        work.report.has(kind, case.name)
        return
    guid = work.own(kind, case.guid)
    if kind == "participant":
        work.new(kind, Participant(ParticipantId(guid), case.name))
    else:
        said = in_its_language(case.name)
        work.new(kind, Organisation(OrganisationId(guid), said.ko, said.en, Side.OTHER))
    for variable, _, value in work.found.case_values.get(case.guid, ()):
        name = work.found.variables.get(variable, (variable[:8], "Text"))[0]
        work.add.append(AttributeValue(ValueId(made("value", guid, variable)), kind, guid, name, value))
