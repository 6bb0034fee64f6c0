"""Words replaced in many transcripts, and corrected files brought in, as JSON."""

from pydantic import StrictBool, StrictFloat, StrictInt, StrictStr

from madang.api.shapes.correcting import CorrectionShape, MovedShape, correction_shape, moved_shape
from madang.api.shapes.shape import Asked, Shape
from madang.base.ids import SourceId, TranscriptId
from madang.coding.coding import Placing
from madang.text.replacing import Replacing
from madang.text.search import Spelling
from madang.workbench.corrected_file import BroughtIn
from madang.workbench.replacing import Chosen, Done, InSource, Replaced, left_open

MOST = 1_000
"""Places that a page is shown; the rest is counted."""


class ReplacingAsked(Asked):
    """Words, what to put in their place, how they are spelt; in these sources, or in all where none is named."""

    words: StrictStr
    instead: StrictStr
    spelling: Spelling = Spelling.WHOLE
    capitals: StrictBool = True
    sources: tuple[StrictStr, ...] = ()

    def value(self) -> Replacing:
        """What is asked."""
        return Replacing(self.words, self.instead, self.spelling, self.capitals)

    def within(self) -> list[SourceId] | None:
        """The sources, None for all."""
        return [SourceId(each) for each in self.sources] or None


class ChosenPlaces(Asked):
    """The places to replace in one source, by their starts (code points) in the revision `transcript`."""

    source: StrictStr
    transcript: StrictStr
    starts: list[StrictInt]


class ReplaceAsked(ReplacingAsked):
    """What to replace, and where."""

    chosen: list[ChosenPlaces]

    def places(self) -> dict[SourceId, Chosen]:
        """The chosen places by source."""
        return {
            SourceId(each.source): Chosen(TranscriptId(each.transcript), frozenset(each.starts)) for each in self.chosen
        }


class PlaceShape(Shape):
    """One place: the words there and what would stand there, with what stands around; `moved` would be left open."""

    start: StrictInt
    before: StrictStr
    words: StrictStr
    instead: StrictStr
    after: StrictStr
    speaker: StrictStr
    moved: list[MovedShape]


class PlacesShape(Shape):
    """The places in one source; `kept` codings would stay on their very words, `speakers` are labels that are new."""

    source: StrictStr
    name: StrictStr
    transcript: StrictStr
    kept: StrictInt
    speakers: list[StrictStr]
    places: list[PlaceShape]


class ReplacingShape(Shape):
    """Where words stand: `places`, in so many sources, of which at most a thousand are shown."""

    places: StrictInt
    in_sources: StrictInt
    most: StrictInt
    sources: list[PlacesShape]


class DoneShape(Shape):
    """What a replacement did; `to_check` and `unplaced` count the passages to look at."""

    places: StrictInt
    sources: StrictInt
    kept: StrictInt
    to_check: StrictInt
    unplaced: StrictInt


class BroughtInShape(Shape):
    """What a corrected file does. `same` is the share of the old text that still stands, from 0 to 1; `compared` names
    the revision it was compared with; `speakers` are labels that are new."""

    correction: CorrectionShape
    compared: StrictStr
    same: StrictFloat
    turns: StrictInt
    speakers: list[StrictStr]


def replacing_shape(found: list[InSource]) -> ReplacingShape:
    """Where words stand, as JSON."""
    left, shown = MOST, []
    for each in found:
        if left > 0:
            shown.append(_places_shape(each, left))
        left -= len(each.places)
    places = sum(len(each.places) for each in found)
    return ReplacingShape(places=places, in_sources=len(found), most=MOST, sources=shown)


def _places_shape(found: InSource, most: int) -> PlacesShape:
    return PlacesShape(
        source=found.source,
        name=found.name,
        transcript=found.transcript,
        kept=found.kept,
        speakers=list(found.speakers),
        places=[_place_shape(each) for each in found.places[:most]],
    )


def _place_shape(found: Replaced) -> PlaceShape:
    return PlaceShape(
        start=found.place.span.start,
        before=found.before,
        words=found.words,
        instead=found.place.instead,
        after=found.after,
        speaker=found.speaker,
        moved=[moved_shape(each) for each in found.moved],
    )


def done_shape(done: Done) -> DoneShape:
    """What a replacement did, as JSON."""
    return DoneShape(
        places=done.places,
        sources=done.sources,
        kept=done.kept,
        to_check=left_open(done.moved, Placing.TO_CHECK),
        unplaced=left_open(done.moved, Placing.UNPLACED),
    )


def brought_in_shape(found: BroughtIn) -> BroughtInShape:
    """What a corrected file does, as JSON."""
    return BroughtInShape(
        correction=correction_shape(found.outcome),
        compared=found.compared,
        same=found.same,
        turns=found.turns,
        speakers=list(found.speakers),
    )
