"""The lines of a PDF's pages, from its letters and where they stand."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_HYPHENS = ("\x02", "\ufffe", "\u00ad")
"""What the library gives for a hyphen that parts a word at the end of a line."""
_WIDE = 1.8
"""Letter heights between two words that do not belong to one line of prose."""
MAX_LETTERS = 3_000_000


@dataclass(frozen=True, slots=True)
class Piece:
    """Words on one line of a page, with nothing wide between them.

    `left` and `right` are its edges, `base` the height of its base line above the page's foot, `size` that of its
    letters, all in points; `first` is how wide its first word is. `spaced` says that a space was written at its end.
    """

    words: str
    left: float
    right: float
    base: float
    size: float
    first: float
    spaced: bool
    page: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its pieces in the order in which they were written, its height, and what else stands on it.

    `unseen` counts pieces that lie outside the page, where nobody can see them.
    """

    pieces: list[Piece]
    height: float
    pictures: bool = False
    comments: int = 0
    unseen: int = 0


@dataclass(slots=True)
class _Letter:
    sign: str
    left: float
    right: float
    base: float


def pieces_of(text: Any, library: Any, number: int) -> list[Piece]:
    """The pieces of page `number` (from 0), `text` being the library's text of it."""
    made: list[Piece] = []
    for letters, spaced, size in _lines(text, library):
        made += _pieces(letters, spaced, size, number)
    return made


def _lines(text: Any, library: Any) -> Iterator[tuple[list[_Letter], bool, float]]:
    """Each line's letters without its end, whether a written space ends it, and the size of its letters."""
    numbers = (ctypes.c_double(), ctypes.c_double(), ctypes.c_double(), ctypes.c_double())
    where = [ctypes.byref(number) for number in numbers]
    letters: list[_Letter] = []
    sizes: list[float] = []
    base = 0.0
    for at in range(library.FPDFText_CountChars(text)):
        sign = chr(min(library.FPDFText_GetUnicode(text, at), 0x10FFFF))
        if sign in "\r\n":
            yield from _ended(letters, sizes)
            letters, sizes = [], []
            continue
        plain = _plain(sign)
        # Asking is what takes the time: only a space may be the library's own, and letters of a word share their base.
        if not (sign.isspace() and library.FPDFText_IsGenerated(text, at) == 1):
            library.FPDFText_GetCharBox(text, at, *where)
            left, right = numbers[0].value, numbers[1].value
            before = letters[-1] if letters else None
            if before is None or before.sign.isspace() or left < before.left:
                library.FPDFText_GetCharOrigin(text, at, where[2], where[3])
                base = numbers[3].value
                sizes.append(library.FPDFText_GetFontSize(text, at))
            letters += [_Letter(plain, left, right, base)] if plain else []
        elif letters:
            edge = letters[-1].right
            letters.append(_Letter(" ", edge, edge, letters[-1].base))
    yield from _ended(letters, sizes)


def _ended(letters: list[_Letter], sizes: list[float]) -> Iterator[tuple[list[_Letter], bool, float]]:
    spaced = bool(letters) and _is_written_space(letters[-1])
    while letters and letters[-1].sign.isspace():
        letters.pop()
    if letters:
        heights = [letter.right - letter.left for letter in letters if not letter.sign.isspace()]
        size = median(sizes) if sizes else 0
        # Some programs write letters of size 1 and enlarge them afterwards.
        yield letters, spaced, size if size > 2 else max(2.0, 2 * median(heights or [5]))


def _pieces(letters: list[_Letter], spaced: bool, size: float, number: int) -> Iterator[Piece]:
    """The line parted where a wide stretch stands between its words."""
    start, edge = 0, letters[0].right
    for at, letter in enumerate(letters):
        if letter.sign.isspace():
            continue
        if letter.left - edge > _WIDE * size or letter.left < edge - 10 * size:
            yield from _piece(letters[start:at], _is_written_space(letters[at - 1]), size, number)
            start = at
        edge = letter.right
    yield from _piece(letters[start:], spaced, size, number)


def _piece(letters: list[_Letter], spaced: bool, size: float, number: int) -> Iterator[Piece]:
    written = [letter for letter in letters if not letter.sign.isspace()]
    if not written:
        return
    words = _mended("".join(letter.sign for letter in letters).strip())
    space = next((at for at, letter in enumerate(written) if letter.sign.isspace()), len(written))
    first = words.split()[0]
    end = written[min(len(first), space) - 1]
    left, right = min(letter.left for letter in written), max(letter.right for letter in written)
    yield Piece(words, left, right, median(x.base for x in written), size, end.right - left, spaced, number)


def _is_written_space(letter: _Letter) -> bool:
    """Whether this is a space of the document, not one that the library put between two words."""
    return letter.sign.isspace() and letter.right > letter.left


def _mended(words: str) -> str:
    """Signs beyond the first 65,536 may come as two halves."""
    return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _plain(sign: str) -> str:
    if sign in _HYPHENS:
        return "-"
    if sign == "\u00a0":
        return " "
    return _LIGATURES.get(sign, "" if sign < " " and sign != "\t" else sign)
