"""The side file of our own REFI-QDA archives: every row of the project, so that nothing is lost between two Madangs.

`docs/reference/refi-qda.md` describes it. Other programs pass over it.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from madang.sources.recording import Recording
from madang.sources.source import fingerprint
from madang.store import check, tables
from madang.store.kinds import Row, written
from madang.store.project import SCHEMA_VERSION
from madang.store.registry import KINDS
from madang.store.session import Session

NAME = "madang/project.jsonl"
CONTENT = "madang/content"
FORMAT = "madang rows"
NOT_HERE = "recording"
"""A recording lies where it lies on one computer: its place is no use to another, nor another's business."""
TOLD = {"id": str, "source": str, "name": str, "size": int, "fingerprint": str, "media_type": str, "offset": int}
"""What is said of a recording all the same, so that its file is known again."""


def rows_of(session: Session) -> Iterator[tuple[str, Row]]:
    """Every row of the project without its revision, by kind, in order."""
    state = check.live(session)
    for kind in KINDS:
        for id_ in sorted(state[kind]) if kind != NOT_HERE else ():
            yield kind, {str(name): value for name, value in state[kind][id_].items() if name != "revision"}


def lines(rows: Iterable[tuple[str, Row]], qde: bytes, recordings: Iterable[Recording] = ()) -> bytes:
    """The side file."""
    head: dict[str, Any] = {"format": FORMAT, "version": SCHEMA_VERSION, "project": fingerprint(qde)}
    if told := [{name: getattr(each, name) for name in TOLD} for each in recordings]:
        head["recordings"] = told
    return "".join(f"{line}\n" for line in (written(head), *(written([kind, row]) for kind, row in rows))).encode()


def named_content(rows: Iterable[tuple[str, Row]]) -> set[str]:
    """The fingerprints that rows name."""
    columns = {kind: content_columns(kind) for kind in KINDS}
    return {row[column] for kind, row in rows for column in columns[kind] if row[column]}


@lru_cache(maxsize=64)
def content_columns(kind: str) -> list[str]:
    """The columns of a kind that name content."""
    every = KINDS[kind].table.c
    return [c.name for c in every if any(key.column.table is tables.content for key in c.foreign_keys)]
