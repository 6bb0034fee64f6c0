"""A part of a large file, as a browser asks for it while it plays (RFC 9110, section 14)."""

import re
from collections.abc import Iterator
from io import BufferedReader

from fastapi.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

PIECE = 256 * 1024
"""Bytes in memory at once, however large the file and the part of it."""

_RANGE = re.compile(r"bytes=[ \t]*(?:(\d{1,18})-(\d{1,18})?|-(\d{1,18}))[ \t]*", re.IGNORECASE)


def asked_part(header: str | None, size: int) -> range | None:
    """The bytes that a `Range` header asks for: empty where none of them are there, None for the whole file.

    Several parts at once, and what is not to be understood, are answered with the whole, as the standard allows.
    """
    found = _RANGE.fullmatch(header or "")
    if found is None:
        return None
    first, last, suffix = (None if each is None else int(each) for each in found.groups())
    if first is None:
        return range(max(0, size - (suffix or 0)), size)
    if last is not None and last < first:
        return None
    return range(first, size if last is None else min(last + 1, size))


def part_of(file: BufferedReader, size: int, media_type: str, header: str | None) -> Response:
    """The answer to a request for an open file or a part of it; the file is closed when it was sent."""
    part = asked_part(header, size)
    told = {"Accept-Ranges": "bytes", "Cache-Control": "private, no-store", "Content-Disposition": "inline"}
    if part is not None and not part:
        file.close()
        return Response(status_code=416, headers={**told, "Content-Range": f"bytes */{size}"})
    whole = range(size)
    if part is not None:
        told["Content-Range"] = f"bytes {part.start}-{part.stop - 1}/{size}"
    sent = whole if part is None else part
    told["Content-Length"] = str(len(sent))
    return _Sending(file, sent, 200 if part is None else 206, told, media_type)


class _Sending(StreamingResponse):
    """A part of a file on its way. Whoever seeks goes away in the middle: the file is closed then too."""

    def __init__(self, file: BufferedReader, part: range, status: int, told: dict[str, str], media_type: str) -> None:
        super().__init__(_pieces(file, part), status, headers=told, media_type=media_type)
        self._file = file

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._file.close()


def _pieces(file: BufferedReader, part: range) -> Iterator[bytes]:
    file.seek(part.start)
    left = len(part)
    while left and (piece := file.read(min(PIECE, left))):
        left -= len(piece)
        yield piece
