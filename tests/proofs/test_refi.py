"""The short form of `python -m proofs refi`."""

import random
from pathlib import Path

import pytest
from proofs.refi import FIRST, case, damaged, seeds


@pytest.fixture(scope="module")
def files() -> list[bytes]:
    return seeds()


@pytest.mark.parametrize("part", range(4))
def test_damaged_files_come_in_on_their_words_or_are_refused(files: list[bytes], part: int, tmp_path: Path) -> None:
    for seed in range(FIRST + part, FIRST + 240, 4):
        chance = random.Random(seed)

        assert case(damaged(chance.choice(files), chance), tmp_path if seed % 40 == 0 else None)
