"""What a merge of two files must keep, whatever was done in them."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import event, select

from madang.store import tables
from madang.store.check import State, dump, faults, live
from madang.workbench.merge import Report, merge_copy
from merge_losses import missing
from merge_work import forget_all, opened


@dataclass(frozen=True, slots=True)
class Merged:
    """A merge of two files: the state before in each, and after."""

    here: State
    there: State
    now: State
    report: Report
    faults: list[str]


def state(place: Path) -> State:
    """Every row without its revision."""
    with opened(place).reading() as session:
        return {
            kind: {id_: {**row, "revision": 0} for id_, row in rows.items()} for kind, rows in live(session).items()
        }


def merged(into: Path, other: Path) -> Merged:
    """Merge a file into another, in place."""
    here, there = state(into), state(other)
    project = opened(into)
    report = merge_copy(project, str(other))
    project.corpus()
    with project.reading() as session:
        found = faults(session)
    return Merged(here, there, state(into), report, found)


def broken(a: Path, b: Path, *, atomic: bool = False) -> list[str]:
    """Every promise that merging these two files breaks, in words; both files become the merged ones."""
    forget_all()
    found = [each for number in (1, 2, 3, 5, 8) for each in _half_done_apart(a, b, number)] if atomic else []
    into_a, into_b = (Path(shutil.copy(each, each.with_suffix(".into"))) for each in (a, b))
    one, two = merged(into_a, b), merged(into_b, a)
    found += [f"check: {each}" for each in (*one.faults, *two.faults)]
    if dump(one.now) != dump(two.now):
        found.append("a into b differs from b into a:\n" + _difference(one.now, two.now))
    for done, mine, theirs in ((one, a, b), (two, b, a)):
        found += missing(done.now, done.report, (done.here, mine), (done.there, theirs))
    for place, other in ((into_a, b), (into_a, into_b), (into_b, into_a), (into_b, a)):
        again = merged(place, other)
        if dump(again.here) != dump(again.now):
            found.append(f"{other.name} into {place.name} once more changes:\n" + _difference(again.here, again.now))
        if other in (a, b) and again.report.act is not None and not again.report.is_empty:
            found.append("twice is not once")
    return found


def _half_done_apart(a: Path, b: Path, writes: int) -> list[str]:
    # In a file of its own: a merge with fewer writes goes through, and one after it would have nothing to report.
    found = half_done(Path(shutil.copy(a, a.with_suffix(".half"))), b, writes)
    forget_all()
    return found


def _difference(one: State, two: State) -> str:
    lines = set(dump(one).splitlines()) ^ set(dump(two).splitlines())
    return "\n".join(sorted(lines))


class Stopped(Exception):
    """What stops a merge half-way in a test."""


def half_done(into: Path, other: Path, writes: int) -> list[str]:
    """What is left behind where a merge is stopped at one of its writes; nothing, also where there were fewer."""
    project = opened(into)
    before = _everything(into)
    left = writes

    def stop(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        nonlocal left
        left -= statement.startswith(("INSERT", "UPDATE", "DELETE"))
        if left == 0:
            raise Stopped

    event.listen(project.database.engine, "before_cursor_execute", stop)
    try:
        merge_copy(project, str(other))
    except Stopped:
        pass
    else:
        return []
    finally:
        event.remove(project.database.engine, "before_cursor_execute", stop)
    return [] if _everything(into) == before else [f"stopped at write {writes}, {into.name} is another"]


def _everything(place: Path) -> list[object]:
    """All that is in a file, history and content too."""
    with opened(place).reading() as session:
        return [
            list(map(tuple, session.connection.execute(select(table).order_by(*table.primary_key))))
            for table in tables.metadata.sorted_tables
        ]
