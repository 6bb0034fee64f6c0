"""Tells open windows that the project has changed, whoever changed it: a stream of server-sent events."""

from collections.abc import AsyncIterator
from threading import Event

import anyio
from fastapi import APIRouter, Request
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import StrictInt, StrictStr

from madang.api.desk import OpenProject
from madang.api.shapes.shape import Shape
from madang.workbench import history

router = APIRouter(prefix="/api")

PAUSE = 0.25
"""Seconds between two looks: a change in one window is in the other well within a second."""


class Changed(Shape):
    """The project's revision, and the kinds of rows that changed since the last message (none in the first)."""

    revision: StrictInt
    kinds: list[StrictStr]


@router.get("/live", response_class=EventSourceResponse)
async def live(project: OpenProject, request: Request) -> AsyncIterator[ServerSentEvent]:
    """One message at once, then one after each change, until the window or the server closes."""
    closing: Event = request.app.state.closing
    seen = -1
    while not (closing.is_set() or await request.is_disconnected()):
        now = await anyio.to_thread.run_sync(history.revision, project)
        if now != seen:
            kinds = await anyio.to_thread.run_sync(history.kinds_since, project, seen) if seen >= 0 else []
            yield ServerSentEvent(data=Changed(revision=now, kinds=kinds).model_dump(), event="changed", id=str(now))
            seen = now
        await anyio.sleep(PAUSE)
