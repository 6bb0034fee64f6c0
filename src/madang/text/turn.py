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


class TurnColumns(Turns):
    """Turns as lists of their places, kinds, labels and times, all of one length."""

    def __init__(self, starts: Sequence[int], ends: Sequence[int], like: Turns) -> None:
        """Turns at these places; what else there is to say of them is said of `like`, one by one."""
        self._starts, self._ends = starts, ends
        self._kinds, self._labels, self._times = like.kinds, like.labels, like.times

    @property
    def starts(self) -> Sequence[int]:
        """Where each turn starts."""
        return self._starts

    @property
    def ends(self) -> Sequence[int]:
        """Where each turn ends."""
        return self._ends

    @property
    def kinds(self) -> Sequence[TurnKind]:
        """What each turn is."""
        return self._kinds

    @property
    def labels(self) -> Sequence[str | None]:
        """The speaker of each turn."""
        return self._labels

    @property
    def times(self) -> Sequence[float | None]:
        """When each turn was spoken."""
        return self._times

    def __len__(self) -> int:
        return len(self._starts)

    def turn(self, index: int) -> Turn:
        """The turn with this number."""
        span = Span(self._starts[index], self._ends[index])
        return Turn(span, self._kinds[index], self._labels[index], self._times[index])
