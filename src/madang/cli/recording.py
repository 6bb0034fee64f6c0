"""`madang recording`: the recordings of sources, attached where they lie."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from madang.base.errors import NotFound
from madang.base.ids import SourceId
from madang.cli.options import answer, json_option, project_argument, who_option
from madang.sources.recording import Recording
from madang.sources.source import Source
from madang.workbench import recordings
from madang.workbench.project import Project, open_project
from madang.workbench.recording_files import RecordingStanding
from madang.workbench.recordings import Beside, RecordingLine


@click.command()
@project_argument
@click.argument("source", required=False)
@click.argument("file", required=False)
@click.option("--offset", type=float, help="Seconds into the recording at which the transcript's 0:00 lies.")
@click.option("--remove", is_flag=True, help="Take the recording away from the source; its file stays.")
@click.option("--anyway", is_flag=True, help="FILE takes the place of a lost recording though it is another one.")
@click.option("--beside", is_flag=True, help="Attach what lies beside the project and is called as one source is.")
@who_option
@json_option
def recording(
    project: str,
    source: str | None,
    file: str | None,
    offset: float | None,
    remove: bool,
    anyway: bool,
    beside: bool,
    who: str,
    as_json: bool,
) -> None:
    """Attach the recording of a source: it stays where it lies, and plays in the Read page.

    Nothing of it is copied into the project. Without FILE, the recordings are listed.

    Example: madang recording welfare.madang interview03 recordings/interview03.m4a --offset 12.5
    """
    if (beside and (source or remove)) or (remove and source is None) or (anyway and file is None):
        raise click.UsageError("Name the source; --beside goes alone.")
    with open_project(project, who=who, read_only=not (file or remove or beside or offset is not None)) as opened:
        if beside:
            _say_attached(recordings.attach_beside(opened), as_json)
        elif source is None:
            _list(recordings.recordings(opened), [], _names(opened), as_json)
        else:
            _of_source(opened, _named(opened, source), file, offset, remove, anyway, as_json)


def _of_source(
    project: Project,
    source: SourceId,
    file: str | None,
    offset: float | None,
    remove: bool,
    anyway: bool,
    as_json: bool,
) -> None:
    if file is not None and not remove:
        _say_attached([_put(project, source, str(Path(file).expanduser().absolute()), offset, anyway)], as_json)
        return
    if remove or offset is not None:
        found = _the(recordings.recordings(project, source), file)
        if remove:
            recordings.remove_recording(project, found.recording.id, found.revision)
        elif offset is not None:
            recordings.shift_recording(project, found.recording.id, found.revision, offset)
    there = recordings.recordings(project, source)
    offered = [] if there else recordings.recordings_beside(project, source)
    _list(there, offered, _names(project), as_json)


def _put(project: Project, source: SourceId, path: str, offset: float | None, anyway: bool) -> Recording:
    lost = [e for e in recordings.recordings(project, source) if e.standing is not RecordingStanding.HERE]
    if anyway and len(lost) == 1:
        return recordings.move_recording(project, lost[0].recording.id, lost[0].revision, path, anyway=True)
    return recordings.attach_recording(project, source, path, offset=offset or 0)


def _the(there: list[RecordingLine], name: str | None) -> RecordingLine:
    """The one recording meant: the only one, or that of this name."""
    meant = [each for each in there if name is None or name in (each.recording.name, each.recording.place, each.path)]
    if len(meant) != 1:
        listed = ", ".join(each.recording.name for each in there) or "none"
        raise NotFound(f"Name one recording of this source: {listed}.", f"이 자료의 녹음 하나를 적으십시오: {listed}")
    return meant[0]


def _named(project: Project, name: str) -> SourceId:
    for id_, each in _names(project).items():
        if each == name:
            return id_
    raise NotFound(f"There is no source called {name}; see: madang recording PROJECT", f"{name}: 이런 자료가 없습니다.")


def _names(project: Project) -> dict[SourceId, str]:
    with project.reading() as session:
        return {each.id: each.name for each in session.all(Source)}


def _say_attached(made: list[Recording], as_json: bool) -> None:
    lines = [f"{each.name} is attached; it stays where it lies ({each.size:,} bytes)." for each in made]
    answer(as_json, [_plain(each) for each in made], lines or ["No recording beside the project has a source's name."])


def _list(there: list[RecordingLine], offered: list[Beside], names: dict[SourceId, str], as_json: bool) -> None:
    plain = [_plain(e.recording) | {"revision": e.revision, "path": e.path, "standing": e.standing} for e in there]
    answer(as_json, plain, _lines(there, offered, names))


def _lines(there: Iterable[RecordingLine], offered: Iterable[Beside], names: dict[SourceId, str]) -> Iterator[str]:
    none = True
    for each in there:
        none = False
        shift = f", from {each.recording.offset / 1000:g} s" if each.recording.offset else ""
        yield f"{names[each.recording.source]}: {each.path or 'left out of this copy'}{shift}"
        if each.why.en:
            yield f"  {each.why.en}"
    if none:
        yield "No recording is attached."
    for found in offered:
        if found.fits:
            yield f"  Beside the project lies {found.path}."


def _plain(each: Recording) -> dict[str, Any]:
    return {
        "id": each.id,
        "source": each.source,
        "name": each.name,
        "place": each.place,
        "size": each.size,
        "sha256": each.fingerprint,
        "media_type": each.media_type,
        "offset": each.offset / 1000,
    }


COMMANDS = (recording,)
