"""Reading in a process of its own, so that no file can hang the program or take it down."""

import atexit
import os
import subprocess
import sys
from contextlib import suppress
from threading import Lock, Timer
from typing import IO

import orjson

from madang.base.errors import Invalid
from madang.text.readers.column import Wanted
from madang.text.readers.reader import Reading
from madang.text.readers.shelter_child import received, send
from madang.text.readers.told import heard

SECONDS = 30.0
"""How long one file may take by the clock; the process ends itself sooner when it does nothing but work."""
TOO_LONG = -24
"""How a process ends that worked for longer than it may (SIGXCPU)."""
IDLE = 20.0
"""Seconds after which a process that nobody asks is ended."""


class Shelter:
    """A process that reads one file after another; it is started anew after one that it did not survive."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._idle: Timer | None = None

    def read(
        self, ending: str, content: bytes, file_name: str, seconds: float = SECONDS, *, wanted: Wanted = ()
    ) -> Reading:
        """What the reader of `ending` makes of a file. Raises `Invalid`, also where it fails or takes too long."""
        with self._lock:
            self._rest()
            answer, late = self._asked(orjson.dumps([ending, file_name, list(wanted)]) + b"\n" + content, seconds)
            self._wait()
        if answer:
            return heard(answer)
        raise _too_long(file_name) if late else _too_damaged(file_name)

    def close(self) -> None:
        """End the process, if there is one."""
        with self._lock:
            self._rest()
            if self._child is not None and self._child.stdin is not None:
                self._child.stdin.close()
                self._child.stdin = None
            self._end()

    def _asked(self, question: bytes, seconds: float) -> tuple[bytes | None, bool]:
        """The answer, None where there was none; and whether time ran out."""
        child = self._child = self._child or _started()
        stop = Timer(seconds, child.kill)
        stop.start()
        answer = None
        try:
            send(_pipe(child.stdin), question)
            answer = received(_pipe(child.stdout))
        except OSError:
            pass  # It ended before it had read the file.
        finally:
            late = not stop.is_alive()
            stop.cancel()
        if answer is None:
            self._end()
            late |= child.returncode == TOO_LONG
        return answer, late

    def _wait(self) -> None:
        self._idle = Timer(IDLE, self.close)
        self._idle.daemon = True
        self._idle.start()

    def _rest(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
            self._idle = None

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            with suppress(subprocess.TimeoutExpired):
                # It may be ending by itself, and how it ends tells why.
                child.wait(0.2)
            child.kill()
            child.communicate()


def _started() -> "subprocess.Popen[bytes]":
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
    program = [sys.executable, "-P", "-c", "from madang.text.readers.shelter_child import main; main()"]
    return subprocess.Popen(
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    )


def _pipe(pipe: "IO[bytes] | None") -> "IO[bytes]":
    assert pipe is not None
    return pipe


def _too_long(file_name: str) -> Invalid:
    return Invalid(
        f"{file_name} took too long to read and was given up; split it, or save it as .docx and bring that in.",
        f"{file_name}: 읽는 데 너무 오래 걸려 멈췄습니다. 나누거나 .docx로 저장하여 가져오십시오.",
    )


def _too_damaged(file_name: str) -> Invalid:
    return Invalid(
        f"{file_name} is damaged inside or too large to read; save it anew in its own program, or as .docx.",
        f"{file_name}: 안이 깨졌거나 너무 커서 읽지 못했습니다. 원래 프로그램이나 .docx로 다시 저장하십시오.",
    )


SHELTER = Shelter()
atexit.register(SHELTER.close)
