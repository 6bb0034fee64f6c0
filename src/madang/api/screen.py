"""The last look at what goes to a window that hides names: no hidden name is in any answer, whatever route gave it."""

from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from madang.api.desk import hides_names
from madang.api.errors import answer
from madang.base.errors import MadangError

_STREAM = "text/event-stream"


class Screen:
    """ASGI middleware: answers to windows that hide names are held back until they were looked through."""

    def __init__(self, app: ASGIApp, state: Any) -> None:
        """`state` is the application's, which has the open project."""
        self.app = app
        self.state = state

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand a request on; look through the answer where names are hidden."""
        if scope["type"] != "http" or not hides_names(Request(scope)):
            await self.app(scope, receive, send)
            return
        held = _Held(send)
        await self.app(scope, receive, held.take)
        if held.start is None:
            return
        try:
            content = self._fit(held)
        except MadangError as trouble:
            await answer(type(trouble), str(trouble), trouble.ko)(scope, receive, send)
            return
        MutableHeaders(scope=held.start)["content-length"] = str(len(content))
        await send(held.start)
        await send({"type": "http.response.body", "body": content})

    def _fit(self, held: "_Held") -> bytes:
        # What hides names is brought in by the first window that asks for it.
        from madang.workbench.screen import fit_to_send

        content = b"".join(held.parts)
        return fit_to_send(self.state.project, content, is_json=held.is_json) if content else content


class _Held:
    """An answer on its way: kept back, but for streams, which say only that something changed."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.start: Message | None = None
        self.parts: list[bytes] = []
        self.is_json = False
        self._streams = False

    async def take(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            kind = MutableHeaders(scope=message).get("content-type", "")
            self._streams, self.is_json = kind.startswith(_STREAM), kind.startswith("application/json")
            self.start = None if self._streams else message
        if self._streams:
            await self._send(message)
        elif message["type"] == "http.response.body":
            self.parts.append(message.get("body", b""))
