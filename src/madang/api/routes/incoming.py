"""Projects of other programs: what a waiting one would bring, and taking it in. It comes in under `/api/uploads`."""

from fastapi import APIRouter

from madang.api.desk import NamesInSight
from madang.api.routes.uploads import Files
from madang.api.shapes.incoming import IncomingReport, IncomingWish, incoming_report
from madang.workbench import incoming_waiting

router = APIRouter(prefix="/api/incoming")


@router.post("/{id_}/look")
def look(project: NamesInSight, files: Files, id_: str, asked: IncomingWish) -> IncomingReport:
    """What taking it in would do; nothing is changed."""
    return incoming_report(incoming_waiting.look_at(project, files, id_, asked.value()))


@router.post("/{id_}/take")
def take(project: NamesInSight, files: Files, id_: str, asked: IncomingWish) -> IncomingReport:
    """Take it in, as one act of this project, or as a project of its own beside it."""
    taken = incoming_waiting.take(project, files, id_, asked.value())
    return incoming_report(taken.report, taken.project)
