"""The project itself: what everything in it is called."""

from fastapi import APIRouter

from madang.api.desk import OpenProject
from madang.api.shapes.reference import Reference, reference
from madang.api.shapes.shape import Said
from madang.workbench.hiding import at_this_moment
from madang.workbench.project import notices

router = APIRouter(prefix="/api/reference")


@router.get("")
def names(project: OpenProject) -> Reference:
    """The study, codes, organisations, coders, sources and episodes by name."""
    hidden, only = len(at_this_moment(project)), project.read_only
    return reference(project.corpus(), place=project.name, who=project.who, read_only=only, hidden=hidden)


@router.get("/notices")
def told(project: OpenProject) -> list[Said]:
    """What the person at work should know about the project's file, most pressing first; nothing when all is well."""
    return [Said.of(each) for each in notices(project)]
