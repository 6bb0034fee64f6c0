"""Files written whole or not at all."""

import os
import tempfile
from pathlib import Path

from madang.base.errors import Invalid, NotFound


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
    if not path.parent.is_dir():
        raise NotFound(f"There is no folder {path.parent}.")
    try:
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(draft).chmod(0o644)
            Path(draft).replace(path)
        except OSError:
            Path(draft).unlink(missing_ok=True)
            raise
    except OSError as trouble:
        raise Invalid(f"{path} cannot be written: {trouble.strerror}.") from None
