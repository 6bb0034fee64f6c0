"""Writers of one program stand in line for the project, first come first served.

SQLite lets whoever asks at the right moment in, so that of thirty who wait one may wait for ever; and on
PostgreSQL everybody who waits holds a connection.
"""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from madang.base.errors import Busy, Conflict


class Line:
    """The line in front of one project. `seen` is the highest revision that was written through it."""

    def __init__(self) -> None:
        self.seen = 0
        self._door = Lock()
        self._taken = False
        self._waiting: deque[Lock] = deque()

    @contextmanager
    def turn(self, name: str, seconds: float) -> Iterator[None]:
        """Wait for one's turn, at most so long, and hold it. Raises `Busy`."""
        if not self._wait(seconds):
            raise Busy(
                f"{name} is being written by somebody else; try again when they have finished.",
                f"{name}: 다른 사람이 쓰고 있습니다. 끝난 뒤에 다시 해 보십시오.",
            )
        try:
            yield
        finally:
            self._next()

    def require_no_way_back(self, name: str, revision: int) -> None:
        """Refuse to write over an older copy than the one that was written before. Raises `Conflict`."""
        if revision < self.seen:
            lost = self.seen - revision
            changes = "1 change" if lost == 1 else f"{lost} changes"
            raise Conflict(
                f"{name} went back from revision {self.seen} to {revision}: another program put an older copy in "
                f"its place, which lacks the last {changes}; look for a newer copy or a backup, or open it again "
                "to go on from here.",
                f"{name}: {self.seen}판에서 {revision}판으로 돌아갔습니다. 다른 프로그램이 옛 사본을 그 자리에 두어 "
                f"마지막 변경 {lost}개가 빠졌습니다. 새 사본이나 백업을 찾거나, 다시 열어 여기서부터 이어 가십시오.",
            )

    def _wait(self, seconds: float) -> bool:
        with self._door:
            if not self._taken:
                self._taken = True
                return True
            mine = Lock()
            mine.acquire()
            self._waiting.append(mine)
        if mine.acquire(timeout=seconds):
            return True
        with self._door:
            # Between the end of the wait and this line the turn may have been handed to us after all.
            if mine not in self._waiting:
                return True
            self._waiting.remove(mine)
        return False

    def _next(self) -> None:
        with self._door:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._taken = False
