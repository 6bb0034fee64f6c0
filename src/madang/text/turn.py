"""Speaker turns, and the parts of a transcript that are not speech."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import overload

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


class Turns(Sequence[Turn]):
    """Turns that are made into values only when somebody asks for one.

    A project of 200 interviews has some 60,000 turns, and most questions look at few of them.
    """

    @property
    @abstractmethod
    def starts(self) -> Sequence[int]:
        """Where each turn starts, in code points."""

    @property
    @abstractmethod
    def ends(self) -> Sequence[int]:
        """Where each turn ends, in code points."""

    @property
    @abstractmethod
    def labels(self) -> Sequence[str | None]:
        """The speaker of each turn as the transcript writes it."""

    @property
    @abstractmethod
    def kinds(self) -> Sequence[TurnKind]:
        """What each turn is."""

    @property
    @abstractmethod
    def times(self) -> Sequence[float | None]:
        """When each turn was spoken, in seconds from the start of the recording."""

    @abstractmethod
    def turn(self, index: int) -> Turn:
        """The turn with this number, from 0."""

    @overload
    def __getitem__(self, index: int) -> Turn: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Turn, ...]: ...

    def __getitem__(self, index: int | slice) -> Turn | tuple[Turn, ...]:
        if isinstance(index, slice):
            return tuple(self.turn(each) for each in range(*index.indices(len(self))))
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        return self.turn(index % len(self))
