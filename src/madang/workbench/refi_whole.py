"""Bring the rows of a side file into a project: new ones in, those here left, those that differ listed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import PurePosixPath
from typing import Any

from madang.exchange.refi import EVERYTHING, Report, Wish
from madang.exchange.refi.model import Heard
from madang.exchange.refi.naming import in_short
from madang.exchange.refi.package import Package
from madang.exchange.refi.report import NAMED, Difference
from madang.sources.recording import Recording
from madang.sources.study import Study
from madang.store.kinds import Row
from madang.store.registry import KINDS
from madang.store.session import Change, Session
from madang.workbench.refi_recordings import Found, Wanted
from madang.workbench.refi_side import content_columns
from madang.workbench.refi_side_read import Side
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
    """What a side file changes: the ids of its rows that are new, by kind, those that differ, and the bytes needed."""

    report: Report
    side: Side
    same: dict[tuple[str, str], str]
    """Kind and id of the file to the id of what is the same here."""
    names: set[str]
    """Names of sources that are taken."""
    new: dict[str, set[str]] = field(default_factory=dict)
    called: dict[str, str] = field(default_factory=dict)
    """New sources to the names they get here."""
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
        for kind in KINDS:
            session.add_rows(kind, _above_first(kind, self._new(kind)))
        session.apply(self.changes)
        there = session.all(Recording)
        have, ids = {each.source for each in there}, {each.id for each in there}
        lost = [each for each in self.side.recordings if (each.source, each.id) not in self.found]
        session.add([each for each in lost if each.source not in have and each.id not in ids])

    def _new(self, kind: str) -> Iterator[Row]:
        new = self.new[kind]
        for row in self.side.rows(kind):
            if row["id"] in new:
                row = _renamed(kind, row, self.same)
                yield row if kind != "source" else row | {"name": self.called[row["id"]]}


def _above_first(kind: str, rows: Iterable[Row]) -> Iterable[Row]:
    """Rows in an order in which each names only rows of its own kind before it: a code comes after the one above it."""
    columns = [c.name for c in KINDS[kind].table.c if any(key.column.table.name == kind for key in c.foreign_keys)]
    if not columns:
        return rows
    left = {row["id"]: row for row in rows}
    ordered: list[Row] = []
    while left:
        # From any row upwards; nothing stands above itself, or the file would not have been believed.
        path = [next(iter(left))]
        while path:
            above = [left[path[-1]][column] for column in columns]
            waiting = [each for each in above if each in left]
            if waiting:
                path.append(waiting[0])
            else:
                ordered.append(left.pop(path.pop()))
    return ordered


def whole(session: Session, side: Side, wish: Wish, report: Report) -> Whole | None:
    """What the side file brings; None where a text was corrected differently here: then the standard's way is gone."""
    if not _texts_agree(session, side):
        return None
    report.whole = True
    found = Whole(report, side, _same(session, side), {row["name"] for row in _columns(session, "source", "name")})
    for kind in KINDS:
        found.new[kind] = set()
        rows = side.rows(kind)
        while some := list(islice(rows, _AT_ONCE)):
            _some(kind, [_renamed(kind, row, found.same) for row in some], session, wish, found)
    return found


_AT_ONCE = 5_000
"""So many rows are compared with the project's together."""


def _columns(session: Session, kind: str, *columns: str) -> list[Row]:
    return session.rows(KINDS[kind].type, columns)


def _texts_agree(session: Session, side: Side) -> bool:
    """Whether no source has other texts here than in the file."""
    here = _by_source(_columns(session, "transcript", "id", "source"))
    there = _by_source(side.rows("transcript"))
    return all(here[source] == there[source] for source in here.keys() & there.keys())


def _by_source(transcripts: Iterable[Row]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in transcripts:
        found.setdefault(row["source"], set()).add(row["id"])
    return found


def _same(session: Session, side: Side) -> dict[tuple[str, str], str]:
    """Kind and id of the file to the id of what is the same here."""
    found = {}
    for kind, column in _BY_NAME.items():
        here = _columns(session, kind, "id", column)
        ids, by_name = {row["id"] for row in here}, {row[column]: row["id"] for row in here}
        for row in side.rows(kind):
            if row["id"] not in ids and row[column] in by_name:
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


def _some(kind: str, rows: list[Row], session: Session, wish: Wish, found: Whole) -> None:
    here = session.rows_by_id(kind, [row["id"] for row in rows])
    for row in rows:
        there = here.get(row["id"])
        if there is None:
            _is_new(kind, row, found)
        else:
            _is_there(kind, row, there, wish, found)


def _is_new(kind: str, row: Row, found: Whole) -> None:
    found.new[kind].add(row["id"])
    if kind == "source":
        found.called[row["id"]] = free_name(row["name"], found.names)
        found.names.add(found.called[row["id"]])
        row = row | {"name": found.called[row["id"]]}
    # Whoever brings 50,000 codings need not wait for names that nobody will see.
    found.report.brings(kind, _called(kind, row) if found.report.new[kind] < NAMED else "")
    if kind == "coding":
        found.report.codings.append(row["id"])
    found.content |= {row[column] for column in content_columns(kind) if row[column]}


def _is_there(kind: str, row: Row, there: Row, wish: Wish, found: Whole) -> None:
    differ = [column for column in row if row[column] != there[column]]
    if not differ:
        found.report.has(kind, _called(kind, row) if found.report.already[kind] < NAMED else "")
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
