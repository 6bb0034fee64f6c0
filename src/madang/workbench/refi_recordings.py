"""The recordings that a file's transcripts belong to, looked for beside the project, and attached."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from madang.base.ids import RecordingId, SourceId
from madang.exchange.refi import Report, Work
from madang.exchange.refi.guids import made
from madang.exchange.refi.heard import settled
from madang.exchange.refi.model import Heard
from madang.sources.recording import Recording
from madang.sources.recording_kinds import is_recording_name, likeness
from madang.store.session import Session
from madang.workbench.project import Project
from madang.workbench.recording_files import (
    Measured,
    RecordingStanding,
    folder_of,
    is_recording,
    lying_beside,
    measured,
)
from madang.workbench.recordings import attached, recordings

Wanted = tuple[SourceId, Heard]


@dataclass(frozen=True, slots=True)
class Found:
    """A recording of a source, and the file it was found at."""

    source: SourceId
    heard: Heard
    path: Path


def found_recordings(project: Project, wanted: Iterable[Wanted], near: Path | None) -> list[Found]:
    """The recordings of `wanted`, each found by its name beside the project or in the folder `near`.

    The path that stands in the file is that of another computer and not gone by, only the name at its end.
    """
    missing = list(wanted)
    folders = dict.fromkeys(each for each in (folder_of(project), near) if each is not None)
    files = [each for folder in folders for each in lying_beside(folder)] if missing else []
    found = ((source, heard, _called(heard, files)) for source, heard in missing)
    return [Found(source, heard, path) for source, heard, path in found if path is not None]


def without_any(project: Project, wanted: Iterable[Wanted]) -> list[Wanted]:
    """Those whose source has no recording yet, or this one, and its file is gone."""
    there = [(each.recording, each.standing is RecordingStanding.MISSING) for each in recordings(project)]
    have = {row.source for row, is_gone in there if not is_gone}
    gone = {(row.source, row.id) for row, is_gone in there if is_gone}
    other = {source for source, _ in gone}
    return [(s, heard) for s, heard in wanted if s not in have and (s not in other or (s, heard.guid) in gone)]


def attach_found(project: Project, session: Session, found: Iterable[tuple[Found, Measured]]) -> None:
    """Attach what was found, inside an act; each keeps the GUID it has in the file, once."""
    taken = {each.id for each in session.all(Recording)}
    done: set[tuple[SourceId, str]] = set()
    for each, file in found:
        if (each.source, file.fingerprint) in done:
            continue
        done.add((each.source, file.fingerprint))
        guid = each.heard.guid if each.heard.guid not in taken else made("recording", each.heard.guid, each.source)
        taken.add(RecordingId(guid))
        attached(project, session, each.source, file, each.heard.offset, RecordingId(guid))


def measured_all(found: Iterable[Found]) -> list[tuple[Found, Measured]]:
    """Each with its file read through once; a file that turns out to be another recording is left aside."""
    files: dict[Path, Measured] = {}
    for each in found:
        if each.path not in files:
            files[each.path] = measured(each.path)
    every = [(each, files[each.path]) for each in found]
    return [(each, file) for each, file in every if each.heard.fingerprint in ("", file.fingerprint)]


def settle(work: Work, found: Iterable[Found]) -> None:
    """Keep nothing apart of recordings that are attached now and of which the file says no more."""
    settled(work, {(each.source, each.heard.guid) for each in found})


def _called(heard: Heard, files: list[Path]) -> Path | None:
    """The first file with one of its names, endings and all; else the only one that is nearly called so.

    Where the file brings the recording itself, one of another size is another recording.
    """
    plain = {_plain(name) for name in heard.names}
    same = [each for each in files if _plain(each.name) in plain]
    alike = same[:1] or [each for each in files if any(likeness(each.name, name) == 2 for name in heard.names)]
    if len(alike) != 1 or not is_recording(alike[0]):
        return None
    return alike[0] if heard.size in (0, alike[0].stat().st_size) else None


def _plain(name: str) -> str:
    return normalize("NFC", name).casefold()


def say_found(report: Report, missing: list[Wanted], found: list[Found]) -> None:
    """Say which recordings were found, and which neither lie beside the project nor in the file."""
    if found:
        names = dict.fromkeys(each.path.name for each in found)
        report.says(
            f"녹음 {len(names)}개를 찾아 있던 곳에 그대로 두고 붙입니다: {', '.join(names)}",
            f"Recordings found and attached where they lie: {len(names)} ({', '.join(names)}).",
        )
    there = {(each.source, each.heard.guid) for each in found}
    # Only a file can lie somewhere; a name without an ending is that of the interview.
    lost = [
        heard.names[0]
        for source, heard in missing
        if (source, heard.guid) not in there and not heard.size and heard.names and is_recording_name(heard.names[0])
    ]
    if lost:
        names = dict.fromkeys(lost)
        report.says(
            f"프로젝트 곁에 없는 녹음: {', '.join(names)}. 프로젝트 폴더에 두거나 자료 화면에서 붙이십시오.",
            f"Recordings that do not lie beside the project: {', '.join(names)}. Put them into its folder, or attach "
            "them on the page of sources.",
        )
