"""Recordings of sources, as JSON."""

from pydantic import StrictBool, StrictFloat, StrictInt, StrictStr

from madang.api.shapes.shape import Asked, Said, Shape
from madang.sources.recording import Recording
from madang.workbench.recording_files import RecordingStanding
from madang.workbench.recordings import Beside, RecordingLine


class RecordingShape(Shape):
    """A recording: `path` is where it lay last, `why` says what is amiss where it is not `here`.

    `offset` is the second of the recording at which the transcript's 0:00 lies; `size` is in bytes; `video`: it may
    have a picture.
    """

    id: StrictStr
    revision: StrictInt
    source: StrictStr
    name: StrictStr
    path: StrictStr
    size: StrictInt
    video: StrictBool
    offset: StrictFloat
    standing: RecordingStanding
    why: Said


class RecordingBeside(Shape):
    """A recording beside the project; `fits`: 2 it is called as the source is, 1 nearly so, 0 otherwise."""

    path: StrictStr
    name: StrictStr
    size: StrictInt
    fits: StrictInt


class RecordingMade(Shape):
    """The id of a recording that was attached."""

    id: StrictStr


class RecordingAttach(Asked):
    """The path of a source's recording, on the computer the workbench runs on."""

    source: StrictStr
    path: StrictStr
    offset: float = 0


class RecordingMove(Asked):
    """Where a recording's file lies now; `anyway`: also where it is another file than was attached."""

    revision: StrictInt
    path: StrictStr
    anyway: StrictBool = False


class RecordingShift(Asked):
    """The second of the recording at which the transcript's 0:00 lies."""

    revision: StrictInt
    offset: float


def recording_shape(line: RecordingLine) -> RecordingShape:
    """A recording as JSON."""
    each = line.recording
    return RecordingShape(
        id=each.id,
        revision=line.revision,
        source=each.source,
        name=each.name,
        path=line.path,
        size=each.size,
        video=each.is_video,
        offset=each.offset / 1000,
        standing=line.standing,
        why=Said.of(line.why),
    )


def made_shape(made: Recording) -> RecordingMade:
    """What was attached, as JSON."""
    return RecordingMade(id=made.id)


def beside_shape(found: Beside) -> RecordingBeside:
    """A file beside the project as JSON."""
    return RecordingBeside(path=found.path, name=found.name, size=found.size, fits=found.fits)
