"""Bring a project of an earlier version up to date: a copy kept first, then every step in one transaction."""

import shutil
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from tempfile import mkdtemp
from weakref import finalize

from sqlalchemy import Connection, Engine, column, event, select, table, update

from madang.base.errors import Invalid
from madang.store import backups
from madang.store.engines import WRITES, engine_for, in_plain_words, is_url, mark_file, shown
from madang.store.migrations import Step, upgrade

_PROJECT = table("project", column("schema_version"))


def version_of(connection: Connection) -> int:
    """The version of the tables in a project."""
    version: int = connection.execute(select(_PROJECT.c.schema_version)).scalar_one()
    return version


def bring_up(place: str, engine: Engine, to: int, folder: Path | None, steps: Mapping[int, Step]) -> None:
    """Upgrade a project where it lies. A file is copied into `folder` first, or it stays as it is.

    Raises `Invalid` where no copy could be kept. Killed in the middle, the project is as before.
    """
    if folder is not None:
        _keep_copy(place, folder)
    writer = engine.connect().execution_options(**WRITES)
    with in_plain_words(place), writer as connection, connection.begin():
        # Two programs may open it at once; on PostgreSQL this row is what the second one waits for.
        held = connection.execute(select(_PROJECT.c.schema_version).with_for_update()).scalar_one()
        if held < to:
            upgrade(connection, held, to, steps)
            connection.execute(update(_PROJECT).values(schema_version=to))
            mark_file(connection, to)


def _keep_copy(place: str, folder: Path) -> None:
    try:
        backups.keep(place, folder, "upgrade")
    except Invalid as trouble:
        raise Invalid(
            f"{shown(place)} must be brought up to date for this version of Madang, and a copy is kept first. "
            f"{trouble} Make room, or name another folder in {backups.FOLDER}.",
            f"{shown(place)}: 이 버전의 마당에 맞게 바꾸어야 하고, 먼저 사본을 둡니다. {trouble.ko} "
            f"자리를 만들거나 {backups.FOLDER}에 다른 폴더를 적으십시오.",
        ) from trouble


def upgraded_copy(place: str, to: int, steps: Mapping[int, Step]) -> Engine:
    """A read-only engine on an upgraded copy, for a project that may not be written; the copy goes with the engine.

    Raises `Invalid` for a server's project, and where there is no room for the copy.
    """
    if is_url(place):
        raise Invalid(
            f"{shown(place)} was made by an earlier version of Madang; open it for writing once "
            "(madang serve), and it is brought up to date.",
            f"{shown(place)}: 이전 버전의 마당으로 만든 것입니다. 한 번 쓰기로 여십시오(madang serve).",
        )
    folder = Path(mkdtemp(prefix="madang-"))
    copy = folder / Path(place).name
    try:
        _copy(place, copy)
        writing = engine_for(str(copy))
        bring_up(str(copy), writing, to, None, steps)
        writing.dispose()
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    engine = engine_for(str(copy), read_only=True)
    away = finalize(engine, shutil.rmtree, folder, ignore_errors=True)
    event.listen(engine, "engine_disposed", lambda _: away())
    return engine


def _copy(place: str, copy: Path) -> None:
    with in_plain_words(place):
        try:
            backups.copy(Path(place), copy)
        except sqlite3.OperationalError as trouble:
            if "full" not in str(trouble):
                raise
            raise Invalid(
                f"{shown(place)} was made by an earlier version of Madang, and there is no room to read it through "
                f"a copy in {copy.parent.parent}.",
                f"{shown(place)}: 이전 버전의 마당으로 만든 것인데, 사본으로 읽을 자리가 "
                f"{copy.parent.parent}에 없습니다.",
            ) from trouble
