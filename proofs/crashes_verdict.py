"""Whether a project whose driver was killed holds what it promised, and nothing half done."""

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from madang.workbench.project import check, open_project
from proofs.crashes_copies import acts_in, events_in
from proofs.crashes_deeds import the_deed
from proofs.crashes_desk import NAME, Given, state_of
from proofs.crashes_log import Line


@dataclass
class Promises:
    """What the project must hold: its acts, each in one line, and its backups."""

    acts: dict[int, str] = field(default_factory=dict)
    backups: dict[str, str] = field(default_factory=dict)


@dataclass
class Counts:
    """Kills, what each of them interrupted, what became of that, and what had been acknowledged by then."""

    kills: int = 0
    during: Counter[str] = field(default_factory=Counter)
    outcome: Counter[str] = field(default_factory=Counter)
    done: Counter[str] = field(default_factory=Counter)


def judge(desk: Path, lines: list[Line], promises: Promises, counts: Counts) -> None:
    """Hold the project to the log, and take over what it holds. Raises `AssertionError`."""
    pending = _taken_over(lines, promises, counts)
    counts.during[pending["begin"] if pending else "nothing"] += 1
    place = desk / NAME
    with open_project(str(place), read_only=counts.kills % 2 == 0) as project:
        _hold(not (faults := check(project)), f"check says: {faults[:3]}")
        _hold_acts(place, promises, pending, counts)
    _hold_undamaged(place)
    for path, state in list(promises.backups.items())[-2:]:
        _hold_backup(Path(path), state)
    if pending and pending["begin"] == "upgrade":
        _hold_upgraded(pending["given"])


def _hold(kept: bool, fault: str) -> None:
    if not kept:
        raise AssertionError(fault)


def _taken_over(lines: list[Line], promises: Promises, counts: Counts) -> Line | None:
    """Read the log into promises; answers the deed that was begun and not yet answered."""
    begun: Line | None = None
    for line in lines:
        _hold("failed" not in line, line.get("failed", ""))
        if "begin" in line:
            begun = line
        elif "done" in line and begun:
            _promise(line, begun["given"], promises)
            counts.done[line["done"]] += 1
            begun = None
        else:
            counts.done["refused with a sentence"] += 1
            begun = None
    return begun


def _promise(line: Line, given: Given, promises: Promises) -> None:
    if line["done"] == "restore":
        promises.acts = {int(number): act for number, act in given["acts"].items()}
    elif line["done"] == "backup":
        promises.backups[line["told"]["backup"]] = given["state"]
    elif line["done"] == "upgrade":
        _hold_upgraded(given)
    number, act = line["act"]
    promises.acts[number] = act


def _hold_acts(place: Path, promises: Promises, pending: Line | None, counts: Counts) -> None:
    """Every acknowledged act is there letter for letter; at most the one that was pending is there as well, whole."""
    there = acts_in(place)
    given = pending["given"] if pending else {}
    if pending and pending["begin"] == "restore" and there == {int(n): act for n, act in given["acts"].items()}:
        promises.acts, more = there, set()
        counts.outcome["whole"] += 1
    else:
        for number, act in promises.acts.items():
            _hold(there.get(number) == act, f"Act {number} was acknowledged and is gone or another one.")
        more = there.keys() - promises.acts.keys()
        counts.outcome["whole" if more else "as before"] += 1
    _hold(len(more) <= (pending is not None), f"Acts {sorted(more)} were done and never begun.")
    for number in more:
        name = pending["begin"] if pending else ""
        with open_project(str(place), read_only=True) as project:
            _hold(the_deed(name).whole(project, given, number), f"Act {number}, {name}, was half done.")
    promises.acts = there


def _hold_undamaged(place: Path) -> None:
    with closing(sqlite3.connect(place)) as file:
        found = [row[0] for row in file.execute("PRAGMA integrity_check")]
        loose = file.execute("PRAGMA foreign_key_check").fetchall()
    _hold(found == ["ok"] and not loose, f"SQLite says: {found[:3]} {loose[:3]}")


def _hold_backup(path: Path, state: str) -> None:
    # Older ones are thinned out as new ones are made.
    if path.exists():
        with open_project(str(path), read_only=True) as backup:
            _hold(state_of(backup) == state, f"The backup {path.name} is not what it was made of.")


def _hold_upgraded(given: Given) -> None:
    path = Path(given["old"])
    if not path.exists():
        return
    with open_project(str(path)) as project:
        _hold(not (faults := check(project)), f"check says of an upgraded project: {faults[:3]}")
    _hold(events_in(path) == given["events"], "An upgrade changed what the history tells.")
    path.unlink()
