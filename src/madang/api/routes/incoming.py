"""Projects of other programs: what a waiting one would bring, and taking it in. It comes in under `/api/uploads`."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request

from madang.api.desk import NamesInSight, kept
from madang.api.routes.uploads import Files
from madang.api.shapes.incoming import IncomingOpened, IncomingReport, IncomingWish, incoming_report
from madang.workbench import incoming_waiting
from madang.workbench.beside import Beside

router = APIRouter(prefix="/api/incoming")


def _made_here(request: Request) -> Beside:
    return kept(request, "beside", Beside)


MadeHere = Annotated[Beside, Depends(_made_here)]


@router.post("/{id_}/look")
def look(project: NamesInSight, files: Files, id_: str, asked: IncomingWish) -> IncomingReport:
    """What taking it in would do; nothing is changed."""
    return incoming_report(incoming_waiting.look_at(project, files, id_, asked.value()))


@router.post("/{id_}/take")
def take(project: NamesInSight, files: Files, made_here: MadeHere, id_: str, asked: IncomingWish) -> IncomingReport:
    """Take it in, as one act of this project, or as a project of its own beside it."""
    taken = incoming_waiting.take(project, files, id_, asked.value(), made_here)
    return incoming_report(taken.report, taken.project)


@router.post("/made/{name}/open")
def open_made(project: NamesInSight, made_here: MadeHere, name: str) -> IncomingOpened:
    """Open a project that was made here in a workbench of its own, in a new window of the browser."""
    return IncomingOpened(address=made_here.open(name, project.who))
