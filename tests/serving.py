"""A workbench served on loopback, for tests that ask it from outside: over HTTP, or with a browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Thread
from time import sleep

import uvicorn

from madang.api.app import application, behind_the_door
from madang.cli.serve import listen
from madang.workbench.project import Project

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
    listening = listen(0)
    port = listening.getsockname()[1]
    app = behind_the_door(application(project), token=TOKEN, port=port)
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=1))
    thread = Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        sleep(0.01)
    try:
        yield Served(port)
    finally:
        server.should_exit = True
        thread.join(timeout=5)
