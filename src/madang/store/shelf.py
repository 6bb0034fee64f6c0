"""Connections to a project file, kept open between one request and the next while a workbench serves it.

Opening a file and closing it again costs several times what storing one coding does. But what is open may be
taken from under us: a sync program replaces the file, or removes the log beside it. So a connection is used
again only while both are still the files it was opened on.
"""

import sqlite3
from collections import deque
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy.pool import ConnectionPoolEntry, NullPool

MOST = 8
"""How many idle connections are kept."""

Files = tuple[tuple[int, int] | None, tuple[int, int] | None]
"""What the project file and its log are to the disk; None where there is none."""


class Shelf(NullPool):
    """Closes every connection after use, until it is told to keep them."""

    path: Path
    keeping = False

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._idle: deque[ConnectionPoolEntry] = deque()

    def keep(self, path: Path) -> None:
        """From now on keep connections, as long as `path` and its log stay where they are."""
        self.path = path
        self.keeping = True

    def dispose(self) -> None:
        """Close what is idle. The last connection to close brings the log into the file."""
        while self._idle:
            self._idle.pop().close()

    def _do_get(self) -> ConnectionPoolEntry:
        while self._idle:
            entry = self._idle.pop()
            if entry.info["files"] == files(self.path):
                return entry
            self._let_go(entry)
        return self._create_connection()

    def _do_return_conn(self, record: ConnectionPoolEntry) -> None:
        if self.keeping and record.dbapi_connection is not None and len(self._idle) < MOST:
            opened_on: Files = record.info.setdefault("files", files(self.path))
            if None not in opened_on:
                self._idle.append(record)
                return
        record.close()

    def _let_go(self, entry: ConnectionPoolEntry) -> None:
        file, log = files(self.path)
        if file == entry.info["files"][0] and log is None and entry.dbapi_connection is not None:
            # The log was removed while we had it open: what stands in it can still be brought into the file.
            with suppress(sqlite3.Error):
                entry.dbapi_connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        entry.close()


def files(path: Path) -> Files:
    """The project file and its log, as the disk knows them."""
    return _known(path), _known(path.with_name(f"{path.name}-wal"))


def _known(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
