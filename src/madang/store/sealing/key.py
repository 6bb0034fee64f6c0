"""What a key holds: the original project as a file of its own, and how to know its sealed copy again.

It is a plain archive (ZIP): who has the passphrase can open it with other programs too.
"""

import io
import zipfile
from dataclasses import dataclass

import orjson

from madang.base.errors import Invalid

FORMAT = "madang key 2"
_TOLD, _PROJECT = "key.json", "original.madang"


@dataclass(frozen=True, slots=True)
class Key:
    """The way back: the bytes of the `original` project file, and the digest of the copy as it was `sealed`."""

    original: bytes
    sealed: str


def key_bytes(key: Key) -> bytes:
    """A key as bytes, not yet encrypted."""
    found = io.BytesIO()
    with zipfile.ZipFile(found, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_TOLD, orjson.dumps({"format": FORMAT, "sealed": key.sealed}))
        archive.writestr(_PROJECT, key.original)
    return found.getvalue()


def key_of_bytes(content: bytes) -> Key:
    """The key that bytes stand for. Raises `Invalid` for anything else."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            told = orjson.loads(archive.read(_TOLD))
            if told["format"] == FORMAT:
                return Key(archive.read(_PROJECT), str(told["sealed"]))
    except (zipfile.BadZipFile, orjson.JSONDecodeError, KeyError, TypeError):
        pass
    raise Invalid("This file is not a key of a sealed project.", "봉인한 프로젝트의 열쇠가 아닙니다.")
