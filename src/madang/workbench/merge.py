"""Merge a copy of the project into it: what that would do, and doing it."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from madang.base.bulk import in_bulk
from madang.store import merge as store_merge
from madang.store.brought import Deed, brought_by
from madang.store.engines import is_url, shown
from madang.store.project import open_database
from madang.store.session import Session
from madang.workbench.merge_report import Report, report
from madang.workbench.merge_settling import settle
from madang.workbench.project import Project, program

__all__ = ["Report", "brought", "merge_copy", "preview_merge_copy"]

EVERYTHING = "all"
"""In place of a list of decisions: yes to each that the report offers."""


def preview_merge_copy(project: Project, other: str) -> Report:
    """What merging the copy at `other` (a file or a PostgreSQL URL) would do; nothing is kept.

    Raises as `merge_copy` does, except that a project that may only be read is no trouble.
    """
    with in_bulk(), _opened(other) as there, project.reading() as here:
        return report(store_merge.worked_out(here, there))


def merge_copy(project: Project, other: str, *, yes: Collection[str] = (), name: str = "") -> Report:
    """Bring in the work of another copy of this project, as one act; answer what that did.

    A copy without news changes nothing. The other copy is only read. `yes` names decisions of the report
    (`EVERYTHING`: all of them) that are carried out afterwards, as an act of their own. `name` is what the
    history calls the copy. Raises `NotFound`, `Invalid` where the other is no copy of this project or comes
    from a newer version, `Forbidden`, `Busy`.
    """
    with in_bulk(), _opened(other) as there, project.change(store_merge.VERB, name or shown(other)) as session:
        found = store_merge.worked_out(session, there)
        told = report(found)
        if not found.is_empty:
            store_merge.carry_out(session, found)
            told = told.written(session.act)
    wanted = {each.key for each in told.decisions if yes == EVERYTHING or each.key in yes}
    return told.settled(settle(project, [each for each in told.decisions if each.key in wanted]))


def brought(project: Project, act: int) -> list[Deed]:
    """What a merge brought: who did what in the other copy, the latest first; nothing for another act."""
    with project.reading() as session:
        return brought_by(session, act)


@contextmanager
def _opened(other: str) -> Iterator[Session]:
    database = open_database(other if is_url(other) else str(Path(other)), program(), read_only=True)
    try:
        with database.reading() as session:
            yield session
    finally:
        database.engine.dispose()
