"""A workbench served on loopback, for tests that ask it from outside: over HTTP, or with a browser."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from threading import Thread
from time import sleep

from madang.api.app import application
from madang.api.server import server
from madang.cli.serve import listen
from madang.workbench.project import Project
from madang.workbench.word_index import SWITCH

TOKEN = "the-token-of-this-test"


@dataclass(frozen=True)
class Served:
    """Where a workbench is open."""

    port: int

    @property
    def root(self) -> str:
        """Its address, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def enter(self) -> str:
        """The address that lets a browser in."""
        return f"{self.root}/enter/{TOKEN}"


@contextmanager
def served(project: Project) -> Iterator[Served]:
    """Serve `project` for as long as the block lasts."""
    # A journey need not wait for the analyser, nor every one of them bring in its half a gigabyte.
    os.environ.setdefault(SWITCH, "off")
    listening = listen(0)
    port = listening.getsockname()[1]
    opened = server(partial(application, project), token=TOKEN, port=port)
    thread = Thread(target=opened.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not opened.started:
        sleep(0.01)
    try:
        yield Served(port)
    finally:
        opened.should_exit = True
        thread.join(timeout=5)
