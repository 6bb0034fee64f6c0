"""What every route is handed: the open project."""

from collections.abc import Callable
from typing import Annotated, TypeVar

from fastapi import Depends, Request

from madang.workbench.project import Project

T = TypeVar("T")
HIDDEN = ("madang-names", "hidden")
"""The header by which a window says that it shows no names."""


def hides_names(request: Request) -> bool:
    """Whether a request comes from a window that shows no names."""
    return request.headers.get(HIDDEN[0]) == HIDDEN[1] or request.query_params.get("names") == HIDDEN[1]


def _project(request: Request) -> Project:
    project: Project = request.app.state.project
    if not hides_names(request):
        return project
    # What hides names is brought in by the first window that asks for it.
    from madang.workbench.screen import on_screen

    return on_screen(project)


def _named(request: Request) -> Project:
    from madang.workbench.screen import require_names_shown

    return require_names_shown(_project(request))


def kept(request: Request, name: str, make: Callable[[], T]) -> T:
    """What the application keeps for its windows under a name: made when first asked for, closed with it."""
    state = request.app.state
    if getattr(state, name, None) is None:
        setattr(state, name, make())
    found: T = getattr(state, name)
    return found


OpenProject = Annotated[Project, Depends(_project)]
"""The project the workbench was opened on, with the person at work as `who`; behind a cover where names are hidden."""
NamesInSight = Annotated[Project, Depends(_named)]
"""The same, for what is done with the names in sight; refused where they are hidden."""
