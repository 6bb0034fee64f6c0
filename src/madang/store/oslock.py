"""The operating system's lock on an open file: it ends with the program that holds it."""

import sys
from errno import EACCES, EAGAIN, EDEADLK


class Taken(Exception):
    """Another program holds the lock."""


if sys.platform == "win32":
    import msvcrt
    import os

    # Windows keeps others from reading what is locked; so a byte far behind the words is.
    _FAR = 0x7FFF0000

    def _at_the_end(handle: int, way: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, way, 1)

    def lock(handle: int) -> None:
        """Take the lock at once. Raises `Taken`; `OSError` where the file system has no locks."""
        try:
            _at_the_end(handle, msvcrt.LK_NBLCK)
        except OSError as trouble:
            if trouble.errno in (EACCES, EAGAIN, EDEADLK):
                raise Taken from None
            raise

    def unlock(handle: int) -> None:
        """Give the lock back."""
        _at_the_end(handle, msvcrt.LK_UNLCK)

else:
    import fcntl

    def lock(handle: int) -> None:
        """Take the lock at once. Raises `Taken`; `OSError` where the file system has no locks."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as trouble:
            if trouble.errno in (EACCES, EAGAIN):
                raise Taken from None
            raise

    def unlock(handle: int) -> None:
        """Give the lock back."""
        fcntl.flock(handle, fcntl.LOCK_UN)
