"""Files damaged in the ways files are damaged, and in a few in which only somebody who means harm would."""

import zlib
from collections.abc import Callable, Sequence
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

Seed = tuple[str, bytes]
"""A file's name and its bytes."""
Mutation = Callable[[bytes, Random], bytes]
LONGEST = 2_000_000


def mutated(originals: Sequence[Seed], chance: Random) -> tuple[bytes, str]:
    """One damaged file and its name, the same for the same `chance`."""
    name, content = chance.choice(originals)
    if content.startswith(b"PK") and chance.random() < 0.7:
        content = _inside(content, chance)
    else:
        for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
            content = chance.choice(_BYTES)(content, chance)
    return content[:LONGEST], name


def _inside(content: bytes, chance: Random) -> bytes:
    """An archive with one of its members damaged, left out, doubled or renamed."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            members = [(name, archive.read(name)) for name in archive.namelist()]
    except (BadZipFile, zlib.error, OSError, ValueError, RuntimeError):
        return content
    texts = [n for n, (name, _) in enumerate(members) if name.endswith((".xml", ".rels", ".hpf"))] or [0]
    at = chance.choice(texts)
    way = chance.random()
    name, inner = members[at]
    if way < 0.8:
        for _ in range(chance.choice((1, 1, 2, 4))):
            inner = chance.choice(_XML)(inner, chance)
        members[at] = name, inner
    elif way < 0.87:
        del members[at]
    elif way < 0.94:
        members[at] = (
            chance.choice(("../../" + name, "/" + name, name.upper(), name + "\0x", "word/document.xml")),
            inner,
        )
    else:
        members[at] = name, chance.choice(members)[1]
    return _packed(members, chance)


def _packed(members: Sequence[tuple[str, bytes]], chance: Random) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", chance.choice((ZIP_DEFLATED, ZIP_STORED))) as archive:
        for name, inner in members:
            archive.writestr(name, inner)
    return out.getvalue()


def _flip(content: bytes, chance: Random) -> bytes:
    made = bytearray(content)
    for _ in range(chance.choice((1, 1, 4, 32))):
        if made:
            made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
    return bytes(made)


def _bytes(content: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    new = chance.choice((b"\0" * 4, b"\xff" * 4, b"\xff\xff\xff\x7f", chance.randbytes(8), b"<", b"{", b"\\", b"-1"))
    return content[:at] + new + content[at + chance.choice((0, len(new))) :]


def _cut(content: bytes, chance: Random) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _gap(content: bytes, chance: Random) -> bytes:
    start, end = _stretch(content, chance)
    return content[:start] + content[end:]


def _double(content: bytes, chance: Random) -> bytes:
    start, end = _stretch(content, chance)
    return content[:end] + content[start:end] * chance.choice((1, 2, 50)) + content[end:]


def _swap(content: bytes, chance: Random) -> bytes:
    start, end = _stretch(content, chance)
    to = chance.randrange(len(content) + 1)
    piece, rest = content[start:end], content[:start] + content[end:]
    return rest[:to] + piece + rest[to:]


def _number(content: bytes, chance: Random) -> bytes:
    """A number in the text made huge, negative or none."""
    places = [at for at in range(len(content)) if content[at : at + 1].isdigit()] if len(content) < 200_000 else []
    if not places:
        return _flip(content, chance)
    at = chance.choice(places)
    return content[:at] + chance.choice((b"99999999999", b"-1", b"2147483648", b"x", b"1e309")) + content[at + 1 :]


def _encoding(content: bytes, chance: Random) -> bytes:
    """The same words in another encoding than they say, or than they are."""
    way = chance.choice(("utf-16", "utf-16-be", "cp949", "utf-8-sig", "utf-7", "latin-1"))
    return content.decode("utf-8", "replace").encode(way, "replace")


def _deep(content: bytes, chance: Random) -> bytes:
    """Elements, groups or brackets far inside each other."""
    at = content.find(b">", chance.randrange(len(content) + 1)) + 1
    depth = chance.choice((100, 2_000, 50_000))
    opening, closing = chance.choice(((b"<a>", b"</a>"), (b"<w:p>", b"</w:p>"), (b"<text:span>", b"</text:span>")))
    return content[:at] + opening * depth + closing * depth + content[at:]


def _declared(content: bytes, chance: Random) -> bytes:
    """Entities where none belong."""
    bomb = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    at = content.find(b"?>") + 2 if content.startswith(b"<?xml") else 0
    return content[:at] + bomb + content[at:].replace(b">", b">&b;&c;", 3)


def _bracketed(content: bytes, chance: Random) -> bytes:
    pair = chance.choice((b"{", b"[", b"(", b"<<", b"> ", b"\\'", b"{\\"))
    at = chance.randrange(len(content) + 1)
    return content[:at] + pair * chance.choice((10, 1_000, 50_000)) + content[at:]


def _stretch(content: bytes, chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(content) + 1)
    return start, min(len(content), start + chance.choice((1, 16, 256, 4096)))


_BYTES: tuple[Mutation, ...] = (_flip, _flip, _bytes, _cut, _gap, _double, _swap, _number, _encoding, _bracketed)
_XML: tuple[Mutation, ...] = (*_BYTES, _deep, _declared)
