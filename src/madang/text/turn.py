"""Speaker turns, and the parts of a transcript that are not speech."""

from dataclasses import dataclass
from enum import StrEnum

from madang.text.span import Span


class TurnKind(StrEnum):
    """Speech, or what stands between it."""

    SPEECH = "speech"
    HEADING = "heading"
    STAGE = "stage"
    FURNITURE = "furniture"
    UNATTRIBUTED = "unattributed"


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's uninterrupted words, or a stretch that is not speech.

    `span` covers the words alone, without the label; `label` is the speaker as the transcript
    writes it, None where nobody is named; `time` is the time stamp in seconds from the start of
    the recording, None where there is none.
    """

    span: Span
    kind: TurnKind = TurnKind.SPEECH
    label: str | None = None
    time: float | None = None
