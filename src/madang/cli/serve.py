"""`madang serve`."""

import os
import secrets
import socket
import sys
import webbrowser
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

import click

from madang.base.errors import Invalid
from madang.cli.options import answer, backups_option, json_option, project_argument, who_option
from madang.workbench.project import Project, open_to_serve

if TYPE_CHECKING:
    from fastapi import FastAPI

    from madang.api.server import Server


@click.command()
@project_argument
@who_option
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    show_default="a free one",
    help="Port on this machine.",
)
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@click.option("--ends-with-input", is_flag=True, hidden=True, help="End when standard input does.")
@backups_option
@json_option
def serve(
    project: str,
    who: str,
    port: int,
    no_browser: bool,
    ends_with_input: bool,
    backups: Path | None,
    as_json: bool,
) -> None:
    """Open the workbench in the browser, on this machine only.

    A project that is open somewhere else already is opened for reading.

    Example: madang serve welfare.madang
    """
    opened = open_to_serve(project, who=who, backups_in=backups)
    serve_project(opened, port=port, browser=not no_browser, as_json=as_json, with_input=ends_with_input)


def serve_project(
    project: Project, *, port: int = 0, browser: bool = True, as_json: bool = False, with_input: bool = False
) -> None:
    """Serve until somebody presses Ctrl+C, and close the project; `with_input`: or until standard input ends.

    Raises `Invalid` where the port is taken.
    """
    with project:
        _serve(project, port, browser=browser, as_json=as_json, with_input=with_input)


def _serve(project: Project, port: int, *, browser: bool, as_json: bool, with_input: bool) -> None:
    from madang.api.server import server

    token = secrets.token_urlsafe(24)
    listening = listen(port)
    port = listening.getsockname()[1]
    address = f"http://127.0.0.1:{port}/enter/{token}"
    told = {"project": project.name, "address": address, "port": port}
    answer(as_json, told, [f"{project.name} is open at", f"  {address}", "Ctrl+C closes it."])
    if browser:
        # The browser may take its time; the address is answered as soon as it asks.
        Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    served = server(partial(_rooms, project), token=token, port=port)
    if with_input:
        Thread(target=_end_with_input, args=(served,), daemon=True).start()
    with suppress(KeyboardInterrupt):  # Ctrl+C is how one closes it
        served.run(sockets=[listening])


def _end_with_input(served: "Server") -> None:
    """A workbench that another one started ends with it, also where that one was killed."""
    # Not through a buffer: its lock would hold up an end that comes from elsewhere.
    while os.read(sys.stdin.fileno(), 1024):
        pass
    served.should_exit = True


def _rooms(project: Project, closing: Event, rooms: tuple[str, ...]) -> "FastAPI":
    from madang.api.app import application

    return application(project, closing, rooms)


def listen(port: int) -> socket.socket:
    """A socket on loopback; port 0 takes a free one. Raises `Invalid` where the port is taken."""
    # Only of a socket that names TCP does the server know not to hold small answers back, which costs 40 ms each.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(("127.0.0.1", port))
    except OSError:
        raise Invalid(f"Port {port} is taken; name another one, or none.") from None
    listening.listen()
    return listening


COMMANDS = (serve,)
