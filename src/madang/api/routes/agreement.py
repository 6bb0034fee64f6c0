"""Who coded what; coefficients come with their own page."""

from fastapi import APIRouter

from madang.api.desk import OpenProject
from madang.api.shapes.agreement import CodersShape, coders_shape
from madang.base.ids import CoderId, SourceId
from madang.workbench.agreement import coders, codings_of

router = APIRouter(prefix="/api/agreement")


@router.get("")
def who_coded(project: OpenProject) -> CodersShape:
    """Coders, sources coded by several, and disputed statements."""
    return coders_shape(coders(project.corpus()))


@router.get("/codings")
def codings(project: OpenProject, coder: CoderId, source: SourceId | None = None) -> list[str]:
    """The ids of what a coder coded, in one source or in all."""
    return list(codings_of(project.corpus(), coder, source))
