"""Projects to bring things into, and to take them out of."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from madang.workbench.project import Project, new


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[[], Project]]:
    """Makes projects with an empty codebook."""
    made: list[Project] = []

    def a_new() -> Project:
        made.append(new(str(tmp_path / f"p{len(made)}.madang"), who="me", codebook=""))
        return made[-1]

    yield a_new
    for each in made:
        each.close()
