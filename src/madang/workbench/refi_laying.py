"""Recordings that come in an archive: laid beside the project where somebody wishes so, over no file that is there."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfileobj
from typing import Protocol

from madang.base.errors import Invalid, MadangError
from madang.exchange.refi import Report
from madang.exchange.refi.model import Heard
from madang.exchange.refi.package import Package
from madang.sources.archive import BROKEN
from madang.sources.recording_kinds import HEAD, is_recording_name, media_type_of
from madang.workbench.files import plain_name
from madang.workbench.project import Project
from madang.workbench.recording_files import folder_of
from madang.workbench.refi_recordings import Found, Wanted

_AT_ONCE = 1024 * 1024
_NOT_FIRST = re.compile(r"^[.\s]+")
_NOWHERE = re.compile(r'[<>:"|?*]')
"""Signs that no file's name may hold on some computers."""


class Incoming(Protocol):
    """What comes in: its archive, and the recordings its texts are transcripts of."""

    @property
    def report(self) -> Report:
        """What is told of it."""

    @property
    def package(self) -> Package:
        """The archive."""

    @property
    def recordings(self) -> list[Wanted]:
        """Sources and recordings."""


def weigh(work: Incoming) -> None:
    """Note which recordings the archive holds, whole and such as a browser plays."""
    for _, heard in work.recordings:
        heard.size = (work.package.size(heard.path) or 0) if _is_whole(heard, work.package) else 0


def offered(project: Project, missing: Iterable[Wanted], work: Incoming, *, wished: bool) -> list[Found]:
    """The recordings in the archive that are to be laid beside the project, each at the place it would have.

    Where nobody `wished` so there are none, and the report says that they could be.
    """
    inside = [(source, heard) for source, heard in missing if heard.size]
    folder = folder_of(project)
    work.report.recordings = 0 if folder is None else len({heard.path for _, heard in inside})
    _say(work, inside, wished=wished and folder is not None, to_server=folder is None)
    if not wished or folder is None:
        return []
    places: dict[str, Path] = {}
    for _, heard in inside:
        if heard.path not in places:
            places[heard.path] = _free(folder, _called(heard), set(places.values()))
    return [Found(source, heard, places[heard.path]) for source, heard in inside]


def _is_whole(heard: Heard, package: Package) -> bool:
    """Whether the archive holds a recording that a browser plays."""
    if not package.size(heard.path) or not is_recording_name(_called(heard)):
        return False
    try:
        with package.opened(heard.path) as file:
            media_type_of(_called(heard), file.read(HEAD))
    except (MadangError, *BROKEN):
        return False
    return True


def _called(heard: Heard) -> str:
    """What its file is called: by the name it goes by, with the ending it has in the archive."""
    last = heard.path.rpartition("/")[2]
    name = heard.names[-1] if heard.names else last
    name = name if is_recording_name(name) else f"{name}.{last.rpartition('.')[2]}"
    return _NOT_FIRST.sub("", _NOWHERE.sub("_", plain_name(name))) or last


def _free(folder: Path, name: str, taken: set[Path]) -> Path:
    """A place in the folder where no file lies."""
    path, number = folder / name, 2
    while path.exists() or path.is_symlink() or path in taken:
        path = folder / f"{Path(name).stem} ({number}){Path(name).suffix}"
        number += 1
    return path


@contextmanager
def laying(package: Package, places: Iterable[Found]) -> Iterator[list[Found]]:
    """Lay recordings beside the project; where what follows comes to nothing they are taken away again.

    Raises `Invalid` where a file cannot be written, or is damaged in the archive.
    """
    laid: list[Path] = []
    found = list(places)
    try:
        for each in found:
            if each.path not in laid:
                _lay(package, each.heard.path, each.path, laid)
        yield found
    except BaseException:
        for path in laid:
            path.unlink(missing_ok=True)
        raise


def _lay(package: Package, inside: str, path: Path, laid: list[Path]) -> None:
    try:
        # Never over a file that is there, also not over one that came there a moment ago.
        with package.opened(inside) as file, path.open("xb") as into:
            laid.append(path)
            copyfileobj(file, into, _AT_ONCE)
    except BROKEN as trouble:
        raise Invalid(
            f"{path.name} could not be laid beside the project ({trouble}); bring the file in without its recordings.",
            f"{path.name}: 프로젝트 곁에 두지 못했습니다({trouble}). 녹음 없이 가져오십시오.",
        ) from None


def _say(work: Incoming, inside: list[Wanted], *, wished: bool, to_server: bool) -> None:
    sizes = {heard.path: heard.size for _, heard in inside}
    if not sizes:
        return
    names = ", ".join(dict.fromkeys(_called(heard) for _, heard in inside))
    size = f"{sum(sizes.values()) / 1e6:,.1f} MB"
    if wished:
        work.report.says(
            f"파일에 든 녹음 {len(sizes)}개({names}, {size})를 프로젝트 곁에 두고 붙입니다. 있던 파일은 그대로 둡니다.",
            f"Recordings in the file are laid beside the project and attached: {len(sizes)} ({names}, {size}). No file "
            "that is there is written over.",
        )
    elif to_server:
        work.report.says(
            f"파일에 녹음 {len(sizes)}개({names}, {size})가 들어 있지만, 서버에 있는 프로젝트라 둘 폴더가 없습니다.",
            f"The file holds recordings: {len(sizes)} ({names}, {size}). This project lies on a server and has no "
            "folder to lay them in.",
        )
    else:
        work.report.says(
            f"파일에 녹음 {len(sizes)}개({names}, {size})가 들어 있습니다. 들으려면 ‘녹음을 프로젝트 곁에 두기’를 "
            "고르십시오.",
            f"The file holds recordings: {len(sizes)} ({names}, {size}). To hear them, have them laid beside the "
            "project (--recordings).",
        )
