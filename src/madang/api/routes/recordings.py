"""Recordings of sources: attached, found again, and played from where they lie."""

from typing import Annotated

from fastapi import APIRouter, Header, Response

from madang.api.desk import NamesInSight, OpenProject
from madang.api.ranges import part_of
from madang.api.shapes.recordings import (
    RecordingAttach,
    RecordingBeside,
    RecordingMade,
    RecordingMove,
    RecordingShape,
    RecordingShift,
    beside_shape,
    made_shape,
    recording_shape,
)
from madang.api.shapes.sources import FromRevision
from madang.base.ids import RecordingId, SourceId
from madang.workbench import recordings

router = APIRouter(prefix="/api/recordings")


@router.get("")
def listed(project: OpenProject, source: str | None = None) -> list[RecordingShape]:
    """The recordings of a source, or of all."""
    wanted = None if source is None else SourceId(source)
    return [recording_shape(each) for each in recordings.recordings(project, wanted)]


@router.get("/beside")
def beside(project: OpenProject, source: str) -> list[RecordingBeside]:
    """Recordings that lie beside the project, the likeliest to be this source's first."""
    return [beside_shape(each) for each in recordings.recordings_beside(project, SourceId(source))]


@router.get("/alike")
def alike(project: OpenProject) -> list[str]:
    """The sources without a recording for which the one with their name lies beside the project."""
    return [str(each) for each in recordings.called_alike(project)]


@router.post("/alike")
def attach_alike(project: NamesInSight) -> list[RecordingMade]:
    """Attach all of them."""
    return [made_shape(each) for each in recordings.attach_beside(project)]


@router.post("")
def attach(project: NamesInSight, asked: RecordingAttach) -> RecordingMade:
    """Attach a recording where it lies."""
    source = SourceId(asked.source)
    return made_shape(recordings.attach_recording(project, source, asked.path, offset=asked.offset))


@router.post("/{recording}/move")
def move(project: NamesInSight, recording: str, asked: RecordingMove) -> RecordingMade:
    """Say where a recording lies now."""
    id_ = RecordingId(recording)
    return made_shape(recordings.move_recording(project, id_, asked.revision, asked.path, anyway=asked.anyway))


@router.post("/{recording}/shift")
def shift(project: NamesInSight, recording: str, asked: RecordingShift) -> None:
    """Say where in the recording the transcript begins."""
    recordings.shift_recording(project, RecordingId(recording), asked.revision, asked.offset)


@router.post("/{recording}/remove")
def remove(project: NamesInSight, recording: str, asked: FromRevision) -> None:
    """Take a recording away from its source."""
    recordings.remove_recording(project, RecordingId(recording), asked.revision)


@router.get("/{recording}/media", response_class=Response)
def media(project: NamesInSight, recording: str, part: Annotated[str | None, Header(alias="Range")] = None) -> Response:
    """The recording itself, or the part of it that is asked for."""
    playing = recordings.play_recording(project, RecordingId(recording))
    return part_of(playing.file, playing.size, playing.media_type, part)
