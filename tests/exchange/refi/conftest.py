"""A project to take files into."""

from collections.abc import Callable

import pytest

from madang.workbench.project import Project


@pytest.fixture
def project(make: Callable[[], Project]) -> Project:
    """An empty project."""
    return make()
