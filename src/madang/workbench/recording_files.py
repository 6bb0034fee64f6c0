"""The files of recordings: where they lie, what they are, and which lie beside the project."""

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from io import BufferedReader
from itertools import islice
from pathlib import Path
from unicodedata import normalize
from urllib.parse import urlsplit
from urllib.request import url2pathname

from madang.base.bilingual import Bilingual
from madang.base.errors import Forbidden, Invalid, MadangError, NotFound
from madang.sources.recording import Recording
from madang.sources.recording_kinds import HEAD, is_recording_name, media_type_of, require_recording_name
from madang.store.engines import is_url
from madang.workbench.project import Project

LOOKED_AT = 20_000
"""Entries of folders that are looked at for recordings: a project may lie in somebody's home."""


class RecordingStanding(StrEnum):
    """Whether a recording can be played: its file is there, is gone, is another one, or no place is known."""

    HERE = "here"
    MISSING = "missing"
    ANOTHER = "another"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Measured:
    """A recording's file as it was found: its path, size in bytes, SHA-256 and media type."""

    path: Path
    size: int
    fingerprint: str
    media_type: str

    @property
    def name(self) -> str:
        """The file's name, composed."""
        return normalize("NFC", self.path.name)


@dataclass(frozen=True, slots=True)
class Playing:
    """An opened recording; whoever asked for it closes the file."""

    file: BufferedReader
    size: int
    media_type: str


def folder_of(project: Project) -> Path | None:
    """The folder the project's file lies in; None for a project on a server."""
    return None if is_url(project.place) else _whole(Path(project.place)).parent


def _whole(path: Path) -> Path:
    # Not resolved: what is reached through a link in the project's folder still lies in that folder.
    return Path(os.path.normpath(path.absolute()))


def path_of(project: Project, recording: Recording) -> Path:
    """Where a recording's file lay when it was last found."""
    folder = folder_of(project)
    return Path(recording.place) if folder is None else folder / recording.place


def place_of(project: Project, path: Path) -> str:
    """How the project writes a file's path down: from its own folder where it lies in there, else whole."""
    folder = folder_of(project)
    return path.relative_to(folder).as_posix() if folder and path.is_relative_to(folder) else str(path)


def path_given(project: Project, words: str) -> Path:
    """The path that a person typed or pasted: with quotation marks, as a `file://` address, from their home.

    Raises `Invalid` for no path, one on another computer, or part of one where there is no folder to begin from.
    """
    text = words.strip().strip("\"'“”").strip()
    if text.startswith("file:"):
        text = url2pathname(urlsplit(text).path)
    if not text or "\0" in text:
        raise Invalid("Write the path of the recording.", "녹음 파일의 경로를 적으십시오.")
    _require_here(text)
    path = Path(text).expanduser()
    folder = folder_of(project)
    if not path.is_absolute() and folder is None:
        raise Invalid(
            f"Write the whole path of {path.name}, from the root of the disk.",
            f"{path.name}의 경로를 처음부터 끝까지 적으십시오.",
        )
    return _whole(path if folder is None else folder / path)


def _require_here(place: str) -> None:
    # Only looking whether such a file is there would already speak with that computer.
    if place.replace("\\", "/").startswith("//"):
        raise Invalid(
            "This path leads to another computer; give the shared folder a drive letter or copy the recording here.",
            "다른 컴퓨터로 가는 경로입니다. 공유 폴더에 드라이브 문자를 붙이거나 녹음을 이 컴퓨터로 옮기십시오.",
        )


def measured(path: Path) -> Measured:
    """A recording that lies at `path`, read through once.

    All of it, not samples: reading even some gigabytes takes seconds, happens once, and the number is the one every
    other program gives for this file. Raises as `opened` does.
    """
    with opened(path).file as file:
        media_type = media_type_of(path.name, file.read(HEAD))
        file.seek(0)
        fingerprint = hashlib.file_digest(file, "sha256").hexdigest()
        return Measured(path, file.tell(), fingerprint, media_type)


def opened(path: Path) -> Playing:
    """A file that is a recording by its name and its first bytes, opened at its beginning.

    What is looked at is the file that was opened, so nothing can be put in its place in between. Raises `Invalid` for
    another kind of file, `NotFound` where none lies there, `Forbidden` where it may not be read.
    """
    require_recording_name(path.name)
    _require_here(str(path))
    try:
        if not path.is_file():
            raise _lost(path)
        file = path.open("rb")
    except PermissionError:
        raise Forbidden(f"{path} may not be read.", f"{path} 파일을 읽을 권한이 없습니다.") from None
    except (OSError, ValueError):
        raise _lost(path) from None
    try:
        media_type = media_type_of(path.name, file.read(HEAD))
        file.seek(0)
        return Playing(file, os.fstat(file.fileno()).st_size, media_type)
    except BaseException:
        file.close()
        raise


def is_recording(path: Path) -> bool:
    """Whether a file is a recording that may be read."""
    try:
        opened(path).file.close()
    except MadangError:
        return False
    return True


def _lost(path: Path) -> NotFound:
    return NotFound(
        f"There is no recording at {path}; was it moved, or is a disk not plugged in?",
        f"{path}에 녹음이 없습니다. 파일을 옮겼거나 저장 장치가 빠져 있지 않은지 보십시오.",
    )


def standing(project: Project, recording: Recording) -> tuple[RecordingStanding, Bilingual]:
    """Whether a recording can be played, and if not, why."""
    if recording.is_left_out:
        return RecordingStanding.LEFT_OUT, Bilingual(
            "봉인한 사본에는 녹음이 있는 곳을 적지 않습니다.",
            "A sealed copy does not say where recordings lie.",
        )
    path = path_of(project, recording)
    try:
        with opened(path).file as file:
            size = os.fstat(file.fileno()).st_size
    except NotFound as trouble:
        return RecordingStanding.MISSING, Bilingual(trouble.ko, str(trouble))
    except MadangError as trouble:
        return RecordingStanding.ANOTHER, Bilingual(trouble.ko, str(trouble))
    if size != recording.size:
        return RecordingStanding.ANOTHER, Bilingual(
            f"{path}에 있는 파일은 붙였을 때와 크기가 다릅니다. 다른 녹음이거나 그 뒤에 고친 것입니다.",
            f"The file at {path} is not of the size it had: it is another recording, or was changed since.",
        )
    return RecordingStanding.HERE, Bilingual()


def lying_beside(folder: Path) -> list[Path]:
    """Recordings in a folder and the folders in it, by their names; of too many entries only the first."""
    here = list(islice(_entries(folder), LOOKED_AT))
    below = (each for inner in sorted(here) if _is_open_folder(inner) for each in _entries(inner))
    every = [*here, *islice(below, LOOKED_AT - len(here))]
    found = [each for each in every if is_recording_name(each.name) and _is(Path.is_file, each)]
    return sorted(found, key=lambda each: (len(each.parts), str(each)))


def _is_open_folder(path: Path) -> bool:
    return not path.name.startswith(".") and _is(Path.is_dir, path)


def _is(kind: Callable[[Path], bool], path: Path) -> bool:
    try:
        return kind(path)
    except OSError:
        return False


def _entries(folder: Path) -> Iterator[Path]:
    with suppress(OSError), os.scandir(folder) as entries:
        yield from (Path(entry.path) for entry in entries)
