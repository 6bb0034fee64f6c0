"""What the driver does with copies: backups, going back to one, bringing an old project up to date, merging.

Each is asked for by import, so that the proof runs on versions that cannot do it yet and says so.
"""

import hashlib
import json
import secrets
import shutil
import sqlite3
from contextlib import closing
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from madang.base.errors import Invalid
from madang.base.ids import SourceId
from madang.coding.code import Code, CodeKind
from madang.coding.coding import Coding
from madang.sources.source import Source
from madang.store import corpus as store_corpus
from madang.store import tables
from madang.workbench.applying import apply_code_at
from madang.workbench.project import Project, open_project
from proofs.crashes_desk import NAME, Deed, Driver, Given, state_of

_OLD = Path(__file__).parents[1] / "tests" / "store" / "old_projects.py"


def acts_in(path: Path, first: int = 0) -> dict[int, str]:
    """The acts of a project file from `first` on with their events, each in one line: the same give the same."""
    with closing(sqlite3.connect(path)) as file:
        acts = file.execute("SELECT * FROM act WHERE number >= ?", (first,))
        lines = {row[0]: hashlib.sha256(repr(row).encode()) for row in acts}
        for row in file.execute("SELECT * FROM event WHERE act >= ? ORDER BY number", (first,)):
            lines[row[_ACT]].update(repr(row).encode())
    return {number: line.hexdigest() for number, line in lines.items()}


_ACT = [column.name for column in tables.event.c].index("act")


def last_act(path: Path) -> tuple[int, str]:
    """The last act of a project file, and its line."""
    with closing(sqlite3.connect(path)) as file:
        (last,) = file.execute("SELECT max(number) FROM act").fetchone()
    return max(acts_in(path, last).items())


def events_in(path: Path) -> str:
    """The whole history of a project file in one line, without the columns that an upgrade writes into it."""
    line = hashlib.sha256()
    with closing(sqlite3.connect(path)) as file:
        for row in file.execute("SELECT * FROM act ORDER BY number"):
            line.update(repr(row).encode())
        for *row, before, after in file.execute(_EVENTS):
            line.update(repr((row, _as_it_was(row[3], before), _as_it_was(row[3], after))).encode())
    return line.hexdigest()


_EVENTS = "SELECT number, id, act, kind, entity, before, after FROM event ORDER BY number"


def _as_it_was(kind: str, row: str | None) -> str | None:
    """A row as an event tells it, less what a later version added to rows of this kind."""
    if row is None:
        return None
    columns = json.loads(row)
    return repr(sorted((name, columns[name]) for name in columns if name not in ADDED.get(kind, ())))


ADDED = {"evidence": ("placing",), "translation": ("placing",)}
"""Columns that a step after the first version writes into past events, by kind."""


def _backup_to_make(driver: Driver) -> Given:
    return {"state": state_of(driver.project)}


def _back_up(driver: Driver, given: Given) -> Given:
    backups = import_module("madang.store.backups")
    made = backups.keep(driver.place, backups.folder_of(driver.place), "asked")
    return {"backup": str(made.path), "state": given["state"]}


def _backed_up(project: Project, given: Given, act: int) -> bool:
    # A backup makes no act.
    return False


def _a_backup(driver: Driver) -> Given | None:
    backups = import_module("madang.store.backups")
    there = backups.backups(backups.folder_of(driver.place))
    if not there:
        return None
    path = driver.chance.choice(there).path
    return {"backup": str(path), "acts": acts_in(path)}


def _go_back(driver: Driver, given: Given) -> Given:
    backups, restoring = import_module("madang.store.backups"), import_module("madang.store.restoring")
    driver.project.close()
    restoring.restore(driver.place, Path(given["backup"]), backups.folder_of(driver.place))
    driver.reopen()
    return {}


def _an_old_project(driver: Driver) -> Given:
    path = driver.desk / f"old-{secrets.token_hex(4)}.madang"
    _old_projects().make_old(str(path), 1)
    return {"old": str(path), "events": events_in(path)}


def _old_projects() -> Any:
    """The module of the tests that makes projects as earlier versions did."""
    found = spec_from_file_location("old_projects", _OLD)
    assert found is not None
    assert found.loader is not None
    module = module_from_spec(found)
    found.loader.exec_module(module)
    return module


def _upgrade(driver: Driver, given: Given) -> Given:
    open_project(given["old"]).close()
    return {"upgraded": given["old"]}


def _a_copy(driver: Driver) -> Given:
    path = driver.desk / f"copy-{secrets.token_hex(4)}.madang"
    driver.project.settle()
    shutil.copy(driver.desk / NAME, path)
    with open_project(str(path), who="Minjae") as copy:
        return {"copy": str(path), "codings": [made for _ in range(10) if (made := _coded(copy, driver))]}


def _coded(project: Project, driver: Driver) -> str | None:
    with project.reading() as session:
        text = store_corpus.transcript(session, SourceId(driver.chance.choice(session.all(Source)).id))
        code = driver.chance.choice([each for each in session.all(Code) if each.kind is CodeKind.CODE])
    start = driver.chance.randrange(len(text.text) - 80)
    try:
        made = apply_code_at(project, text.source, start, start + 40, code.id, transcript=text.id)
    except Invalid:
        # Chance has chosen the same words and code before.
        return None
    return str(made.coding.value.id)


def _merge(driver: Driver, given: Given) -> Given:
    import_module("madang.workbench.merge").merge_copy(driver.project, given["copy"])
    return {}


def _merged(project: Project, given: Given, act: int) -> bool:
    with project.reading() as session:
        return set(given["codings"]) <= {each["id"] for each in session.rows(Coding, ["id"])}


DEEDS: tuple[Deed, ...] = (
    Deed("merge", 3, _a_copy, _merge, _merged, "madang.workbench.merge"),
    Deed("upgrade", 2, _an_old_project, _upgrade, _backed_up, "madang.store.migrations"),
    Deed("backup", 2, _backup_to_make, _back_up, _backed_up, "madang.store.backups"),
    Deed("restore", 1, _a_backup, _go_back, _backed_up, "madang.store.backups madang.store.restoring"),
)
