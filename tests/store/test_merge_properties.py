"""Whatever is done in two copies: merged both ways, once and twice, whole or not at all, nothing is lost."""

import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from merge_promises import broken, half_done
from merge_work import CLOCKS, DEEDS, Step, a_project, copies, quick, shuffled_ids, work

COUNT = st.integers(0, 999)
STEPS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, len(DEEDS) + 1), COUNT, COUNT, COUNT), max_size=12)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """Where the copies lie: the same files for every example, as making an engine takes longest."""
    with tempfile.TemporaryDirectory() as made, quick():
        a_project(Path(made))
        yield Path(made)


@settings(max_examples=12, deadline=None)
@given(steps=STEPS)
def test_merging_keeps_every_promise(folder: Path, steps: list[Step]) -> None:
    files = copies(folder / "start.madang", folder)
    work(files, steps)

    assert broken(files["a"], files["b"]) == []


@pytest.mark.parametrize("clock_goes", list(CLOCKS))
def test_what_two_people_called_one_coder_is_listed_by_any_clock(folder: Path, clock_goes: str) -> None:
    rename = next(number for number, deed in enumerate(DEEDS) if deed.__name__ == "_rename_coder")
    files = copies(folder / "start.madang", folder)
    with shuffled_ids(random.Random(1)):
        work(files, [(1, rename, 0, 0, 2), (0, rename, 0, 0, 0)], clock_goes)

    # Seed 20261435: a merge small enough to go through before it could be stopped left the next nothing to list.
    assert broken(files["a"], files["b"], atomic=True) == []


@pytest.mark.parametrize("writes", [1, 2, 3, 4, 5])
def test_a_merge_that_is_stopped_leaves_everything_as_before(folder: Path, writes: int) -> None:
    files = copies(folder / "start.madang", folder)
    work(files, [(0, 0, 1, 2, 3), (1, 11, 4, 5, 1), (1, 13, 1, 1, 1), (1, 7, 2, 1, 1), (0, 12, 4, 9, 2)])

    assert half_done(files["a"], files["b"], writes) == []
