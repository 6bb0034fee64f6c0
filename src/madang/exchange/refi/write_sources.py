"""Sources with their passages and codings."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from madang.base.ids import SourceId
from madang.coding.coding import Coding, Placing
from madang.exchange.refi.conventions import note_of, selection_of
from madang.exchange.refi.films import Film, Spoken
from madang.exchange.refi.fitting import fitted, parse
from madang.exchange.refi.guids import known_as, made
from madang.exchange.refi.selections import InText, InTranscript, Selections
from madang.exchange.refi.standing import standing
from madang.exchange.refi.validating import fits
from madang.exchange.refi.write_cases import Variables
from madang.exchange.refi.write_media import film
from madang.exchange.refi.writing import DATES, Writing
from madang.exchange.refi.xml import said, tag
from madang.sources.carried import Carried
from madang.text.span import Span
from madang.text.transcript import Transcript

_NAME = 80


def sources(every: Sequence[Film], writing: Writing, variables: Variables) -> list[str]:
    """Every source: those of the project with their text, recordings with theirs, and what came that has none."""
    codings: dict[SourceId, list[Coding]] = defaultdict(list)
    for coding in writing.corpus.codings.values():
        if coding.placing is Placing.UNPLACED:
            writing.report.loses("unplaced", coding.segment.words[:_NAME])
        else:
            codings[coding.segment.source].append(coding)
    inside = {text.source for each in every for text in each.texts if text.inside}
    own = [
        _source(id_, codings.get(id_, []), variables, writing) for id_ in writing.corpus.sources if id_ not in inside
    ]

    def spoken(text: Spoken, made_in: InTranscript) -> str:
        return _transcript(text, made_in, codings.get(text.source, []), writing)

    heard = [film(each, spoken, variables, writing) for each in every]
    kept = [
        _kept(each, writing)
        for element in ("TextSource", "PDFSource", "PictureSource")
        for each in writing.of(element)
        if each.guid not in writing.here
    ]
    return [each for each in (*own, *heard, *kept) if each]


def _source(id_: SourceId, codings: list[Coding], variables: Variables, writing: Writing) -> str:
    source, told, guid = writing.corpus.sources[id_], writing.came_as(id_), known_as(id_)
    text_guid, dates = _text_file(id_, writing), writing.dates(id_)
    text = writing.corpus.transcripts[id_].text
    selections = InText(writing.units(text), text if writing.choice.by_line else None)
    passages = _passages(codings, id_, selections, writing)
    rest = _rest(id_, writing) + variables.of("source", id_)
    about = _description(id_, told.get("guid", guid), writing)
    path = f"internal://{text_guid}.txt"
    if not writing.is_pdf(id_):
        return tag("TextSource", about + passages + rest, guid=guid, name=source.name, plainTextPath=path, **dates)
    writing.files[f"sources/{guid}.pdf"] = source.fingerprint
    represented = tag("Representation", passages, guid=text_guid, name=source.name, plainTextPath=path)
    areas = "".join(_fit(each, "PDFSelection", writing) for each in writing.of("PDFSelection", id_))
    inside = about + areas + represented + rest
    return tag("PDFSource", inside, guid=guid, name=source.name, path=f"internal://{guid}.pdf", **dates)


def _text_file(id_: SourceId, writing: Writing) -> str:
    """Put the text of a source into the archive; answer its name there."""
    guid = writing.text_file(id_)
    writing.files[f"sources/{guid}.txt"] = writing.corpus.transcripts[id_].text.encode("utf-8", "replace")
    writing.counts("source")
    return guid


def _transcript(text: Spoken, selections: InTranscript, codings: list[Coding], writing: Writing) -> str:
    """A text with its codings, as the transcript of its recording."""
    id_ = text.source
    guid, dates = _text_file(id_, writing), writing.dates(id_, always=True)
    passages = _passages(codings, id_, selections, writing)
    about = _description(id_, writing.came_as(id_).get("guid", guid), writing)
    inside = about + selections.points() + passages + _rest(id_, writing)
    name, path = writing.corpus.sources[id_].name, f"internal://{guid}.txt"
    return tag("Transcript", inside, guid=text.transcript, name=name, plainTextPath=path, **dates)


def _description(id_: SourceId, came_as: str, writing: Writing) -> str:
    wanted = made(came_as, "description")
    memo = next((each for each in writing.memos.get(("source", id_), ()) if each.id == wanted), None)
    return "" if memo is None else f"<Description>{said(memo.text)}</Description>"


def _rest(id_: SourceId, writing: Writing) -> str:
    whole = "".join(_fit(each, "Coding", writing) for each in writing.of("Coding", id_))
    memos = writing.memos.get(("source", id_), ())
    notes = "".join(tag("NoteRef", targetGUID=known_as(each.id)) for each in memos)
    return whole + notes


def _fit(each: Carried, type_: str, writing: Writing) -> str:
    node = parse(each.text)
    made_of = "" if node is None else fitted(node, type_, writing.known)
    if made_of:
        writing.counts(each.element)
    else:
        writing.report.loses(each.element, each.name)
    return made_of


def _kept(each: Carried, writing: Writing) -> str:
    node = parse(each.text)
    if node is None or (each.content is not None and not writing.choice.originals):
        writing.report.loses(each.element, each.name)
        return ""
    changed = {}
    if each.content is not None:
        last = str(node.get("path", "")).rpartition("/")[2]
        ending = last.rpartition(".")[2][:8] if "." in last else "bin"
        writing.files[f"sources/{each.guid}.{ending}"] = each.content
        changed["path"] = f"internal://{each.guid}.{ending}"
    node.attrib.pop("currentPath", None)
    xml = fitted(node, "Text" if each.element == "TextSource" else each.element, writing.known, changed)
    writing.counts(each.element, int(bool(xml)))
    lost = each.text.count("<Coding") - xml.count("<Coding")
    if lost:
        writing.report.loses("media_coding", each.name, lost)
    return xml


def _passages(codings: list[Coding], source: SourceId, selections: Selections, writing: Writing) -> str:
    """The passages of a text with their codings, and those that have none, in the order of the text."""
    transcript, came = writing.corpus.transcripts[source], writing.particulars.get(source, {}).get("codings", {})
    groups: dict[tuple[int, int, str, str], list[Coding]] = defaultdict(list)
    for coding in sorted(codings, key=lambda each: each.id):
        span, guid = coding.segment.span, came.get(coding.id, {}).get("s", "")
        # QualCoder takes the coder of a passage for that of its codings: each coder has passages of their own.
        groups[span.start, span.end, guid, "" if guid else coding.coder].append(coding)
    made_of = [
        (start, end, _passage((start, end), guid, some, came, selections, writing))
        for (start, end, guid, _), some in groups.items()
    ]
    made_of += _bare(transcript, selections, writing)
    writing.counts("coding", len(codings))
    return "".join(xml for _, _, xml in sorted(made_of, key=lambda each: each[:2]))


def _passage(
    place: tuple[int, int],
    guid: str,
    some: list[Coding],
    came: dict[str, Any],
    selections: Selections,
    writing: Writing,
) -> str:
    first = some[0]
    told = came.get(first.id, {})
    selection = guid or selection_of(first.id)
    name = selections.called(place[0]) or told.get("n") or _shortened(first.segment.words)
    memos = [memo for each in some for memo in writing.memos.get(("coding", each.id), ())]
    described = made(selection, "description") if memos else ""
    about = next((f"<Description>{said(memo.text)}</Description>" for memo in memos if memo.id == described), "")
    inside = "".join(_coding(each, came.get(each.id, {}), described, writing) for each in some)
    where = "".join(f' {key}="{value}"' for key, value in selections.at(*place).items())
    attributes = f'guid="{known_as(selection)}" name="{said(name)}"{where}{_author(told, some)}'
    return f"<{selections.element} {attributes}>{about}{inside}</{selections.element}>"


def _author(told: dict[str, Any], some: list[Coding]) -> str:
    came = told.get("a", {})
    coders = {each.coder for each in some}
    user = came.get("creatingUser", "") or (coders.pop() if len(coders) == 1 else "")
    shown = f' creatingUser="{known_as(user)}"' if user else ""
    dates = (f' {name}="{came[name]}"' for name in DATES if name in came and fits("time", came[name]))
    return shown + "".join(dates)


def _coding(coding: Coding, told: dict[str, Any], described: str, writing: Writing) -> str:
    created = told.get("t", "")
    when = f' creationDateTime="{created}"' if created and fits("time", created) else ""
    notes: list[str] = [each.id for each in writing.memos.get(("coding", coding.id), ()) if each.id != described]
    if coding.statement is not None:
        notes = [note_of(coding.statement), *notes]
        if writing.first_codings.get(coding.statement) == coding.id:
            notes += [each.id for each in writing.memos.get(("statement", coding.statement), ())]
    refs = "".join(f'<NoteRef targetGUID="{known_as(each)}"/>' for each in notes)
    code = f'<CodeRef targetGUID="{known_as(coding.code)}"/>'
    return f'<Coding guid="{known_as(coding.id)}" creatingUser="{known_as(coding.coder)}"{when}>{code}{refs}</Coding>'


def _shortened(words: str) -> str:
    plain = " ".join(words[: _NAME * 2].split())
    return plain if len(plain) <= _NAME and len(words) <= _NAME * 2 else f"{plain[:_NAME].rstrip()}…"


def _bare(transcript: Transcript, selections: Selections, writing: Writing) -> Iterable[tuple[int, int, str]]:
    """Passages without a code: translations, evidence of claims, and quotations that came without one."""

    def at(guid: str, words: str, place: Span, inside: str = "") -> tuple[int, int, str]:
        where = selections.at(place.start, place.end)
        xml = tag(selections.element, inside, guid=guid, name=_shortened(words), **where)
        return place.start, place.end, xml

    for text in writing.corpus.translations:
        if text.segment.source == transcript.source and text.segment.transcript == transcript.id:
            about = f"<Description>{said(f'{text.language}: {text.text}')}</Description>"
            yield at(known_as(text.id), text.segment.words, text.segment.span, about)
    for each in writing.findings.evidence:
        if each.coding is None and each.segment.transcript == transcript.id:
            yield at(selection_of(each.id), each.segment.words, each.segment.span)
    for kept in writing.of("PlainTextSelection", transcript.source):
        node = parse(kept.text)
        place = None if node is None else standing(node, transcript.text)
        if node is None or place is None:
            writing.report.loses("selection", kept.name)
            continue
        node.tag = selections.element
        writing.counts("PlainTextSelection")
        where = selections.at(place.start, place.end)
        yield place.start, place.end, fitted(node, selections.element, writing.known, where)
    for kept in writing.of("TranscriptSelection", transcript.source):
        xml = _fit(kept, "TranscriptSelection", writing) if selections.element == "TranscriptSelection" else ""
        if not xml:
            writing.report.loses("TranscriptSelection", kept.name)
        yield len(transcript.text), len(transcript.text), xml
