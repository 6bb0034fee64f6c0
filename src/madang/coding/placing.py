"""Where passages stand after a correction of their transcript.

A coding is *kept* where its own words are unchanged, *to check* where they changed and it now covers
what took their place, *unplaced* where they are gone. Nothing is removed: an unplaced passage keeps
its old words and its place in the revision that still has them.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from unicodedata import category

from madang.coding.coding import Coding, Placing
from madang.coding.segment import Segment, segment_at
from madang.text.revision import Correction
from madang.text.span import Span
from madang.text.transcript import Transcript

_WORDS = frozenset("LNSM")
"""Unicode categories that say something: letters, numbers, symbols (emoji too), marks; not points and spaces."""


@dataclass(frozen=True)
class Corrected:
    """A transcript before and after a correction, and the way between them."""

    old: Transcript
    new: Transcript
    correction: Correction

    def segment(self, segment: Segment) -> Segment | None:
        """A segment in the new text; None where its words are gone.

        One that an earlier correction left unplaced stands again where its words were written anew.
        """
        if segment.transcript == self.old.id:
            span = self.correction.moved(segment.span)
        else:
            span = self.correction.found_again(segment.words, segment.before, segment.after)
        if span is None:
            return None
        found = segment_at(self.new, span.start, span.end)
        return None if found.words != segment.words and _has_lost_its_words(segment.words, found.words) else found

    def is_certain(self, segment: Segment) -> bool:
        """Whether nothing was changed within the segment, so that its new place is beyond doubt."""
        return segment.transcript == self.old.id and self.correction.is_certain(segment.span)


def _has_lost_its_words(was: str, now: str) -> bool:
    return not now.strip() or (_says_something(was) and not _says_something(now))


def _says_something(text: str) -> bool:
    return any(category(letter)[0] in _WORDS for letter in text)


def placed(codings: Iterable[Coding], corrected: Corrected) -> list[Coding]:
    """The codings of a source after a correction, in the order given: each in exactly one of the three states.

    Two passages that come to lie on one place are not both beyond doubt, so the one whose place had to
    be worked out is to check: of two answers "네, 맞아요." one may have been taken out.
    """
    old = list(codings)
    new = [_placed(each, corrected) for each in old]
    shared = _shared(old, new)
    return [_doubted(was, now, corrected) if _place(now) in shared else now for was, now in zip(old, new, strict=True)]


def _placed(coding: Coding, corrected: Corrected) -> Coding:
    segment = corrected.segment(coding.segment)
    if segment is None:
        return replace(coding, placing=Placing.UNPLACED)
    unchanged = segment.words == coding.segment.words and coding.placing is not Placing.UNPLACED
    return replace(coding, segment=segment, placing=coding.placing if unchanged else Placing.TO_CHECK)


def _doubted(was: Coding, now: Coding, corrected: Corrected) -> Coding:
    if now.placing is not Placing.KEPT or corrected.is_certain(was.segment):
        return now
    return replace(now, placing=Placing.TO_CHECK)


def _place(coding: Coding) -> Span | None:
    return None if coding.placing is Placing.UNPLACED else coding.segment.span


def _shared(old: Sequence[Coding], new: Sequence[Coding]) -> set[Span | None]:
    """Places on which passages stand now that stood apart before."""
    before: dict[Span | None, set[Span]] = defaultdict(set)
    for was, now in zip(old, new, strict=True):
        before[_place(now)].add(was.segment.span)
    return {place for place, spans in before.items() if place is not None and len(spans) > 1}
