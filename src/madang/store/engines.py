"""The two engines and their settings, and what an engine's trouble means to a person."""

import os
import sqlite3
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from madang.base.errors import Busy, Forbidden, Invalid, MadangError

APPLICATION_ID = 0x4D414441
"""`MADA` in the header of every project file (SQLite's application id)."""

BUSY_SECONDS = 5
WRITES = {"madang_writes": True}
"""Execution options of a connection that is going to write."""


def is_url(place: str) -> bool:
    """Whether a place names a database server rather than a file."""
    return "://" in place


def engine_for(place: str, *, read_only: bool = False) -> Engine:
    """An engine for a project file or a PostgreSQL URL. Nothing is opened yet."""
    if is_url(place):
        return _postgresql(place)
    return _sqlite(Path(place), read_only=read_only)


def _postgresql(address: str) -> Engine:
    kind = address.partition("://")[0]
    if kind not in ("postgresql", "postgresql+psycopg"):
        raise Invalid(f"Madang keeps projects in files and on PostgreSQL servers, not in “{kind}”.")
    try:
        return create_engine(address.replace("postgresql://", "postgresql+psycopg://", 1), pool_pre_ping=True)
    except ModuleNotFoundError:
        raise Invalid("A project on a PostgreSQL server needs the extra team: pip install 'madang[team]'") from None


def shown(place: str) -> str:
    """A place as a message may name it: a file by its name, a server without its password."""
    return make_url(place).render_as_string(hide_password=True) if is_url(place) else Path(place).name


def may_write(place: str) -> bool:
    """Whether the project file and the folder of its log may be written; a server decides for itself."""
    path = Path(place)
    return is_url(place) or (os.access(path, os.W_OK) and os.access(path.resolve().parent, os.W_OK))


def _sqlite(path: Path, *, read_only: bool) -> Engine:
    uri = address(path, read_only=read_only)

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, check_same_thread=False)
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        if not read_only:
            connection.execute("PRAGMA journal_mode = WAL")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    event.listen(engine, "begin", _begin)
    return engine


def address(path: Path, *, read_only: bool) -> str:
    """The address by which SQLite opens a file."""
    return f"{path.resolve().as_uri()}?{_mode(path, read_only=read_only)}"


def _mode(path: Path, *, read_only: bool) -> str:
    if not read_only:
        return "mode=rwc"
    # On read-only media the side files of the log cannot be made, and nobody else can write either.
    return "mode=ro" if os.access(path.resolve().parent, os.W_OK) else "mode=ro&immutable=1"


def _begin(connection: Connection) -> None:
    # A writer takes its place at once: two that read first and write later would both be refused.
    writes = connection.get_execution_options().get("madang_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def mark_file(connection: Connection, version: int) -> None:
    """Write what the file is into its header (SQLite only)."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def require_project_file(path: Path) -> None:
    """Refuse, in a sentence, a file that is not a whole SQLite file made by Madang."""
    with _opened(path) as file:
        header = file.read(100)
    if len(header) < 100 or not header.startswith(b"SQLite format 3\x00"):
        raise Invalid(f"{path.name} is not a Madang project.")
    (application,) = struct.unpack(">I", header[68:72])
    if application != APPLICATION_ID:
        raise Invalid(f"{path.name} is a database of another program, not a Madang project.")
    page, pages = _pages(header)
    if path.stat().st_size < page * pages:
        raise Invalid(
            f"{path.name} is cut off: {path.stat().st_size:,} of {page * pages:,} bytes are there. "
            "Use a copy or a backup."
        )


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    try:
        with path.open("rb") as file:
            yield file
    except PermissionError:
        raise Forbidden(f"You may not read {path}.") from None
    except OSError as trouble:
        raise Invalid(f"{path} cannot be opened: {trouble.strerror}.") from None


def _pages(header: bytes) -> tuple[int, int]:
    page, pages = struct.unpack(">H", header[16:18])[0], struct.unpack(">I", header[28:32])[0]
    return 65536 if page == 1 else page, pages


@contextmanager
def in_plain_words(place: str) -> Iterator[None]:
    """Turn an engine's errors into sentences; others pass."""
    try:
        yield
    except DBAPIError as trouble:
        raise _sentence(place, str(trouble.orig)) from trouble
    except sqlite3.Error as trouble:
        raise _sentence(place, str(trouble)) from trouble


def _sentence(place: str, said: str) -> MadangError:
    name = shown(place)
    for sign, kind, en, ko in _TROUBLES:
        if sign in said:
            return kind(en.format(name=name), ko.format(name=name))
    return Invalid(
        f"The database of {name} answered: {said.splitlines()[0]}.",
        f"{name}의 데이터베이스가 이렇게 답했습니다: {said.splitlines()[0]}",
    )


_TROUBLES: tuple[tuple[str, type[MadangError], str, str], ...] = (
    (
        "locked",
        Busy,
        "{name} is being written by another program; try again when it has finished.",
        "{name}: 다른 프로그램이 쓰고 있습니다. 끝난 뒤에 다시 해 보십시오.",
    ),
    (
        "readonly",
        Forbidden,
        "{name} cannot be written: the file or its folder is read-only.",
        "{name}: 쓸 수 없습니다. 파일이나 폴더가 읽기 전용입니다.",
    ),
    (
        "read-only",
        Forbidden,
        "{name} cannot be written: the database is read-only.",
        "{name}: 쓸 수 없습니다. 데이터베이스가 읽기 전용입니다.",
    ),
    (
        "unable to open",
        Forbidden,
        "{name} cannot be opened: its folder is missing or may not be written.",
        "{name}: 열 수 없습니다. 폴더가 없거나 쓸 수 없습니다.",
    ),
    (
        "disk is full",
        Invalid,
        "The disk is full; nothing was written to {name}.",
        "디스크가 가득 찼습니다. {name}에는 아무것도 쓰지 않았습니다.",
    ),
    (
        "disk I/O",
        Invalid,
        "The disk failed while {name} was used; nothing was half written.",
        "{name}: 디스크에 문제가 생겼습니다. 반쯤 쓴 것은 없습니다.",
    ),
    (
        "malformed",
        Invalid,
        "{name} is damaged or cut off; use a copy or a backup.",
        "{name}: 손상되었거나 잘렸습니다. 사본이나 백업을 쓰십시오.",
    ),
    ("not a database", Invalid, "{name} is not a Madang project.", "{name}: 마당 프로젝트가 아닙니다."),
    ("no such table", Invalid, "{name} is not a Madang project.", "{name}: 마당 프로젝트가 아닙니다."),
    (
        "connection failed",
        Invalid,
        "The database server of {name} does not answer.",
        "{name}: 데이터베이스 서버가 답하지 않습니다.",
    ),
)
