"""GUIDs as the standard writes them, and stable ids for what has none."""

import re
from functools import lru_cache
from hashlib import sha1
from uuid import UUID

_GUID = re.compile(r"\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\}?")
_PLAIN = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SPACE = UUID("6f3ee6a0-33f6-4d17-9d2b-5a2f6a1c7e11").bytes


def normal(raw: str) -> str | None:
    """A GUID in lower case without braces, so that two spellings compare; None for what is none."""
    found = _GUID.fullmatch(raw.strip())
    return None if found is None else found[1].lower()


def known_as(raw: str) -> str:
    """What a file's id is called here: the GUID itself, or always the same GUID for an id that is none."""
    if _PLAIN.fullmatch(raw):
        return raw
    return normal(raw) or (made("id", raw.strip()) if raw.strip() else "")


@lru_cache(maxsize=4096)
def refers_to(raw: str) -> str:
    """`known_as` for what many things name: a code, a user."""
    return known_as(raw)


def made(*parts: object) -> str:
    """A GUID made of these parts (a UUID of version 5): the same parts give the same GUID."""
    digest = sha1(_SPACE + "\0".join(map(str, parts)).encode("utf-8", "replace"), usedforsecurity=False).hexdigest()
    variant = "89ab"[int(digest[16], 16) & 3]
    return f"{digest[:8]}-{digest[8:12]}-5{digest[13:16]}-{variant}{digest[17:20]}-{digest[20:32]}"
