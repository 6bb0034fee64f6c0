"""The codebook of qc: a YAML list of names, with lists below them; a name is plain or in quotes, on one line or more.

Names that are not plain English stand in double quotes with every letter escaped.
"""

import re
from collections.abc import Iterator

from madang.exchange.incoming.coded import CodeFound

MAX_DEPTH = 50
_DOUBLE = re.compile(r'"((?:[^"\\]|\\.)*)"\s*(?::\s*)?(?:#.*)?')
_SINGLE = re.compile(r"'((?:[^']|'')*)'\s*(?::\s*)?(?:#.*)?")
_ESCAPE = re.compile(r"\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)")
_SIGNS = {"n": "\n", "t": "\t", "r": "\r", "0": "", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}


def codes(text: str) -> list[CodeFound]:
    """The tree of `- name` and `- name:`; indentation says what stands below what. A name is there once."""
    found: list[CodeFound] = []
    above: list[tuple[int, str]] = []
    seen: set[str] = set()
    for depth, written in _items(text):
        name = said(written.removesuffix(":") if not written.startswith(("'", '"')) else written)
        while above and above[-1][0] >= depth:
            above.pop()
        if name and name not in seen and len(above) < MAX_DEPTH:
            seen.add(name)
            found.append(CodeFound(name, name, above[-1][1] if above else None))
            above.append((depth, name))
    return found


def said(written: str) -> str:
    """What a name, or the value of a setting, says: without quotes, escapes and remarks."""
    plain = written.strip()
    if (quoted := _DOUBLE.fullmatch(plain)) is not None:
        return _ESCAPE.sub(_sign, quoted[1])
    if (quoted := _SINGLE.fullmatch(plain)) is not None:
        return quoted[1].replace("''", "'")
    return plain.split(" #")[0].strip()


def _sign(found: re.Match[str]) -> str:
    sign = found[1]
    if len(sign) > 1:
        number = int(sign[1:], 16)
        # Halves of a character, and what is no character, no database takes.
        return chr(number) if number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF and number else ""
    return _SIGNS.get(sign, sign)


def _items(text: str) -> Iterator[tuple[int, str]]:
    """Each item's indentation and what is written, its further lines folded into it."""
    depth, written = 0, ""
    for line in text.split("\n"):
        plain = line.strip()
        if written and (_is_open(written) or (plain and not plain.startswith(("- ", "#")))):
            written = _folded(written, plain)
        elif plain.startswith("- "):
            if written:
                yield depth, written
            depth, written = len(line) - len(line.lstrip(" \t")), plain[2:].strip()
    if written:
        yield depth, written


def _is_open(written: str) -> bool:
    closed = {'"': _DOUBLE, "'": _SINGLE}.get(written[:1])
    return closed is not None and closed.fullmatch(written) is None


def _folded(written: str, more: str) -> str:
    """A line and the next one: parted by a space, or by nothing where a stroke says so."""
    strokes = len(written) - len(written.rstrip("\\"))
    if written.startswith('"') and strokes % 2:
        return written[:-1] + more
    return f"{written} {more}"
