"""The part of an RTF document that is its text: what was deleted, hidden or stands at a page's edge is cut away."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from madang.text.readers.unsaid import COMMENTS, DELETIONS, EDGES, HIDDEN


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,9})? ?|\\'[0-9a-fA-F]{2}|\\[^a-zA-Z]"
    r"|(?P<brace>[{}])|(?P<plain>[^\\{}\r\n]+)"
)
_ONE_WORD = re.compile(r"[^\s\\{}]")
_EDGES = frozenset(f"{edge}{side}" for edge in ("header", "footer") for side in ("", "l", "r", "f"))
_DROPPED = _EDGES | _set(
    "annotation fldinst pict object objdata stylesheet colortbl info listtable listoverridetable revtbl "
    "rsidtbl themedata colorschememapping datastore latentstyles xmlnstbl generator atnid atnauthor atnref "
    "atndate atnparent atrfstart atrfend bkmkstart bkmkend nonesttables pntext sp xe tc shprslt filetbl "
    "mmathPr"
)
_ASIDES = frozenset(("footnote", "shptxt"))
_CELLS = frozenset(("cell", "nestcell"))
_WORDS = _set("u line tab par sect page emdash endash emspace enspace qmspace bullet lquote rquote ldblquote rdblquote")
"""The control words that stand for something to read."""

MAX_FONTS = 2000

PART = "\ue000"
"""Stands before each footnote and text box once they are plain."""
_PART = r"\par \u-8192?"


@dataclass(frozen=True, slots=True)
class Said:
    """An RTF document without what nobody said, its footnotes and text boxes at the end, each after a `PART`."""

    text: str
    left_out: Counter[str]
    whole: bool


@dataclass
class _Group:
    """One pair of braces: where its words go, None where they are dropped, and why they would not be speech."""

    into: list[str] | None
    unsaid: frozenset[str] = frozenset()
    kind: str = ""
    listed: bool = False
    worded: bool = False
    fonts: bool = False
    open: bool = False


def said(document: str) -> Said:
    """The document (its bytes as Latin-1), cut down to its text; `whole` is false where its end is missing."""
    cutter = _Cutter()
    for token in _tokens(document):
        cutter.take(token)
        if cutter.done:
            break
    return cutter.made()


class _Cutter:
    def __init__(self) -> None:
        self.done = False
        self._body: list[str] = []
        self._asides: list[list[str]] = []
        self._left_out: Counter[str] = Counter()
        self._outer: list[_Group] = []
        self._group = _Group(self._body)
        self._running: frozenset[str] = frozenset()
        self._fonts: dict[str, str] = {}
        self._last_font: str | None = None

    def take(self, token: "re.Match[str]") -> None:
        """Read one token."""
        if token["brace"] == "{":
            group = self._group
            self._outer.append(group)
            self._group = _Group(group.into, group.unsaid, group.kind, group.listed, fonts=group.fonts)
        elif token["brace"] == "}":
            self._close()
        elif token["word"]:
            self._word(token)
        else:
            self._put(token[0], reads=True)

    def made(self) -> Said:
        """All of it, as one document again."""
        whole = self.done
        while self._outer:
            self._close()
        fonts = "".join(rf"{{\f{font}\fcharset{script} F;}}" for font, script in self._fonts.items())
        body = "{{\\fonttbl" + fonts + "}" + "".join(self._body).strip().removeprefix("{").removesuffix("}")
        asides = "".join(_PART + "".join(aside) for aside in self._asides)
        return Said(f"{body}{asides}}}", self._left_out, whole)

    def _close(self) -> None:
        group = self._group
        if group.open and group.into is not None:
            group.into.append("}")
        outer = self._group = self._outer.pop() if self._outer else group
        if group.into is None and outer.into is None:
            outer.worded |= group.worded
        elif group.kind and group.worded:
            self._left_out[group.kind] += 1
        self.done = not self._outer

    def _word(self, token: "re.Match[str]") -> None:
        word = token["word"]
        if self._group.fonts:
            self._font(word, token["number"])
        elif word == "fonttbl":
            self._turn_to(None)
            self._group.fonts = True
        elif word in _DROPPED:
            kind = EDGES if word in _EDGES else COMMENTS if word == "annotation" else ""
            self._turn_to(None, kind)
        elif word in _ASIDES:
            self._asides.append([])
            self._turn_to(self._asides[-1])
        else:
            self._property(word, token["number"])
            self._put(self._instead(token), reads=word in _WORDS)

    def _font(self, word: str, number: str | None) -> None:
        """Note which script a font is for. The library would look for it in the written table for very long."""
        if word == "f":
            self._last_font = number
        elif word == "fcharset" and self._last_font is not None and len(self._fonts) < MAX_FONTS:
            self._fonts[self._last_font] = number or "0"

    def _turn_to(self, into: list[str] | None, kind: str = "") -> None:
        """What follows in this group goes elsewhere."""
        group = self._group
        if group.open and group.into is not None:
            group.into.append("}")
        self._group = _Group(into, group.unsaid, kind or group.kind)

    def _property(self, word: str, number: str | None) -> None:
        group = self._group
        kind = {"deleted": DELETIONS, "v": HIDDEN}.get(word)
        if kind is not None:
            group.unsaid = group.unsaid - {kind} if number == "0" else group.unsaid | {kind}
        elif word == "plain":
            group.unsaid = frozenset()
        elif word == "listtext":
            group.listed = True

    def _instead(self, token: "re.Match[str]") -> str:
        if token["word"] in _CELLS:
            return r"\tab "
        if token["word"] == "tab" and self._group.listed:
            return " "
        # A line end may have parted it from the words that follow.
        return token[0].rstrip(" ") + " "

    def _put(self, words: str, *, reads: bool) -> None:
        group = self._group
        if group.into is None:
            group.worded |= reads and _ONE_WORD.search(words) is not None
        elif not (reads and group.unsaid):
            self._running = frozenset() if reads else self._running
            if not group.open:
                group.open = True
                group.into.append("{")
            group.into.append(words)
        elif _ONE_WORD.search(words):
            self._left_out.update(group.unsaid - self._running)
            self._running = group.unsaid


def _tokens(document: str) -> Iterator["re.Match[str]"]:
    place = 0
    while (token := _TOKEN.search(document, place)) is not None:
        place = token.end() + (max(0, int(token["number"] or 0)) if token["word"] == "bin" else 0)
        yield token
