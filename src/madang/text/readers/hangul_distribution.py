"""Distribution documents (배포용 문서): HWP 5 files that may be read but not edited.

Their text lies in `ViewText` instead of `BodyText`, under a key that stands in the file itself, as the
published description of the format says. Opened up, they are ordinary HWP 5 files.
"""

import struct
import zlib

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RECORD = 4
_KEY_DATA = 256
_TAG = 0x010 + 12
_DISTRIBUTED = 1 << 2
_TRACKED = 1 << 14
_FLAGS = 36
"""Where the properties of the document stand in its file header."""


class KeyMissing(ValueError):
    """A distribution document that does not hold its key."""

    code = "hwp5-distribution"


def opened_up(content: bytes) -> bytes:
    """The document with its text where the others have it; any other file as it is.

    Raises what the library raises at a damaged file, `KeyMissing` where the key is not there.
    """
    if not content.startswith(_OLE):
        return content
    # Imported here: it is slow to load.
    from hwpx.hwp5.cfb import CompoundFile, build_compound_file, read_all_streams

    streams = dict(read_all_streams(CompoundFile(content)))
    header = streams.get("FileHeader", b"")
    flags = struct.unpack_from("<I", header, _FLAGS)[0] if len(header) >= _FLAGS + 4 else 0
    if not flags & _DISTRIBUTED or flags & 0b10:
        return content
    kept = {path: stream for path, stream in streams.items() if not path.startswith(("BodyText/", "ViewText/"))}
    kept["FileHeader"] = header[:_FLAGS] + struct.pack("<I", flags & ~_DISTRIBUTED & ~_TRACKED) + header[_FLAGS + 4 :]
    for path, stream in streams.items():
        if path.startswith("ViewText/Section"):
            kept[path.replace("ViewText", "BodyText")] = _decrypted(stream, compressed=bool(flags & 1))
    return bytes(build_compound_file(kept.items()))


def _decrypted(stream: bytes, *, compressed: bool) -> bytes:
    """One section as it would stand in `BodyText`."""
    # Imported here: it is seldom wanted.
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    head = struct.unpack_from("<I", stream)[0] if len(stream) > _RECORD + _KEY_DATA else 0
    if head & 0x3FF != _TAG or head >> 20 != _KEY_DATA:
        raise KeyMissing
    start = _RECORD + _KEY_DATA
    locked = stream[start : start + (len(stream) - start) // 16 * 16]
    reading = Cipher(algorithms.AES(_key(stream[_RECORD:start])), modes.ECB()).decryptor()
    plain = reading.update(locked) + reading.finalize()
    if compressed:
        # The last block is filled up; what stands after the end would be refused.
        inflating = zlib.decompressobj(-15)
        inflating.decompress(plain, 256 * 1024 * 1024)
        plain = plain[: len(plain) - len(inflating.unused_data)]
    return plain


def _key(scrambled: bytes) -> bytes:
    """The AES key in the 256 bytes before a section, which are scrambled by a generator that they seed themselves."""
    seed = state = struct.unpack_from("<I", scrambled)[0]
    plain = bytearray(scrambled)
    left = mask = 0
    for place in range(_KEY_DATA):
        if left == 0:
            state, mask = _next(state)
            state, left = _next(state)
            mask, left = mask & 0xFF, (left & 0xF) + 1
        if place >= _RECORD:
            plain[place] ^= mask
        left -= 1
    start = _RECORD + (seed & 0xF)
    return bytes(plain[start : start + 16])


def _next(state: int) -> tuple[int, int]:
    """The state after this one, and the number it gives."""
    state = (state * 214013 + 2531011) & 0xFFFFFFFF
    return state, state >> 16 & 0x7FFF
