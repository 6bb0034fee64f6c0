"""reStructuredText, read lightly: the words without the marks people use in transcripts."""

import re

from madang.sources.decode import decode
from madang.text.readers.reader import Reader, Reading
from madang.text.turn import TurnKind

_RULE = re.compile(r"([!-/:-@\[-`{-~])\1{2,}\s*$")
_ASIDE = re.compile(r"\.\. ?(?:\S|$)")
_ITALIC = re.compile(r"\s*\*(?!\*)[^*]+\*\s*$")
_MARKS = (
    (re.compile(r"(?<![\w\\])``(\S(?:[^\n]*?\S)?)``(?!\w)"), r"\1"),
    (re.compile(r"(?<!\w):[a-z][\w:.+-]*:`([^`\n]+)`"), r"`\1`"),
    (re.compile(r"(?<![\w\\])`([^`<\n]*?)\s*<[^>\n]*>`__?(?!\w)"), r"\1"),
    (re.compile(r"(?<![\w\\])`([^`\n]+)`_{0,2}(?!\w)"), r"\1"),
    (re.compile(r"(?<![\w*\\])\*\*(\S(?:[^\n]*?\S)?)\*\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w*\\])\*(?![\s*])([^\n*]*?[^\s*\\])\*(?![\w*])"), r"\1"),
    (re.compile(r"^(\s*)\| ?"), r"\1"),
)
_ESCAPE = re.compile(r"\\(\S)")


def read(content: bytes, file_name: str) -> Reading:
    """Its lines without underlines and inline marks; comments and directives stay, as furniture."""
    decoded = decode(content, file_name)
    source = decoded.text.split("\n")
    lines: list[str] = []
    kinds: dict[int, TurnKind] = {}
    bold: set[int] = set()
    aside = False
    for number, line in enumerate(source):
        aside = bool(_ASIDE.match(line)) or (aside and (not line.strip() or line[0].isspace()))
        if _RULE.match(line):
            continue
        kind = TurnKind.FURNITURE if aside else _kind(number, source)
        if kind is not None and line.strip():
            kinds[len(lines)] = kind
        bold |= {len(lines)} if line.startswith("**") else set()
        lines.append(line if aside else _plain(line))
    return Reading("\n".join(lines), decoded.encoding, decoded.notes, kinds, frozenset(bold))


def _kind(number: int, source: list[str]) -> TurnKind | None:
    following = source[number + 1] if number + 1 < len(source) else ""
    if _RULE.match(following) and len(following.rstrip()) + 2 >= len(source[number].strip()) > 0:
        return TurnKind.HEADING
    return TurnKind.STAGE if _ITALIC.match(source[number]) else None


def _plain(line: str) -> str:
    if not any(sign in line for sign in "*`|\\"):
        return line
    for mark, words in _MARKS:
        line = mark.sub(words, line)
    return _ESCAPE.sub(r"\1", line)


READER = Reader("rst", "1", (".rst", ".rest"), "text/x-rst", read)
