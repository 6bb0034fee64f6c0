"""Routes for correcting a transcript and settling what a correction left open."""

from fastapi import APIRouter

from madang.api.desk import NamesInSight, OpenProject
from madang.api.shapes.correcting import (
    CorrectionAsked,
    CorrectionShape,
    MovedShape,
    PlacingAsked,
    RevisionShape,
    StampsAsked,
    StretchShape,
    correction_shape,
    listed_shape,
    revision_shape,
    stretch_shape,
)
from madang.api.shapes.replacing import (
    DoneShape,
    ReplaceAsked,
    ReplacingAsked,
    ReplacingShape,
    done_shape,
    replacing_shape,
)
from madang.base.ids import SourceId, TranscriptId
from madang.workbench import replacing, stamping
from madang.workbench.corrections import Of
from madang.workbench.placings import settle_placing, to_check
from madang.workbench.revisions import compare, revisions
from madang.workbench.text import correct_text, preview_correction

router = APIRouter(prefix="/api/correcting")


@router.post("/open/{of}/{passage}")
def settle(project: OpenProject, of: Of, passage: str, asked: PlacingAsked) -> None:
    """Settle a passage that a correction left open: keep it, place it again or remove it."""
    transcript = None if asked.transcript is None else TranscriptId(asked.transcript)
    settle_placing(project, passage, asked.revision, asked.decision, of=of, place=asked.place(), transcript=transcript)


@router.post("/replacing/preview")
def preview_replacing(project: NamesInSight, asked: ReplacingAsked) -> ReplacingShape:
    """Where words stand in many transcripts, and what replacing them would do; nothing is kept."""
    return replacing_shape(replacing.preview_replacing(project, asked.value(), asked.within()))


@router.post("/replacing")
def replace(project: NamesInSight, asked: ReplaceAsked) -> DoneShape:
    """Replace words at the chosen places, as one act."""
    return done_shape(replacing.replace_words(project, asked.value(), chosen=asked.places()))


@router.post("/{source}/preview")
def preview(project: NamesInSight, source: str, asked: CorrectionAsked) -> CorrectionShape:
    """What a correction would do; nothing is kept."""
    transcript = TranscriptId(asked.transcript)
    outcome = preview_correction(project, SourceId(source), transcript, asked.start, asked.end, asked.words)
    return correction_shape(outcome)


@router.post("/{source}")
def correct(project: NamesInSight, source: str, asked: CorrectionAsked) -> CorrectionShape:
    """Correct the text; all codings stay, on their words or listed."""
    transcript = TranscriptId(asked.transcript)
    outcome = correct_text(
        project, SourceId(source), asked.words, start=asked.start, end=asked.end, transcript=transcript
    )
    return correction_shape(outcome)


@router.post("/{source}/stamps")
def set_stamps(project: NamesInSight, source: str, asked: StampsAsked) -> CorrectionShape:
    """Write time stamps at turns, as one correction; all codings stay on their words."""
    outcome = stamping.set_stamps(project, SourceId(source), asked.value(), transcript=TranscriptId(asked.transcript))
    return correction_shape(outcome)


@router.get("/{source}/revisions")
def revisions_of(project: OpenProject, source: str) -> list[RevisionShape]:
    """The revisions of a source's transcript, the latest first."""
    return [revision_shape(each) for each in revisions(project, SourceId(source))]


@router.get("/{source}/compare")
def compare_two(project: OpenProject, source: str, old: str, new: str) -> list[StretchShape]:
    """What changed from one revision to another."""
    stretches = compare(project, SourceId(source), TranscriptId(old), TranscriptId(new))
    return [stretch_shape(each) for each in stretches]


@router.get("/{source}/to-check")
def left_open(project: OpenProject, source: str) -> list[MovedShape]:
    """The passages of a source that corrections left open."""
    return [listed_shape(each) for each in to_check(project, SourceId(source))]
