"""The project as it was after one of its acts, made again from its events as a project file of its own."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, Table, insert, select, update

from madang.base.errors import Invalid, NotFound
from madang.store import check, tables
from madang.store.engines import WRITES, engine_for, in_plain_words, mark_file
from madang.store.kinds import Row
from madang.store.project import SCHEMA_VERSION
from madang.store.registry import KINDS
from madang.store.session import Session

_AT_ONCE = 2000
"""How many rows are written in one go."""


def write_as_of(session: Session, act: int, path: Path) -> None:
    """Write the project as it stood after an act into a new project file, with its history up to there.

    The file is whole: it opens, undoes and passes `madang check`. Raises `Invalid` where something lies
    at `path` already, `NotFound` where there is no such folder.
    """
    _require_free(path)
    engine = engine_for(str(path))
    try:
        with in_plain_words(str(path)), engine.connect().execution_options(**WRITES) as file, file.begin():
            tables.metadata.create_all(file)
            mark_file(file, SCHEMA_VERSION)
            _fill(session, act, file)
    except BaseException:
        engine.dispose()
        path.unlink(missing_ok=True)
        raise
    engine.dispose()


def _require_free(path: Path) -> None:
    if path.exists():
        raise Invalid(f"{path.name} already exists; choose another name.", f"{path.name} 파일이 이미 있습니다.")
    if not path.parent.is_dir():
        raise NotFound(f"There is no folder {path.parent}.", f"{path.parent} 폴더가 없습니다.")


def _fill(session: Session, act: int, file: Connection) -> None:
    # A code may stand above one that was made before it: keys are compared at the end.
    file.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    _copy(file, tables.project, _rows(session, select(tables.project)))
    _copy(file, tables.content, _content(session, act))
    _copy(file, tables.act, _rows(session, select(tables.act).where(tables.act.c.number <= act)))
    _copy(file, tables.event, _rows(session, select(tables.event).where(tables.event.c.act <= act)))
    for table in _beside_history():
        _copy(file, table, _rows(session, select(table).where(table.c.merge <= act)))
    for kind, rows in check.rebuilt(session, act).items():
        _copy(file, KINDS[kind].table, iter(rows.values()))
    file.execute(update(tables.project).values(revision=_revision(session, act)))


def _beside_history() -> list[Table]:
    """Tables of what acts brought along from other copies, by the act that merged them."""
    return [table for table in tables.metadata.sorted_tables if "merge" in table.c]


def _rows(session: Session, asked: object) -> Iterator[Row]:
    return (dict(row) for row in session.connection.execute(asked).mappings())  # type: ignore[call-overload]


def _copy(file: Connection, table: Table, rows: Iterator[Row]) -> None:
    while some := list(islice(rows, _AT_ONCE)):
        file.execute(insert(table), some)


def _revision(session: Session, act: int) -> int:
    last = select(tables.event.c.number).where(tables.event.c.act <= act).order_by(tables.event.c.number.desc())
    return int(session.connection.execute(last.limit(1)).scalar() or 0)


def _content(session: Session, act: int) -> Iterator[Row]:
    """The bytes that any row up to an act ever named: what was removed may come back by an undo."""
    for name in sorted(set(_named(session, act))):
        found = _rows(session, select(tables.content).where(tables.content.c.fingerprint == name))
        yield from found


_NAMING: dict[str, tuple[str, ...]] = {
    name: columns
    for name, kind in KINDS.items()
    if (
        columns := tuple(
            c.name for c in kind.table.c if any(key.column.table.name == "content" for key in c.foreign_keys)
        )
    )
}
"""The columns of each kind that name content."""


def _named(session: Session, act: int) -> Iterable[str]:
    event = tables.event.c
    asked = select(event.kind, event.after).where(event.act <= act, event.kind.in_(_NAMING), event.after.is_not(None))
    for kind, after in session.connection.execute(asked):
        row = json.loads(after)
        yield from (row[column] for column in _NAMING[kind] if row.get(column))
