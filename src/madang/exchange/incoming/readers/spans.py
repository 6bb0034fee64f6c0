"""Labelled spans of doccano and Label Studio: JSON or JSON lines, each record a text with labels on stretches of it.

doccano counts characters; Label Studio, a program in the browser, UTF-16 units, and keeps the words beside them.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from madang.base.errors import Invalid
from madang.exchange.incoming.coded import Coded, CodeFound, Document, Loss, Passage
from madang.exchange.incoming.placing import placed, plain
from madang.sources.decode import decode

PROGRAMS = ("doccano", "Label Studio")
LONG = 1_500
"""Records of at least so many characters, in the middle, are each a source; shorter ones are paragraphs of one."""
BETWEEN = "\n\n"
MAX_RECORDS = 200_000
_TEXTS = ("text", "data", "sentence", "content", "본문")
_LABELS = ("label", "labels", "spans", "entities", "annotations")
_NAMES = ("title", "name", "filename", "file_name", "doc", "source", "document")


@dataclass(slots=True)
class _Record:
    name: str
    text: str
    passages: list[Passage] = field(default_factory=list)


@dataclass(slots=True)
class _Found:
    program: str = PROGRAMS[0]
    records: list[_Record] = field(default_factory=list)
    lost: list[Loss] = field(default_factory=list)


def fits(content: bytes) -> bool:
    """Whether the beginning of a file is of this kind."""
    try:
        first = next(_objects(_text(content, "file"), "file", most=1), None)
    except Invalid:
        return False
    return isinstance(first, dict) and (_is_studio(first) or _spans_of(first) is not None)


def read(content: bytes, name: str, coder: str = "") -> Coded:
    """The records of a file; `coder` made the labels of records that name nobody. Raises `Invalid`."""
    found = _Found()
    for number, record in enumerate(_objects(_text(content, name), name), 1):
        if not isinstance(record, dict):
            found.lost.append(Loss("unknown", f"{number}"))
        elif _is_studio(record):
            found.program = PROGRAMS[1]
            _studio(record, number, coder, found)
        else:
            _doccano(record, number, coder, found)
    documents = tuple(_documents(found, PurePath(name).stem))
    codes = dict.fromkeys(code for each in found.records for passage in each.passages for code in passage.codes)
    coders = {passage.coder for each in found.records for passage in each.passages if passage.coder}
    return Coded(
        found.program,
        name,
        tuple(CodeFound(code, code) for code in codes),
        tuple(sorted(coders)),
        documents,
        lost=tuple(found.lost),
        partial=True,
        flat=True,
    )


def _text(content: bytes, name: str) -> str:
    return decode(content, name).text


def _objects(text: str, name: str, most: int = MAX_RECORDS) -> Iterator[Any]:
    """The records: of one JSON list, or one JSON object a line."""
    try:
        if text.lstrip()[:1] == "[":
            every = json.loads(text)
            yield from every[:most]
            return
        lines = (line for line in text.split("\n") if line.strip())
        for number, line in enumerate(lines):
            if number >= most:
                return
            yield json.loads(line)
    except (ValueError, RecursionError):
        raise Invalid(
            f"{name} is not whole JSON; export it again.", f"{name}: 온전한 JSON이 아닙니다. 다시 내보내십시오."
        ) from None


def _is_studio(record: dict[str, Any]) -> bool:
    made = record.get("annotations", record.get("completions"))
    return isinstance(record.get("data"), dict) and isinstance(made, list)


def _spans_of(record: dict[str, Any]) -> list[Any] | None:
    if not any(isinstance(record.get(key), str) for key in _TEXTS):
        return None
    return next((record[key] for key in _LABELS if isinstance(record.get(key), list)), None)


def _doccano(record: dict[str, Any], number: int, coder: str, found: _Found) -> None:
    spans = _spans_of(record)
    text = next((record[key] for key in _TEXTS if isinstance(record.get(key), str)), None)
    if text is None:
        found.lost.append(Loss("unknown", f"{number}"))
        return
    made = _Record(_name(record, number), text)
    found.records.append(made)
    for span in spans or ():
        passage = _span(span, str(record.get("annotator") or record.get("user") or coder))
        if passage is None:
            found.lost.append(Loss("classification", f"{made.name}: {str(span)[:60]}"))
        else:
            made.passages.append(passage)
    for key in ("relations", "Comments", "comments"):
        if isinstance(record.get(key), list) and record[key]:
            found.lost.append(Loss("relation" if key == "relations" else "memo", made.name, len(record[key])))


def _name(record: dict[str, Any], number: int) -> str:
    meta = record.get("meta")
    told = {**(meta if isinstance(meta, dict) else {}), **record}
    return next((str(told[key]) for key in _NAMES if isinstance(told.get(key), str | int)), str(number))


def _span(span: Any, coder: str) -> Passage | None:
    """`[start, end, label]`, or an object with `start_offset` or `start`, `end…` and `label` or `labels`."""
    if isinstance(span, list) and len(span) >= 3 and _are_places(span[0], span[1]) and isinstance(span[2], str):
        return Passage(span[0], span[1], None, (span[2],), coder)
    if not isinstance(span, dict):
        return None
    start, end = (span.get(f"{key}_offset", span.get(key)) for key in ("start", "end"))
    label = span.get("label", span.get("labels", span.get("tag")))
    labels = [label] if isinstance(label, str) else label
    if not _are_places(start, end) or not isinstance(labels, list) or not all(isinstance(x, str) for x in labels):
        return None
    words = span.get("text") if isinstance(span.get("text"), str) else None
    return Passage(start, end, words, tuple(labels), coder) if labels else None


def _are_places(*values: Any) -> bool:
    return all(isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**53 for value in values)


def _studio(record: dict[str, Any], number: int, coder: str, found: _Found) -> None:
    texts = {key: value for key, value in record["data"].items() if isinstance(value, str)}
    key = next((each for each in _TEXTS if each in texts), None) or max(
        texts, key=lambda each: len(texts[each]), default=None
    )
    if key is None:
        found.lost.append(Loss("TextSource", f"{number}"))
        return
    made = _Record(_name(record["data"], number), texts[key])
    found.records.append(made)
    for annotation in record.get("annotations", record.get("completions")) or ():
        if not isinstance(annotation, dict) or annotation.get("was_cancelled"):
            continue
        who = _who(annotation.get("completed_by")) or coder
        for result in annotation.get("result") or ():
            passage = _result(result, who)
            if passage is not None:
                made.passages.append(passage)
            else:
                kind = str(result.get("type")) if isinstance(result, dict) else "?"
                found.lost.append(Loss("classification" if kind != "relation" else "relation", f"{made.name}: {kind}"))
    predictions = record.get("predictions")
    if isinstance(predictions, list) and predictions:
        found.lost.append(Loss("prediction", made.name, len(predictions)))


def _who(told: Any) -> str:
    if isinstance(told, dict):
        return str(told.get("email") or told.get("username") or told.get("id") or "")
    return f"annotator {told}" if isinstance(told, int) else str(told or "")


def _result(result: Any, coder: str) -> Passage | None:
    value = result.get("value") if isinstance(result, dict) else None
    if not isinstance(value, dict):
        return None
    told = next((value[key] for key in ("labels", "hypertextlabels") if isinstance(value.get(key), list)), None)
    return None if told is None else _span({**value, "labels": told}, coder)


def _documents(found: _Found, stem: str) -> Iterator[Document]:
    """Long records are sources of their own; short ones, as sentences are, paragraphs of one source."""
    unit = "utf16" if found.program == PROGRAMS[1] else "characters"
    lengths = sorted(len(record.text) for record in found.records)
    whole = bool(lengths) and lengths[len(lengths) // 2] >= LONG
    texts, passages = [], []
    at = 0
    for number, record in enumerate(found.records, 1):
        where = placed(Document("", record.name, record.text, tuple(record.passages)), unit)
        settled = [
            _settled(each, span, where.text, 0 if whole else at, found, record)
            for each, span in zip(record.passages, where.spans, strict=True)
        ]
        kept = [each for each in settled if each is not None]
        if whole:
            yield Document(str(number), f"{stem} {record.name}", where.text, tuple(kept))
            continue
        texts.append(where.text)
        passages += kept
        at += len(where.text) + len(BETWEEN)
    if not whole:
        yield Document("1", stem, BETWEEN.join(texts), tuple(passages))


def _settled(passage: Passage, span: Any, text: str, at: int, found: _Found, record: _Record) -> Passage | None:
    if span is None:
        kind = "other_words" if passage.words and plain(passage.words) not in text else "outside"
        found.lost.append(Loss(kind, f"{record.name}: {passage.start}–{passage.end}", len(passage.codes)))
        return None
    words = text[span.start : span.end]
    return Passage(at + span.start, at + span.end, words, passage.codes, passage.coder)
