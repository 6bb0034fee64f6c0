"""What was done, undo and redo."""

from typing import Annotated

from fastapi import APIRouter, Query

from madang.api.desk import OpenProject
from madang.api.shapes.history import ActShape, Steps, act_shape
from madang.workbench import history

router = APIRouter(prefix="/api/history")


@router.get("")
def acts(project: OpenProject, limit: Annotated[int, Query(ge=1, le=1000)] = 100) -> list[ActShape]:
    """The latest acts, the last first."""
    return [act_shape(act, project.who) for act in history.acts(project, limit=limit)]


@router.get("/steps")
def steps(project: OpenProject) -> Steps:
    """What undo and redo would do next."""
    back, again = history.can_go(project)
    return Steps(
        undo=None if back is None else act_shape(back, project.who),
        redo=None if again is None else act_shape(again, project.who),
    )


@router.post("/undo")
def undo(project: OpenProject) -> ActShape:
    """Take back the latest act of the person at work; answers it."""
    return act_shape(history.undo_mine(project), project.who)


@router.post("/redo")
def redo(project: OpenProject) -> ActShape:
    """Do again what the person at work last took back; answers it."""
    return act_shape(history.redo(project), project.who)


@router.post("/{number}/undo")
def undo_one(project: OpenProject, number: int) -> ActShape:
    """Take back this act; refused, naming the work, where later work depends on it."""
    return act_shape(history.undo(project, number), project.who)
