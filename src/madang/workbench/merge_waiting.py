"""Copies that came through the browser and wait for somebody to approve their merge."""

import shutil
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import BinaryIO

from madang.base.errors import NotFound
from madang.base.ids import new_id
from madang.workbench.files import plain_name
from madang.workbench.merge import Report, merge_copy, preview_merge_copy
from madang.workbench.project import Project


@dataclass(frozen=True, slots=True)
class WaitingCopy:
    """A copy by the id it waits under, and the name of its file."""

    id: str
    file_name: str


class Copies:
    """The one copy that waits: a later one takes its place. It is lost when the workbench is closed."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._folder: TemporaryDirectory[str] | None = None
        self._waits: WaitingCopy | None = None

    def put(self, copy: WaitingCopy, stream: BinaryIO) -> Path:
        """Let a copy wait; answer where it lies."""
        with self._lock:
            self._forget()
            self._folder, self._waits = TemporaryDirectory(prefix="madang-"), copy
            path = self._path()
            with path.open("wb") as file:
                shutil.copyfileobj(stream, file)
            return path

    def get(self, id_: str) -> tuple[WaitingCopy, Path]:
        """A copy and where it lies. Raises `NotFound` for one that waits no more."""
        with self._lock:
            if self._waits is None or self._waits.id != id_:
                raise NotFound(
                    "This copy waits here no more; choose the file again.",
                    "이 사본은 더 이상 기다리고 있지 않습니다. 파일을 다시 고르십시오.",
                )
            return self._waits, self._path()

    def drop(self, id_: str) -> None:
        """Forget a copy; one that is not there is passed over."""
        with self._lock:
            if self._waits is not None and self._waits.id == id_:
                self._forget()

    def close(self) -> None:
        """Leave nothing on the disk."""
        with self._lock:
            self._forget()

    def _path(self) -> Path:
        assert self._folder is not None
        name = "" if self._waits is None else self._waits.file_name[:60].strip(". ")
        return Path(self._folder.name) / (name or "copy")

    def _forget(self) -> None:
        if self._folder is not None:
            self._folder.cleanup()
        self._folder, self._waits = None, None


def look_at_copy(project: Project, copies: Copies, file_name: str, stream: BinaryIO) -> tuple[WaitingCopy, Report]:
    """Work out what merging a copy would do, and let it wait where it has news. Raises as `merge_copy` does."""
    copy = WaitingCopy(new_id(), plain_name(file_name))
    path = copies.put(copy, stream)
    report = None
    try:
        report = preview_merge_copy(project, str(path))
        return copy, report
    finally:
        if report is None or report.is_empty:
            copies.drop(copy.id)


def approve_copy(project: Project, copies: Copies, id_: str, yes: Collection[str]) -> tuple[WaitingCopy, Report]:
    """Merge a copy that waits. Raises `NotFound` where it waits no more, and as `merge_copy` does."""
    copy, path = copies.get(id_)
    report = merge_copy(project, str(path), yes=yes, name=copy.file_name)
    copies.drop(id_)
    return copy, report
