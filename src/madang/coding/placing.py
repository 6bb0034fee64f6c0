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

from madang.coding.coding import Coding, Placing
from madang.coding.segment import CONTEXT, Segment, segment_at, segment_moved
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
            clear = self._clear(segment)
            if clear is not None:
                return clear
            span = self.correction.moved(segment.span)
        else:
            span = self.correction.found_again(segment.words, segment.before, segment.after)
        if span is None:
            return None
        found = segment_at(self.new, span.start, span.end)
        return None if found.words != segment.words and _has_lost_its_words(segment.words, found.words) else found

    def _clear(self, segment: Segment) -> Segment | None:
        """A segment that stands clear of every edit, at its new place."""
        start, end = segment.span.start, segment.span.end
        by = self.correction.shift(start, end)
        if by is None:
            return None
        around = self.correction.shift(max(0, start - CONTEXT), end + CONTEXT) is not None
        return segment_moved(segment, self.new, by, around=around)

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
    for number in _doubtful(old, new, corrected):
        new[number] = _with(new[number], new[number].segment, Placing.TO_CHECK)
    return new


def _placed(passage: P, corrected: Corrected) -> P:
    segment = corrected.segment(passage.segment)
    if segment is None:
        return _with(passage, passage.segment, Placing.UNPLACED)
    unchanged = segment.words == passage.segment.words and passage.placing is not Placing.UNPLACED
    return _with(passage, segment, passage.placing if unchanged else Placing.TO_CHECK)


def _with(passage: P, segment: Segment, placing: Placing) -> P:
    if isinstance(passage, Coding):
        # Written out: codings come in tens of thousands, and copying them field by field takes three times as long.
        return Coding(  # type: ignore[return-value]
            passage.id, segment, passage.code, passage.coder, passage.statement, passage.origin, placing
        )
    new: P = replace(passage, segment=segment, placing=placing)  # type: ignore[type-var]
    return new


def _doubtful(old: Sequence[Passage], new: Sequence[Passage], corrected: Corrected) -> list[int]:
    """The numbers of the kept passages whose place had to be worked out, where others came to lie that stood apart."""
    unsure = [
        number
        for number, now in enumerate(new)
        if now.placing is Placing.KEPT and not corrected.is_certain(old[number].segment)
    ]
    if not unsure:
        return []
    before: dict[Span, set[Span]] = defaultdict(set)
    for number in unsure:
        before[new[number].segment.span] = set()
    for was, now in zip(old, new, strict=True):
        if now.placing is not Placing.UNPLACED and now.segment.span in before:
            before[now.segment.span].add(was.segment.span)
    return [number for number in unsure if len(before[new[number].segment.span]) > 1]
