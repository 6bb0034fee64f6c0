"""Put a backup in a project's place. What was there is kept first, as another backup."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from time import monotonic

from madang.base import clock
from madang.base.errors import Busy, Invalid, MadangError
from madang.store import backups, engines
from madang.store.backups import Backup, State, state_of
from madang.store.engines import address, in_plain_words, require_project_file
from madang.store.project import SCHEMA_VERSION


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put in place, how far it had come, and where what was there before is kept (None: nothing was)."""

    source: Path
    state: State
    kept: Backup | None


def restore(place: str, source: Path, folder: Path) -> Restored:
    """Replace a project file by a backup, at once or not at all; what was there is kept in `folder` first.

    A damaged file is kept as it is, and so is the log beside it. Raises `Invalid` for a file that is damaged,
    newer than this program, or of another project, and where what is there cannot be kept; `Busy`.
    """
    path, there = Path(place), _sound(source)
    if not path.exists():
        _put(source, path)
        return Restored(source, there, None)
    now = _state_or_damage(path)
    if now is None:
        return Restored(source, there, _replaced(source, path, folder))
    if now.project != there.project:
        raise Invalid(
            f"{source.name} is of another project than {path.name}; open it by itself.",
            f"{source.name}은(는) {path.name}와(과) 다른 프로젝트입니다. 따로 여십시오.",
        )
    kept = backups.keep(place, folder, "restore", spare=source)
    _written_over(source, path)
    return Restored(source, there, kept)


def _sound(source: Path) -> State:
    if not source.is_file():
        raise Invalid(f"There is no backup {source}.", f"{source}: 이런 백업은 없습니다.")
    require_project_file(source)
    state = state_of(source)
    if not backups.undamaged(source):
        raise Invalid(
            f"The backup {source.name} is damaged; choose another one.",
            f"백업 {source.name}이(가) 손상되었습니다. 다른 것을 고르십시오.",
        )
    if state.version > SCHEMA_VERSION:
        raise Invalid(
            f"{source.name} was made by a newer version of Madang (format {state.version}).",
            f"{source.name}: 더 새로운 버전의 마당으로 만든 것입니다(형식 {state.version}).",
        )
    return state


def _state_or_damage(path: Path) -> State | None:
    """How far a project file has come; None where it is damaged."""
    try:
        require_project_file(path)
        return state_of(path) if backups.undamaged(path) else None
    except Invalid:
        return None


def _written_over(source: Path, path: Path) -> None:
    """As one transaction of SQLite: who has the file open sees the one or the other, and a crash leaves the old."""
    with (
        in_plain_words(str(path)),
        closing(sqlite3.connect(address(source, read_only=True), uri=True)) as backup,
        closing(sqlite3.connect(path, timeout=engines.BUSY_SECONDS)) as project,
    ):
        backup.backup(project, progress=_patience(path))


def _patience(path: Path) -> Callable[[int, int, int], None]:
    """SQLite would wait for another writer for ever."""
    end = monotonic() + engines.BUSY_SECONDS

    def look(status: int, remaining: int, _: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and monotonic() > end:
            raise Busy(
                f"{path.name} is in use by another program; close it there, and restore again.",
                f"{path.name}: 다른 프로그램이 쓰고 있습니다. 거기서 닫고 다시 하십시오.",
            )

    return look


def _replaced(source: Path, path: Path, folder: Path) -> Backup:
    kept = _as_it_is(path, folder)
    _put(source, path)
    return kept


def _as_it_is(path: Path, folder: Path) -> Backup:
    """A damaged file and its log, byte for byte: somebody may still get something out of them."""
    at = clock.now().replace(microsecond=0)
    with backups.in_a_sentence(path, folder):
        folder.mkdir(parents=True, exist_ok=True)
        target = backups.free_name(folder, path, at.astimezone(UTC), "damaged")
        shutil.copy2(path, target)
        if backups.log_of(path).exists():
            shutil.copy2(backups.log_of(path), backups.log_of(target))
    return Backup(target, at, "damaged")


def _put(source: Path, path: Path) -> None:
    draft = path.with_name(f".{path.name}.part")
    try:
        with backups.in_a_sentence(source, path.parent):
            backups.copy(source, draft)
            for side in ("-wal", "-shm"):
                path.with_name(f"{path.name}{side}").unlink(missing_ok=True)
            draft.replace(path)
            backups.settle(path.parent)
    finally:
        draft.unlink(missing_ok=True)


def lines_apart(project: Path, backup: Path) -> tuple[int, int] | None:
    """How many acts the project has that the backup lacks, and the other way round; None where one cannot be read."""
    try:
        ours, theirs = _acts(project), _acts(backup)
    except MadangError:
        return None
    common = sum(1 for number, id_ in theirs.items() if ours.get(number) == id_)
    return len(ours) - common, len(theirs) - common


def _acts(path: Path) -> dict[int, str]:
    with backups.reading(path) as file:
        return dict(file.execute("SELECT number, id FROM act"))


def has_news(project: Path, copy: Path) -> bool:
    """Whether a file is a copy of the project with acts that it neither has nor was brought by a merge."""
    try:
        if state_of(copy).project != state_of(project).project:
            return False
        return not set(_acts(copy).values()) <= _known(project)
    except MadangError:
        return False


def _known(path: Path) -> set[str]:
    with backups.reading(path) as file:
        known = {id_ for (id_,) in file.execute("SELECT id FROM act")}
        if file.execute("SELECT 1 FROM sqlite_master WHERE name = 'brought_act'").fetchone():
            known |= {id_ for (id_,) in file.execute("SELECT id FROM brought_act")}
    return known
