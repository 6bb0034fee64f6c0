"""Projects of other programs (REFI-QDA): looked at, taken in, handed over. The file comes in under `/api/uploads`."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Request, UploadFile
from fastapi.responses import Response

from madang.api.desk import NamesInSight, OpenProject
from madang.api.shapes.refi import ForgetRefi, RefiShape, TakeIn, WrittenShape, refi_shape, written_shape
from madang.workbench import refi_out
from madang.workbench.refi_out import Choice
from madang.workbench.refi_waiting import Files, look_at_refi, take_refi

router = APIRouter(prefix="/api")

Language = Literal["ko", "en"]


def _files(request: Request) -> Files:
    # Made when first asked for: the first page needs none.
    state = request.app.state
    if getattr(state, "refi_files", None) is None:
        state.refi_files = Files()
    files: Files = state.refi_files
    return files


Waiting = Annotated[Files, Depends(_files)]


@router.post("/uploads/refi")
def look(project: NamesInSight, files: Waiting, file: UploadFile) -> RefiShape:
    """What taking this project or codebook in would do; it waits until somebody says yes."""
    return refi_shape(*look_at_refi(project, files, file.filename or "", file.file))


@router.post("/refi")
def take_in(project: NamesInSight, files: Waiting, asked: TakeIn) -> RefiShape:
    """Take in the file that waits, as one act."""
    return refi_shape(take_refi(project, files, asked.waiting, asked.wish()))


@router.post("/refi/forget")
def forget(files: Waiting, asked: ForgetRefi) -> None:
    """Forget the file that waits; nothing was changed."""
    files.drop([asked.waiting])


@router.get("/refi/written")
def written(project: OpenProject, language: Language = "ko", nvivo: bool = False, side: bool = True) -> WrittenShape:
    """What a .qdpx would hold, and what not."""
    handed = refi_out.refi_project(project, Choice(language, nvivo), side=side)
    return written_shape(handed.report, refi_out.wide_sources(project))


@router.get("/refi/project.qdpx", response_class=Response)
def project_file(project: OpenProject, language: Language = "ko", nvivo: bool = False, side: bool = True) -> Response:
    """The project as REFI-QDA, the same bytes as `madang export` writes."""
    handed = refi_out.refi_project(project, Choice(language, nvivo), side=side)
    return _file(handed.content, "project.qdpx", "application/zip")


@router.get("/refi/codebook.qdc", response_class=Response)
def codebook_file(project: OpenProject, language: Language = "ko") -> Response:
    """The codebook as REFI-QDA."""
    return _file(refi_out.refi_codebook(project, Choice(language)).content, "codebook.qdc", "application/xml")


def _file(content: bytes, name: str, type_: str) -> Response:
    return Response(content, media_type=type_, headers={"Content-Disposition": f'attachment; filename="{name}"'})
