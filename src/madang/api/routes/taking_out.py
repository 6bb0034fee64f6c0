"""The project's files for other programs and people: each the same bytes as `madang export` writes."""

from typing import Literal

from fastapi import APIRouter
from fastapi.responses import Response

from madang.api.desk import OpenProject
from madang.workbench.exchange import exported

router = APIRouter(prefix="/api")

Ending = Literal["qdpx", "qdc", "jsonl", "xlsx", "csv", "json", "md", "docx", "html", "graphml", "gexf"]
What = Literal["project", "statements", "codings", "codebook", "transcripts", "network"]

_TYPES: dict[str, str] = {
    "csv": "text/csv; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "jsonl": "application/x-ndjson",
    "graphml": "application/xml",
    "gexf": "application/xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@router.get("/export/{what}.{ending}", response_class=Response)
def take_out(project: OpenProject, what: What, ending: Ending, language: Literal["ko", "en"] = "ko") -> Response:
    """One file to keep, in the format that its ending names."""
    content = exported(project, f".{ending}", what, language)
    kept = {"Content-Disposition": f'attachment; filename="{what}.{ending}"', "X-Content-Type-Options": "nosniff"}
    return Response(content, media_type=_TYPES.get(ending, "application/octet-stream"), headers=kept)
