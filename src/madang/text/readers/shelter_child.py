"""A program of its own that reads files, one after another, and may be stopped at any moment.

Libraries that parse damaged or hostile files may hang, fill the memory or crash; here they take only
this program down. A question is a line of JSON (the ending whose reader is asked, the file's name, what its
columns are to be) and the file; each message begins with its length in four bytes.
"""

import struct
import sys
from typing import IO

MEMORY = 1024 * 1024 * 1024
"""Bytes of memory that reading may take."""
SECONDS = 8
"""Seconds of work, not of waiting for the processor, that one file may take; with the one begun, below ten."""
LENGTH = struct.Struct(">I")


def main() -> None:
    """Answer questions from standard input until it ends."""
    limit_memory()
    # Whatever a library prints must not get among the answers.
    out, sys.stdout = sys.stdout.buffer, sys.stderr
    while (question := received(sys.stdin.buffer)) is not None:
        limit_time()
        head, _, content = question.partition(b"\n")
        send(out, answer(head, content))


def answer(head: bytes, content: bytes) -> bytes:
    """What became of one file, as `told.py` writes it; nothing where the reader failed."""
    import orjson

    from madang.base.errors import Invalid
    from madang.text.readers import READERS, pdf_places
    from madang.text.readers.column import ColumnUse
    from madang.text.readers.told import told_reading, told_refusal

    ending, file_name, said = orjson.loads(head)
    try:
        if ending == pdf_places.ASKED:
            return told_reading(pdf_places.read(content, file_name))
        wanted = [(key, ColumnUse(use)) for key, use in said]
        return told_reading(READERS[ending].reading(content, file_name, wanted))
    except Invalid as refused:
        return told_refusal(refused)
    except Exception:
        return b""


def limit_memory() -> None:
    """Hold this process to its memory, where the system can."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def limit_time() -> None:
    """End this process when it works on the next file for too long, where the system can."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + SECONDS + 1, most))


def received(stream: IO[bytes]) -> bytes | None:
    """The next message; None at the end."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    content = stream.read(length)
    return content if len(content) == length else None


def send(stream: IO[bytes], message: bytes) -> None:
    """Write one message."""
    stream.write(LENGTH.pack(len(message)) + message)
    stream.flush()
