"""A project's database: made, opened, and written in one transaction at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, inspect, select, update

from madang.base import clock
from madang.base.errors import Forbidden, Invalid, NotFound
from madang.base.ids import new_id
from madang.store import tables
from madang.store.engines import (
    WRITES,
    engine_for,
    in_plain_words,
    is_url,
    mark_file,
    may_write,
    require_project_file,
    shown,
)
from madang.store.session import Session

SCHEMA_VERSION = 2
"""Rises with every change of the tables; each step has a migration."""


@dataclass(frozen=True, slots=True)
class Database:
    """A project file or server database, opened. `program` goes into every act."""

    place: str
    engine: Engine
    read_only: bool
    program: str

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A consistent view of the project for reading; it never waits for a writer."""
        with in_plain_words(self.place), self.engine.connect() as connection, connection.begin():
            yield Session(connection)

    @contextmanager
    def change(self, *, who: str, verb: str, summary: str = "", undoes: str | None = None) -> Iterator[Session]:
        """One act: everything inside is kept together, or nothing is.

        An act that changes nothing leaves no trace. Raises `Forbidden` on a read-only project,
        `Busy` while another program writes.
        """
        if self.read_only:
            raise Forbidden(
                f"{shown(self.place)} may only be read: the file or its folder is read-only.",
                f"{shown(self.place)}: 읽기만 할 수 있습니다. 파일이나 폴더가 읽기 전용입니다.",
            )
        writer = self.engine.connect().execution_options(**WRITES)
        with in_plain_words(self.place), writer as connection, connection.begin():
            session, act = _begin_act(connection)
            connection.execute(insert(tables.act), act | self._told(who, verb, summary, undoes))
            before = session.revision
            yield session
            _end_act(connection, session, before)

    def _told(self, who: str, verb: str, summary: str, undoes: str | None) -> dict[str, str | None]:
        return {"who": who, "verb": verb, "summary": summary, "program": self.program, "undoes": undoes}


def _begin_act(connection: Connection) -> tuple[Session, dict[str, object]]:
    # On PostgreSQL the lock on this row is what makes writers queue; SQLite has queued them already.
    revision = connection.execute(select(tables.project.c.revision).with_for_update()).scalar_one()
    number = connection.execute(select(tables.act.c.number).order_by(tables.act.c.number.desc()).limit(1)).scalar()
    act = (number or 0) + 1
    at = clock.now().isoformat(timespec="milliseconds")
    return Session(connection, act, revision), {"number": act, "id": new_id(), "at": at}


def _end_act(connection: Connection, session: Session, before: int) -> None:
    if session.revision == before and not session.lasts:
        connection.execute(tables.act.delete().where(tables.act.c.number == session.act))
    else:
        connection.execute(update(tables.project).values(revision=session.revision))


def create(place: str, program: str) -> Database:
    """Make an empty project. Raises `Invalid` where something already lies there."""
    if not is_url(place):
        _require_free(Path(place))
    engine = engine_for(place)
    try:
        with in_plain_words(place), engine.connect().execution_options(**WRITES) as connection, connection.begin():
            _make(connection, place, program)
    except BaseException:
        engine.dispose()
        if not is_url(place):
            Path(place).unlink(missing_ok=True)
        raise
    return Database(place, engine, read_only=False, program=program)


def _require_free(path: Path) -> None:
    if path.exists():
        raise Invalid(f"{path.name} already exists; choose another name or open it.")
    if not path.parent.is_dir():
        raise NotFound(f"There is no folder {path.parent}.")


def _make(connection: Connection, place: str, program: str) -> None:
    if inspect(connection).has_table("project"):
        raise Invalid(f"There is already a project at {shown(place)}.")
    tables.metadata.create_all(connection)
    mark_file(connection, SCHEMA_VERSION)
    made = {"made_at": clock.now().isoformat(timespec="milliseconds"), "made_by": program}
    row = {"id": new_id(), "schema_version": SCHEMA_VERSION, "revision": 0}
    connection.execute(insert(tables.project), row | made)


def open_database(place: str, program: str, *, read_only: bool = False) -> Database:
    """Open a project. Raises `NotFound`, `Invalid` (another file, cut off, from a newer version)."""
    if not is_url(place):
        path = Path(place)
        if not path.exists():
            raise NotFound(f"There is no project {place}; make one with: madang new {place}")
        require_project_file(path)
    read_only = read_only or not may_write(place)
    database = Database(place, engine_for(place, read_only=read_only), read_only, program)
    _require_known_version(database)
    return database


def _require_known_version(database: Database) -> None:
    with in_plain_words(database.place), database.engine.connect() as connection, connection.begin():
        if not inspect(connection).has_table("project"):
            raise Invalid(f"There is no Madang project at {shown(database.place)}.")
        version = connection.execute(select(tables.project.c.schema_version)).scalar_one()
    if version > SCHEMA_VERSION:
        raise Invalid(
            f"{shown(database.place)} was made by a newer version of Madang (format {version}); "
            f"this one reads up to {SCHEMA_VERSION}."
        )
