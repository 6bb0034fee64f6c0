"""The texts of a sealed copy that somebody worked in, and the original words they stand for."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from madang.coding.segment import CONTEXT, Segment, segment_at
from madang.store.kinds import Row, segment_of, segment_row
from madang.store.registry import KINDS
from madang.store.text import revision_of, transcript_of
from madang.text.hiding.finding import Finder
from madang.text.hiding.reading import Hidden
from madang.text.hiding.returning import reading_between, returned
from madang.text.hiding.turns import hidden_transcript
from madang.text.transcript import Transcript
from madang.text.turn import Turn

Content = Mapping[str, bytes]


@dataclass(frozen=True)
class Told:
    """One transcript twice: as the sealed copy has it, and as the original does; `reading` leads between them."""

    sealed: Transcript
    original: Transcript
    reading: Hidden


class TextsBack:
    """Every transcript of a sealed copy with its original; those that were made in the copy among them."""

    def __init__(self, finder: Finder) -> None:
        """None yet; `finder` knows the names that were sealed."""
        self._finder = finder
        self._told: dict[str, Told] = {}
        self._made: dict[str, Row] = {}
        self.content: dict[str, bytes] = {}
        """The bytes of texts that the original lacks, by fingerprint."""
        self.doubtful: list[tuple[str, str, str]] = []
        """Where somebody typed over a hidden name: kind, id, and the words around that place."""

    def known(self, was: Row, row: Row, originals: Content, sealed: Content) -> None:
        """A transcript that both have: its row in the original and in the copy."""
        original, shown = _transcript(was, originals), _transcript(row, sealed)
        _, reading = hidden_transcript(original, self._finder)
        if reading.text != shown.text:
            reading = reading_between(original.text, shown.text, self._finder)
        self._told[row["id"]] = Told(shown, original, reading)

    def made(self, row: Row, sealed: Content) -> None:
        """A transcript that was made in the copy: its row there."""
        shown = _transcript(row, sealed)
        before = max(
            (each for each in self._told.values() if each.sealed.source == shown.source), key=_age, default=None
        )
        text = Hidden(shown.text, shown.text) if before is None else self._corrected(before, shown)
        turns = [_turn(turn, text, _labels(before)) for turn in shown.turns]
        original = Transcript(shown.id, shown.source, shown.number, text.was, turns)
        self._told[row["id"]] = Told(shown, original, text)
        made, content = revision_of(original)
        self.content |= content
        self._made[row["id"]] = {"text": made.text, "turns": made.turns}

    def named(self, id_: str) -> Row:
        """The columns by which the row of a transcript that was made in the copy names its content in the original."""
        return self._made.get(id_, {})

    def _corrected(self, before: Told, shown: Transcript) -> Hidden:
        found = returned(before.reading, shown.text)
        text = found.reading.was
        for place in found.doubtful:
            around = text[max(0, place.start - CONTEXT) : place.end + CONTEXT]
            self.doubtful.append(("transcript", shown.id, " ".join(around.split())))
        return found.reading

    def passage(self, row: Row) -> Row | None:
        """The columns of a passage with its original words and place; None where its words do not stand there."""
        told, segment = self._told.get(row["transcript"]), segment_of(row)
        if told is None or not segment.fits(told.sealed):
            return None
        span = told.reading.to_text(segment.span)
        return segment_row(_beside(segment, segment_at(told.original, span.start, span.end)))

    def label(self, source: str, label: str) -> str:
        """A speaker's label of the copy as the original writes it; one that was typed in the copy stays."""
        of = (each for each in self._told.values() if each.sealed.source == source)
        return next((labels[label] for labels in map(_labels, of) if label in labels), label)


def _beside(sealed: Segment, original: Segment) -> Segment:
    """What stands around a passage; of one that came without it, nothing."""
    before = original.before if sealed.before else ""
    return replace(original, before=before, after=original.after if sealed.after else "")


def _age(told: Told) -> tuple[int, str]:
    return told.sealed.number, told.sealed.id


def _labels(told: Told | None) -> dict[str, str]:
    """The labels of the copy, with those of the original."""
    if told is None:
        return {}
    theirs, ours = (each.turn_columns()[2] for each in (told.sealed, told.original))
    if len(theirs) != len(ours):
        return {}
    return {shown: label for shown, label in zip(theirs, ours, strict=True) if shown and label}


def _turn(turn: Turn, text: Hidden, labels: Mapping[str, str]) -> Turn:
    label = labels.get(turn.label, turn.label) if turn.label else turn.label
    return Turn(text.to_text(turn.span), turn.kind, label, turn.time)


def _transcript(row: Row, content: Content) -> Transcript:
    value = KINDS["transcript"].from_row(dict(row))
    return transcript_of(value, content[value.text], content[value.turns])
