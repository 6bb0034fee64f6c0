"""The application: every room's routes over one open project."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from threading import Event, Thread

from fastapi import FastAPI
from fastapi.telemetry import TelemetryConfig

from madang.api import live
from madang.api.errors import TROUBLES, tell_errors
from madang.api.rooms import ROOMS
from madang.api.screen import Screen
from madang.workbench.project import Project, keep_watch
from madang.workbench.waiting import Waiting

_QUIET: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False, "auto_configure": False}


def application(project: Project, closing: Event | None = None, rooms: tuple[str, ...] = ROOMS) -> FastAPI:
    """The routes over one open project, without the door; tests and the contract start here.

    `closing` is set when the server closes: then the streams end.
    """
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
    app.state.waiting = Waiting()
    app.state.closing = closing or Event()
    tell_errors(app)
    app.add_middleware(Screen, state=app.state)
    for room in rooms:
        app.include_router(import_module(f"madang.api.routes.{room}").router)
    app.include_router(live.router)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    # Every reading is needed here; the first page is answered without them.
    from madang.workbench.warming import keep_warm
    from madang.workbench.word_index import keep_reading, reads_words

    closing: Event = app.state.closing
    app.state.project.stay_open()
    # A daemon, hardly waited for: closing the workbench never hangs on a reading nobody will see.
    warmer = Thread(target=keep_warm, args=(app.state.project, closing), daemon=True)
    warmer.start()
    if reads_words():
        Thread(target=keep_reading, args=(app.state.project, closing), daemon=True).start()
    Thread(target=keep_watch, args=(app.state.project, closing), daemon=True).start()
    yield
    closing.set()
    warmer.join(timeout=0.5)
    app.state.waiting.close()
    for kept in ("copies", "sealed", "beside"):
        if getattr(app.state, kept, None) is not None:
            getattr(app.state, kept).close()
    app.state.project.close()
