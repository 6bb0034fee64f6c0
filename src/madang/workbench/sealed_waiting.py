"""Sealed copies that were made in the browser, until both files are taken; and those that come back with their key."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import BinaryIO

from madang.base.errors import NotFound
from madang.base.ids import new_id
from madang.workbench.merge import Report
from madang.workbench.merge_waiting import Copies, WaitingCopy, look_at_copy
from madang.workbench.project import Project
from madang.workbench.sealing import Sealing, Unsealed, seal, unseal

COPY, KEY = "sealed.madang", "key.age"


class SealedCopies:
    """The one pair of files that waits to be taken: a later one takes its place."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._folder: TemporaryDirectory[str] | None = None
        self._id = ""

    def put(self, folder: TemporaryDirectory[str]) -> str:
        """Let the files in a folder wait; answer the id they wait under."""
        with self._lock:
            self._forget()
            self._folder, self._id = folder, new_id()
            return self._id

    def get(self, id_: str, name: str) -> bytes:
        """One of the two files. Raises `NotFound` where they wait no more."""
        with self._lock:
            if self._folder is None or self._id != id_:
                raise NotFound(
                    "This sealed copy is gone; seal anew.", "이 봉인 사본은 이제 없습니다. 다시 봉인하십시오."
                )
            return (Path(self._folder.name) / name).read_bytes()

    def close(self) -> None:
        """Leave nothing on the disk."""
        with self._lock:
            self._forget()

    def _forget(self) -> None:
        if self._folder is not None:
            self._folder.cleanup()
        self._folder, self._id = None, ""


def seal_to_take(project: Project, copies: SealedCopies, passphrase: str, *, anyway: bool) -> tuple[str, Sealing]:
    """Seal a project and let copy and key wait to be taken one by one. Raises as `seal` does."""
    folder = TemporaryDirectory(prefix="madang-")
    try:
        done = seal(project, Path(folder.name) / COPY, Path(folder.name) / KEY, passphrase, anyway=anyway)
    except BaseException:
        folder.cleanup()
        raise
    return copies.put(folder), done


def look_at_sealed_copy(
    project: Project, copies: Copies, name: str, streams: tuple[BinaryIO, BinaryIO], passphrase: str
) -> tuple[WaitingCopy, Report, Unsealed]:
    """Work out what merging a sealed copy would do, whose file and key these are, and let it wait.

    Raises as `unseal` and `look_at_copy` do.
    """
    with TemporaryDirectory(prefix="madang-") as folder:
        copy, key, back = (Path(folder) / each for each in (COPY, KEY, "back.madang"))
        for path, stream in ((copy, streams[0]), (key, streams[1])):
            with path.open("wb") as file:
                shutil.copyfileobj(stream, file)
        told = unseal(copy, key, passphrase, back)
        with back.open("rb") as file:
            return *look_at_copy(project, copies, name, file), told
