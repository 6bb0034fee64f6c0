"""What a merge of two files must keep, whatever was done in them."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import event, select

from madang.store import tables
from madang.store.check import State, dump, faults, live
from madang.store.merging import SEGMENT, columns, units
from madang.workbench.merge import Report, merge_copy
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
    found += [*missing(one, a, b), *missing(two, b, a)]
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


def missing(done: Merged, here: Path, there: Path) -> list[str]:
    """Whatever one of the copies had that is neither there, nor known as gone or changed to the other, nor listed."""
    listed = {id_ for clash in done.report.clashes for id_ in clash.ids}
    listed |= {each.entity for text in done.report.texts for each in text.moved}
    differing = {(each.entity, each.field) for each in done.report.differing}
    past = {side: _past(place) for side, place in (("here", here), ("there", there))}
    found: list[str] = []
    for side, mine, other in (("there", done.here, done.there), ("here", done.there, done.here)):
        along = _carried(there if side == "here" else here)
        for kind, rows in mine.items():
            for id_, row in rows.items():
                found += _lost(kind, id_, row, done.now, other, past[side], listed, differing, along)
    return found


def _carried(place: Path) -> set[str]:
    """The passages of a file that last moved by themselves: with a correction, its undoing, or a merge."""
    found: set[str] = set()
    with opened(place).reading() as session:
        moving = select(tables.event.c.act).where(tables.event.c.kind == "transcript").distinct()
        acts = set(session.connection.execute(moving).scalars())
        asked = select(tables.event.c.act, tables.event.c.entity, tables.event.c.after).order_by(tables.event.c.number)
        for act, entity, after in session.connection.execute(asked):
            if after is not None and any(f'"{column}":' in after for column in ("start", "transcript", "placing")):
                (found.add if act in acts else found.discard)(entity)
    return found


def _past(place: Path) -> dict[str, list[dict[str, object]]]:
    """Everything that the rows of a file ever held, by id."""
    found: dict[str, list[dict[str, object]]] = {}
    with opened(place).reading() as session:
        for table in (tables.event, tables.brought_event):
            asked = select(table.c.entity, table.c.before, table.c.after)
            for entity, *sides in session.connection.execute(asked):
                found.setdefault(entity, []).extend(json.loads(each) for each in sides if each is not None)
    return found


def _lost(
    kind: str,
    id_: str,
    row: dict[str, object],
    now: State,
    other: State,
    past: dict[str, list[dict[str, object]]],
    listed: set[str],
    differing: set[tuple[str, str]],
    along: set[str],
) -> list[str]:
    if id_ in listed:
        return []
    stands = now[kind].get(id_)
    if stands is None:
        # It may only be gone where the other copy had it once and took it away.
        gone = id_ not in other[kind] and id_ in past
        return [] if gone else [f"{kind} {id_} is gone"]
    found: list[str] = []
    for unit in units(kind):
        name = "words" if unit == SEGMENT else unit
        lost = [column for column in _told(kind, unit, row, stands) if row[column] != stands[column]]
        known = any(
            all(each.get(c, row[c]) == row[c] for c in lost)
            for each in past.get(id_, ())
            if lost[:1] and lost[0] in each
        )
        if lost and not known and (id_, name) not in differing and not (unit == SEGMENT and id_ in along):
            found.append(f"{kind} {id_} {unit}: {[row[c] for c in lost]} became {[stands[c] for c in lost]}")
    return found


def _told(kind: str, unit: str, row: dict[str, object], stands: dict[str, object]) -> tuple[str, ...]:
    """The columns that say what somebody meant: of a passage its words, and its place within one text."""
    if unit != SEGMENT:
        return columns(kind, unit)
    place = ("start",) if row["transcript"] == stands["transcript"] else ()
    return (*place, "words", *(("placing",) if kind == "coding" else ()))


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
