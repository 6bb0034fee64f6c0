"""Corrections of a transcript, as JSON."""

from pydantic import StrictFloat, StrictInt, StrictStr

from madang.api.shapes.shape import Asked, Said, Shape
from madang.coding.coding import Coding, Placing
from madang.coding.translation import Translation
from madang.text.comparison import Stretch, StretchKind
from madang.text.stamping import Stamp
from madang.workbench.corrections import Moved, Of, Outcome
from madang.workbench.kept import Kept
from madang.workbench.placings import Decision
from madang.workbench.revisions import RevisionLine


class CorrectionAsked(Asked):
    """`words` in place of what stands from `start` to `end` (code points) of the revision `transcript`."""

    transcript: StrictStr
    start: StrictInt
    end: StrictInt
    words: StrictStr


class StampAsked(Asked):
    """A turn by the place (code points) where its words begin, and the second at which it begins."""

    start: StrictInt
    seconds: StrictFloat | StrictInt


class StampsAsked(Asked):
    """Time stamps to be set in the revision `transcript`."""

    transcript: StrictStr
    stamps: list[StampAsked]

    def value(self) -> list[Stamp]:
        """The stamps."""
        return [Stamp(each.start, each.seconds) for each in self.stamps]


class MovedShape(Shape):
    """A passage to look at after a correction: its words before and now, and where it stands.

    `of` is its kind; `code` and `coder` are there for a coding, `claim` (its sentence) for evidence, `rendering` (the
    words in the other language) for a translation. An unplaced one has no words now; its place is that of its old
    words in the text before. `revision` is what settling it must name; it is null in a preview.
    """

    of: Of
    id: StrictStr
    revision: StrictInt | None
    code: StrictStr | None
    coder: StrictStr | None
    claim: Said | None
    rendering: StrictStr | None
    was: StrictStr
    now: StrictStr
    start: StrictInt
    end: StrictInt
    state: Placing


class CorrectionShape(Shape):
    """What a correction does. `transcript` is the new revision: null in a preview, or where nothing changes.

    `changed` counts places in the text, `kept` the codings whose words are unchanged; what is to check and unplaced
    are codings, evidence and translations.
    """

    transcript: StrictStr | None
    changed: StrictInt
    kept: StrictInt
    to_check: list[MovedShape]
    unplaced: list[MovedShape]


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
    """What becomes of a passage that was left open; `place` needs `start` and `end` in the revision `transcript`."""

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
    return CorrectionShape(
        transcript=outcome.transcript,
        changed=outcome.changed,
        kept=outcome.kept,
        to_check=[moved_shape(each) for each in outcome.moved if each.placing is Placing.TO_CHECK],
        unplaced=[moved_shape(each) for each in outcome.moved if each.placing is Placing.UNPLACED],
    )


def listed_shape(kept: Kept[Moved]) -> MovedShape:
    """A passage that waits to be settled, as JSON."""
    return moved_shape(kept.value, kept.revision)


def moved_shape(moved: Moved, revision: int | None = None) -> MovedShape:
    """A passage that a correction moved, as JSON."""
    passage, span = moved.passage, moved.segment.span
    return MovedShape(
        of=moved.of,
        id=moved.id,
        revision=revision,
        code=passage.code if isinstance(passage, Coding) else None,
        coder=passage.coder if isinstance(passage, Coding) else None,
        claim=None if moved.claim is None else Said.of(moved.claim),
        rendering=passage.text if isinstance(passage, Translation) else None,
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
