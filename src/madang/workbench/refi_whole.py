"""Bring the rows of a side file into a project: new ones in, those here left, those that differ listed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from madang.exchange.refi import EVERYTHING, Report, Wish
from madang.exchange.refi.model import Heard
from madang.exchange.refi.naming import in_short
from madang.exchange.refi.package import Package
from madang.exchange.refi.report import Difference
from madang.sources.recording import Recording
from madang.sources.study import Study
from madang.store import check
from madang.store.check import State
from madang.store.kinds import Row
from madang.store.registry import KINDS
from madang.store.session import Change, Session
from madang.workbench.refi_recordings import Found, Wanted
from madang.workbench.refi_side import Side, content_columns
from madang.workbench.understanding import free_name

_NAMES = (
    "name",
    "name_ko",
    "name_en",
    "ko",
    "en",
    "words",
    "text_ko",
    "text",
    "attribute",
    "label",
    "title_ko",
    "reading",
    "position",
    "key",
)
"""The columns that say what a row is called, the most telling first."""
_BY_NAME = {"code": "key", "coder": "name"}
"""Kinds whose rows are the same where these columns are, whatever their ids."""


@dataclass(slots=True)
class Whole:
    """What a side file changes, and the bytes it needs."""

    report: Report
    side: Side
    changes: list[Change] = field(default_factory=list)
    content: set[str] = field(default_factory=set)
    found: set[tuple[str, str]] = field(default_factory=set)
    """Source and GUID of the recordings that lie here."""
    recordings: list[Wanted] = field(default_factory=list)
    """Those of its sources, known by their fingerprints: where they lie a side file does not say."""

    def __post_init__(self) -> None:
        self.recordings = [(each.source, self._heard(each)) for each in self.side.recordings]

    @property
    def package(self) -> Package:
        """The archive it came in."""
        return self.side.package

    def _heard(self, recording: Recording) -> Heard:
        ending = PurePosixPath(recording.name).suffix
        same = [each.id for each in self.side.recordings if each.fingerprint == recording.fingerprint]
        paths = [f"internal://{id_}{ending}" for id_ in same]
        path = next((each for each in paths if self.package.lists(each)), "")
        return Heard(recording.id, "", (recording.name,), [], recording.offset, recording.fingerprint, path)

    def hear(self, found: Iterable[Found]) -> None:
        """Take note of the recordings that were found."""
        self.found = {(each.source, each.heard.guid) for each in found}

    def write(self, session: Session) -> None:
        """Carry it out. A recording that was not found keeps its name, as one whose file is gone."""
        for name in sorted(self.content):
            session.keep({name: self.side.content(name)})
        session.apply(self.changes)
        there = session.all(Recording)
        have, ids = {each.source for each in there}, {each.id for each in there}
        lost = [each for each in self.side.recordings if (each.source, each.id) not in self.found]
        session.add([each for each in lost if each.source not in have and each.id not in ids])


def whole(session: Session, side: Side, wish: Wish, report: Report) -> Whole | None:
    """What the side file brings; None where a text was corrected differently here: then the standard's way is gone."""
    state = check.live(session)
    if not _texts_agree(state, side):
        return None
    found = Whole(report, side)
    report.whole = True
    same = _same(state, side)
    names = {row["name"] for row in state["source"].values()}
    for kind, rows in side.rows.items():
        for row in rows:
            _row(kind, _renamed(kind, row, same), state, names, wish, found)
    return found


def _texts_agree(state: State, side: Side) -> bool:
    """Whether no source has other texts here than in the file."""
    here: dict[str, set[str]] = {}
    for row in state["transcript"].values():
        here.setdefault(row["source"], set()).add(row["id"])
    there: dict[str, set[str]] = {}
    for row in side.rows["transcript"]:
        there.setdefault(row["source"], set()).add(row["id"])
    return all(here[source] == there[source] for source in here.keys() & there.keys())


def _same(state: State, side: Side) -> dict[tuple[str, str], str]:
    """Kind and id of the file to the id of what is the same here."""
    found = {}
    for kind, column in _BY_NAME.items():
        by_name = {row[column]: id_ for id_, row in state[kind].items()}
        for row in side.rows[kind]:
            if row["id"] not in state[kind] and row[column] in by_name:
                found[kind, row["id"]] = by_name[row[column]]
    return found


def _renamed(kind: str, row: Row, same: dict[tuple[str, str], str]) -> Row:
    """A row whose references go to what is the same here."""
    if not same:
        return row
    made = dict(row, id=same.get((kind, row["id"]), row["id"]))
    for column in KINDS[kind].table.c:
        for key in column.foreign_keys:
            made[column.name] = same.get((key.column.table.name, row[column.name]), row[column.name])
    if "of" in row and "of_id" in row:
        made["of_id"] = same.get((row["of"], row["of_id"]), row["of_id"])
    return made


def _row(kind: str, row: Row, state: State, names: set[str], wish: Wish, found: Whole) -> None:
    there = state[kind].get(row["id"])
    if there is None:
        if kind == "source":
            row = dict(row, name=free_name(row["name"], names))
            names.add(row["name"])
        found.changes.append(Change(kind, row["id"], None, row))
        found.report.brings(kind, _called(kind, row))
        if kind == "coding":
            found.report.codings.append(row["id"])
        found.content |= {row[column] for column in content_columns(kind) if row[column]}
        return
    differ = [column for column in row if row[column] != there[column]]
    if not differ:
        found.report.has(kind, _called(kind, row))
    elif _is_blank_study(kind, there) or _agreed(kind, row, there, differ, wish, found.report):
        before, after = {c: there[c] for c in differ}, {c: row[c] for c in differ}
        found.changes.append(Change(kind, row["id"], before, after))


def _is_blank_study(kind: str, there: Row) -> bool:
    if kind != "study":
        return False
    blank = KINDS["study"].to_row(Study())
    return all(value == blank[column] for column, value in there.items() if column not in ("id", "revision"))


def _agreed(kind: str, row: Row, there: Row, differ: list[str], wish: Wish, report: Report) -> bool:
    key = f"{kind}:{row['id']}"
    here, other = (_told(each, differ) for each in (there, row))
    report.differences.append(Difference(key, kind, "changed", _called(kind, row) or row["id"], here, other))
    yes = wish.yes == EVERYTHING or key in wish.yes
    if yes:
        report.approved.append(key)
    return yes


def _told(row: Row, columns: list[str]) -> str:
    """What stands in these columns, each named where there are several."""
    if len(columns) == 1:
        return str(row[columns[0]] or "")
    return "; ".join(f"{column.replace('_', ' ')}: {row[column]}" for column in columns if row[column])


def _called(kind: str, row: Row) -> str:
    """What a row is called; empty for one that is known by others only."""
    told: Any = next((row[column] for column in _NAMES if row.get(column)), "")
    return "" if kind == "transcript" else in_short(str(told))
