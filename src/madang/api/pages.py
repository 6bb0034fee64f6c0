"""The built pages: every address that is no file and not of the API answers the one page, which knows the rest."""

from functools import lru_cache
from pathlib import Path

from fastapi import APIRouter, Request
from starlette.responses import FileResponse, HTMLResponse, Response

from madang.base.errors import NotFound

WEB = Path(__file__).parent.parent / "web"
NONCE = "NONCE_OF_THIS_ANSWER"

router = APIRouter(include_in_schema=False)


@lru_cache(maxsize=1)
def _page() -> str:
    try:
        return (WEB / "index.html").read_text("utf-8")
    except FileNotFoundError:
        raise NotFound(
            "The workbench's pages are not built; build them with: just web",
            "작업대의 쪽들이 만들어져 있지 않습니다. just web 으로 만드십시오.",
        ) from None


@router.get("/assets/{name}")
def asset(name: str) -> Response:
    """A built file; its name holds its fingerprint, so it may be kept."""
    found = WEB / "assets" / name
    if "/" in name or name.startswith(".") or not found.is_file():
        raise NotFound(f"There is no file {name}.", f"{name}: 이런 파일은 없습니다.")
    return FileResponse(found, headers={"Cache-Control": "public, max-age=31536000, immutable"})


@router.get("/api/{rest:path}")
def nothing(rest: str) -> Response:
    """An address of the API that does not exist is not a page."""
    raise NotFound(f"There is nothing at /api/{rest}.", f"/api/{rest}: 이런 주소는 없습니다.")


@router.get("/{rest:path}")
def page(request: Request, rest: str) -> Response:
    """The page, with this answer's nonce for the styles that the editor makes."""
    return HTMLResponse(_page().replace(NONCE, request.state.nonce))
