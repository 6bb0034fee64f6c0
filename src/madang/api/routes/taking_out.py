"""The project's files for other programs and people: each the same bytes as `madang export` writes."""

from pathlib import Path
from tempfile import mkstemp
from typing import Annotated, Literal
from urllib.parse import quote

from fastapi import APIRouter, Depends
from fastapi.responses import FileResponse, Response
from starlette.background import BackgroundTask

from madang.api.desk import OpenProject
from madang.api.shapes.taking_out import TakenOutShape, taken_out_shape
from madang.coding.statement import Sharing
from madang.workbench.exchange import Order
from madang.workbench.exchange import take_out as taken_out

router = APIRouter(prefix="/api/export")

Ending = Literal["qdpx", "qdc", "jsonl", "xlsx", "csv", "json", "md", "docx", "html", "graphml", "gexf"]
What = Literal["project", "statements", "codings", "codebook", "transcripts", "network"]

_TYPES: dict[str, str] = {
    ".qdpx": "application/zip",
    ".qdc": "application/xml",
    ".csv": "text/csv; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".json": "application/json",
    ".jsonl": "application/x-ndjson",
    ".graphml": "application/xml",
    ".gexf": "application/xml",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def _order(
    what: What,
    ending: Ending,
    language: Literal["ko", "en"] = "ko",
    level: Sharing = Sharing.RESEARCHER,
    nvivo: bool = False,
    side: bool = True,
    originals: bool = True,
    recordings: bool = False,
    inside: bool = False,
) -> Order:
    return Order(f".{ending}", what, language, level, nvivo, side, originals, recordings, inside)


Wanted = Annotated[Order, Depends(_order)]


@router.get("/{what}.{ending}/report")
def look(project: OpenProject, order: Wanted) -> TakenOutShape:
    """What the file would hold, and what of the project is not in it; refused as the file itself would be."""
    return taken_out_shape(taken_out(project, order, only_look=True), standard=order.ending in (".qdpx", ".qdc"))


@router.get("/{what}.{ending}", response_class=Response)
def take_out(project: OpenProject, order: Wanted) -> Response:
    """One file to keep, in the format that its ending names."""
    if order.recordings:
        return _with_recordings(project, order)
    taken = taken_out(project, order)
    return Response(taken.content, media_type=_TYPES[order.ending], headers=_kept_as(taken.name, order))


def _with_recordings(project: OpenProject, order: Order) -> Response:
    """A file that may be gigabytes: written down first, then sent in parts, then removed."""
    draft = Path(mkstemp(prefix="madang-", suffix=order.ending)[1])
    try:
        with draft.open("w+b") as file:
            taken = taken_out(project, order, into=file)
            file.write(taken.content)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    gone = BackgroundTask(draft.unlink, missing_ok=True)
    headers = _kept_as(taken.name, order)
    return FileResponse(draft, media_type=_TYPES[order.ending], headers=headers, background=gone)


def _kept_as(name: str, order: Order) -> dict[str, str]:
    # A name of Hangul travels only encoded; whoever does not read that gets the plain one.
    plain = f"{order.what}{order.ending}"
    named = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name)}"
    return {"Content-Disposition": named, "X-Content-Type-Options": "nosniff"}
