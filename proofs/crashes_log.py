"""What the driver process was told, kept so that killing it loses nothing: one line each, on the disk at once."""

import json
import os
from pathlib import Path
from typing import Any

Line = dict[str, Any]


class Log:
    """Lines of JSON; `write` returns when the line is on the disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND)

    def write(self, **line: Any) -> None:
        """Keep one line."""
        os.write(self._file, json.dumps(line).encode() + b"\n")
        os.fsync(self._file)

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._file)


def lines(path: Path) -> list[Line]:
    """Every whole line; the last may have been cut off by the kill."""
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_bytes().split(b"\n")[:-1]]
