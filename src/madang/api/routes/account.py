"""The account, as it is printed."""

from collections.abc import AsyncIterator
from typing import Annotated, Literal

import anyio
from fastapi import APIRouter, Query
from fastapi.responses import Response
from fastapi.sse import EventSourceResponse, ServerSentEvent

from madang.api.desk import OpenProject
from madang.api.shapes.account import Parts, composed, parts
from madang.coding.statement import Sharing
from madang.workbench import composing
from madang.workbench.report import printed

router = APIRouter(prefix="/api")

Language = Literal["ko", "en", "both"]
Sections = Annotated[list[str] | None, Query()]

_TYPES = {
    "html": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
}
_ALONE = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'; sandbox allow-popups allow-modals"
)
"""The printed account brings its own style and nothing else; only our own pages may frame it."""

PAUSE = 0.1
"""Seconds between two looks at how far an account is."""


@router.get("/account")
def choice() -> Parts:
    """The sections that can be chosen."""
    return parts()


@router.get("/account/composing", response_class=EventSourceResponse)
async def compose(
    project: OpenProject, language: Language = "both", level: Sharing = Sharing.PUBLIC, sections: Sections = None
) -> AsyncIterator[ServerSentEvent]:
    """Compose an account, telling how far it is; given up when nobody listens any more."""
    work = composing.start(project, language, level, sections)
    told = None
    try:
        while told is None or not told.ended:
            now = composed(work)
            if now != told:
                yield ServerSentEvent(data=now.model_dump(), event="composed")
                told = now
            await anyio.sleep(PAUSE)
    finally:
        work.stop()


@router.get("/account.{ending}", response_class=Response)
def account(
    project: OpenProject,
    ending: Literal["html", "docx", "json"],
    language: Language = "both",
    level: Sharing = Sharing.PUBLIC,
    sections: Sections = None,
    save: bool = False,
) -> Response:
    """The account, the same bytes as `madang account` writes; `save` hands it over as a file."""
    return account_file(printed(project, f".{ending}", language, level, sections), ending, save=save)


def account_file(content: bytes, ending: str, *, name: str = "account", save: bool = False) -> Response:
    """A printed account as an answer: a page on its own, or a file to keep."""
    headers = {"Content-Security-Policy": _ALONE}
    if save or ending != "html":
        headers["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
    return Response(content, media_type=_TYPES[ending], headers=headers)
