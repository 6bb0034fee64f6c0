"""Projects that were made here out of files of other programs, each opened in a workbench of its own.

The same program is started anew for the new project: another port of this computer, a token of its own, the same
door. It ends when this workbench does, however that ends, because its standard input ends then.
"""

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock, Timer

from madang.base.errors import Invalid, NotFound

SECONDS = 60.0
"""How long a start may take."""
TO_END = 5.0


class Beside:
    """The projects that this workbench made, by the names of their files, and those that are open."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._made: dict[str, Path] = {}
        self._open: dict[str, tuple[subprocess.Popen[str], str]] = {}

    def made(self, path: Path) -> None:
        """Know a project that was made here; no other can be opened."""
        with self._lock:
            self._made[path.name] = path.resolve()

    def open(self, name: str, who: str, *, browser: bool = True) -> str:
        """Open a project that was made here in a window of its own; answer its address, the same while it is open.

        Raises `NotFound` for one that was not made here or is gone, `Invalid` where it could not be started.
        """
        with self._lock:
            path = self._made.get(name)
            if path is None or not path.exists():
                raise NotFound(
                    f"No project {name} was made by this workbench; open it in a terminal: madang serve {name}",
                    f"이 작업대가 만든 {name} 프로젝트가 없습니다. 터미널에서 여십시오: madang serve {name}",
                )
            there = self._open.get(name)
            if there is None or there[0].poll() is not None:
                there = self._open[name] = _started(path, who, browser=browser)
            return there[1]

    def close(self) -> None:
        """End all that were opened."""
        with self._lock:
            opened, self._open = list(self._open.values()), {}
        for running, _ in opened:
            _ended(running)


def _started(path: Path, who: str, *, browser: bool) -> tuple[subprocess.Popen[str], str]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
    program = [sys.executable, "-P", "-m", "madang", "serve", str(path), f"--who={who}", "--json", "--ends-with-input"]
    running = subprocess.Popen(
        [*program, *([] if browser else ["--no-browser"])],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        env=environment,
        # Ctrl+C in the terminal is for this workbench; it ends the other one in its turn.
        start_new_session=True,
    )
    stop = Timer(SECONDS, running.kill)
    stop.start()
    try:
        assert running.stdout is not None
        address: str = json.loads("".join(iter(running.stdout.readline, "}\n")) + "}")["address"]
    except (ValueError, KeyError):
        _ended(running)
        raise Invalid(
            f"{path.name} could not be opened here; open it in a terminal: madang serve {path.name}",
            f"{path.name} 프로젝트를 여기서 열지 못했습니다. 터미널에서 여십시오: madang serve {path.name}",
        ) from None
    finally:
        stop.cancel()
    return running, address


def _ended(running: "subprocess.Popen[str]") -> None:
    if running.stdin is not None:
        with suppress(OSError):
            running.stdin.close()
    try:
        running.wait(TO_END)
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait()
    if running.stdout is not None:
        running.stdout.close()
