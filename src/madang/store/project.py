"""A project's database: made, opened, and written in one transaction at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import Connection, Engine, bindparam, insert, inspect, select, update

from madang.base import clock
from madang.base.bilingual import Bilingual
from madang.base.errors import Forbidden, Invalid, NotFound
from madang.base.ids import new_id
from madang.store import engines, tables
from madang.store.backups import folder_of
from madang.store.engines import (
    WRITES,
    engine_for,
    for_reading,
    in_plain_words,
    is_url,
    mark_file,
    may_write,
    require_project_file,
    shown,
)
from madang.store.line import Line
from madang.store.migrations import STEPS
from madang.store.session import Session
from madang.store.upgrading import bring_up, upgraded_copy, version_of
from madang.store.writing import insert_rows

SCHEMA_VERSION = 8
"""Rises with every change of the tables; each step has a migration."""


@dataclass(frozen=True, slots=True)
class Database:
    """A project file or server database, opened. `program` goes into every act; `because` says why it is read-only."""

    place: str
    engine: Engine
    read_only: bool
    program: str
    because: Bilingual | None = None
    line: Line = field(default_factory=Line, compare=False, repr=False)

    @property
    def why_read_only(self) -> Bilingual:
        """What a refused write is told, where it is read-only."""
        return self.because or _only_read(self.place)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A consistent view of the project for reading; it never waits for a writer."""
        with in_plain_words(self.place), self.engine.connect() as connection, for_reading(connection).begin():
            yield Session(connection)

    @contextmanager
    def change(self, *, who: str, verb: str, summary: str = "", undoes: str | None = None) -> Iterator[Session]:
        """One act: everything inside is kept together, or nothing is.

        An act that changes nothing leaves no trace. Raises `Forbidden` on a read-only project,
        `Busy` while others write, `Conflict` where an older copy was put in the project's place.
        """
        if self.read_only:
            raise Forbidden(self.why_read_only.en, self.why_read_only.ko)
        name = shown(self.place)
        with in_plain_words(self.place), self.line.turn(name, engines.BUSY_SECONDS):
            with self.engine.connect().execution_options(**WRITES) as connection, connection.begin():
                session, act = _begin_act(connection)
                before = session.revision
                self.line.require_no_way_back(name, before)
                insert_rows(connection, tables.act, [act | self._told(who, verb, summary, undoes)])
                yield session
                _end_act(connection, session, before)
            self.line.seen = session.revision

    @contextmanager
    def derive(self) -> Iterator[Session]:
        """A transaction for what follows from the project and is no part of its history, such as an index.

        Raises `Forbidden` on a read-only project, `Busy` while others write.
        """
        if self.read_only:
            raise Forbidden(self.why_read_only.en, self.why_read_only.ko)
        waiting = self.line.turn(shown(self.place), engines.BUSY_SECONDS)
        writer = self.engine.connect().execution_options
        with in_plain_words(self.place), waiting, writer(**WRITES) as connection, connection.begin():
            yield Session(connection)

    def stay_open(self) -> None:
        """Keep the file open between requests, until `engine.dispose()`: for a workbench, which asks all the time."""
        engines.stay_open(self.engine, self.place)

    def settle(self) -> None:
        """Bring everything into the project file itself, as far as nobody is reading what was before."""
        if not self.read_only:
            with in_plain_words(self.place):
                engines.settle(self.engine)

    def _told(self, who: str, verb: str, summary: str, undoes: str | None) -> dict[str, str | None]:
        return {"who": who, "verb": verb, "summary": summary, "program": self.program, "undoes": undoes}


_REVISION = select(tables.project.c.revision).with_for_update()
_LAST_ACT = select(tables.act.c.number).order_by(tables.act.c.number.desc()).limit(1)

_RAISE = update(tables.project).values(revision=bindparam("to"))


def _only_read(place: str) -> Bilingual:
    return Bilingual(
        f"{shown(place)}: 읽기만 할 수 있습니다. 파일이나 폴더가 읽기 전용입니다.",
        f"{shown(place)} may only be read: the file or its folder is read-only.",
    )


def _begin_act(connection: Connection) -> tuple[Session, dict[str, object]]:
    # On PostgreSQL the lock on this row is what makes writers queue; SQLite has queued them already.
    revision = connection.execute(_REVISION).scalar_one()
    act = (connection.execute(_LAST_ACT).scalar() or 0) + 1
    at = clock.now().isoformat(timespec="milliseconds")
    return Session(connection, act, revision), {"number": act, "id": new_id(), "at": at}


def _end_act(connection: Connection, session: Session, before: int) -> None:
    if session.revision == before and not session.lasts:
        connection.execute(tables.act.delete().where(tables.act.c.number == session.act))
    else:
        connection.execute(_RAISE, {"to": session.revision})


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


def open_database(place: str, program: str, *, read_only: bool = False, backups_in: Path | None = None) -> Database:
    """Open a project; one of an earlier version is brought up to date, and a copy of it kept in its backups.

    Raises `NotFound`, `Invalid` (another file, cut off, from a newer version, no room for the copy).
    """
    if not is_url(place):
        path = Path(place)
        if not path.exists():
            raise NotFound(f"There is no project {place}; make one with: madang new {place}")
        require_project_file(path)
    read_only = read_only or not may_write(place)
    database = Database(place, engine_for(place, read_only=read_only), read_only, program)
    version = _known_version(database)
    return database if version == SCHEMA_VERSION else _brought_up(database, backups_in)


def _brought_up(database: Database, backups_in: Path | None) -> Database:
    """A project of an earlier version, upgraded; one that may only be read is read through an upgraded copy."""
    place = database.place
    if not database.read_only:
        folder = None if is_url(place) else folder_of(place, backups_in)
        bring_up(place, database.engine, SCHEMA_VERSION, folder, STEPS)
        return database
    database.engine.dispose()
    return replace(database, engine=upgraded_copy(place, SCHEMA_VERSION, STEPS))


def _known_version(database: Database) -> int:
    with in_plain_words(database.place), database.engine.connect() as connection, connection.begin():
        if not inspect(connection).has_table("project"):
            raise Invalid(
                f"There is no Madang project at {shown(database.place)}.",
                f"{shown(database.place)}에는 마당 프로젝트가 없습니다.",
            )
        version = version_of(connection)
    if version > SCHEMA_VERSION:
        raise Invalid(
            f"{shown(database.place)} was made by a newer version of Madang (format {version}); "
            f"this one reads up to {SCHEMA_VERSION}.",
            f"{shown(database.place)}: 더 새로운 버전의 마당으로 만든 것입니다(형식 {version}). "
            f"이 버전은 {SCHEMA_VERSION}까지 읽습니다.",
        )
    return version
