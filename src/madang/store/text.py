"""Rows of the room `text`.

The text and the turns of a revision never change, so they live in `content` under their
fingerprints; a plain UTF-8 file is then stored once, as source and as transcript.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from madang.base.ids import SourceId, TranscriptId
from madang.sources.source import fingerprint
from madang.store import tables
from madang.store.kinds import Kind, field_kind
from madang.text.span import Span
from madang.text.transcript import Transcript
from madang.text.turn import Turn, TurnKind


@dataclass(frozen=True, slots=True)
class Revision:
    """A transcript as its row has it: `text` and `turns` are fingerprints of content."""

    id: TranscriptId
    source: SourceId
    number: int
    text: str
    turns: str


KINDS: tuple[Kind[Any], ...] = (field_kind(tables.transcript, Revision),)


def turns_content(turns: Iterable[Turn]) -> bytes:
    """Turns as bytes: a JSON list of [start, end, kind, label, time]."""
    plain = [[turn.span.start, turn.span.end, turn.kind.value, turn.label, turn.time] for turn in turns]
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def turns_of(content: bytes) -> tuple[Turn, ...]:
    """The turns that `turns_content` wrote."""
    return tuple(
        Turn(Span(start, end), _KINDS[kind], label, time) for start, end, kind, label, time in json.loads(content)
    )


_KINDS = {kind.value: kind for kind in TurnKind}


def revision_of(transcript: Transcript) -> tuple[Revision, dict[str, bytes]]:
    """The row of a transcript, and the content it names by fingerprint."""
    text, turns = transcript.text.encode(), turns_content(transcript.turns)
    revision = Revision(
        transcript.id, transcript.source, transcript.number, fingerprint(text), fingerprint(turns)
    )
    return revision, {revision.text: text, revision.turns: turns}


def transcript_of(revision: Revision, text: bytes, turns: bytes) -> Transcript:
    """The transcript a row and its content stand for."""
    return Transcript(revision.id, revision.source, revision.number, text.decode(), turns_of(turns))
