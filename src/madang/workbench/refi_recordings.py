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
from madang.workbench.recording_files import Measured, folder_of, is_recording, lying_beside, measured
from madang.workbench.recordings import attached

Wanted = tuple[SourceId, Heard]


@dataclass(frozen=True, slots=True)
class Found:
    """A recording of a source, and the file it was found at."""

    source: SourceId
    heard: Heard
    path: Path


def found_recordings(project: Project, wanted: Iterable[Wanted], near: Path | None, report: Report) -> list[Found]:
    """The recordings of sources that have none yet, each found by its name; the report says which and which not.

    The path that stands in the file is that of another computer and not gone by, only the name at its end.
    """
    with project.reading() as session:
        have = {each.source for each in session.all(Recording)}
    missing = [each for each in wanted if each[0] not in have]
    folders = dict.fromkeys(each for each in (folder_of(project), near) if each is not None)
    files = [each for folder in folders for each in lying_beside(folder)] if missing else []
    found = [
        Found(source, heard, path) for source, heard in missing if (path := _called(heard.names, files)) is not None
    ]
    _say(report, missing, found)
    return found


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


def _called(names: tuple[str, ...], files: list[Path]) -> Path | None:
    """The first file with one of these names, endings and all; else the only one that is nearly called so."""
    plain = {_plain(name) for name in names}
    same = [each for each in files if _plain(each.name) in plain]
    alike = same[:1] or [each for each in files if any(likeness(each.name, name) == 2 for name in names)]
    return alike[0] if len(alike) == 1 and is_recording(alike[0]) else None


def _plain(name: str) -> str:
    return normalize("NFC", name).casefold()


def _say(report: Report, missing: list[Wanted], found: list[Found]) -> None:
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
        if (source, heard.guid) not in there and heard.names and is_recording_name(heard.names[0])
    ]
    if lost:
        names = dict.fromkeys(lost)
        report.says(
            f"프로젝트 곁에 없는 녹음: {', '.join(names)}. 프로젝트 폴더에 두거나 자료 화면에서 붙이십시오.",
            f"Recordings that do not lie beside the project: {', '.join(names)}. Put them into its folder, or attach "
            "them on the page of sources.",
        )
