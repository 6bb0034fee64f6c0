"""A process that reads one input after another within limits of memory, and is watched."""

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from threading import Timer

import orjson

from madang.text.readers.shelter import TOO_LONG
from madang.text.readers.shelter_child import received, send

_PROGRAM = "from proofs.reader_worker import main; main()"
GIVEN_UP = "given up"
"""The program's own limit on work ended the worker, as it ends the shelter, and there a sentence says so."""
MOST = 10.0
"""Seconds of work that an input may take."""


@dataclass(frozen=True)
class Outcome:
    """What became of an input: read, refused, or a failure that `told` describes; how long it took in seconds."""

    what: str
    told: str = ""
    seconds: float = 0.0

    @property
    def failed(self) -> bool:
        """Whether it was not survived."""
        return self.what not in ("read", "refused", GIVEN_UP) or (self.what != GIVEN_UP and self.seconds > MOST)


class Worker:
    """The process as it is seen from outside."""

    def __init__(self) -> None:
        self._process = _started()
        self._asked = 0.0

    def ask(self, content: bytes, name: str) -> None:
        """Give it an input."""
        self._asked = time.monotonic()
        assert self._process.stdin is not None
        with suppress(OSError):  # Its end is seen when the answer is waited for.
            send(self._process.stdin, orjson.dumps(name) + b"\n" + content)

    def answer(self, seconds: float) -> Outcome:
        """What became of the input; a worker that did not survive it is replaced."""
        assert self._process.stdout is not None
        stop = Timer(seconds, self._process.kill)
        stop.start()
        said = received(self._process.stdout)
        late = not stop.is_alive()
        stop.cancel()
        took = time.monotonic() - self._asked
        if said is not None:
            what, told, own = orjson.loads(said)
            return Outcome(what, told, own)
        code = self._process.wait()
        self._process = _started()
        if code == TOO_LONG and not late:
            return Outcome(GIVEN_UP, "", took)
        return Outcome("hung" if late else "crashed", f"exit {code}", took)

    def close(self) -> None:
        """End it."""
        self._process.kill()
        self._process.communicate()


def _started() -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-c", _PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def main() -> None:
    """Read what comes in; the limits are those of the program that shelters the readers."""
    from madang.text.readers.shelter_child import limit_memory

    limit_memory()
    _stay_here()
    out, sys.stdout = sys.stdout.buffer, sys.stderr
    while (question := received(sys.stdin.buffer)) is not None:
        name, _, content = question.partition(b"\n")
        _end_limit()
        begun = time.process_time()
        what, told = _read(content, orjson.loads(name))
        send(out, orjson.dumps([what, told, time.process_time() - begun]))


def _stay_here() -> None:
    """Read here what the program would read in its shelter, with the same limit: a second process is only slower."""
    from madang.text.readers import READERS
    from madang.text.readers.shelter_child import limit_time

    def here(risky: Callable[[bytes], bool]) -> Callable[[bytes], bool]:
        def limited(content: bytes) -> bool:
            if risky(content):
                limit_time()
            return False

        return limited

    for reader in set(READERS.values()):
        object.__setattr__(reader, "risky", here(reader.risky))


def _end_limit() -> None:
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (most, most))


def _read(content: bytes, name: str) -> tuple[str, str]:
    from madang.base.errors import Invalid
    from madang.text import readers

    try:
        read = readers.read(content, name)
        read.text.encode("utf-8")
        return _checked(read)
    except Invalid as refused:
        return ("refused", "") if str(refused) and refused.ko else ("half said", str(refused))
    except BaseException as error:  # Whatever it is, it is what the proof looks for.
        return "raised", f"{type(error).__name__}: {error}"[:300]


def _checked(read: "object") -> tuple[str, str]:
    """That the turns lie in the text, in order."""
    from madang.text.readers import Understood

    assert isinstance(read, Understood)
    place = 0
    for turn in read.turns:
        if not place <= turn.span.start <= turn.span.end <= len(read.text):
            return "turns out of place", str(turn)
        place = turn.span.end
    return "read", ""
