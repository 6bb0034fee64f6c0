"""What a merge lost: every value of either copy that is gone though nobody gave it up, and that no report lists.

A value may give way unlisted only in these cases, each as narrow as it can be:

- The act that last wrote it is known to the other copy: who changed it there did so knowing it. (That the other copy
  once held the same letters is not enough: two people may write the same at different times.)
- It is again what it was before the work that the other copy does not know: whoever undid a change said nothing.
- Only the place and words of a passage: a correction of its own source wrote them last, and nobody since, and the
  passage has the very words it has in the other copy, as sure as there, and in a text of both its very place. To carry
  along is nobody's decision; a passage that has the words of neither copy must be listed. So it is where an earlier
  merge brought the passage, or its new place, and set it into the corrected text at once: with its words, or to check.

A row may be gone unlisted only where the other copy had it and took it away, and nobody here worked on it since.
"""

import json
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import select

from madang.store import tables
from madang.store.brought import MERGE, knowledge
from madang.store.check import State
from madang.store.merging import PASSAGES, SEGMENT, columns, unit_of, units
from madang.workbench.merge import Report
from merge_work import opened

Row = dict[str, Any]
Place = tuple[str, str]
_IS_TOLD = {"start", "words", "placing", "transcript"}


def missing(now: State, report: Report, here: tuple[State, Path], there: tuple[State, Path]) -> list[str]:
    """Whatever one of the copies (the state before, and the file) had and the merged one lacks without a word."""
    found: list[str] = []
    for (mine, place), (theirs, other) in ((here, there), (there, here)):
        work = _work(place, _knows(other))
        had = _had(other)
        for kind, rows in mine.items():
            for id_, row in rows.items():
                if id_ not in _listed(report):
                    found += _lost(kind, row, now[kind].get(id_), theirs[kind].get(id_), work, report, id_ in had)
    return found


@dataclass
class Work:
    """What the other copy does not know: what each column was before (by row and column), and what only moved."""

    base: dict[Place, Any] = field(default_factory=dict)
    along: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Told:
    """An event that a merge brought: the act that did it, what it wrote, whether it went along with a correction."""

    act: str
    after: Row
    carried: bool


def _lost(kind: str, row: Row, now: Row | None, other: Row | None, work: Work, report: Report, had: bool) -> list[str]:
    open_ = {
        column for column in row if (row["id"], column) in work.base and row[column] != work.base[row["id"], column]
    }
    if now is None:
        worked_on = {unit_of(kind, column) for column in open_} - {None, SEGMENT if row["id"] in work.along else None}
        allowed = had and other is None and not worked_on
        return [] if allowed else [f"{kind} {row['id']} is gone"]
    found = []
    differing = {(each.entity, each.field) for each in report.differing}
    for unit in units(kind):
        told = _told(kind, unit, row, now)
        lost = [column for column in told if row[column] != now[column] and column in open_]
        as_there = other is not None and all(now[c] == other[c] for c in _told(kind, unit, other, now))
        along = unit == SEGMENT and row["id"] in work.along and as_there
        if lost and (row["id"], "words" if unit == SEGMENT else unit) not in differing and not along:
            found.append(f"{kind} {row['id']} {unit}: {[row[c] for c in lost]} became {[now[c] for c in lost]}")
    return found


def _told(kind: str, unit: str, row: Row, now: Row) -> tuple[str, ...]:
    """The columns that say what somebody meant: of a passage its words, and its place within one text."""
    if unit != SEGMENT:
        return columns(kind, unit)
    place = ("start",) if row["transcript"] == now["transcript"] else ()
    return (*place, "words", *(("placing",) if "placing" in row else ()))


def _listed(report: Report) -> set[str]:
    listed = {id_ for clash in report.clashes for id_ in clash.ids}
    return listed | {each.entity for text in report.texts for each in text.moved}


def _knows(place: Path) -> frozenset[str]:
    with opened(place).reading() as session:
        return knowledge(session).ids


def _had(place: Path) -> set[str]:
    """Every row that a file ever knew of."""
    both = (tables.event.c.entity, tables.brought_event.c.entity)
    with opened(place).reading() as session:
        return {id_ for column in both for id_ in session.connection.execute(select(column)).scalars()}


def _work(place: Path, known: frozenset[str]) -> Work:
    """The work of a file that another, which knows these acts, does not know."""
    event, act = tables.event.c, tables.act.c
    asked = select(act.id, act.verb, act.number, event.kind, event.entity, event.before, event.after)
    asked = asked.join(tables.act, act.number == event.act).order_by(event.number)
    with opened(place).reading() as session:
        every = [
            (*about, _read(before), _read(after)) for *about, before, after in session.connection.execute(asked).all()
        ]
        brought = _brought(session)
        cancelled = _cancelled(session, known)
    every = [each for each in every if each[0] not in cancelled]
    texts = {
        (number, (after or before)["source"])
        for _, _, number, kind, _, before, after in every
        if kind == _TEXT and (before is None or after is None)
    }
    source_of = {about[4]: about[6]["source"] for about in every if about[3] in PASSAGES and about[5] is None}
    work = Work()
    gone: dict[str, Row] = {}
    for id_, verb, number, kind, entity, before, after in every:
        told = brought.get((number, entity), []) if verb == MERGE else []
        # Taken away, too, a row held something before: whoever puts it back as it was has written nothing.
        if after is None:
            gone[entity] = before
        brought_along = kind in PASSAGES and _carried_in(before, after or {}, told, known)
        for column, value in (after or dict.fromkeys(before)).items():
            same = any(each.act in known and each.after.get(column, _NOT) == value for each in told)
            if id_ in known or same or (brought_along and unit_of(kind, column) == SEGMENT):
                work.base.pop((entity, column), None)
            else:
                work.base.setdefault((entity, column), (before or gone.get(entity, {})).get(column))
        if kind in PASSAGES and _IS_TOLD & (after or {}).keys():
            moved = before is not None and (number, source_of.get(entity)) in texts
            decided = any(_IS_TOLD & each.after.keys() and not each.carried for each in told)
            (work.along.add if moved and not decided else work.along.discard)(entity)
    return work


def _carried_in(before: Row | None, row: Row, told: list[_Told], known: frozenset[str]) -> bool:
    """Whether a merge set a passage into a text corrected here, with its very words or to check: nobody's decision."""
    for each in told:
        if each.act in known and "words" in each.after:
            elsewhere = before is not None or each.after.get("transcript") != row["transcript"]
            if elsewhere and (each.after["words"] == row.get("words") or row.get("placing") in _UNSURE):
                return True
    return False


_UNSURE = ("to_check", "unplaced")
_NOT, _TEXT = object(), "transcript"


def _read(text: str | None) -> Row | None:
    found: Row | None = None if text is None else json.loads(text)
    return found


def _cancelled(session: Any, known: frozenset[str]) -> set[str]:
    """Acts that were taken back, and those that took them back, where the other knows neither."""
    act = tables.act.c
    found: set[str] = set()
    for id_, undoes in session.connection.execute(select(act.id, act.undoes).order_by(act.number.desc())):
        if undoes is not None and not {id_, undoes} & (found | known):
            found |= {id_, undoes}
    return found


def _brought(session: Any) -> dict[tuple[int, str], list[_Told]]:
    """What merges brought, by the merge and the row."""
    event = tables.brought_event.c
    every = session.connection.execute(
        select(event.merge, event.act, event.kind, event.entity, event.before, event.after)
    ).all()
    texts = {(merge, act) for merge, act, kind, _, *sides in every if kind == _TEXT and None in sides}
    found: dict[tuple[int, str], list[_Told]] = defaultdict(list)
    for merge, act, _, entity, before, after in every:
        found[merge, entity].append(_Told(act, _read(after) or {}, before is not None and (merge, act) in texts))
    return found
