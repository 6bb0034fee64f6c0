"""`Segment`: a span of one transcript revision, with its exact words and what stands around them."""

from dataclasses import dataclass

from madang.base.errors import Invalid
from madang.base.ids import SourceId, TranscriptId
from madang.text.span import Span
from madang.text.transcript import Transcript

CONTEXT = 32
"""Code points of context kept on either side."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A passage worth naming. `before` and `after` hold up to 32 code points of context."""

    source: SourceId
    transcript: TranscriptId
    span: Span
    words: str
    before: str = ""
    after: str = ""

    def fits(self, transcript: Transcript) -> bool:
        """Whether its words still stand at its place in `transcript`."""
        return transcript.id == self.transcript and self.span.of(transcript.text) == self.words


def segment_moved(segment: Segment, transcript: Transcript, by: int, *, around: bool) -> Segment:
    """A segment whose words stand so many characters further on in `transcript`; `around`: what is beside them too."""
    text, start, end = transcript.text, segment.span.start + by, segment.span.end + by
    before = segment.before if around else text[max(0, start - CONTEXT) : start]
    after = segment.after if around else text[end : end + CONTEXT]
    return Segment(segment.source, transcript.id, Span(start, end), segment.words, before, after)


def segment_at(transcript: Transcript, start: int, end: int) -> Segment:
    """The segment from `start` to `end` (code points) of `transcript`.

    Raises `Invalid` where the place is empty, reversed or outside the text.
    """
    text = transcript.text
    if not 0 <= start < end <= len(text):
        raise Invalid(
            f"A passage from {start} to {end} does not lie within a text of {len(text)} characters.",
            "고른 자리가 본문 안에 있지 않습니다. 본문을 다시 읽으십시오.",
        )
    return Segment(
        transcript.source,
        transcript.id,
        Span(start, end),
        text[start:end],
        text[max(0, start - CONTEXT) : start],
        text[end : end + CONTEXT],
    )
