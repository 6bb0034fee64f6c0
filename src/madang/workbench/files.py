"""Files written whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import BinaryIO
from unicodedata import category, normalize

from madang.base.errors import Invalid, NotFound

NAME_MAX = 200
"""Characters of a file's name that are kept."""


def require_free(path: Path) -> None:
    """Refuse to write over a file that is there. Raises `Invalid`."""
    if path.exists():
        raise Invalid(
            f"{path} is there already; give the file another name, or say --replace to write over it.",
            f"{path} 파일이 이미 있습니다. 다른 이름을 쓰거나 --replace로 덮어쓰십시오.",
        )


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`: what was there stays until the new file is complete.

    Raises `NotFound` for a missing folder, `Invalid` where it cannot be written.
    """
    with writing_whole(path) as file:
        file.write(content)


@contextmanager
def writing_whole(path: Path) -> Iterator[BinaryIO]:
    """A file to write to, which lies at `path` when it is complete, and nowhere where something goes wrong.

    Raises as `write_whole` does.
    """
    if not path.parent.is_dir():
        raise NotFound(f"There is no folder {path.parent}.")
    try:
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "w+b") as file:
                yield file
            Path(draft).chmod(0o644)
            Path(draft).replace(path)
        except BaseException:
            Path(draft).unlink(missing_ok=True)
            raise
    except OSError as trouble:
        raise Invalid(f"{path} cannot be written: {trouble.strerror}.") from None


def plain_name(file_name: str) -> str:
    """A file's name without folders and signs nobody can see, composed as Korean is typed."""
    last = PurePath(normalize("NFC", file_name).replace("\\", "/")).name
    shown = "".join(letter for letter in last if category(letter) not in ("Cc", "Cf", "Cs"))
    stem, dot, ending = shown.rpartition(".")
    return f"{stem[:NAME_MAX]}{dot}{ending[:20]}" if dot else ending[:NAME_MAX] or "file"
