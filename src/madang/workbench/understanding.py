"""A file as its reader understands it, and how it is written down."""

import re
from collections.abc import Collection, Container
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from madang.base.ids import SourceId, SpeakerId, TranscriptId, ValueId, new_id
from madang.sources import assignment
from madang.sources.assignment import Assignment, Known
from madang.sources.attribute import AttributeValue
from madang.sources.guess import kind_guess
from madang.sources.organisation import Membership, Organisation
from madang.sources.participant import Participant, Speaker
from madang.sources.sheet import Sheet
from madang.sources.source import Source, SourceKind, fingerprint
from madang.store.session import Session
from madang.store.text import Revision, revision_of
from madang.text import readers
from madang.text.readers.column import Column, Wanted
from madang.text.transcript import Transcript
from madang.text.turn import TurnKind


@dataclass(frozen=True, slots=True)
class Understood:
    """One file as a reader understood it, before it is kept; `people` describes its speakers where the file does,
    and `columns` are those of a table of answers."""

    source: Source
    transcript: Transcript
    speakers: tuple[str, ...]
    values: tuple[AttributeValue, ...] = ()
    people: Sheet | None = None
    columns: tuple[Column, ...] = ()


def understand(
    file_name: str, content: bytes, kind: SourceKind | None, names: Container[str], wanted: Wanted = ()
) -> Understood:
    """What a reader makes of a file, before it is kept. Raises `Invalid`, naming the file and what to do.

    `names` are those of sources: the new one is called after its file, with a number where that is taken.
    `wanted` says what columns of a table of answers are to become.
    """
    read = readers.read(content, file_name, wanted)
    labels = dict.fromkeys(turn.label for turn in read.turns if turn.kind is TurnKind.SPEECH and turn.label)
    speakers = tuple(label for label in labels if label)
    source = Source(
        id=SourceId(new_id()),
        name=free_name(Path(file_name).stem, names),
        file_name=file_name,
        media_type=read.media_type,
        fingerprint=fingerprint(content),
        reader=read.reader,
        kind=kind or _kind_of(file_name, read, speakers),
        date=read.date,
        language=_language_of(read.text),
        encoding=read.encoding,
        notes=read.notes,
    )
    transcript = Transcript(TranscriptId(new_id()), source.id, 1, read.text, read.turns)
    values = [
        AttributeValue(ValueId(new_id()), "source", source.id, name, value, type_)
        for name, value, type_ in read.particulars
    ]
    return Understood(source, transcript, speakers, tuple(values), read.people, read.columns)


def free_name(stem: str, names: Container[str]) -> str:
    """The name, or the name with the first number that makes it new."""
    name, number = stem, 2
    while name in names:
        name, number = f"{stem} ({number})", number + 1
    return name


_HANGUL = re.compile("[가-힣]")

_HEADING = 800
"""Characters that may stand before the first speaker and still be a heading."""


def _kind_of(file_name: str, read: readers.Understood, speakers: Collection[str]) -> SourceKind:
    if read.particulars or read.people is not None:
        # A mail, or answers that people wrote.
        return SourceKind.DOCUMENT
    first = next((turn.span.start for turn in read.turns if turn.kind is TurnKind.SPEECH and turn.label), 0)
    return kind_guess(file_name, read.text[: min(first, _HEADING)], speakers)


def _language_of(text: str) -> str:
    sample = text[:4_000]
    return "ko" if len(_HANGUL.findall(sample)) * 5 > len(sample) else "en"


class Shelf:
    """Files understood and not yet written: a few at a time cost the database less than one by one."""

    AT_ONCE = 16_000_000
    """Bytes that may wait."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._content: dict[str, bytes] = {}
        self._values: list[tuple[Source, Revision, list[Speaker]]] = []
        self._known: list[AttributeValue] = []
        self._people: list[Sheet] = []
        self._size = 0

    def put(self, understood: Understood, content: bytes) -> None:
        """Take one file; write what waits when it has become much."""
        revision, texts = revision_of(understood.transcript)
        source = understood.source
        self._content |= {source.fingerprint: content, **texts}
        speakers = [Speaker(SpeakerId(new_id()), source.id, label) for label in understood.speakers]
        self._values.append((source, revision, speakers))
        self._known += understood.values
        if understood.people is not None:
            rows = tuple(replace(row, source=source.name) for row in understood.people.rows)
            self._people.append(replace(understood.people, rows=rows))
        self._size += len(content)
        if self._size > self.AT_ONCE:
            self.empty()

    def empty(self) -> None:
        """Write what waits."""
        if self._values:
            sources, revisions, speakers = zip(*self._values, strict=True)
            self._session.keep(self._content)
            self._session.add([*sources, *revisions, *chain.from_iterable(speakers), *self._known])
            for people in self._people:
                assigned(self._session, people)
        self._content, self._values, self._known, self._people, self._size = {}, [], [], [], 0


def assigned(session: Session, people: Sheet) -> Assignment:
    """Write down who speaks, as a speakers sheet or a table of answers says; what could not be used is answered."""
    known = Known(
        session.all(Source),
        session.all(Speaker),
        session.all(Participant),
        session.all(Organisation),
        session.all(Membership),
        session.all(AttributeValue),
    )
    found = assignment.assign(people, known)
    session.add([*found.organisations, *found.participants, *found.memberships, *found.values])
    session.replace([*found.changed, *found.speakers])
    return found
