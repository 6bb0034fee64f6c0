"""Recordings of sources: attached where they lie, found again, shifted, taken away, played. Never copied."""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

from madang.base.bilingual import Bilingual
from madang.base.errors import Conflict, Invalid, NotFound
from madang.base.ids import RecordingId, SourceId, new_id
from madang.sources.recording import Recording
from madang.sources.recording_kinds import likeness, name_alone
from madang.sources.source import Source
from madang.store.session import Session
from madang.workbench.project import Project
from madang.workbench.recording_files import (
    Measured,
    Playing,
    RecordingStanding,
    folder_of,
    is_recording,
    lying_beside,
    measured,
    opened,
    path_given,
    path_of,
    place_of,
    standing,
)

LONGEST = 7 * 24 * 60 * 60
"""Seconds by which a transcript may begin later or earlier than its recording."""
SHOWN = 50
"""Files beside the project that are offered."""


@dataclass(frozen=True, slots=True)
class RecordingLine:
    """A recording as a person sees it: where it lay last, whether it can be played, and if not, why."""

    recording: Recording
    revision: int
    path: str
    standing: RecordingStanding
    why: Bilingual


@dataclass(frozen=True, slots=True)
class Beside:
    """A recording that lies beside the project.

    `fits` is 2 where its name is that of the source, 1 where one holds the other, 0 where neither is so.
    """

    path: str
    name: str
    size: int
    fits: int


def recordings(project: Project, source: SourceId | None = None) -> list[RecordingLine]:
    """The recordings of a source, or of all, those that begin first at the front; none where names are hidden.

    Whoever hears a voice may know whose it is.
    """
    if project.is_covered:
        return []
    with project.reading() as session:
        found = session.those(Recording, **({} if source is None else {"source": source}))
        revisions = session.revisions(Recording)
    found.sort(key=lambda each: (each.source, -each.offset, each.name))
    return [RecordingLine(each, revisions[each.id], _path(project, each), *standing(project, each)) for each in found]


def _path(project: Project, recording: Recording) -> str:
    return "" if recording.is_left_out else str(path_of(project, recording))


def recordings_beside(project: Project, source: SourceId) -> list[Beside]:
    """Files beside the project that may be the source's recording, the likeliest first. Raises `NotFound`."""
    if project.is_covered:
        return []
    with project.reading() as session:
        wanted = session.get(Source, source)
        attached_here = session.those(Recording, source=source)
    there = {path_of(project, e) for e in attached_here if standing(project, e)[0] is RecordingStanding.HERE}
    folder = folder_of(project)
    found = [] if folder is None else [each for each in lying_beside(folder) if each not in there]
    offered = [
        Beside(place_of(project, each), each.name, each.stat().st_size, _fits(each.name, wanted)) for each in found
    ]
    return sorted(offered, key=lambda each: -each.fits)[:SHOWN]


def _fits(name: str, source: Source) -> int:
    return max(likeness(name, source.file_name), likeness(name, source.name))


def attach_recording(project: Project, source: SourceId, path: str, *, offset: float = 0) -> Recording:
    """Say that the file at `path` is the recording of a source, whose transcript's 0:00 lies `offset` seconds in.

    The file is read through once and stays where it is. Raises `NotFound`, `Forbidden`, `Conflict` where this
    recording is attached already, `Invalid` for a file that is no recording.
    """
    starts, found = _milliseconds(offset), measured(path_given(project, path))
    with project.change("attach_recording") as session:
        session.summarise(session.get(Source, source).name)
        return attached(project, session, source, found, starts)


def attached(
    project: Project,
    session: Session,
    source: SourceId,
    found: Measured,
    offset: int = 0,
    known: RecordingId | None = None,
) -> Recording:
    """Write a recording down inside an act; `offset` in milliseconds, `known` the id it has elsewhere already.

    One that was lost is found again by this. Raises `Conflict` where it is there already.
    """
    made = replace(_recording(project, source, found), offset=offset)
    made = made if known is None else replace(made, id=known)
    same = next((e for e in session.those(Recording, source=source) if e.fingerprint == found.fingerprint), None)
    if same is None:
        session.add([made])
        return made
    if standing(project, same)[0] is RecordingStanding.HERE:
        raise Conflict(
            f"{found.name} is attached to this source already.", f"{found.name}: 이미 이 자료에 붙어 있습니다."
        )
    made = replace(made, id=same.id, offset=offset or same.offset)
    session.replace([made])
    return made


def _recording(project: Project, source: SourceId, found: Measured) -> Recording:
    place = place_of(project, found.path)
    return Recording(RecordingId(new_id()), source, found.name, place, found.size, found.fingerprint, found.media_type)


def called_alike(project: Project) -> dict[SourceId, Path]:
    """Sources without a recording, and the only file beside the project with the name of each, of no other's."""
    if project.is_covered:
        return {}
    with project.reading() as session:
        have = {each.source for each in session.all(Recording)}
        bare = [each for each in session.all(Source) if each.id not in have]
    folder = folder_of(project)
    by_name = defaultdict(list)
    for path in [] if folder is None else lying_beside(folder):
        by_name[name_alone(path.name)].append(path)
    # A name of signs alone is nobody's.
    names = [(each.id, name) for each in bare for name in {name_alone(each.file_name), name_alone(each.name)} - {""}]
    pairs = {(id_, path) for id_, name in names for path in by_name[name] if is_recording(path)}
    sources, paths = Counter(id_ for id_, _ in pairs), Counter(path for _, path in pairs)
    return {id_: path for id_, path in sorted(pairs) if sources[id_] == paths[path] == 1}


def attach_beside(project: Project) -> list[Recording]:
    """Attach, as one act, every recording beside the project that is called as one source is which has none yet.

    Where two are called so, or two sources are, a person has to choose; a file that cannot be read is passed over.
    """
    found = [(source, measured(path)) for source, path in called_alike(project).items()]
    with project.change("attach_recording") as session:
        return [attached(project, session, source, each) for source, each in found]


def move_recording(project: Project, id_: RecordingId, revision: int, path: str, *, anyway: bool = False) -> Recording:
    """Say where a recording's file lies now. Another file is taken only `anyway`.

    Raises `Stale`, `NotFound`, `Forbidden`, `Invalid`, and `Conflict` where the file is another one.
    """
    found = measured(path_given(project, path))
    with project.change("move_recording") as session:
        session.require_unchanged(Recording, id_, revision)
        old = session.get(Recording, id_)
        if not anyway and old.fingerprint not in ("", found.fingerprint):
            raise _another(old, found)
        session.summarise(session.get(Source, old.source).name)
        made = replace(_recording(project, old.source, found), id=id_, offset=old.offset)
        session.replace([made])
    return made


def _another(old: Recording, found: Measured) -> Conflict:
    same = old.name == found.name
    en = "" if old.size == found.size else f" ({found.size:,} bytes, not {old.size:,})"
    ko = "" if old.size == found.size else f"({found.size:,}바이트, 붙였던 것은 {old.size:,}바이트)"
    return Conflict(
        f"{found.name} is {'called the same but is ' if same else ''}another recording than the one that was "
        f"attached{en}; take it only if you know why.",
        f"{found.name}: {'이름은 같지만 ' if same else ''}붙였던 녹음과 내용이 다릅니다{ko}. "
        "까닭을 알 때만 이 파일을 쓰십시오.",
    )


def shift_recording(project: Project, id_: RecordingId, revision: int, offset: float) -> None:
    """Say how many seconds into the recording the transcript's 0:00 lies. Raises `Stale`, `NotFound`, `Invalid`."""
    starts = _milliseconds(offset)
    with project.change("shift_recording") as session:
        session.require_unchanged(Recording, id_, revision)
        old = session.get(Recording, id_)
        session.summarise(session.get(Source, old.source).name)
        session.replace([replace(old, offset=starts)])


def remove_recording(project: Project, id_: RecordingId, revision: int) -> None:
    """Take a recording away from its source; its file stays. Raises `Stale`, `NotFound`."""
    with project.change("remove_recording") as session:
        session.require_unchanged(Recording, id_, revision)
        session.summarise(session.get(Source, session.get(Recording, id_).source).name)
        session.remove(Recording, [id_])


def play_recording(project: Project, id_: RecordingId) -> Playing:
    """An attached recording, opened. Raises `NotFound`, `Forbidden`, `Invalid` where no recording lies there now."""
    with project.reading() as session:
        recording = session.get(Recording, id_)
    if recording.is_left_out:
        _, why = standing(project, recording)
        raise NotFound(why.en, why.ko)
    return opened(path_of(project, recording))


def _milliseconds(seconds: float) -> int:
    if not -LONGEST <= seconds <= LONGEST:
        raise Invalid(
            "A recording begins within a week of its transcript.", "녹음과 본문의 시작은 일주일 안에서 어긋나야 합니다."
        )
    return round(seconds * 1000)
