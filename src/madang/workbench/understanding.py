"""A file as its reader understands it, and how it is written down."""

import re
from collections.abc import Collection, Container
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from madang.base.ids import SourceId, SpeakerId, TranscriptId, new_id
from madang.sources.guess import kind_guess
from madang.sources.participant import Speaker
from madang.sources.source import Source, SourceKind, fingerprint
from madang.store.session import Session
from madang.store.text import Revision, revision_of
from madang.text import readers
from madang.text.transcript import Transcript
from madang.text.turn import TurnKind


@dataclass(frozen=True, slots=True)
class Understood:
    """One file as a reader understood it, before it is kept."""

    source: Source
    transcript: Transcript
    speakers: tuple[str, ...]


def understand(file_name: str, content: bytes, kind: SourceKind | None, names: Container[str]) -> Understood:
    """What a reader makes of a file, before it is kept. Raises `Invalid`, naming the file and what to do.

    `names` are those of sources: the new one is called after its file, with a number where that is taken.
    """
    read = readers.read(content, file_name)
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
    return Understood(source, transcript, speakers)


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
        self._size = 0

    def put(self, understood: Understood, content: bytes) -> None:
        """Take one file; write what waits when it has become much."""
        revision, texts = revision_of(understood.transcript)
        source = understood.source
        self._content |= {source.fingerprint: content, **texts}
        speakers = [Speaker(SpeakerId(new_id()), source.id, label) for label in understood.speakers]
        self._values.append((source, revision, speakers))
        self._size += len(content)
        if self._size > self.AT_ONCE:
            self.empty()

    def empty(self) -> None:
        """Write what waits."""
        if self._values:
            sources, revisions, speakers = zip(*self._values, strict=True)
            self._session.keep(self._content)
            self._session.add([*sources, *revisions, *chain.from_iterable(speakers)])
        self._content, self._values, self._size = {}, [], 0
