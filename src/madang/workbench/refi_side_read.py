"""A side file read back: believed only while it is sound, and the archive's project the one it was written beside.

Its rows are read from the file's bytes each time they are gone through: a project of 100,000 codings is not
held a second time.
"""

from collections.abc import Iterator
from functools import cached_property, lru_cache
from pathlib import PurePosixPath
from types import NoneType
from typing import Any

import orjson
from sqlalchemy import Column

from madang.base.errors import Invalid, MadangError
from madang.coding.codebook import checked
from madang.exchange.refi.package import Package
from madang.sources.recording import Recording
from madang.sources.recording_kinds import is_recording_name
from madang.sources.source import fingerprint
from madang.store.kinds import Row
from madang.store.project import SCHEMA_VERSION
from madang.store.registry import KINDS
from madang.workbench.refi_side import CONTENT, FORMAT, NAME, NOT_HERE, TOLD

_MOST = 256 * 1024 * 1024
_PASSAGES = ("coding", "translation", "evidence")
_VERSIONS = range(7, SCHEMA_VERSION + 1)
"""The versions whose rows mean the same; a step of the schema that changes what rows mean begins this anew."""
_TYPES: dict[str, type] = {"TEXT": str, "INTEGER": int, "BOOLEAN": bool}


class Side:
    """The rows of a side file by kind, and the content they name."""

    def __init__(self, lines: bytes, package: Package) -> None:
        """The file's `lines`, a head and one row each. Raises `Invalid` where the kinds stand mixed or are unknown."""
        self._lines, self.package = lines, package
        self._ranges = _ranges(lines)

    @property
    def head(self) -> Row:
        """What the file says of itself."""
        head: Row = orjson.loads(self._lines[: self._lines.index(b"\n")])
        return head

    def rows(self, kind: str) -> Iterator[Row]:
        """The rows of a kind, as they stand in the file."""
        at, end = self._ranges.get(kind, (0, 0))
        view = memoryview(self._lines)
        while at < end:
            stop = self._lines.index(b"\n", at, end)
            yield orjson.loads(view[at:stop])[1]
            at = stop + 1

    def content(self, name: str) -> bytes:
        """The bytes with a fingerprint. Raises `Invalid` where they are not there or damaged."""
        found = self.package.file(f"{CONTENT}/{name}", _MOST)
        if found is None or fingerprint(found) != name:
            raise Invalid(f"The side file lacks {name}.", f"부속 파일에 {name}이(가) 없습니다.")
        return found

    @cached_property
    def texts(self) -> dict[str, str]:
        """The text of each transcript. Raises as `content` does."""
        return {row["id"]: self.content(row["text"]).decode() for row in self.rows("transcript")}

    @cached_property
    def recordings(self) -> list[Recording]:
        """The recordings of its sources, as if they lay beside the project. Raises `Invalid` for what is none."""
        sources = {row["id"] for row in self.rows("source")}
        told = [_recording(each) for each in self.head.get("recordings", ())]
        return [each for each in told if each.source in sources]

    def lists(self, name: str) -> bool:
        """Whether the archive's directory names the content with a fingerprint."""
        return self.package.lists(f"{CONTENT}/{name}")


def _ranges(lines: bytes) -> dict[str, tuple[int, int]]:
    """Where the rows of each kind begin and end."""
    found: dict[str, tuple[int, int]] = {}
    at = lines.index(b"\n") + 1
    while at < len(lines):
        stop = lines.index(b"\n", at) + 1
        kind = lines[at + 2 : lines.index(b'"', at + 2)].decode()
        start, end = found.get(kind, (at, at))
        if lines[at : at + 2] != b'["' or kind not in KINDS or end != at:
            raise Invalid("its rows are not in order", "줄의 차례가 맞지 않습니다")
        found[kind] = (start, stop)
        at = stop
    return found


def read_side(package: Package) -> Side | None:
    """The side file of an archive; None where there is none to go by. Raises `Invalid` for one that is not sound."""
    content = package.file(NAME, _MOST)
    if content is None:
        return None
    try:
        side = Side(content, package)
        head = side.head
        known = head["version"] in _VERSIONS and head["format"] == FORMAT
        if not known or head["project"] != fingerprint(package.qde):
            raise Invalid("it was written beside another project", "다른 프로젝트 곁에 쓰인 것입니다")
        _require_whole(side)
    except MadangError:
        raise
    except Exception as error:
        raise Invalid(
            f"it cannot be read ({type(error).__name__})", f"읽을 수 없습니다({type(error).__name__})"
        ) from None
    return side


def _recording(told: Row) -> Recording:
    """A recording that lies beside the project under its name, if it lies there at all."""
    if set(told) != set(TOLD) or any(type(told[name]) is not type_ for name, type_ in TOLD.items()):
        raise Invalid("a recording is not of this version", "녹음의 꼴이 이 버전과 다릅니다")
    name = PurePosixPath(told["name"].replace("\\", "/")).name
    if not is_recording_name(name):
        raise Invalid("it names a file that is no recording", "녹음이 아닌 파일을 가리킵니다")
    return Recording(**{**told, "name": name, "place": name})


def _require_whole(side: Side) -> None:
    """Refuse rows of another form, that name what is not there, or whose words do not stand at their places."""
    if next(side.rows(NOT_HERE), None) is not None:
        raise Invalid("it names files of another computer", "다른 컴퓨터의 파일을 가리킵니다")
    ids: dict[str, set[str]] = {}
    for kind in KINDS:
        _require_sound(kind, ids, side)
    # Worked out here, so that one that is not sound is found now.
    _ = side.recordings
    checked(KINDS["code"].from_row({**row, "revision": 0}) for row in side.rows("code"))
    _require_no_circle(side)
    for row in side.rows("transcript"):
        orjson.loads(side.content(row["turns"]))


def _require_sound(kind: str, ids: dict[str, set[str]], side: Side) -> None:
    """Go through the rows of a kind, and put their ids to those of the kinds before it."""
    here = ids[kind] = set()
    keys = [(c.name, key.column.table.name) for c in KINDS[kind].table.c for key in c.foreign_keys]
    named: dict[str, set[str | None]] = {target: set() for _, target in keys}
    for row in side.rows(kind):
        _require_form(kind, row)
        if row["id"] in here:
            raise Invalid(f"a {kind} stands there twice", f"{kind} 하나가 두 번 있습니다")
        here.add(row["id"])
        for column, target in keys:
            named[target].add(row[column])
        if kind in _PASSAGES:
            _require_words(row, side.texts)
    for target, wanted in named.items():
        _require_there(target, {each for each in wanted if each is not None}, ids, side)


def _require_there(target: str, wanted: set[str], ids: dict[str, set[str]], side: Side) -> None:
    if target == "content":
        if not all(map(side.lists, wanted)):
            raise Invalid("a file is missing", "파일 하나가 없습니다")
    elif not wanted <= ids.get(target, set()):
        raise Invalid(f"a {target} is missing", f"{target} 하나가 없습니다")


def _require_words(row: Row, texts: dict[str, str]) -> None:
    if texts[row["transcript"]][row["start"] : row["end"]] != row["words"] or row["start"] < 0:
        raise Invalid("words do not stand at their places", "말이 제자리에 있지 않습니다")


def _require_form(kind: str, row: Row) -> None:
    """Refuse a row that has not the columns and forms of its kind, as this version writes it."""
    known = KINDS[kind]
    fits = _fits(kind, tuple(zip(row, map(type, row.values()), strict=True)))
    if not fits or known.to_row(known.from_row({**row, "revision": 0})) != row:
        raise Invalid(f"a {kind} is not of this version", f"{kind}의 꼴이 이 버전과 다릅니다")


@lru_cache(maxsize=1024)
def _fits(kind: str, shape: tuple[tuple[str, type], ...]) -> bool:
    """Whether a row with values of these types can be one of this kind: thousands of rows have few shapes."""
    columns = {column.name: column for column in KINDS[kind].table.c if column.name != "revision"}
    return columns.keys() == {name for name, _ in shape} and all(_takes(columns[name], type_) for name, type_ in shape)


def _takes(column: Column[Any], type_: type) -> bool:
    return type_ is _TYPES[str(column.type)] or (type_ is NoneType and bool(column.nullable))


def _require_no_circle(side: Side) -> None:
    above = {row["id"]: row["parent"] for row in side.rows("organisation")}
    for id_ in above:
        seen, at = {id_}, above[id_]
        while at is not None:
            if at in seen:
                raise Invalid("an organisation stands above itself", "조직이 그 자신의 위에 있습니다")
            seen.add(at)
            at = above[at]
