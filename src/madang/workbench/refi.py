"""Take a REFI-QDA project or codebook in: looked at first, then as one act."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import is_zipfile

from madang.base.bilingual import Bilingual
from madang.base.bulk import in_bulk
from madang.base.errors import MadangError
from madang.exchange.refi import EVERYTHING, Report, Wish, Work, conventions, package, read, take
from madang.exchange.refi.kinds import word
from madang.exchange.refi.package import Package
from madang.exchange.refi.report import Difference, SourceLine
from madang.sources.carried import Carried
from madang.sources.recording import Recording
from madang.store.session import Session
from madang.store.text import revision_of
from madang.text.transcript import Transcript
from madang.workbench.project import Project
from madang.workbench.refi_laying import laying, offered, weigh
from madang.workbench.refi_recordings import Found as Heard
from madang.workbench.refi_recordings import (
    Wanted,
    attach_found,
    found_recordings,
    measured_all,
    say_found,
    settle,
    without_any,
)
from madang.workbench.refi_side_read import read_side
from madang.workbench.refi_whole import Whole, whole
from madang.workbench.sources import bytes_of

__all__ = [
    "ENDINGS",
    "EVERYTHING",
    "MAX_BYTES",
    "Difference",
    "Report",
    "SourceLine",
    "Wish",
    "import_refi",
    "import_refi_file",
    "is_refi",
    "preview_refi",
    "word",
]

VERB = "import_refi"
ENDINGS = (".qdpx", ".qde", ".qdc")
"""The files of the standard: a project in an archive, a project's XML alone, a codebook."""
AS_IT_COMES = Wish()
"""Cases stay cases, codings of whole sources stay so, differences are only listed."""
MAX_BYTES = 512 * 1024 * 1024
"""The largest project that is read."""


def is_refi(name: str) -> bool:
    """Whether a file's name says that it is of the standard."""
    return name.lower().endswith(ENDINGS)


def import_refi_file(project: Project, path: Path, wish: Wish = AS_IT_COMES, *, only_look: bool = False) -> Report:
    """Take a file in from the disk, or `only_look`. Raises `NotFound`, `Invalid`."""
    take_in, near = preview_refi if only_look else import_refi, path.absolute().parent
    if not (path.is_file() and is_zipfile(path)):
        return take_in(project, bytes_of(path, MAX_BYTES), path.name, wish, near=near)
    # An archive may hold films, which are never read whole.
    with path.open("rb") as file:
        return take_in(project, file, path.name, wish, near=near)


def preview_refi(
    project: Project, content: bytes | BinaryIO, name: str, wish: Wish = AS_IT_COMES, *, near: Path | None = None
) -> Report:
    """What taking a file in would do; nothing is changed. Raises `Invalid` for one that cannot be read.

    Recordings of its transcripts are looked for beside the project, and in the folder `near`.
    """
    work = _work(project, content, name, wish)
    found, laid = _recordings(project, work, near, wish)
    work.hear([*found, *laid])
    return work.report


def import_refi(
    project: Project, content: bytes | BinaryIO, name: str, wish: Wish = AS_IT_COMES, *, near: Path | None = None
) -> Report:
    """Take a file in as one act; undo takes it back. Raises as `preview_refi` does."""
    with in_bulk():
        work = _work(project, content, name, wish)
        found, to_lay = _recordings(project, work, near, wish)
        with laying(work.package, to_lay) as laid:
            recordings = measured_all([*found, *laid])
            work.hear([each for each, _ in recordings])
            with project.change(VERB, name) as session:
                work.write(session)
                attach_found(project, session, recordings)
    return work.report


def _recordings(
    project: Project, work: "_Standard | Whole", near: Path | None, wish: Wish
) -> tuple[list[Heard], list[Heard]]:
    """The recordings that lie here, and those of the archive that are to be laid here; the report tells of both."""
    weigh(work)
    missing = without_any(project, work.recordings)
    found = found_recordings(project, missing, near)
    there = {(each.source, each.heard.guid) for each in found}
    left = [(source, heard) for source, heard in missing if (source, heard.guid) not in there]
    laid = offered(project, left, work, wished=wish.recordings)
    say_found(work.report, missing, found)
    return found, laid


@dataclass(slots=True)
class _Standard:
    """A file read by the standard."""

    work: Work

    @property
    def report(self) -> Report:
        return self.work.report

    @property
    def recordings(self) -> list[Wanted]:
        return self.work.recordings

    @property
    def package(self) -> Package:
        return self.work.package

    def hear(self, found: Iterable[Heard]) -> None:
        settle(self.work, found)

    def write(self, session: Session) -> None:
        write_work(session, self.work)


def _work(project: Project, content: bytes | BinaryIO, name: str, wish: Wish) -> "_Standard | Whole":
    opened = package(content, name)
    ours = _whole(project, opened, wish)
    if ours is not None:
        return ours
    found = read(opened.qde, name, opened.has)
    corpus, findings = project.corpus(), project.findings()
    known = conventions.guids(corpus, findings) | _recorded(project)
    return _Standard(take(found, opened, corpus, carried(project), known, wish))


def _recorded(project: Project) -> frozenset[str]:
    with project.reading() as session:
        return frozenset(each.id for each in session.all(Recording))


def _whole(project: Project, opened: Package, wish: Wish) -> Whole | None:
    """What Madang's own side file brings, where there is one to go by."""
    try:
        side = read_side(opened)
    except MadangError as trouble:
        opened.notes.append(
            Bilingual(
                f"마당의 부속 파일을 쓰지 않고 표준대로 읽었습니다: {trouble.ko}.",
                f"Madang's side file was not used, the file was read by the standard: {trouble}.",
            )
        )
        return None
    if side is None:
        return None
    report = Report(file=opened.name, product="project", origin="Madang")
    report.problems += opened.notes
    with project.reading() as session:
        return whole(session, side, wish, report)


def carried(project: Project) -> Mapping[str, Carried]:
    """What earlier files held and the project has no place for, by id."""
    with project.reading() as session:
        return {each.id: each for each in session.all(Carried)}


def write_work(session: Session, work: Work) -> None:
    """Write down what was worked out."""
    rows: dict[type, list[Any]] = {}
    content = dict(work.content)
    for value in work.add:
        if isinstance(value, Transcript):
            value, texts = revision_of(value)
            content |= texts
        rows.setdefault(type(value), []).append(value)
    session.keep(content)
    for type_, ids in work.remove.items():
        session.remove(type_, ids)
    for type_ in session.in_order(rows):
        session.add(rows[type_])
    session.replace(work.replace)
