"""Corrections of a transcript, as JSON."""

from pydantic import StrictInt, StrictStr

from madang.api.shapes.shape import Asked, Shape
from madang.coding.coding import Placing
from madang.text.comparison import Stretch, StretchKind
from madang.workbench.kept import Kept
from madang.workbench.placings import Decision
from madang.workbench.revisions import RevisionLine
from madang.workbench.text import Moved, Outcome


class CorrectionAsked(Asked):
    """`words` in place of what stands from `start` to `end` (code points) of the revision `transcript`."""

    transcript: StrictStr
    start: StrictInt
    end: StrictInt
    words: StrictStr


class MovedShape(Shape):
    """A coding to look at after a correction: its words before and now, and where it stands.

    An unplaced one has no words now; its place is that of its old words in the text before.
    `revision` is what settling it must name; it is null in a preview.
    """

    coding: StrictStr
    revision: StrictInt | None
    code: StrictStr
    coder: StrictStr
    was: StrictStr
    now: StrictStr
    start: StrictInt
    end: StrictInt
    state: Placing


class OtherMoved(Shape):
    """A piece of evidence or a translation whose words changed or are gone; `of` is its kind."""

    of: StrictStr
    id: StrictStr
    was: StrictStr
    now: StrictStr
    start: StrictInt
    end: StrictInt
    state: Placing


class CorrectionShape(Shape):
    """What a correction does. `transcript` is the new revision: null in a preview, or where nothing changes.

    `changed` counts places in the text, `kept` the codings whose words are unchanged.
    """

    transcript: StrictStr | None
    changed: StrictInt
    kept: StrictInt
    to_check: list[MovedShape]
    unplaced: list[MovedShape]
    others: list[OtherMoved]


class RevisionShape(Shape):
    """One revision of a transcript: who made it, when (UTC), and its length in code points."""

    transcript: StrictStr
    number: StrictInt
    at: StrictStr
    who: StrictStr
    characters: StrictInt


class StretchShape(Shape):
    """A stretch of two revisions side by side; long unchanged ones are shortened."""

    kind: StretchKind
    text: StrictStr


class PlacingAsked(Asked):
    """What becomes of a coding that was left open; `place` needs `start` and `end` in the revision `transcript`."""

    revision: StrictInt
    decision: Decision
    start: StrictInt | None = None
    end: StrictInt | None = None
    transcript: StrictStr | None = None

    def place(self) -> tuple[int, int] | None:
        """The place that was chosen, None where there is none."""
        return None if self.start is None or self.end is None else (self.start, self.end)


def correction_shape(outcome: Outcome) -> CorrectionShape:
    """What a correction did, as JSON."""
    codings = [each for each in outcome.moved if each.coding is not None]
    return CorrectionShape(
        transcript=outcome.transcript,
        changed=outcome.changed,
        kept=outcome.kept,
        to_check=[moved_shape(each) for each in codings if each.placing is Placing.TO_CHECK],
        unplaced=[moved_shape(each) for each in codings if each.placing is Placing.UNPLACED],
        others=[_other_shape(each) for each in outcome.moved if each.coding is None],
    )


def listed_shape(kept: Kept[Moved]) -> MovedShape:
    """A coding that waits to be settled, as JSON."""
    return moved_shape(kept.value, kept.revision)


def moved_shape(moved: Moved, revision: int | None = None) -> MovedShape:
    """A coding that a correction moved, as JSON."""
    span, coding = moved.segment.span, moved.coding
    return MovedShape(
        coding=moved.id,
        revision=revision,
        code=coding.code if coding else "",
        coder=coding.coder if coding else "",
        was=moved.was,
        now=moved.now,
        start=span.start,
        end=span.end,
        state=moved.placing,
    )


def _other_shape(moved: Moved) -> OtherMoved:
    span = moved.segment.span
    return OtherMoved(
        of=moved.of,
        id=moved.id,
        was=moved.was,
        now=moved.now,
        start=span.start,
        end=span.end,
        state=moved.placing,
    )


def revision_shape(line: RevisionLine) -> RevisionShape:
    """A revision as JSON."""
    return RevisionShape(
        transcript=line.transcript,
        number=line.number,
        at=line.at.isoformat(timespec="seconds"),
        who=line.who,
        characters=line.characters,
    )


def stretch_shape(stretch: Stretch) -> StretchShape:
    """A stretch as JSON."""
    return StretchShape(kind=stretch.kind, text=stretch.text)
