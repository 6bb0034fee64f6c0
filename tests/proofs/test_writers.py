"""The short form of `python -m proofs writers`."""

import os
from pathlib import Path

import pytest

from proofs import writers

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the clients are forked")
SECONDS = 3


def test_many_writers_and_readers_of_a_file_lose_nothing(tmp_path: Path) -> None:
    told = writers.prove("SQLite", str(tmp_path / "study.madang"), SECONDS)

    assert told.acts["apply_code"] > 0


def test_many_writers_and_readers_of_a_server_lose_nothing() -> None:
    with writers.postgresql() as new_place:
        told = writers.prove("PostgreSQL", new_place(), SECONDS)

    assert told.acts["apply_code"] > 0
