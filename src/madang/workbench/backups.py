"""Copies of a project that can be put back."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from madang.base.errors import Conflict, Invalid, MadangError, NotFound
from madang.store import backups as store_backups
from madang.store import restoring
from madang.store.backups import Backup, State
from madang.store.engines import is_url
from madang.store.locks import holder
from madang.store.restoring import Restored
from madang.workbench.safety import why_only_read


@dataclass(frozen=True, slots=True)
class Listed:
    """A backup beside its project: `after` counts the acts the project has that it lacks, `ahead` the other way round.

    They are None where the backup or the project cannot be read, `state` where the backup cannot.
    """

    backup: Backup
    state: State | None
    after: int | None
    ahead: int | None


def keep_backup(place: str, *, folder: Path | None = None) -> Backup:
    """Copy a project now, and verify the copy. Raises `NotFound`, and `Invalid` where no copy can be made."""
    _require_file(place)
    if not Path(place).exists():
        raise NotFound(f"There is no project {place}.", f"{place}: 이런 프로젝트는 없습니다.")
    return store_backups.keep(place, store_backups.folder_of(place, folder), "asked")


def listed(place: str, *, folder: Path | None = None) -> list[Listed]:
    """The backups of a project, the latest first."""
    _require_file(place)
    found = store_backups.backups(store_backups.folder_of(place, folder))
    return [_listed(Path(place), each) for each in reversed(found)]


def _listed(project: Path, backup: Backup) -> Listed:
    try:
        state = store_backups.state_of(backup.path)
    except MadangError:
        return Listed(backup, None, None, None)
    apart = restoring.lines_apart(project, backup.path) if project.exists() else None
    return Listed(backup, state, *(apart or (None, None)))


def restore(place: str, source: str | None = None, *, folder: Path | None = None) -> Restored:
    """Put a backup in a project's place, by default the latest that differs from it; what is there is kept first.

    `source` is a file, or the name of a backup. Raises `NotFound` where there is no backup, `Conflict` while the
    project is open in a workbench, and as `store.restoring.restore` does.
    """
    _require_file(place)
    note = holder(place)
    if note is not None:
        said = why_only_read(place, note)
        raise Conflict(
            f"{said.en.partition(';')[0]}; close it there before you restore.",
            f"{said.ko.partition('. ')[0]}. 되돌리기 전에 거기서 닫으십시오.",
        )
    kept_in = store_backups.folder_of(place, folder)
    return restoring.restore(place, _chosen(place, source, kept_in), kept_in)


def _chosen(place: str, source: str | None, folder: Path) -> Path:
    if source is not None:
        return next((each for each in (Path(source), folder / source) if each.is_file()), Path(source))
    for each in _differing(place, folder):
        return each.path
    raise NotFound(
        f"There is no backup of {Path(place).name} in {folder} that differs from it.",
        f"{folder} 폴더에 {Path(place).name}와(과) 다른 백업이 없습니다.",
    )


def _differing(place: str, folder: Path) -> Iterator[Backup]:
    for each in reversed(store_backups.backups(folder)):
        if each.why != "damaged" and not (Path(place).exists() and _same(Path(place), each.path)):
            yield each


def _same(project: Path, backup: Path) -> bool:
    try:
        return store_backups.undamaged(project) and store_backups.state_of(project) == store_backups.state_of(backup)
    except MadangError:
        return False


def _require_file(place: str) -> None:
    if is_url(place):
        raise Invalid(
            "A project on a server is backed up and restored with the server: pg_dump and pg_restore do so.",
            "서버에 있는 프로젝트는 서버에서 백업하고 되돌립니다. pg_dump 와 pg_restore 를 쓰십시오.",
        )
