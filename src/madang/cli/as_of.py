"""`--as-of`: a command that only looks may look at the project as it was."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click

from madang.workbench.project import Project, open_project
from madang.workbench.snapshots import as_it_was, moment

F = TypeVar("F", bound=Callable[..., Any])


def as_of_option(function: F) -> F:
    """`--as-of`: the moment to look at, by a snapshot's name or the number of an act."""
    wanted = click.option("--as-of", metavar="NAME|ACT", help="As it was at this snapshot, or after this act.")
    return wanted(function)


@contextmanager
def looking(place: str, as_of: str | None) -> Iterator[Project]:
    """The project for reading, as it stands or as it was. Raises `NotFound` for an unknown snapshot or act."""
    with open_project(place, read_only=True) as now:
        if as_of is None:
            yield now
            return
        with as_it_was(now, moment(now, as_of).number) as past:
            yield past
