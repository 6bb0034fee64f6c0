"""The recordings that another program's transcripts belong to, looked for beside the project."""

from collections.abc import Iterable
from pathlib import Path
from unicodedata import normalize

from madang.base.ids import SourceId
from madang.exchange.refi import Report
from madang.sources.recording import Recording
from madang.sources.recording_kinds import is_recording_name, likeness
from madang.workbench.project import Project
from madang.workbench.recording_files import folder_of, is_recording, lying_beside


def found_recordings(
    project: Project, wanted: Iterable[tuple[SourceId, tuple[str, ...]]], near: Path | None, report: Report
) -> dict[SourceId, Path]:
    """Sources without a recording yet, and the file of each, found by its name; the report says which and which not.

    The path that stands in the file is that of another computer and not gone by, only the name at its end.
    """
    with project.reading() as session:
        have = {each.source for each in session.all(Recording)}
    missing = [(source, names) for source, names in wanted if source not in have]
    folders = dict.fromkeys(each for each in (folder_of(project), near) if each is not None)
    files = [each for folder in folders for each in lying_beside(folder)] if missing else []
    found = {source: path for source, names in missing if (path := _called(names, files)) is not None}
    _say(report, missing, found)
    return found


def _called(names: tuple[str, ...], files: list[Path]) -> Path | None:
    """The first file with one of these names, endings and all; else the only one that is nearly called so."""
    plain = {_plain(name) for name in names}
    same = [each for each in files if _plain(each.name) in plain]
    alike = same[:1] or [each for each in files if any(likeness(each.name, name) == 2 for name in names)]
    return alike[0] if len(alike) == 1 and is_recording(alike[0]) else None


def _plain(name: str) -> str:
    return normalize("NFC", name).casefold()


def _say(report: Report, missing: list[tuple[SourceId, tuple[str, ...]]], found: dict[SourceId, Path]) -> None:
    if found:
        names = ", ".join(path.name for path in found.values())
        report.says(
            f"녹음 {len(found)}개를 찾아 있던 곳에 그대로 두고 붙입니다: {names}",
            f"Recordings found and attached where they lie: {len(found)} ({names}).",
        )
    # Only a file can lie somewhere; a name without an ending is that of the interview.
    lost = [names[0] for source, names in missing if source not in found and is_recording_name(names[0])]
    if lost:
        report.says(
            f"프로젝트 곁에 없는 녹음: {', '.join(lost)}. 프로젝트 폴더에 두거나 자료 화면에서 붙이십시오.",
            f"Recordings that do not lie beside the project: {', '.join(lost)}. Put them into its folder, or attach "
            "them on the page of sources.",
        )
