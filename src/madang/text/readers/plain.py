"""Plain text, taken as it is."""

from madang.sources.decode import decode
from madang.text.readers.reader import Reader, Reading


def read(content: bytes, file_name: str) -> Reading:
    """The text itself; nothing is changed but line ends and the byte order mark."""
    decoded = decode(content, file_name)
    return Reading(decoded.text, decoded.encoding, decoded.notes)


READER = Reader("plain", "1", (".txt", ".text"), "text/plain", read)
