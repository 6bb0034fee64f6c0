"""Web pages: minutes and transcripts as councils and newspapers publish them."""

import re

from madang.sources.decode import decode
from madang.text.readers.blocks import blocks
from madang.text.readers.reader import Reader, Reading

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


def read(content: bytes, file_name: str) -> Reading:
    """The words a browser shows, menus among them but marked as furniture."""
    decoded = decode(content, file_name, _declared(content))
    made = blocks(decoded.text)
    return Reading("\n".join(made.lines), decoded.encoding, decoded.notes, made.kinds, frozenset(made.bold))


def _declared(content: bytes) -> str | None:
    found = _CHARSET.search(content[:4096])
    return None if found is None else found[1].decode("ascii", "ignore").lower()


READER = Reader("html", "1", (".html", ".htm", ".xhtml"), "text/html", read)
