"""The server of the workbench: it listens on this machine only and ends its streams before it closes."""

import socket
from threading import Event

import uvicorn

from madang.api.door import behind_the_door
from madang.api.opening import Make, Opening


class Server(uvicorn.Server):
    """A server that tells the open windows' streams that it closes, instead of waiting for them."""

    def __init__(self, config: uvicorn.Config, closing: Event) -> None:
        super().__init__(config)
        self._closing = closing

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Answer what was asked, end the streams, and close."""
        self._closing.set()
        await super().shutdown(sockets)


def server(make: Make, *, token: str, port: int) -> Server:
    """The pages at once, and behind the same door the rooms that `make` brings in."""
    opening = Opening(make)
    config = uvicorn.Config(
        behind_the_door(opening, token=token, port=port),
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=2,
        server_header=False,
    )
    return Server(config, opening.closing)
