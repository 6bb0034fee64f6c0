"""`Recording`: the sound or film of an interview. It lies beside the project and never in it."""

from dataclasses import dataclass

from madang.base.ids import RecordingId, SourceId


@dataclass(frozen=True, slots=True)
class Recording:
    """Where the recording of a source lies, and how to know it again.

    `place` is its path: from the project's folder where it lies in there, with `/` between the parts, else whole;
    empty where it was left out of a copy. `size` is in bytes and `fingerprint` the SHA-256 of them all in
    hexadecimal. `offset` is the moment of the recording, in milliseconds, at which the transcript's 0:00 lies;
    below 0 where the recording begins later than the transcript.
    """

    id: RecordingId
    source: SourceId
    name: str
    place: str
    size: int
    fingerprint: str
    media_type: str
    offset: int = 0

    @property
    def is_video(self) -> bool:
        """Whether it may have a picture."""
        return self.media_type.startswith("video/")

    @property
    def is_left_out(self) -> bool:
        """Whether this copy of the project was made without saying where it lies."""
        return not self.place
