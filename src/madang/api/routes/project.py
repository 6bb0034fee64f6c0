"""The project itself: what everything in it is called."""

from fastapi import APIRouter

from madang.api.desk import OpenProject
from madang.api.shapes.reference import Reference, reference

router = APIRouter(prefix="/api/reference")


@router.get("")
def names(project: OpenProject) -> Reference:
    """The study, codes, organisations, coders, sources and episodes by name."""
    return reference(project.corpus(), place=project.name, who=project.who, read_only=project.read_only)
