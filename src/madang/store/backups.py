"""Backup copies of a project file: made, verified, found again. A server's projects are the server's to back up."""

import os
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from errno import EACCES, EDQUOT, EEXIST, EFBIG, ENOENT, ENOSPC, ENOTDIR, EPERM, EROFS
from hashlib import sha256
from pathlib import Path

from madang.base import clock
from madang.base.errors import Invalid, MadangError
from madang.store.engines import address, in_plain_words, is_url
from madang.store.thinning import superfluous

FOLDER = "MADANG_BACKUPS"
"""The environment's word for where backups go."""

_NAME = re.compile(r"(?P<stem>.*)-(?P<at>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)-(?P<why>[a-z_]+)(?:-\d+)?\.madang")
_AT = "%Y-%m-%dT%H-%M-%SZ"


@dataclass(frozen=True, slots=True)
class State:
    """How far a project file has come: `version` is that of its tables, `act` its last act (0 and "" before it)."""

    project: str
    version: int
    revision: int
    act: int
    act_id: str


@dataclass(frozen=True, slots=True)
class Backup:
    """One kept copy. `at` is when it was made (UTC); `why` the verb it was made before, `hour` or `asked`."""

    path: Path
    at: datetime
    why: str

    @property
    def size(self) -> int:
        """Bytes."""
        return self.path.stat().st_size


def folder_of(place: str, chosen: Path | None = None) -> Path:
    """Where the backups of a project file lie: beside it, or in a folder of its own inside the one that was chosen."""
    path = Path(place).resolve()
    wanted = chosen or (Path(told) if (told := os.environ.get(FOLDER)) else None)
    if wanted is None:
        return path.with_name(f"{path.name}.backups")
    # Two projects of one name may share the chosen folder, and must not thin out each other's copies.
    return wanted.expanduser().resolve() / f"{path.stem}-{sha256(str(path).encode()).hexdigest()[:8]}"


def backups(folder: Path) -> list[Backup]:
    """The backups in a folder, the earliest first; other files are passed over."""
    if not folder.is_dir():
        return []
    found = [_backup(path) for path in folder.iterdir()]
    return sorted((each for each in found if each is not None), key=lambda each: (each.at, each.path.name))


def _backup(path: Path) -> Backup | None:
    read = _NAME.fullmatch(path.name)
    if read is None:
        return None
    return Backup(path, datetime.strptime(read["at"], _AT).replace(tzinfo=UTC), read["why"])


def state_of(path: Path) -> State:
    """How far the project in a file has come. Raises `Invalid` where it cannot be read."""
    with _reading(path) as file:
        project, version, revision = file.execute("SELECT id, schema_version, revision FROM project").fetchone()
        last = file.execute("SELECT number, id FROM act ORDER BY number DESC LIMIT 1").fetchone()
    return State(project, version, revision, *(last or (0, "")))


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A file as it stands, its log read with it where it has one."""
    with in_plain_words(str(path)), closing(sqlite3.connect(address(path, read_only=True), uri=True)) as file:
        yield file


def keep(place: str, folder: Path, why: str) -> Backup:
    """Copy a project file into a folder, and verify the copy; older copies that are too many go.

    Nobody who is writing is held up. Raises `Invalid`, `Forbidden` with a sentence where no copy can be made.
    """
    if is_url(place):
        raise Invalid(
            "A project on a server is backed up with the server: pg_dump makes a copy of its database.",
            "서버에 있는 프로젝트는 서버에서 백업합니다. pg_dump 로 데이터베이스의 사본을 만드십시오.",
        )
    path = Path(place)
    with _in_a_sentence(path, folder):
        folder.mkdir(parents=True, exist_ok=True)
        _require_room(path, folder)
        made = _copied(path, folder, why)
    thin(folder)
    return made


@contextmanager
def _in_a_sentence(path: Path, folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error, MadangError) as trouble:
        en, ko = _reason(trouble)
        raise Invalid(
            f"No backup of {path.name} could be made in {folder}: {en}.",
            f"{path.name}의 백업을 {folder} 폴더에 만들지 못했습니다. {ko}.",
        ) from trouble


def _reason(trouble: Exception) -> tuple[str, str]:
    said = str(trouble)
    if isinstance(trouble, MadangError):
        return said.rstrip("."), trouble.ko.rstrip(".") or said
    for signs, en, ko in _REASONS:
        if getattr(trouble, "errno", None) in signs or any(str(sign) in said for sign in signs):
            return en, ko
    return said, said


_REASONS: tuple[tuple[tuple[int | str, ...], str, str], ...] = (
    ((ENOSPC, EDQUOT, EFBIG, "is full"), "the disk is full", "디스크가 가득 찼습니다"),
    (
        (EACCES, EPERM, EROFS, "readonly", "unable to open"),
        "the folder may not be written",
        "폴더에 쓸 수 없습니다",
    ),
    ((ENOENT, ENOTDIR, EEXIST), "there is no such folder", "그런 폴더가 없습니다"),
)


def _require_room(path: Path, folder: Path) -> None:
    # The project itself must still be able to grow: a backup never takes the last of the disk.
    if shutil.disk_usage(folder).free < 2 * path.stat().st_size:
        raise OSError(ENOSPC, "the disk is full")


def _copied(path: Path, folder: Path, why: str) -> Backup:
    at = clock.now().replace(microsecond=0)
    target = _free_name(folder, f"{path.stem}-{at.astimezone(UTC).strftime(_AT)}-{why}")
    draft, before = target.with_name(f".{target.name}.part"), state_of(path)
    try:
        copy(path, draft)
        _require_whole(draft, before)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    _settle(folder)
    return Backup(target, at, why)


def _free_name(folder: Path, name: str) -> Path:
    candidates = (folder / f"{name}{f'-{n}' if n > 1 else ''}.madang" for n in range(1, 10_000))
    return next(each for each in candidates if not each.exists())


def copy(path: Path, target: Path) -> None:
    """The project in a file as one file without a log, as it stood at one moment. Raises `sqlite3.Error`."""
    with _reading(path) as source, closing(sqlite3.connect(target)) as made:
        source.backup(made)
        made.execute("PRAGMA journal_mode = DELETE")


def _require_whole(draft: Path, before: State) -> None:
    """The copy is undamaged, and not behind what was copied."""
    with closing(sqlite3.connect(draft)) as made:
        found = made.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok" or state_of(draft).revision < before.revision:
        raise Invalid("the copy was not whole", "사본이 온전하지 않았습니다")


def _settle(folder: Path) -> None:
    """Make the new name in the folder outlast a power cut; not every system can."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def thin(folder: Path) -> None:
    """Remove the copies that are too many by the rule of `store.thinning`."""
    for each in superfluous(backups(folder), clock.now()):
        each.path.unlink(missing_ok=True)
