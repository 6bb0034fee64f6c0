"""Parts that the project has no place for: kept as they are, and named in the report."""

from collections.abc import Mapping
from html import escape
from typing import Any

from madang.base.ids import CarriedId, CodingId
from madang.coding.coding import Coding
from madang.coding.segment import segment_at
from madang.exchange.refi.guids import made
from madang.exchange.refi.heard import MEDIA, is_plain
from madang.exchange.refi.model import Applied, Part, Selection, SourceFound
from madang.exchange.refi.standing import remembered
from madang.exchange.refi.take_codes import unknown_code
from madang.exchange.refi.work import Work
from madang.sources.carried import Carried
from madang.sources.source import fingerprint
from madang.text.span import Span
from madang.text.transcript import Transcript

MAX_MEDIA = 64 * 1024 * 1024
"""Bytes of a picture or recording that is kept with the project."""
_SOUND = (".m4a", ".mp3", ".wav", ".ogg", ".flac", ".aac", ".wma")
"""Endings of recordings without a picture, which some programs call videos (T45)."""


def carry_part(part: Part, owner: str, work: Work) -> None:
    """Keep a part, with the file it names where that is here and not too large."""
    if part.guid in work.ours and (part.element not in MEDIA or is_plain(part.xml)):
        work.report.has(part.element, part.name)
        return
    id_ = CarriedId(made("carried", part.element, part.guid, owner))
    mark = _content(part, work)
    value = Carried(id_, part.element, part.guid, owner, part.name[:200], part.xml, mark, len(work.add))
    if not work.keep(value):
        work.report.has(part.element, part.name)
        return
    sound = part.element == "VideoSource" and part.path.lower().endswith(_SOUND)
    work.report.keeps("AudioSource" if sound else part.element, part.name or part.guid[:8])
    if part.codings:
        waits = part.element in ("TextSource", "PDFSource")
        work.report.keeps("waiting_coding" if waits else "media_coding", part.name or part.guid[:8], part.codings)


def _content(part: Part, work: Work) -> str | None:
    content = work.package.file(part.path, MAX_MEDIA) if part.path else None
    if content is None:
        return None
    mark = fingerprint(content)
    work.content[mark] = content
    return mark


def carry_selection(selection: Selection, transcript: Transcript, work: Work, place: Span | None) -> None:
    """Keep a passage without a code, or one whose place cannot be told; `place` is that in the project's text."""
    lost, source = place is None, transcript.source
    xml = selection_xml(selection, place, remembered(transcript, place))
    shown = " ".join((selection.name or selection.description or selection.guid[:8]).split())[:80]
    element = "TranscriptSelection" if _by_time(selection) else "PlainTextSelection"
    part = Part(element, selection.guid, source, shown, xml)
    if selection.guid in work.ours:
        work.report.has(element, shown)
        return
    id_ = CarriedId(made("carried", part.element, part.guid, source))
    if work.keep(Carried(id_, part.element, part.guid, source, shown, xml, None, len(work.add))):
        work.report.keeps("selection" if lost and element == "PlainTextSelection" else element, shown)


def _by_time(selection: Selection) -> bool:
    """Whether only moments of a recording say where a passage is."""
    return "fromSyncPoint" in selection.attributes or "toSyncPoint" in selection.attributes


def carry_whole(found: SourceFound, transcript: Transcript, work: Work) -> None:
    """Codings of a whole source: kept as they are, or passages of the whole text where somebody asked (T56)."""
    for number, applied in enumerate(found.whole):
        guid = applied.guid or made("coding", found.guid, applied.code, number)
        name = work.found.codes[applied.code].name if applied.code in work.found.codes else applied.code[:8]
        if work.wish.whole and transcript.text:
            if work.is_taken("coding", guid):
                work.report.has("coding", f"{found.name}: {name}")
                continue
            code = work.codes.get(applied.code) or unknown_code(applied.code, work)
            segment = segment_at(transcript, 0, len(transcript.text))
            id_ = CodingId(work.own("coding", guid))
            work.new("coding", Coding(id_, segment, code, work.coder_of(applied.user)))
            continue
        part = Part("Coding", guid, found.guid, f"{found.name}: {name}", applied_xml(applied, guid))
        carry_part(part, transcript.source, work)


def applied_xml(applied: Applied, guid: str) -> str:
    """A coding as XML."""
    attributes = tag_attributes(
        guid=guid, creatingUser=applied.user.strip() or None, creationDateTime=applied.created or None
    )
    notes = "".join(f'<NoteRef targetGUID="{note}"/>' for note in applied.notes)
    return f'<Coding{attributes}><CodeRef targetGUID="{applied.code}"/>{notes}</Coding>'


def selection_xml(selection: Selection, place: Span | None, told: Mapping[str, str]) -> str:
    """A selection with its codings as XML, at its place in the project's text where it has one; `told` goes with it."""
    start, end = (place.start, place.end) if place else (selection.start or 0, selection.end or 0)
    element = "TranscriptSelection" if _by_time(selection) else "PlainTextSelection"
    where = {} if _by_time(selection) else {"startPosition": start, "endPosition": end}
    attributes = tag_attributes(
        guid=selection.guid,
        name=selection.name,
        **where,
        creatingUser=selection.user,
        **{name: value for name, value in selection.attributes.items() if name != "richTextPath"},
        **told,
    )
    said = f"<Description>{escape(selection.description)}</Description>" if selection.description else ""
    codings = (
        applied_xml(each, each.guid or made("coding", selection.guid, number))
        for number, each in enumerate(selection.codings)
    )
    notes = "".join(f'<NoteRef targetGUID="{note}"/>' for note in selection.notes)
    return f"<{element}{attributes}>{said}{''.join(codings)}{notes}</{element}>"


def tag_attributes(**attributes: Any) -> str:
    """The attributes of a tag; those that are None or empty are left out."""
    return "".join(f' {name}="{_quoted(value)}"' for name, value in attributes.items() if value not in (None, ""))


def _quoted(value: object) -> str:
    # A bare line end in an attribute is read as a space.
    return escape(str(value)).replace("\n", "&#10;").replace("\t", "&#9;")
