"""Rows of the room `text`.

The text and the turns of a revision never change, so they live in `content` under their
fingerprints; a plain UTF-8 file is then stored once, as source and as transcript.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import orjson

from madang.base.ids import SourceId, TranscriptId
from madang.sources.source import fingerprint
from madang.store import tables
from madang.store.kinds import Kind, field_kind
from madang.text.hiding.hidden_name import HiddenName
from madang.text.span import Span
from madang.text.transcript import Transcript
from madang.text.turn import Turn, TurnKind, Turns


@dataclass(frozen=True, slots=True)
class Revision:
    """A transcript as its row has it: `text` and `turns` are fingerprints of content."""

    id: TranscriptId
    source: SourceId
    number: int
    text: str
    turns: str


KINDS: tuple[Kind[Any], ...] = (
    field_kind(tables.transcript, Revision),
    field_kind(tables.hidden_name, HiddenName),
)


def turns_content(turns: Iterable[Turn]) -> bytes:
    """Turns as bytes: JSON with one list each of starts, ends, kinds, labels and times."""
    if isinstance(turns, Turns):
        kinds = [kind.value for kind in turns.kinds]
        return orjson.dumps([list(each) for each in (turns.starts, turns.ends, kinds, turns.labels, turns.times)])
    columns = [[turn.span.start, turn.span.end, turn.kind.value, turn.label, turn.time] for turn in turns]
    return orjson.dumps(list(zip(*columns, strict=True)) if columns else [[], [], [], [], []])


class StoredTurns(Turns):
    """Turns as `turns_content` wrote them; each becomes a value only when somebody asks for it."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    @cached_property
    def starts(self) -> list[int]:
        """Where each turn starts."""
        return self._columns[0]

    @property
    def ends(self) -> list[int]:
        """Where each turn ends."""
        return self._columns[1]

    @property
    def labels(self) -> list[str | None]:
        """The speaker of each turn."""
        return self._columns[3]

    @property
    def kinds(self) -> list[TurnKind]:
        """What each turn is."""
        return [_KINDS[kind] for kind in self._columns[2]]

    @property
    def times(self) -> list[float | None]:
        """When each turn was spoken."""
        return self._columns[4]

    @cached_property
    def _columns(self) -> tuple[list[Any], ...]:
        return tuple(orjson.loads(self._content))

    def __len__(self) -> int:
        return len(self.starts)

    def turn(self, index: int) -> Turn:
        """The turn with this number."""
        start, end, kind, label, time = (column[index] for column in self._columns)
        return Turn(Span(start, end), _KINDS[kind], label, time)


_KINDS = {kind.value: kind for kind in TurnKind}


def revision_of(transcript: Transcript) -> tuple[Revision, dict[str, bytes]]:
    """The row of a transcript, and the content it names by fingerprint."""
    text, turns = transcript.text.encode(), turns_content(transcript.turns)
    revision = Revision(transcript.id, transcript.source, transcript.number, fingerprint(text), fingerprint(turns))
    return revision, {revision.text: text, revision.turns: turns}


def transcript_of(revision: Revision, text: bytes, turns: bytes) -> Transcript:
    """The transcript a row and its content stand for."""
    return Transcript(revision.id, revision.source, revision.number, text.decode(), StoredTurns(turns))
