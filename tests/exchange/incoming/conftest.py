"""A project to take files into."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from madang.workbench import project as projects
from madang.workbench.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with projects.new(str(tmp_path / "study.madang"), who="Haeun", codebook="") as made:
        yield made
