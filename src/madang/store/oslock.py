"""The operating system's lock on an open file: it ends with the program that holds it."""

import sys
from contextlib import suppress
from errno import EACCES, EAGAIN, EDEADLK


class Taken(Exception):
    """Another program holds the lock."""


class Lockless(Exception):
    """The file system has no locks: a share, most often."""


_TAKEN = (EACCES, EAGAIN, EDEADLK)


if sys.platform == "win32":
    import msvcrt
    import os

    # Windows keeps others from reading what is locked; so a byte far behind the words is.
    _FAR = 0x7FFF0000

    def _at_the_end(handle: int, way: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, way, 1)

    def lock(handle: int) -> None:
        """Take the lock at once. Raises `Taken`, `Lockless`."""
        try:
            _at_the_end(handle, msvcrt.LK_NBLCK)
        except OSError as trouble:
            raise (Taken if trouble.errno in _TAKEN else Lockless) from None

    def unlock(handle: int) -> None:
        """Give the lock back, if there was one."""
        with suppress(OSError):
            _at_the_end(handle, msvcrt.LK_UNLCK)

else:
    import fcntl

    def lock(handle: int) -> None:
        """Take the lock at once. Raises `Taken`, `Lockless`."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as trouble:
            raise (Taken if trouble.errno in _TAKEN else Lockless) from None

    def unlock(handle: int) -> None:
        """Give the lock back, if there was one."""
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_UN)
