"""Labelled spans of doccano and Label Studio: JSON or JSON lines, each record a text with labels on stretches of it.

Files of several people on the same texts, in one zip, come in together.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid
from madang.exchange.incoming.coded import Coded, Document, Loss, Note, Passage
from madang.exchange.incoming.placing import Placed, placed, plain
from madang.exchange.incoming.readers import doccano, studio
from madang.exchange.incoming.readers.records import Record, Records
from madang.sources.decode import decode

PROGRAMS = (doccano.PROGRAM, studio.PROGRAM)
LONG = 1_500
"""Records of at least so many characters, in the middle, are each a source; shorter ones are paragraphs of one."""
BETWEEN = "\n\n"
MAX_RECORDS = 200_000


def fits(content: bytes) -> bool:
    """Whether the beginning of a file is of this kind."""
    try:
        first = next(_objects(_text(content, "file"), "file", most=1), None)
    except Invalid:
        return False
    return isinstance(first, dict) and (studio.fits(first) or doccano.fits(first))


def read(content: bytes, name: str, coder: str = "") -> Coded:
    """The records of a file; `coder` made the labels of records that name nobody. Raises `Invalid`."""
    found = Records(doccano.PROGRAM)
    _take(content, name, coder, found)
    return _coded(found, name)


def read_all(files: Mapping[str, bytes], name: str, coder: str = "") -> Coded:
    """The records of several people's files, each named after the person. Raises `Invalid`."""
    found = Records(doccano.PROGRAM)
    for path, content in files.items():
        who = PurePath(path).stem
        _take(content, path, coder if who == doccano.EVERYBODY else who, found)
    return _coded(found, name)


def _take(content: bytes, name: str, coder: str, found: Records) -> None:
    for number, record in enumerate(_objects(_text(content, name), name), 1):
        if not isinstance(record, dict):
            found.lost.append(Loss("unknown", f"{number}"))
        elif studio.fits(record):
            studio.take(record, number, coder, found)
        else:
            doccano.take(record, number, coder, found)


def _coded(found: Records, name: str) -> Coded:
    documents, notes, says = _documents(found, PurePath(name).stem)
    return Coded(
        found.program,
        name,
        found.codes(),
        found.coders(),
        tuple(documents),
        notes=tuple(notes),
        lost=tuple(found.lost),
        says=tuple(says),
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


def _documents(found: Records, stem: str) -> tuple[list[Document], list[Note], list[Bilingual]]:
    """Long records are sources of their own; short ones, as sentences are, paragraphs of one source."""
    lengths = sorted(len(record.text) for record in found.made)
    every = [(each, placed(Document("", each.name, each.text, tuple(each.passages)), each.unit)) for each in found.made]
    if lengths and lengths[len(lengths) // 2] >= LONG:
        documents = [
            Document(str(number), f"{stem} {each.name}", where.text, _settled(each, where, 0, found))
            for number, (each, where) in enumerate(every, 1)
        ]
        notes = [
            Note(words, "source", str(number), who)
            for number, (each, _) in enumerate(every, 1)
            for words, who in each.notes
        ]
        return documents, notes, _doubtful(every)
    passages: list[Passage] = []
    at = 0
    for each, where in every:
        passages += _settled(each, where, at, found)
        at += len(where.text) + len(BETWEEN)
    text = BETWEEN.join(where.text for _, where in every)
    notes = [Note(f"{each.name}: {words}", "source", "1", who) for each, _ in every for words, who in each.notes]
    return [Document("1", stem, text, tuple(passages))], notes, _doubtful(every)


def _doubtful(every: list[tuple[Record, Placed]]) -> list[Bilingual]:
    names = [each.name for each, where in every if where.guessed]
    if not names:
        return []
    shown = ", ".join(names[:5])
    return [
        Bilingual(
            f"{len(names)}개 글에서 글자를 세는 방식이 정해지지 않았습니다({shown}). 몇 군데 확인하십시오.",
            f"In {len(names)} texts nothing tells how characters were counted ({shown}); look at a few of them.",
        )
    ]


def _settled(record: Record, where: Placed, at: int, found: Records) -> tuple[Passage, ...]:
    """The passages of a record at their places in the document that it begins in at `at`."""
    settled = []
    for passage, span in zip(record.passages, where.spans, strict=True):
        if span is None:
            kind = "other_words" if passage.words and plain(passage.words) not in where.text else "outside"
            found.lost.append(Loss(kind, f"{record.name}: {passage.start}–{passage.end}", len(passage.codes)))
        else:
            words = where.text[span.start : span.end]
            settled.append(replace(passage, start=at + span.start, end=at + span.end, words=words))
    return tuple(settled)
