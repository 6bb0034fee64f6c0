"""A transcript in its pseudonymised reading: turns where they stand there, and speakers by their replacements."""

from collections.abc import Iterator, Sequence

from madang.text.hiding.finding import Finder, Found
from madang.text.hiding.forms import plain
from madang.text.hiding.reading import Hidden, hidden
from madang.text.span import Span
from madang.text.transcript import Transcript
from madang.text.turn import Turn, TurnColumns, TurnKind, Turns


def hidden_transcript(transcript: Transcript, finder: Finder) -> tuple[Transcript, Hidden]:
    """A transcript as it is shown, and the way between the two texts."""
    starts, ends, labels = transcript.turn_columns()
    shown = {label: hidden(label, finder).text for label in set(labels) if label}
    reading = hidden(transcript.text, finder, _labels(transcript.text, starts, ends, labels, finder))
    if not reading.replaced and all(label == instead for label, instead in shown.items()):
        return transcript, reading
    moved = [reading.to_hidden(Span(start, end)) for start, end in zip(starts, ends, strict=True)]
    relabelled = [shown.get(label) if label else label for label in labels]
    turns = _Relabelled([each.start for each in moved], [each.end for each in moved], relabelled, transcript)
    return Transcript(transcript.id, transcript.source, transcript.number, reading.text, turns), reading


def _labels(
    text: str, starts: Sequence[int], ends: Sequence[int], labels: Sequence[str | None], finder: Finder
) -> Iterator[Found]:
    """Labels that are a hidden name and nothing else: there a common word is the name, too."""
    done = 0
    for start, end, label in zip(starts, ends, labels, strict=True):
        name = finder.whole.get(plain(label)) if label else None
        place = text.find(label, done, start) if label and name else -1
        if name is not None and label is not None and place >= 0:
            span = Span(place, place + len(label))
            yield Found(name, span, span)
        done = end


class _Relabelled(TurnColumns):
    def __init__(
        self, starts: Sequence[int], ends: Sequence[int], labels: Sequence[str | None], like: Transcript
    ) -> None:
        super().__init__(starts, ends, _Plain(like))
        self._labels = labels


class _Plain(Turns):
    """The kinds and times of a transcript's turns, whatever they are kept in."""

    def __init__(self, like: Transcript) -> None:
        self._like = like

    @property
    def starts(self) -> Sequence[int]:
        return self._like.turn_columns()[0]

    @property
    def ends(self) -> Sequence[int]:
        return self._like.turn_columns()[1]

    @property
    def labels(self) -> Sequence[str | None]:
        return self._like.turn_columns()[2]

    @property
    def kinds(self) -> Sequence[TurnKind]:
        return self._like.turn_kinds()

    @property
    def times(self) -> Sequence[float | None]:
        return self._like.turn_times()

    def __len__(self) -> int:
        return len(self._like.turns)

    def turn(self, index: int) -> Turn:
        return self._like.turns[index]
