"""Opens at once: the pages are answered while the rest of the program is still being brought in.

Bringing in every room is most of a start. Meanwhile the browser fetches and reads the pages, and what it
asks of the API waits here until there is somebody to answer.
"""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, suppress
from threading import Event
from typing import Any, Protocol

from starlette.routing import Match, Router
from starlette.types import ASGIApp, Receive, Scope, Send

from madang.api.pages import ROUTES
from madang.api.rooms import FIRST, ROOMS


class Rooms(Protocol):
    """The application's routes, as far as opening and closing them goes."""

    router: Any
    state: Any

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""


Make = Callable[[Event, tuple[str, ...]], Rooms]
"""Brings in these rooms; the event is set when the server closes."""

PATIENCE = 1.0
"""Seconds that the first page has to itself before the other rooms are brought in, unless somebody asks for them."""


class Opening:
    """The pages at once, the rooms of the first page next, and all rooms as soon as they are there."""

    def __init__(self, make: Make) -> None:
        self.closing = Event()
        self._make = make
        self._pages: ASGIApp = Router(ROUTES)
        self._first: asyncio.Future[Rooms]
        self._all: asyncio.Future[Rooms]
        self._wanted: asyncio.Event

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a page at once, a request of the API as soon as its room is there."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["path"].startswith("/api/"):
            await (await self._rooms(scope))(scope, receive, send)
        else:
            await self._pages(scope, receive, send)

    async def _rooms(self, scope: Scope) -> Rooms:
        # Shielded: whoever gives up waiting must not stop the work the others wait for.
        first = await asyncio.shield(self._first)
        if not self._all.done() and any(route.matches(scope)[0] is Match.FULL for route in first.router.routes):
            return first
        self._wanted.set()
        return await asyncio.shield(self._all)

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        self._wanted = asyncio.Event()
        self._first = asyncio.ensure_future(asyncio.to_thread(self._make, self.closing, FIRST))
        self._all = asyncio.ensure_future(self._bring_in_all())
        life = asyncio.create_task(self._keep_open())
        await send({"type": "lifespan.startup.complete"})
        await receive()
        self.closing.set()
        await life
        await send({"type": "lifespan.shutdown.complete"})

    async def _bring_in_all(self) -> Rooms:
        await self._first
        with suppress(TimeoutError, asyncio.TimeoutError):
            await asyncio.wait_for(self._wanted.wait(), PATIENCE)
        return await asyncio.to_thread(self._make, self.closing, ROOMS)

    async def _keep_open(self) -> None:
        rooms = await self._all
        inside: AbstractAsyncContextManager[Any] = rooms.router.lifespan_context(rooms)
        async with inside:
            await asyncio.to_thread(self.closing.wait)
