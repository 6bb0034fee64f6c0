"""Who may come in: this machine's own browser, with this start's token, from our own pages.

A workbench listens on loopback, where any page the person visits, and any other person on a shared
computer, can send requests too. So every request must name us as its host (else a foreign name was
bound to this address), carry the cookie that `/enter/<token>` set, and come from our own pages.
"""

import secrets
from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

UPLOAD_MAX = 256 * 1024 * 1024
"""Bytes of one upload of sources: four of the largest files a reader takes."""
BODY_MAX = 8 * 1024 * 1024
"""Bytes of any other request: far more than the longest corrected transcript."""

_SAFE = frozenset({"GET", "HEAD"})
_ENTER = "/enter/"
_CLOSED = (
    "이 작업대는 madang serve 가 알려 준 주소로만 열립니다.\n"
    "This workbench opens only by the address that madang serve printed.\n"
)


class Door:
    """ASGI middleware in front of everything; `hosts` are the names under which we may be asked, with the port."""

    def __init__(self, app: ASGIApp, *, token: str, hosts: frozenset[str]) -> None:
        self.app = app
        self.token = token
        self.hosts = hosts
        # Browsers keep cookies per host whatever the port: two workbenches at once need two names.
        self.cookie = "madang-" + "-".join(sorted({host.rpartition(":")[2] for host in hosts}))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or answer why not."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        nonce = secrets.token_urlsafe(16)
        scope.setdefault("state", {})["nonce"] = nonce
        guarded = _guarded(send, nonce)
        refused = self._refusal(scope, headers)
        if refused is not None:
            await refused(scope, receive, guarded)
            return
        await self.app(scope, _limited(receive, scope["path"]), guarded)

    def _refusal(self, scope: Scope, headers: Headers) -> Response | None:
        if headers.get("host", "") not in self.hosts:
            return PlainTextResponse("This address is not ours.\n", 400)
        if scope["path"].startswith(_ENTER):
            return self._enter(scope["path"].removeprefix(_ENTER))
        if not self._ours(scope["method"], headers):
            return PlainTextResponse("Another site sent this request; it was not carried out.\n", 403)
        if not secrets.compare_digest(_cookie(headers, self.cookie).encode(), self.token.encode()):
            return PlainTextResponse(_CLOSED, 401)
        return _too_long(scope["path"], headers)

    def _enter(self, offered: str) -> Response:
        if not secrets.compare_digest(offered.encode(), self.token.encode()):
            return PlainTextResponse(_CLOSED, 401)
        response = RedirectResponse("/", 303)
        response.set_cookie(self.cookie, self.token, httponly=True, samesite="strict", path="/")
        return response

    def _ours(self, method: str, headers: Headers) -> bool:
        """Whether the request comes from our own pages, or from no page at all."""
        site = headers.get("sec-fetch-site")
        if site not in (None, "same-origin", "none"):
            return False
        origin = headers.get("origin")
        if origin is not None:
            return origin.removeprefix("http://") in self.hosts
        # A browser names the origin of every write; a write without one comes from a script with the token.
        return method in _SAFE or site != "none"


def behind_the_door(app: ASGIApp, *, token: str, port: int, names: Iterable[str] = ("127.0.0.1", "localhost")) -> Door:
    """The application as it is served: on loopback, to whoever holds this start's token."""
    return Door(app, token=token, hosts=frozenset(f"{name}:{port}" for name in names))


def _cookie(headers: Headers, name: str) -> str:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(name)
    except CookieError:
        return ""
    return found.value if found else ""


def _most(path: str) -> int:
    return UPLOAD_MAX if path.startswith("/api/uploads") else BODY_MAX


def _too_long(path: str, headers: Headers) -> Response | None:
    said = headers.get("content-length", "0")
    if not said.isdigit() or int(said) > _most(path):
        return PlainTextResponse(f"More than {_most(path) // 1_048_576} MB at once are not taken.\n", 413)
    return None


def _limited(receive: Receive, path: str) -> Receive:
    """The same body, cut off past the limit whatever its header said."""
    left = _most(path)

    async def limited() -> Message:
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        return {"type": "http.disconnect"} if left < 0 else message

    return limited


def policy(nonce: str) -> str:
    """Our pages run our scripts and styles only, and speak with nobody but us."""
    return (
        "default-src 'none'; script-src 'self'; "
        f"style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; font-src 'self'; media-src 'self' blob:; "
        "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


def _guarded(send: Send, nonce: str) -> Send:
    async def guarded(message: Any) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.setdefault("Content-Security-Policy", policy(nonce))
            headers.setdefault("X-Content-Type-Options", "nosniff")
            headers.setdefault("Referrer-Policy", "no-referrer")
            headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
            headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
            headers.setdefault("Cache-Control", "no-store")
        await send(message)

    return guarded
