"""Where passages stand after a correction of their transcript.

A passage is *kept* where its own words are unchanged, *to check* where they changed and it now covers
what took their place, *unplaced* where they are gone. Nothing is removed: an unplaced passage keeps
its old words and its place in the revision that still has them. Codings, translations and evidence
are passages alike.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeVar
from unicodedata import category

from madang.coding.coding import Placing
from madang.coding.segment import Segment, segment_at
from madang.text.revision import Correction
from madang.text.span import Span
from madang.text.transcript import Transcript

_WORDS = frozenset("LNSM")
"""Unicode categories that say something: letters, numbers, symbols (emoji too), marks; not points and spaces."""


class Passage(Protocol):
    """What stands on words of a transcript, and whether it still does."""

    @property
    def id(self) -> Any:
        """Its id."""

    @property
    def segment(self) -> Segment:
        """Where it stands, or stood."""

    @property
    def placing(self) -> Placing:
        """Whether it still does."""


P = TypeVar("P", bound=Passage)


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


def placed(passages: Iterable[P], corrected: Corrected) -> list[P]:
    """The passages of a source after a correction, in the order given: each in exactly one of the three states.

    Two passages that come to lie on one place are not both beyond doubt, so the one whose place had to
    be worked out is to check: of two answers "네, 맞아요." one may have been taken out.
    """
    old = list(passages)
    new = [_placed(each, corrected) for each in old]
    shared = _shared(old, new)
    return [_doubted(was, now, corrected) if _place(now) in shared else now for was, now in zip(old, new, strict=True)]


def _placed(passage: P, corrected: Corrected) -> P:
    segment = corrected.segment(passage.segment)
    if segment is None:
        return _with(passage, passage.segment, Placing.UNPLACED)
    unchanged = segment.words == passage.segment.words and passage.placing is not Placing.UNPLACED
    return _with(passage, segment, passage.placing if unchanged else Placing.TO_CHECK)


def _with(passage: P, segment: Segment, placing: Placing) -> P:
    new: P = replace(passage, segment=segment, placing=placing)  # type: ignore[type-var]
    return new


def _doubted(was: P, now: P, corrected: Corrected) -> P:
    if now.placing is not Placing.KEPT or corrected.is_certain(was.segment):
        return now
    return _with(now, now.segment, Placing.TO_CHECK)


def _place(passage: Passage) -> Span | None:
    return None if passage.placing is Placing.UNPLACED else passage.segment.span


def _shared(old: Sequence[Passage], new: Sequence[Passage]) -> set[Span | None]:
    """Places on which passages stand now that stood apart before."""
    before: dict[Span | None, set[Span]] = defaultdict(set)
    for was, now in zip(old, new, strict=True):
        before[_place(now)].add(was.segment.span)
    return {place for place, spans in before.items() if place is not None and len(spans) > 1}
