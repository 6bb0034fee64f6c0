"""The original project again, from a sealed copy and its key, with what was done in the copy meanwhile.

The key holds the original as a file: a later version of Madang brings it and the copy up to date like any other.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from madang.base.errors import Conflict, Invalid
from madang.store import check
from madang.store.engines import address, engine_for, require_project_file
from madang.store.migrations import STEPS
from madang.store.project import SCHEMA_VERSION, Database, open_database
from madang.store.sealing.key import Key
from madang.store.sealing.seal import write_project
from madang.store.sealing.whole import Rows, digest, rows_of_file, whole
from madang.store.sealing.with_work import Outcome, with_work
from madang.store.upgrading import bring_up

PROGRAM = "madang unseal"


@dataclass(frozen=True, slots=True)
class Unsealed:
    """What came back: how many acts were done in the copy, and where somebody typed over a hidden name (kind, id,
    the words that now stand there)."""

    acts: int = 0
    doubtful: tuple[tuple[str, str, str], ...] = ()


def unseal(sealed: Path, key: Key, draft: Path) -> Unsealed:
    """Write the original project to `draft`, a file that is not there yet; with the work done in the copy, if any.

    A copy nobody worked in gives the original, row for row. Raises `Conflict` where the key is of another copy,
    `Invalid` where the work cannot be brought back soundly; then the copy stays as it is.
    """
    require_project_file(sealed)
    draft.write_bytes(key.original)
    with closing(sqlite3.connect(address(sealed, read_only=True), uri=True)) as there:
        if digest(rows_of_file(there)) == key.sealed:
            return Unsealed()
    original = _up_to_date(draft)
    copy = open_database(str(sealed), PROGRAM, read_only=True)
    try:
        outcome = _worked_out(original, copy)
    finally:
        original.engine.dispose()
        copy.engine.dispose()
    for side in ("", "-wal", "-shm"):
        draft.with_name(f"{draft.name}{side}").unlink(missing_ok=True)
    write_project(outcome.rows, draft)
    _require_sound(draft)
    return Unsealed(outcome.acts, tuple(outcome.doubtful))


def _up_to_date(path: Path) -> Database:
    engine = engine_for(str(path))
    bring_up(str(path), engine, SCHEMA_VERSION, None, STEPS)
    return Database(str(path), engine, read_only=False, program=PROGRAM)


def _worked_out(original: Database, copy: Database) -> Outcome:
    with original.reading() as ours, copy.reading() as theirs:
        was, now = whole(ours.connection), whole(theirs.connection)
    _require_its_copy(was, now)
    return with_work(was, now)


def _require_its_copy(was: Rows, now: Rows) -> None:
    """A copy of this original begins with its acts, one by one."""
    told = [row["id"] for row in was["act"]]
    if [row["id"] for row in now["act"][: len(told)]] != told or was["project"][0]["id"] == now["project"][0]["id"]:
        raise Conflict(
            "This key does not fit this file: it is of another sealed copy.",
            "열쇠가 이 파일과 맞지 않습니다. 다른 사본의 열쇠입니다.",
        )


def _require_sound(path: Path) -> None:
    made = open_database(str(path), PROGRAM, read_only=True)
    with made.reading() as session:
        faults = check.faults(session)
    made.engine.dispose()
    if faults:
        raise Invalid(
            f"The work in this copy does not come back soundly ({faults[0]}); nothing was written.",
            f"이 사본에서 한 작업을 온전히 되가져올 수 없어 아무것도 쓰지 않았습니다({faults[0]}).",
        )
