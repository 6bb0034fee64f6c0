"""`Transcript`: one revision of the words of a source."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from madang.base.ids import SourceId, TranscriptId
from madang.text.span import Span
from madang.text.turn import Turn, TurnKind, Turns


@dataclass(frozen=True, slots=True)
class Transcript:
    """Unchanging text and its turns, in the order of the text.

    The text is Unicode NFC with `\\n` line ends and no byte order mark; places are code points.
    `number` counts the revisions of the source from 1.
    """

    id: TranscriptId
    source: SourceId
    number: int
    text: str
    turns: Sequence[Turn] = ()

    def turn_at(self, place: int) -> Turn | None:
        """The turn whose words hold `place`, None between turns."""
        index = self.turn_index(place)
        return None if index is None else self.turns[index]

    def turn_index(self, place: int) -> int | None:
        """The number, from 0, of the turn whose words hold `place`."""
        starts, ends, _ = self.turn_columns()
        index = bisect_right(starts, place) - 1
        return index if index >= 0 and place < ends[index] else None

    def turn_columns(self) -> tuple[Sequence[int], Sequence[int], Sequence[str | None]]:
        """Where the turns start and end (code points), and their labels, without making a value of each."""
        turns = self.turns
        if isinstance(turns, Turns):
            return turns.starts, turns.ends, turns.labels
        return [t.span.start for t in turns], [t.span.end for t in turns], [t.label for t in turns]

    def turn_kinds(self) -> Sequence[TurnKind]:
        """What each turn is, without making a value of each."""
        turns = self.turns
        return turns.kinds if isinstance(turns, Turns) else [turn.kind for turn in turns]

    def turn_times(self) -> Sequence[float | None]:
        """When each turn was spoken, in seconds, without making a value of each."""
        turns = self.turns
        return turns.times if isinstance(turns, Turns) else [turn.time for turn in turns]

    def words(self, span: Span) -> str:
        """The words at `span`."""
        return span.of(self.text)
