"""What was done, undo and redo."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query

from madang.api.desk import OpenProject
from madang.api.shapes.history import ActShape, Doings, Steps, ToldShape, act_shape, told_shape
from madang.workbench import history
from madang.workbench.history import Asked
from madang.workbench.told import told

router = APIRouter(prefix="/api/history")

Limit = Annotated[int, Query(ge=1, le=1000)]


@router.get("")
def acts(
    project: OpenProject,
    limit: Limit = 100,
    who: str | None = None,
    verb: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    before: int | None = None,
    touching: str | None = None,
) -> list[ActShape]:
    """Acts, the last first: of a person, a verb, a stretch of time, before an act, or touching a thing by its id."""
    asked = Asked(who, verb, since, until, before, touching)
    return [act_shape(act, project.who) for act in history.acts_asked(project, asked, limit=limit)]


@router.get("/doings")
def doings(project: OpenProject) -> Doings:
    """Who did something, and what was done at all: what acts can be narrowed to."""
    people, verbs = history.people_and_verbs(project)
    return Doings(people=people, verbs=verbs)


@router.get("/steps")
def steps(project: OpenProject) -> Steps:
    """What undo and redo would do next."""
    back, again = history.can_go(project)
    return Steps(
        undo=None if back is None else act_shape(back, project.who),
        redo=None if again is None else act_shape(again, project.who),
    )


@router.get("/{number}/events")
def events(project: OpenProject, number: int, first: Annotated[int, Query(ge=0)] = 0, limit: Limit = 50) -> ToldShape:
    """What one act changed, before and after, in words."""
    return told_shape(told(project, number, first=first, most=limit))


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
