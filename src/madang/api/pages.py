"""The built pages: every address that is no file and not of the API answers the one page, which knows the rest.

Only Starlette is needed here, so that the pages are answered before the rest has been brought in.
"""

from functools import lru_cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

WEB = Path(__file__).parent.parent / "web"
NONCE = "NONCE_OF_THIS_ANSWER"

_MISSING = (
    "작업대의 쪽들이 만들어져 있지 않습니다. just web 으로 만드십시오.\n"
    "The workbench's pages are not built; build them with: just web\n"
)


@lru_cache(maxsize=1)
def _page() -> str:
    return (WEB / "index.html").read_text("utf-8")


async def asset(request: Request) -> Response:
    """A built file; its name holds its fingerprint, so it may be kept."""
    name = request.path_params["name"]
    found = WEB / "assets" / name
    if name.startswith(".") or not found.is_file():
        return PlainTextResponse(f"There is no file {name}.\n", 404)
    return FileResponse(found, headers={"Cache-Control": "public, max-age=31536000, immutable"})


async def page(request: Request) -> Response:
    """The page, with this answer's nonce for the styles that the editor makes."""
    try:
        return HTMLResponse(_page().replace(NONCE, request.state.nonce))
    except FileNotFoundError:
        return PlainTextResponse(_MISSING, 404)


ROUTES = (Route("/assets/{name}", asset), Route("/{rest:path}", page))
"""The last routes of the application: they answer whatever is left."""
