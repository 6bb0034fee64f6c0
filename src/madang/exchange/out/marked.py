"""A transcript cut where codings begin and end, so that overlaps stay legible on paper."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from madang.analysis.corpus import Corpus
from madang.base.bilingual import Bilingual
from madang.base.ids import CodeId, SourceId
from madang.coding.coding import Coding, Placing
from madang.exchange.out.codings import in_order
from madang.text.transcript import Transcript
from madang.text.turn import Turn

PALETTE = (
    "#1b6ca8", "#b3541e", "#2e7d4f", "#8e3b86", "#a8891b", "#b02a3b", "#3f51b5", "#00796b", "#795548", "#5d6d7e",
)  # fmt: skip

_COLOUR = re.compile("#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class Mark:
    """A coding in a transcript: its `number` there, from 1, and its `lane`, which no overlapping one shares.

    `start` and `end` leave out line ends at its edges, which nobody can see.
    """

    number: int
    lane: int
    start: int
    end: int
    coding: Coding
    name: Bilingual
    coder: str
    colour: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Words under the same codings; `ends` are the marks that end with it."""

    words: str
    marks: tuple[Mark, ...]
    ends: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text, with who says it where a turn begins, and the marks that begin in it."""

    speaker: str
    pieces: tuple[Piece, ...]
    begins: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A whole transcript. `legend` counts its codings by code, in the order of the codebook."""

    source: SourceId
    name: str
    date: str
    lines: tuple[Line, ...]
    legend: tuple[tuple[Bilingual, str, int], ...]


def marked(corpus: Corpus) -> list[Marked]:
    """Every source with its codings; one without codings too."""
    by_source: dict[SourceId, list[Coding]] = defaultdict(list)
    for coding in in_order(corpus):
        if coding.placing is not Placing.UNPLACED:
            by_source[coding.segment.source].append(coding)
    sources = sorted(corpus.sources.values(), key=lambda each: (each.name, each.id))
    return [_marked(corpus, each.id, by_source[each.id]) for each in sources]


def _marked(corpus: Corpus, source: SourceId, codings: list[Coding]) -> Marked:
    marks = _marks(corpus, codings, _labels(corpus.transcripts[source]))
    counts: dict[str, int] = defaultdict(int)
    for coding in codings:
        counts[coding.code] += 1
    colours = colours_of(corpus)
    legend = tuple(
        (code.name, colours[code.id], counts[code.id]) for code in corpus.codebook.codes if counts.get(code.id)
    )
    told = corpus.sources[source]
    return Marked(source, told.name, told.date or "", tuple(_lines(corpus, source, marks)), legend)


def _labels(transcript: Transcript) -> list[tuple[int, int]]:
    """Where a line begins with the label of a turn, and where the words after it begin."""
    starts = (turn.span.start for turn in transcript.turns if turn.label)
    return sorted((transcript.text.rfind("\n", 0, start) + 1, start) for start in starts)


def _on_words(start: int, end: int, labels: list[tuple[int, int]]) -> tuple[int, int]:
    """A mark without the label it begins or ends in, whose words are not shown as they stand."""
    for at, edge in enumerate((start, end)):
        line = bisect_right(labels, (edge - at, edge + 1)) - 1
        if line >= 0 and labels[line][0] <= edge - at < labels[line][1]:
            start, end = (labels[line][1], end) if at == 0 else (start, max(start, labels[line][0] - 1))
    return start, end


def _marks(corpus: Corpus, codings: list[Coding], labels: list[tuple[int, int]]) -> list[Mark]:
    free: list[int] = []
    made = []
    colours = colours_of(corpus)
    for number, coding in enumerate(codings, 1):
        words, start = coding.segment.words, coding.segment.span.start
        end = start + len(words.rstrip("\n"))
        start += len(words) - len(words.lstrip("\n"))
        on_words = _on_words(start, end, labels)
        start, end = on_words if on_words[0] < on_words[1] else (start, end)
        lane = next((at for at, taken in enumerate(free) if taken <= start), len(free))
        free[lane : lane + 1] = [end]
        name = corpus.codebook.code(coding.code).name
        coder = corpus.coders[coding.coder].name
        made.append(Mark(number, lane, start, end, coding, name, coder, colours[coding.code]))
    return made


def colours_of(corpus: Corpus) -> dict[CodeId, str]:
    """Each code's own colour, or one of ten by its place in the codebook."""
    return {
        code.id: code.colour if _COLOUR.fullmatch(code.colour) else PALETTE[at % len(PALETTE)]
        for at, code in enumerate(corpus.codebook.codes)
    }


def _lines(corpus: Corpus, source: SourceId, marks: list[Mark]) -> list[Line]:
    transcript = corpus.transcripts[source]
    starts = {turn.span.start: _speaker(corpus, source, turn) for turn in transcript.turns if turn.label}
    places = sorted(starts)
    made, at = [], 0
    for words in transcript.text.split("\n"):
        end = at + len(words)
        here = [mark for mark in marks if mark.start < end and mark.end > at]
        begins = tuple(mark for mark in here if at <= mark.start)
        first = bisect_left(places, at)
        speaker, spoken = "", at
        if first < len(places) and places[first] <= end:
            speaker = starts[places[first]]
            # What stands before a turn's words is its label; the name to show stands in its place.
            spoken = places[first]
        made.append(Line(speaker, tuple(_pieces(words[spoken - at :], spoken, here)), begins))
        at = end + 1
    return made


def _speaker(corpus: Corpus, source: SourceId, turn: Turn) -> str:
    speaker = corpus.speakers.get((source, turn.label or ""))
    if speaker is not None and speaker.participant:
        return corpus.participants[speaker.participant].shown
    return turn.label or ""


def _pieces(words: str, at: int, marks: list[Mark]) -> list[Piece]:
    end = at + len(words)
    edges = {at, end}
    for mark in marks:
        edges |= {max(at, mark.start), min(end, mark.end)}
    made = []
    for start, stop in pairwise(sorted(edges)):
        over = tuple(mark for mark in marks if mark.start <= start and mark.end >= stop)
        ends = tuple(mark for mark in over if mark.end == stop)
        made.append(Piece(words[start - at : stop - at], over, ends))
    return made
