"""The side file of our own REFI-QDA archives: every row of the project, so that nothing is lost between two Madangs.

`docs/reference/refi-qda.md` describes it. Other programs pass over it; it is believed only while the archive's
project is the one it was written beside.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

import orjson
from sqlalchemy import Column

from madang.base.errors import Invalid, MadangError
from madang.coding.codebook import checked
from madang.exchange.refi.package import Package
from madang.sources.recording import Recording
from madang.sources.recording_kinds import is_recording_name
from madang.sources.source import fingerprint
from madang.store import check, tables
from madang.store.kinds import Row, written
from madang.store.project import SCHEMA_VERSION
from madang.store.registry import KINDS
from madang.store.session import Session

NAME = "madang/project.jsonl"
CONTENT = "madang/content"
FORMAT = "madang rows"
_MOST = 256 * 1024 * 1024
_PASSAGES = ("coding", "translation", "evidence")
_VERSIONS = range(7, SCHEMA_VERSION + 1)
"""The versions whose rows mean the same; a step of the schema that changes what rows mean begins this anew."""
_NOT_HERE = "recording"
"""A recording lies where it lies on one computer: its place is no use to another, nor another's business."""
_TOLD = {"id": str, "source": str, "name": str, "size": int, "fingerprint": str, "media_type": str, "offset": int}
"""What is said of a recording all the same, so that its file is known again."""
_TYPES: dict[str, type] = {"TEXT": str, "INTEGER": int, "BOOLEAN": bool}


@dataclass(slots=True)
class Side:
    """The rows of a side file by kind, in an order in which each names only those before it, and their content."""

    rows: dict[str, list[Row]]
    package: Package
    texts: dict[str, str] = field(default_factory=dict)
    recordings: list[Recording] = field(default_factory=list)

    def content(self, name: str) -> bytes:
        """The bytes with a fingerprint. Raises `Invalid` where they are not there or damaged."""
        found = self.package.file(f"{CONTENT}/{name}", _MOST)
        if found is None or fingerprint(found) != name:
            raise Invalid(f"The side file lacks {name}.", f"부속 파일에 {name}이(가) 없습니다.")
        return found


def rows_of(session: Session) -> Iterator[tuple[str, Row]]:
    """Every row of the project without its revision, by kind, in order."""
    state = check.live(session)
    for kind in KINDS:
        for id_ in sorted(state[kind]) if kind != _NOT_HERE else ():
            yield kind, {str(name): value for name, value in state[kind][id_].items() if name != "revision"}


def lines(rows: Iterable[tuple[str, Row]], qde: bytes, recordings: Iterable[Recording] = ()) -> bytes:
    """The side file."""
    head: dict[str, Any] = {"format": FORMAT, "version": SCHEMA_VERSION, "project": fingerprint(qde)}
    if told := [{name: getattr(each, name) for name in _TOLD} for each in recordings]:
        head["recordings"] = told
    return "".join(f"{line}\n" for line in (written(head), *(written([kind, row]) for kind, row in rows))).encode()


def named_content(rows: Iterable[tuple[str, Row]]) -> set[str]:
    """The fingerprints that rows name."""
    columns = {kind: content_columns(kind) for kind in KINDS}
    return {row[column] for kind, row in rows for column in columns[kind] if row[column]}


def content_columns(kind: str) -> list[str]:
    """The columns of a kind that name content."""
    every = KINDS[kind].table.c
    return [c.name for c in every if any(key.column.table is tables.content for key in c.foreign_keys)]


def read_side(package: Package) -> Side | None:
    """The side file of an archive; None where there is none to go by. Raises `Invalid` for one that is not sound."""
    content = package.file(NAME, _MOST)
    if content is None:
        return None
    try:
        every = [orjson.loads(line) for line in content.splitlines()]
        head = every[0]
        known = head["version"] in _VERSIONS and head["format"] == FORMAT
        if not known or head["project"] != fingerprint(package.qde):
            raise Invalid("it was written beside another project", "다른 프로젝트 곁에 쓰인 것입니다")
        rows: dict[str, list[Row]] = {kind: [] for kind in KINDS}
        for kind, row in every[1:]:
            if kind == _NOT_HERE:
                raise Invalid("it names files of another computer", "다른 컴퓨터의 파일을 가리킵니다")
            rows[kind].append(_sound(kind, row))
        side = Side(rows, package, recordings=[_recording(each) for each in head.get("recordings", ())])
        _require_whole(side)
        sources = {row["id"] for row in rows["source"]}
        side.recordings = [each for each in side.recordings if each.source in sources]
    except MadangError:
        raise
    except Exception as error:
        raise Invalid(
            f"it cannot be read ({type(error).__name__})", f"읽을 수 없습니다({type(error).__name__})"
        ) from None
    return side


def _recording(told: Row) -> Recording:
    """A recording that lies beside the project under its name, if it lies there at all."""
    if set(told) != set(_TOLD) or any(type(told[name]) is not type_ for name, type_ in _TOLD.items()):
        raise Invalid("a recording is not of this version", "녹음의 꼴이 이 버전과 다릅니다")
    name = PurePosixPath(told["name"].replace("\\", "/")).name
    if not is_recording_name(name):
        raise Invalid("it names a file that is no recording", "녹음이 아닌 파일을 가리킵니다")
    return Recording(**{**told, "name": name, "place": name})


def _sound(kind: str, row: Row) -> Row:
    """A row with the columns and forms of its kind, written as this version writes it."""
    columns = [column for column in KINDS[kind].table.c if column.name != "revision"]
    if set(row) != {column.name for column in columns} or not all(_fits(row[c.name], c) for c in columns):
        raise Invalid(f"a {kind} is not of this version", f"{kind}의 꼴이 이 버전과 다릅니다")
    known = KINDS[kind]
    if known.to_row(known.from_row({**row, "revision": 0})) != row:
        raise Invalid(f"a {kind} is not of this version", f"{kind}의 꼴이 이 버전과 다릅니다")
    return row


def _fits(value: Any, column: Column[Any]) -> bool:
    if value is None:
        return bool(column.nullable)
    return type(value) is _TYPES[str(column.type)]


def _require_whole(side: Side) -> None:
    """Refuse rows that name what is not there, or words that do not stand at their places."""
    ids = {kind: {row["id"] for row in rows} for kind, rows in side.rows.items()}
    for kind, rows in side.rows.items():
        if len(ids[kind]) != len(rows):
            raise Invalid(f"a {kind} stands there twice", f"{kind} 하나가 두 번 있습니다")
        for column in KINDS[kind].table.c:
            for key in column.foreign_keys:
                _require_named(rows, column.name, key.column.table.name, ids, side)
    checked(KINDS["code"].from_row({**row, "revision": 0}) for row in side.rows["code"])
    _require_no_circle(side.rows["organisation"])
    side.texts = {row["id"]: side.content(row["text"]).decode() for row in side.rows["transcript"]}
    for row in side.rows["transcript"]:
        orjson.loads(side.content(row["turns"]))
    for kind in _PASSAGES:
        for row in side.rows[kind]:
            if side.texts[row["transcript"]][row["start"] : row["end"]] != row["words"] or row["start"] < 0:
                raise Invalid("words do not stand at their places", "말이 제자리에 있지 않습니다")


def _require_named(rows: list[Row], column: str, target: str, ids: dict[str, set[str]], side: Side) -> None:
    for row in rows:
        value = row[column]
        if value is not None and target == "content":
            if not side.package.lists(f"{CONTENT}/{value}"):
                raise Invalid("a file is missing", "파일 하나가 없습니다")
        elif value is not None and value not in ids[target]:
            raise Invalid(f"a {target} is missing", f"{target} 하나가 없습니다")


def _require_no_circle(rows: list[Row]) -> None:
    above = {row["id"]: row["parent"] for row in rows}
    for id_ in above:
        seen, at = {id_}, above[id_]
        while at is not None:
            if at in seen:
                raise Invalid("an organisation stands above itself", "조직이 그 자신의 위에 있습니다")
            seen.add(at)
            at = above[at]
