"""A process that reads one input after another within limits of memory, and is watched."""

import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from threading import Timer

import orjson

from madang.text.readers.shelter import TOO_LONG
from madang.text.readers.shelter_child import received, send

_PROGRAM = "from proofs.reader_worker import main; main()"


@dataclass(frozen=True)
class Outcome:
    """What became of an input: read, refused, or a failure that `told` describes; how long it took in seconds."""

    what: str
    told: str = ""
    seconds: float = 0.0

    @property
    def failed(self) -> bool:
        """Whether it was not survived."""
        return self.what not in ("read", "refused")


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
        return Outcome("hung" if late or code == TOO_LONG else "crashed", f"exit {code}", took)

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
    from madang.text.readers.shelter_child import limit_memory, limit_time

    limit_memory()
    out, sys.stdout = sys.stdout.buffer, sys.stderr
    while (question := received(sys.stdin.buffer)) is not None:
        name, _, content = question.partition(b"\n")
        limit_time()
        begun = time.process_time()
        what, told = _read(content, orjson.loads(name))
        send(out, orjson.dumps([what, told, time.process_time() - begun]))


def _read(content: bytes, name: str) -> tuple[str, str]:
    from madang.base.errors import Invalid
    from madang.text import readers
    from madang.text.readers.reader import never

    for reader in readers.READERS.values():
        # Here is the shelter already: a second process for each input would only be slower.
        object.__setattr__(reader, "risky", never)
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
