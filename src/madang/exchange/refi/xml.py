"""Writing XML by hand: escaped, without characters that XML cannot hold."""

import re

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile('[&<>"\n\r\t]')
_SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}


def said(text: str) -> str:
    """Text for an attribute or an element; what XML cannot hold stands as U+FFFD (T55)."""
    if _ILLEGAL.search(text):
        text = _ILLEGAL.sub("\ufffd", text)
    return _SPECIAL.sub(_sign, text) if _SPECIAL.search(text) else text


def _sign(found: re.Match[str]) -> str:
    return _SIGNS[found[0]]


def is_illegal(text: str) -> bool:
    """Whether a text holds characters that XML cannot hold."""
    return bool(_ILLEGAL.search(text))


def tag(name: str, inside: str = "", /, **attributes: str) -> str:
    """An element; attributes that are empty are left out."""
    told = "".join(f' {key}="{said(value)}"' for key, value in attributes.items() if value != "")
    return f"<{name}{told}>{inside}</{name}>" if inside else f"<{name}{told}/>"


def holder(name: str, parts: list[str]) -> str:
    """A list of elements; nothing at all where it would be empty, which the standard forbids (T04)."""
    return f"<{name}>{''.join(parts)}</{name}>" if parts else ""
