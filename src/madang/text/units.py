"""A text as its sentences or its turns: the units in which agreement may be counted beside characters."""

from madang.text.sentences import sentences_of
from madang.text.span import Span
from madang.text.transcript import Transcript


def sentence_units(transcript: Transcript) -> list[tuple[int, int]]:
    """Where each sentence starts and ends; no turn's sentence reaches into the next."""
    return [place for within in _parts(transcript) for place in sentences_of(transcript.text, within)]


def turn_units(transcript: Transcript) -> list[tuple[int, int]]:
    """Where each turn starts and ends; each line of a text that has no turns."""
    return [(each.start, each.end) for each in _parts(transcript) if each.start < each.end]


def _parts(transcript: Transcript) -> list[Span]:
    starts, ends, _ = transcript.turn_columns()
    if len(starts):
        return [Span(start, end) for start, end in zip(starts, ends, strict=True)]
    found, at = [], 0
    for line in transcript.text.split("\n"):
        if line.strip():
            found.append(Span(at, at + len(line)))
        at += len(line) + 1
    return found
