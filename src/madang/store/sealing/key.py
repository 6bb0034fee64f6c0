"""What a key holds: the rows and bytes that differ, and how to know both projects again."""

import zlib
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from madang.base.errors import Invalid
from madang.store.kinds import Row
from madang.store.sealing.whole import TABLES, Rows, digest, key_of

FORMAT = "madang key 1"


@dataclass(frozen=True, slots=True)
class Key:
    """The way back. `rows` are original rows of a table that stand otherwise in the copy; `content` the bytes that
    the copy lacks; `added` the fingerprints of bytes it has instead; `sealed` and `original` the digests of both."""

    project: Row
    names: tuple[Row, ...]
    rows: Mapping[str, list[Row]]
    content: Mapping[str, bytes]
    added: tuple[str, ...]
    sealed: str
    original: str


def key_between(was: Rows, copy: Rows) -> Key:
    """What leads from a sealed copy back to the project it was made of."""
    rows = {name: _differing(name, was[name], copy[name]) for name in TABLES if name not in ("project", "content")}
    theirs = {row["fingerprint"]: row["bytes"] for row in was["content"]}
    ours = {row["fingerprint"] for row in copy["content"]}
    return Key(
        project=was["project"][0],
        names=tuple(was["hidden_name"]),
        rows={name: found for name, found in rows.items() if found},
        content={name: theirs[name] for name in sorted(theirs.keys() - ours)},
        added=tuple(sorted(ours - theirs.keys())),
        sealed=digest(copy),
        original=digest(was),
    )


def _differing(name: str, was: list[Row], copy: list[Row]) -> list[Row]:
    key = key_of(name)
    there = {key(row): row for row in copy}
    return [row for row in was if there[key(row)] != row]


def key_bytes(key: Key) -> bytes:
    """A key as bytes, not yet encrypted."""
    plain: dict[str, Any] = {
        "format": FORMAT,
        "project": key.project,
        "names": list(key.names),
        "rows": dict(key.rows),
        "content": {name: b64encode(value).decode() for name, value in key.content.items()},
        "added": list(key.added),
        "sealed": key.sealed,
        "original": key.original,
    }
    return zlib.compress(orjson.dumps(plain, option=orjson.OPT_SORT_KEYS))


def key_of_bytes(content: bytes) -> Key:
    """The key that bytes stand for. Raises `Invalid` for anything else."""
    try:
        plain = orjson.loads(zlib.decompress(content))
        assert plain["format"] == FORMAT
    except (zlib.error, orjson.JSONDecodeError, KeyError, TypeError, AssertionError):
        raise Invalid("This file is not a key of a sealed project.", "봉인한 프로젝트의 열쇠가 아닙니다.") from None
    return Key(
        plain["project"],
        tuple(plain["names"]),
        plain["rows"],
        {name: b64decode(value) for name, value in plain["content"].items()},
        tuple(plain["added"]),
        plain["sealed"],
        plain["original"],
    )
