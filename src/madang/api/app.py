"""The application: routes behind the door."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from importlib import import_module
from threading import Event, Thread

from fastapi import FastAPI
from fastapi.telemetry import TelemetryConfig
from starlette.types import ASGIApp

from madang.api import live, pages
from madang.api.door import Door
from madang.api.errors import TROUBLES, tell_errors
from madang.workbench.project import Project
from madang.workbench.uploads import Arrival
from madang.workbench.waiting import Waiting
from madang.workbench.warming import keep_warm

ROOMS = (
    "project",
    "history",
    "snapshots",
    "passages",
    "home",
    "uploads",
    "sources",
    "people",
    "reading",
    "correcting",
    "codebook",
    "search",
    "pairs",
    "themes",
    "agreement",
    "claims",
    "account",
    "help",
)
"""The modules of `routes`, in the order of the work."""

_QUIET: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False, "auto_configure": False}


def application(project: Project) -> FastAPI:
    """The routes over one open project, without the door; tests and the contract start here."""
    app = FastAPI(
        title="Madang",
        version="1",
        telemetry=_QUIET,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        lifespan=_lifespan,
        responses=TROUBLES,
    )
    app.state.project = project
    app.state.waiting = Waiting[Arrival]()
    tell_errors(app)
    for room in ROOMS:
        app.include_router(import_module(f"madang.api.routes.{room}").router)
    app.include_router(live.router)
    app.include_router(pages.router)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    stop = Event()
    # A daemon, hardly waited for: closing the workbench never hangs on a reading nobody will see.
    warmer = Thread(target=keep_warm, args=(app.state.project, stop), daemon=True)
    warmer.start()
    yield
    stop.set()
    warmer.join(timeout=0.5)
    app.state.waiting.close()
    app.state.project.close()


def behind_the_door(app: ASGIApp, *, token: str, port: int, names: Iterable[str] = ("127.0.0.1", "localhost")) -> Door:
    """The application as it is served: on loopback, to whoever holds this start's token."""
    return Door(app, token=token, hosts=frozenset(f"{name}:{port}" for name in names))
