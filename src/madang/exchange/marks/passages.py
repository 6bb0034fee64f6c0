"""From words in a line to the segment they stand at."""

import unicodedata
from collections.abc import Mapping
from typing import Any

from madang.base.errors import Invalid
from madang.base.ids import SourceId
from madang.coding.segment import CONTEXT, Segment
from madang.text.span import Span
from madang.text.transcript import Transcript

Line = Mapping[str, Any]


def segment_of(line: Line, transcript: Transcript) -> Segment:
    """The passage a line names in `transcript`.

    With `start` and `end` (code points) the words there must equal `words`, where those are
    given; without, `words` must occur exactly once, or `nth` says which occurrence is meant.
    Raises `Invalid` otherwise.
    """
    words = line.get("words")
    if "start" in line and "end" in line:
        span = _given(line["start"], line["end"], transcript)
    else:
        span = _found(words, line.get("nth"), transcript.text)
    there = span.of(transcript.text)
    if words is not None and words != there and _nfc(words) != there:
        raise Invalid(f"the words differ: the line says “{_short(words)}”, the transcript has “{_short(there)}”")
    return _segment(transcript, span, there)


def _segment(transcript: Transcript, span: Span, words: str) -> Segment:
    text, source = transcript.text, SourceId(transcript.source)
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    return Segment(source, transcript.id, span, words, before, after)


def _given(start: Any, end: Any, transcript: Transcript) -> Span:
    if type(start) is not int or type(end) is not int:
        raise Invalid(f"its place {start!r} to {end!r} is not two whole numbers")
    if not 0 <= start < end <= len(transcript.text):
        raise Invalid(f"its place {start} to {end} lies outside a text of {len(transcript.text)} characters")
    return Span(start, end)


def _found(words: Any, nth: Any, text: str) -> Span:
    if not isinstance(words, str) or not words.strip():
        raise Invalid("it has neither words nor a place")
    words = _nfc(words)
    places = _places(words, text, most=nth if isinstance(nth, int) else 2)
    if not places:
        raise Invalid(f"the words “{_short(words)}” do not stand in the transcript")
    if nth is None and len(places) > 1:
        raise Invalid(f'the words “{_short(words)}” stand there more than once; say which with "nth"')
    if nth is not None and (type(nth) is not int or not 1 <= nth <= len(places)):
        raise Invalid(f"the words “{_short(words)}” do not stand there {nth} times")
    start = places[(nth or 1) - 1]
    return Span(start, start + len(words))


def _places(words: str, text: str, *, most: int) -> list[int]:
    places: list[int] = []
    place = text.find(words)
    while place >= 0 and len(places) < most:
        places.append(place)
        place = text.find(words, place + 1)
    return places


def _nfc(words: str) -> str:
    return unicodedata.normalize("NFC", words)


def _short(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:38]}…"
