"""Who has a project file open for work: told in a small file beside it, `study.madang.open`.

The operating system's lock on that file ends with its program, however it ends. Another computer cannot see that
lock where a sync program carries the file over; so the file also says who, where, since when and seen when last.
"""

import json
import os
import platform
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from uuid import getnode

from madang.base import clock
from madang.store.oslock import Lockless, Taken, lock, unlock

LIVING = timedelta(minutes=10)
"""A note from another computer that was not renewed for so long is of a program that has ended.

A sync program takes minutes, and two clocks may differ by as much."""


@dataclass(frozen=True, slots=True)
class Note:
    """Who has the project open: `seen` is when the program last said so, `revision` what it had stored by then."""

    machine: str
    host: str
    pid: int
    program: str
    who: str
    since: datetime
    seen: datetime
    revision: int

    @property
    def elsewhere(self) -> bool:
        """Whether it was written on another computer."""
        return self.machine != this_machine()

    @property
    def fresh(self) -> bool:
        """Whether it was renewed lately."""
        return abs(clock.now() - self.seen) < LIVING


class Hold:
    """A project held open by this program. `left` is the note of one that ended without taking its own away."""

    def __init__(self, path: Path, handle: int, note: Note, left: Note | None) -> None:
        self.note = note
        self.left = left
        self._path = path
        self._handle: int | None = handle
        self.renew(note.revision)

    def renew(self, revision: int) -> None:
        """Say that we are still here, and how far the project has come."""
        if self._handle is None:
            return
        self.note = replace(self.note, seen=clock.now(), revision=max(revision, self.note.revision))
        # A full disk must not stop the work: the lock itself holds without the words.
        with suppress(OSError):
            _write(self._handle, self.note)

    def release(self) -> None:
        """Let go; the file goes too."""
        if self._handle is not None:
            handle, self._handle = self._handle, None
            # Gone before the lock is: whoever comes in between finds it is not the file it locked, and makes its own.
            with suppress(OSError):
                self._path.unlink()
            unlock(handle)
            os.close(handle)


def path_of(place: str) -> Path:
    """The file that says who has a project open."""
    path = Path(place)
    return path.with_name(f"{path.name}.open")


def hold(place: str, who: str, program: str, revision: int) -> Hold | Note | None:
    """Take the project for this program, or answer who has it. None where the folder takes no such file."""
    path = path_of(place)
    try:
        handle, locked = _locked(path)
    except Taken:
        return _read(path) or _somebody()
    except OSError:
        return None
    there = _read(path)
    if there is not None and there.fresh and (there.elsewhere or not locked):
        unlock(handle)
        os.close(handle)
        return there
    now = clock.now()
    note = Note(this_machine(), platform.node(), os.getpid(), program, who, now, now, revision)
    return Hold(path, handle, note, there)


def _locked(path: Path) -> tuple[int, bool]:
    """A handle on the file that stands at `path` now, and whether it could be locked. Raises `Taken`, `OSError`."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            locked = _try(handle)
            if _is_at(handle, path):
                return handle, locked
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _try(handle: int) -> bool:
    """Whether the file system has locks; ours then. Raises `Taken`."""
    try:
        lock(handle)
    except Lockless:
        return False
    return True


def _is_at(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def holder(place: str) -> Note | None:
    """Who has the project open, here or elsewhere; None where nobody has."""
    path = path_of(place)
    note = _read(path)
    if note is not None and note.elsewhere:
        return note if note.fresh else None
    try:
        handle = os.open(path, os.O_RDWR)
    except OSError:
        return None
    try:
        locked = _try(handle)
        unlock(handle)
    except Taken:
        return note or _somebody()
    finally:
        os.close(handle)
    return note if note is not None and note.fresh and not locked else None


def left_behind(place: str) -> Note | None:
    """The note of a program that has ended without taking it away; None where there is none, or it still runs."""
    note = _read(path_of(place))
    return note if note is not None and holder(place) is None else None


def _somebody() -> Note:
    now = clock.now()
    return Note(this_machine(), platform.node(), 0, "madang", "", now, now, 0)


def _write(handle: int, note: Note) -> None:
    plain = {**asdict(note), "since": note.since.isoformat(), "seen": note.seen.isoformat()}
    content = json.dumps(plain, ensure_ascii=False, indent=1).encode()
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, content)
    os.ftruncate(handle, len(content))


def _read(path: Path) -> Note | None:
    """The note in a file; None where there is none, or a sync program has only brought a part of it."""
    try:
        plain = json.loads(path.read_bytes())
        moments = {name: datetime.fromisoformat(plain[name]).astimezone(UTC) for name in ("since", "seen")}
        return Note(**{**plain, **moments})
    except (OSError, ValueError, TypeError, KeyError):
        return None


@lru_cache(maxsize=1)
def this_machine() -> str:
    """A name for this computer that tells nobody anything, and differs from that of a copy of it elsewhere."""
    try:
        own = Path("/etc/machine-id").read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        own = str(getnode())
    return sha256(f"{platform.node()} {own}".encode()).hexdigest()[:16]
