"""Sources of a file to sources of the project, and their selections to codings on the words they stood on."""

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any

from madang.base.errors import Invalid
from madang.base.ids import MemoId, SourceId, SpeakerId, TranscriptId, ValueId
from madang.coding.memo import Memo
from madang.exchange.refi.guids import made
from madang.exchange.refi.heard import PARTICULARS, in_json, remembered_of, with_times
from madang.exchange.refi.model import SourceFound
from madang.exchange.refi.naming import in_short
from madang.exchange.refi.parts import carry_part, carry_whole
from madang.exchange.refi.positions import Decision, decide, is_own
from madang.exchange.refi.report import SourceLine
from madang.exchange.refi.take_codings import Placed, Way, take_codings
from madang.exchange.refi.texts import STANDARD, Stored, stored
from madang.exchange.refi.work import Work
from madang.sources.attribute import AttributeValue, ValueType
from madang.sources.carried import Carried
from madang.sources.participant import Speaker
from madang.sources.source import Source, SourceKind, fingerprint
from madang.text import speakers
from madang.text.span import Span
from madang.text.transcript import Transcript
from madang.text.turn import TurnKind
from madang.text.typing_over import correct

READER = "refi-qda 1"
_TYPES = {
    "Boolean": ValueType.BOOLEAN,
    "Integer": ValueType.NUMBER,
    "Float": ValueType.NUMBER,
    "Date": ValueType.DATE,
    "DateTime": ValueType.DATE,
}


def take_sources(work: Work) -> None:
    """Bring sources in with their passages, all counted as the file's program counted."""
    texts = [_stored(each, work) for each in work.found.sources]
    ranges = [
        [(s.start, s.end, s.name) for s in each.selections if s.start is not None and s.end is not None]
        for each in work.found.sources
    ]
    decisions = decide(list(zip(texts, ranges, strict=True)), work.found.origin)
    if work.found.placed:
        decisions = [Decision(STANDARD, "same")] * len(texts)
    there = {(text.text, work.corpus.sources[id_].name): id_ for id_, text in work.corpus.transcripts.items()}
    names = {source.name for source in work.corpus.sources.values()}
    for found, text, decision in zip(work.found.sources, texts, decisions, strict=True):
        _take(found, text, decision, there, names, work)


def _stored(found: SourceFound, work: Work) -> Stored:
    if found.inline is not None:
        return Stored(found.inline)
    return stored(work.package.file(found.path) or b"", found.name)


def _take(
    found: SourceFound,
    text: Stored,
    decision: Decision,
    there: dict[tuple[str, str], SourceId],
    names: set[str],
    work: Work,
) -> None:
    same = _same(found, text, there, work)
    if same is None:
        transcript = _new(found, text, decision, names, work)
        placed = Placed(transcript, lambda span: span)
        standing = "new"
    else:
        work.report.has("source", work.corpus.sources[same].name)
        transcript = work.corpus.transcripts[same]
        standing = "same" if transcript.text == text.text else "differs"
        placed = Placed(transcript, _across(text.text, transcript.text))
    source = transcript.source
    work.noted += [(note, "source", source) for note in found.notes]
    work.recordings += [(source, each) for each in found.heard]
    _describe(found, source, work)
    _values(found, source, work)
    # A source that came back without any passage lacks those that are here.
    if found.selections or same is not None:
        way = text.ways(decision.counting)
        take_codings(found, placed, way, text.length(decision.counting), work, is_known=same is not None)
    carry_whole(found, transcript, work)
    for part in found.parts:
        carry_part(part, source, work)
    _keep_particulars(found, source, text.ways(decision.counting), work)
    codings = sum(len(each.codings) for each in found.selections)
    shown = decision if found.selections else None
    name = work.corpus.sources[same].name if same else _named(found)
    crlf, beyond = bool(text.breaks), len(text.beyond)
    line = SourceLine(name, standing, len(text.text), codings, shown, text.has_bom, crlf, beyond)
    work.report.sources.append(line)
    found.selections.clear()
    _say_odd(line, text, standing, work)


def _say_odd(line: SourceLine, text: Stored, standing: str, work: Work) -> None:
    if text.damaged:
        work.report.says(
            f"{line.name}: 읽을 수 없는 글자 {text.damaged}개를 \ufffd로 두었습니다.",
            f"{line.name}: {text.damaged} characters could not be read and stand as \ufffd.",
        )
    if standing == "differs":
        work.report.says(
            f"{line.name}: 글이 이 프로젝트와 다릅니다. 새 코딩은 같은 말을 찾아 옮겼습니다.",
            f"{line.name}: the text differs from this project's; new codings were moved to the same words here.",
        )
    if line.decision is not None and line.decision.to_check:
        work.report.says(
            f"{line.name}: 글자를 세는 방식이 인용만으로는 정해지지 않아 프로그램의 방식대로 읽었습니다. "
            "몇 군데 확인하십시오.",
            f"{line.name}: its passages do not tell how characters were counted, so the program's way was used; "
            "look at a few of them.",
        )


def _same(found: SourceFound, text: Stored, there: dict[tuple[str, str], SourceId], work: Work) -> SourceId | None:
    if found.guid in work.corpus.sources:
        return SourceId(found.guid)
    if any(each.id == found.guid for each in work.corpus.sources.values()):
        return None
    same = there.get((text.text, _named(found)))
    if same is not None:
        work.report.matched.append(("source", _named(found)))
    return same


def _across(theirs: str, ours: str) -> Callable[[Span], Span | None]:
    if theirs == ours:
        return lambda span: span
    try:
        return correct(theirs, 0, len(theirs), ours).moved
    except Invalid:
        return lambda _: None


def _named(found: SourceFound) -> str:
    path = PurePosixPath((found.path or found.media).replace("\\", "/")).name
    return " ".join(found.name.split()) or path or f"text {found.guid[:8]}"


def _new(found: SourceFound, text: Stored, decision: Decision, names: set[str], work: Work) -> Transcript:
    name = free_name(_named(found), names)
    names.add(name)
    source = SourceId(work.own("source", found.guid))
    media = work.package.file(found.media, 64 * 1024 * 1024) if found.media else None
    content = media if media is not None else text.raw.encode("utf-8", "replace")
    mark = fingerprint(content)
    work.content[mark] = content
    way = text.ways(decision.counting)
    times = [(way(place, False), time) for place, time in found.times]
    turns = with_times(speakers.find(text.text).turns, times, exact=is_own(work.found.origin))
    kind = SourceKind.INTERVIEW if any(turn.label for turn in turns) else SourceKind.DOCUMENT
    media_type = "application/pdf" if media is not None and found.element == "PDFSource" else "text/plain"
    work.new("source", Source(source, name, _named(found), media_type, mark, READER, kind, encoding=text.encoding))
    transcript = Transcript(TranscriptId(made("transcript", source)), source, 1, text.text, turns)
    work.add.append(transcript)
    labels = dict.fromkeys(turn.label for turn in turns if turn.kind is TurnKind.SPEECH and turn.label)
    work.add += [Speaker(SpeakerId(made("speaker", source, label)), source, label) for label in labels if label]
    waiting = work.carried.get(made("carried", "TextSource", found.guid, ""))
    if waiting is not None:
        work.remove[Carried].append(waiting.id)
    return transcript


def free_name(stem: str, names: set[str]) -> str:
    """The name, or the name with the first number that makes it new."""
    name, number = stem, 2
    while name in names:
        name, number = f"{stem} ({number})", number + 1
    return name


def _describe(found: SourceFound, source: SourceId, work: Work) -> None:
    if found.description:
        user = found.attributes.get("creatingUser") or work.found.user
        memo_once(work, made(found.guid, "description"), "source", source, found.description, user)


def memo_once(work: Work, id_: str, of: str, of_id: str, text: str, user: str) -> None:
    """A memo, unless the project has it or something was made of it already."""
    if work.is_taken("memo", id_):
        work.report.has("memo", in_short(text))
        return
    work.new("memo", Memo(MemoId(work.own("memo", id_)), of, of_id, text, work.coder_of(user)))


def _values(found: SourceFound, source: SourceId, work: Work) -> None:
    there = {(each.of_id, each.attribute) for each in work.corpus.values if each.of == "source"}
    for variable, _, value in found.values:
        name, kind = work.found.variables.get(variable, (variable[:8], "Text"))
        if (source, name) in there:
            work.report.has("value", in_short(f"{name}: {value}"))
            continue
        there.add((source, name))
        id_ = ValueId(made("value", source, variable))
        work.new("value", AttributeValue(id_, "source", source, name, value, _TYPES.get(kind, ValueType.TEXT)))


def _keep_particulars(found: SourceFound, source: SourceId, way: Way, work: Work) -> None:
    told: dict[str, Any] = dict(work.particulars.pop(source, {}))
    told["source"] = {"element": found.element, "guid": found.guid, "text": found.text_guid, **found.attributes}
    if found.heard:
        told["source"]["heard"] = remembered_of(found, way)
    id_ = made(PARTICULARS, source)
    if id_ not in work.carried:
        work.add.append(Carried(id_, PARTICULARS, "", source, "", in_json(told)))  # type: ignore[arg-type]
        if found.rich and not found.rich.lower().endswith(".txt"):
            work.report.loses("rich_text", found.name)
