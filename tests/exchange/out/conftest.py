"""A project with a few codings in it, to be taken out."""

from collections.abc import Callable

import pytest

from coded_files import KOREAN, a_qualcoder
from madang.workbench.incoming import take_in
from madang.workbench.project import Project


@pytest.fixture
def project(make: Callable[[], Project]) -> Project:
    """One text with three overlapping codings."""
    made = make()
    take_in(made, a_qualcoder(KOREAN, (0, 3, "구청이"), (0, 10, None), (4, 6, "먼저")), "data.qda")
    return made
