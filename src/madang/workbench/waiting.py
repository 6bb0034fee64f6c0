"""Files that wait for a decision: their bytes in a folder of their own, until they are kept or dropped."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import BinaryIO, Generic, TypeVar

from madang.base.errors import Invalid, NotFound

A = TypeVar("A")
_PIECE = 1_048_576


class Waiting(Generic[A]):
    """Files by id, each with what is known of it. They are lost when the workbench is closed."""

    MOST_BYTES = 512 * _PIECE
    """Bytes that may wait at one time."""
    MOST_FILES = 500

    def __init__(self) -> None:
        self._lock = Lock()
        self._folder: TemporaryDirectory[str] | None = None
        self._known: dict[str, tuple[A, int]] = {}

    def put(self, id_: str, known: A, content: bytes) -> None:
        """Let a file wait. Raises `Invalid` where too much waits already."""
        with self._lock:
            size = sum(size for _, size in self._known.values()) + len(content)
            if size > self.MOST_BYTES or len(self._known) >= self.MOST_FILES:
                most = self.MOST_BYTES // _PIECE
                raise Invalid(
                    f"{self.MOST_FILES} files or {most} MB wait already; keep or drop some, then bring this one in.",
                    f"파일 {self.MOST_FILES}개 또는 {most} MB가 이미 기다립니다. 일부를 넣거나 뺀 뒤 가져오십시오.",
                )
            self._path(id_).write_bytes(content)
            self._known[id_] = known, len(content)

    def all(self) -> list[A]:
        """What is known of each waiting file, in the order of their coming."""
        with self._lock:
            return [known for known, _ in self._known.values()]

    def get(self, id_: str) -> tuple[A, bytes]:
        """What is known of a file, and its bytes. Raises `NotFound` for one that waits no more."""
        with self._lock:
            if id_ not in self._known:
                raise NotFound(
                    "A file waits here no more, because the workbench was started anew; bring it in again.",
                    "작업대가 다시 시작되어 기다리던 파일이 사라졌습니다. 그 파일을 다시 가져오십시오.",
                )
            return self._known[id_][0], self._path(id_).read_bytes()

    def know(self, id_: str, known: A) -> None:
        """Know something else of a file; one that waits no more is passed over."""
        with self._lock:
            if id_ in self._known:
                self._known[id_] = known, self._known[id_][1]

    def drop(self, ids: Iterable[str]) -> None:
        """Forget files; one that is not there is passed over."""
        with self._lock:
            for id_ in ids:
                if self._known.pop(id_, None) is not None:
                    self._path(id_).unlink(missing_ok=True)

    def close(self) -> None:
        """Forget everything, and leave nothing on the disk."""
        with self._lock:
            self._known = {}
            if self._folder is not None:
                self._folder.cleanup()
                self._folder = None

    def _path(self, id_: str) -> Path:
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="madang-")
        return Path(self._folder.name) / id_


def copied(stream: BinaryIO, most: int, name: str) -> bytes:
    """The bytes of a stream. Raises `Invalid` as soon as there are more than `most`."""
    content = bytearray()
    while piece := stream.read(_PIECE):
        content += piece
        if len(content) > most:
            raise Invalid(
                f"{name} is larger than {most // _PIECE} MB; split it into one file per interview.",
                f"{name}: {most // _PIECE} MB보다 큽니다. 면담마다 한 파일로 나누십시오.",
            )
    return bytes(content)
