"""Files that arrive: looked at, kept, dropped. Only here may a request be large."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, UploadFile

from madang.api.desk import NamesInSight
from madang.api.shapes.replacing import BroughtInShape, brought_in_shape
from madang.api.shapes.sheet import SheetShape, sheet_shape
from madang.api.shapes.uploads import ArrivalShape, ColumnsAsked, Drop, Keep, KeptShape, arrival_shape, kept_shape
from madang.base.ids import SourceId, TranscriptId
from madang.workbench import corrected_file, speakers_sheet, uploads
from madang.workbench.waiting import Waiting

router = APIRouter(prefix="/api/uploads")


def _waiting(request: Request) -> Waiting[uploads.Arrival]:
    waiting: Waiting[uploads.Arrival] = request.app.state.waiting
    return waiting


Files = Annotated[Waiting[uploads.Arrival], Depends(_waiting)]


@router.get("")
def waiting(files: Files) -> list[ArrivalShape]:
    """The files that wait for a decision."""
    return [arrival_shape(each) for each in files.all()]


@router.post("")
def arrive(project: NamesInSight, files: Files, file: UploadFile) -> ArrivalShape:
    """Read one file and let it wait; one that cannot be read is answered with its sentence."""
    return arrival_shape(uploads.look(project, files, file.filename or "", file.file))


@router.post("/{file}/columns")
def choose_columns(project: NamesInSight, files: Files, file: str, asked: ColumnsAsked) -> ArrivalShape:
    """Read a waiting table of answers anew, its columns being what is asked."""
    return arrival_shape(uploads.choose_columns(project, files, file, asked.value()))


@router.post("/keep")
def keep(project: NamesInSight, files: Files, asked: Keep) -> KeptShape:
    """Keep files as sources, as one act."""
    return kept_shape(uploads.keep(project, files, [each.chosen() for each in asked.files]))


@router.post("/drop")
def drop(files: Files, asked: Drop) -> None:
    """Forget files that wait."""
    files.drop(asked.files)


@router.post("/sheet")
def read_sheet(file: UploadFile) -> SheetShape:
    """The rows of a speakers sheet (CSV or XLSX), to be looked at; nothing is changed."""
    return sheet_shape(speakers_sheet.read_rows(file.file, file.filename or ""))


@router.post("/corrected/{source}/preview")
def preview_corrected(project: NamesInSight, source: str, file: UploadFile) -> BroughtInShape:
    """What replacing a transcript by a corrected file would do; nothing is kept."""
    found = corrected_file.preview_stream(project, SourceId(source), file.filename or "", file.file)
    return brought_in_shape(found)


@router.post("/corrected/{source}")
def bring_in_corrected(project: NamesInSight, source: str, compared: str, file: UploadFile) -> BroughtInShape:
    """Replace a transcript by a corrected file; `compared` names the revision that the preview compared it with."""
    found = corrected_file.correct_from_stream(
        project, SourceId(source), file.filename or "", file.file, TranscriptId(compared)
    )
    return brought_in_shape(found)
