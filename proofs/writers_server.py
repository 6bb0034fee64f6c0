"""The study that the writers write in, and the server in front of it."""

import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from madang.coding.code import Code, CodeKind
from madang.sources.source import Source
from madang.workbench import memos, sources
from madang.workbench.project import new, open_project

TOKEN = "the-token-of-this-proof"
WHO = "Haeun"
SOURCES = 4
MEMOS = 6

_fork = multiprocessing.get_context("fork")


@dataclass(frozen=True)
class Desk:
    """What every client knows: the sources, of which the first is corrected and the last one's codings are undone."""

    sources: tuple[str, ...]
    codes: tuple[str, ...]
    memos: tuple[str, ...]
    place: str

    @property
    def corrected(self) -> str:
        """The source whose text is corrected all the time."""
        return self.sources[0]

    @property
    def undone(self) -> str:
        """The source whose codings are undone again."""
        return self.sources[-1]


def prepare(place: str) -> Desk:
    """A new study at `place`: four short interviews, the shipped codebook, and six memos."""
    with TemporaryDirectory() as folder, new(place, who=WHO) as project:
        files = [Path(folder) / f"interview-{number}.txt" for number in range(SOURCES)]
        for number, file in enumerate(files):
            file.write_text(_interview(number), "utf-8")
        sources.import_files(project, files)
        begun = [memos.write_memo(project, "study", "", f"memo {number}").value.id for number in range(MEMOS)]
        with project.reading() as session:
            codes = [each.id for each in session.all(Code) if each.kind is CodeKind.CODE]
            ids = [each.id for each in sorted(session.all(Source), key=lambda each: each.name)]
    return Desk(tuple(ids), tuple(codes), tuple(begun), place)


def _interview(number: int) -> str:
    words = "구청이 약속을 지켰나요? 🙂 The grant came late."
    lines = (f"{'이하은' if line % 2 else '박정순'}: {number}번 면담, {line}번째 말. {words}\n" for line in range(60))
    return "".join(lines)


@contextmanager
def served(place: str) -> Iterator[str]:
    """The address of the workbench on `place`, served by a process of its own."""
    mine, theirs = _fork.Pipe()
    process = _fork.Process(target=_serve, args=(place, theirs))
    process.start()
    try:
        yield f"http://127.0.0.1:{mine.recv()}"
    finally:
        mine.send("stop")
        process.join(timeout=20)
        if process.is_alive():
            process.kill()
            raise AssertionError("The server did not stop when it was told to.")


def _serve(place: str, told: Connection) -> None:
    from functools import partial
    from threading import Thread

    from madang.api.app import application
    from madang.api.server import server
    from madang.cli.serve import listen

    listening = listen(0)
    port = listening.getsockname()[1]
    serving = server(partial(application, open_project(place, who=WHO)), token=TOKEN, port=port)

    def stop() -> None:
        told.recv()
        serving.should_exit = True

    Thread(target=stop, daemon=True).start()
    told.send(port)
    serving.run(sockets=[listening])
