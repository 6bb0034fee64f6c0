"""Error to status, in one table."""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from madang.api.shapes.shape import Said, Trouble
from madang.base.errors import Busy, Conflict, Forbidden, Invalid, MadangError, NotFound, Stale

STATUS: dict[type[MadangError], int] = {
    NotFound: 404,
    Invalid: 422,
    Conflict: 409,
    Stale: 412,
    Forbidden: 403,
    Busy: 503,
}

KINDS = {
    NotFound: "not_found",
    Invalid: "invalid",
    Conflict: "conflict",
    Stale: "stale",
    Forbidden: "forbidden",
    Busy: "busy",
}

TROUBLES: dict[int | str, dict[str, Any]] = {status: {"model": Trouble} for status in sorted(set(STATUS.values()))}
"""What every route may answer besides its own answer, for the contract."""


def tell_errors(app: FastAPI) -> None:
    """Answer every refusal with its sentence, in the same shape."""

    @app.exception_handler(MadangError)
    def _refused(_: Request, trouble: MadangError) -> JSONResponse:
        return answer(type(trouble), str(trouble), trouble.ko)

    @app.exception_handler(RequestValidationError)
    def _misshapen(_: Request, trouble: RequestValidationError) -> JSONResponse:
        first = trouble.errors()[0]
        where = ".".join(str(each) for each in first["loc"][1:])
        return answer(Invalid, f"The request does not fit: {where}: {first['msg']}", f"요청이 맞지 않습니다: {where}")

    @app.exception_handler(HTTPException)
    def _unreadable(_: Request, trouble: HTTPException) -> JSONResponse:
        if trouble.status_code == 404:
            return answer(NotFound, "There is nothing at this address.", "이 주소에는 아무것도 없습니다.")
        return answer(Invalid, f"The request cannot be read: {trouble.detail}.", "요청을 읽을 수 없습니다.")


def answer(kind: type[MadangError], en: str, ko: str = "") -> JSONResponse:
    """A refusal as JSON."""
    told = Trouble(kind=KINDS[kind], said=Said(ko=ko or en, en=en))
    return JSONResponse(told.model_dump(), status_code=STATUS[kind])
