"""A text as another program stored it, as Madang keeps it, and the way of a place from the one to the other."""

import codecs
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from madang.base.errors import Invalid
from madang.sources.decode import decode

BOM = "\ufeff"
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_LOST = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Counting:
    """How a program counts: UTF-16 units or code points, CR LF as one or two, the BOM as a character or not."""

    utf16: bool = False
    crlf_two: bool = True
    bom: bool = False


STANDARD = Counting()


class Stored:
    """A text as it was stored, its mark (BOM) and line ends included."""

    def __init__(self, raw: str, encoding: str = "utf-8", damaged: int = 0) -> None:
        self.raw, self.encoding, self.damaged = raw, encoding, damaged
        self.has_bom = raw.startswith(BOM)
        self.plain = raw[1:] if self.has_bom else raw
        self._halves: dict[bool, list[int]] = {}

    @cached_property
    def breaks(self) -> list[int]:
        """Where a CR stands that an LF follows, without the mark."""
        return [found.start() for found in re.finditer("\r\n", self.plain)]

    @cached_property
    def beyond(self) -> list[int]:
        """Where characters above U+FFFF stand, without the mark."""
        return [found.start() for found in _BEYOND.finditer(self.plain)]

    @cached_property
    def flat(self) -> str:
        """The text with `\\n` line ends."""
        return self.plain.replace("\r\n", "\n").replace("\r", "\n") if "\r" in self.plain else self.plain

    @cached_property
    def text(self) -> str:
        """The text as Madang keeps it: also composed (NFC), and without characters that no database takes."""
        return "".join(self._pieces) if self._pieces is not None else self.flat

    @cached_property
    def _pieces(self) -> list[str] | None:
        """The pieces of `flat` as they are kept; None where nothing changes."""
        if unicodedata.is_normalized("NFC", self.flat) and not _LOST.search(self.flat):
            return None
        return [_LOST.sub("", unicodedata.normalize("NFC", self.flat[a:b])) for a, b in self._edges]

    @cached_property
    def _edges(self) -> list[tuple[int, int]]:
        starts = [place for place, letter in enumerate(self.flat) if place == 0 or _begins(letter)]
        return list(zip(starts, [*starts[1:], len(self.flat)], strict=True))

    def ways(self, counting: Counting) -> Callable[[int, bool], int]:
        """From a place in that counting to the place in `text`; the second says whether it ends a passage."""
        flat_of = self._flat_of(counting)
        if self._pieces is None:
            return lambda place, _: flat_of(place)
        pieces, edges = self._pieces, self._edges
        starts = [start for start, _ in edges]
        kept = [0, *accumulate(map(len, pieces))]

        def way(place: int, ends: bool) -> int:
            flat = flat_of(place)
            number = bisect_right(starts, flat) - 1
            if number < 0 or flat >= len(self.flat):
                return flat if number < 0 else kept[-1] + flat - len(self.flat)
            within = flat - starts[number]
            if len(pieces[number]) == edges[number][1] - starts[number]:
                return kept[number] + within
            # A place inside what became one letter takes the whole letter in.
            return kept[number] if within == 0 or not ends else kept[number + 1]

        return way

    def _flat_of(self, counting: Counting) -> Callable[[int], int]:
        beyond, breaks, mark = self._counted(counting), self.breaks, int(counting.bom and self.has_bom)

        def flat(place: int) -> int:
            place -= mark if place > 0 else 0
            if counting.utf16 and beyond:
                place -= _passed(beyond, place)
            if counting.crlf_two and breaks:
                place -= bisect_left(breaks, place)
            return place

        return flat

    def splits(self, counting: Counting, place: int) -> bool:
        """Whether a place lies inside one character, where no program puts an edge."""
        halves = self._counted(counting)
        place -= int(counting.bom and self.has_bom)
        number = bisect_left(halves, place)
        return number < len(halves) and halves[number] == place

    def _counted(self, counting: Counting) -> list[int]:
        """Where the second halves of characters above U+FFFF stand, in that counting."""
        if not counting.utf16:
            return []
        if counting.crlf_two not in self._halves:
            shrunk = [] if counting.crlf_two else self.breaks
            places = [place - bisect_left(shrunk, place) + number + 1 for number, place in enumerate(self.beyond)]
            self._halves[counting.crlf_two] = places
        return self._halves[counting.crlf_two]

    def length(self, counting: Counting) -> int:
        """The length of the text in that counting."""
        length = len(self.plain) + int(counting.bom and self.has_bom)
        length += len(self.beyond) if counting.utf16 else 0
        return length - (0 if counting.crlf_two else len(self.breaks))


def _passed(halves: Sequence[int], place: int) -> int:
    """How many second halves lie before a place; a place inside a character counts as its beginning."""
    return bisect_left(halves, place) + (place in halves[bisect_left(halves, place) :][:1])


@lru_cache(maxsize=1)
def _seconds() -> frozenset[str]:
    """Characters that join the one before them though they are no combining marks."""
    found = set()
    for number in (*range(0x0300, 0xFFFF), *range(0x11000, 0x12000)):
        parts = unicodedata.decomposition(chr(number)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            found.add(chr(int(parts[1], 16)))
    return frozenset(found)


@lru_cache(maxsize=65_536)
def _begins(letter: str) -> bool:
    """Whether a character stays apart from those before it when a text is composed."""
    return not (unicodedata.combining(letter) or "\u1160" <= letter <= "\u11ff" or letter in _seconds())


def stored(content: bytes, name: str) -> Stored:
    """The text in a file, whatever its encoding. Raises `Invalid` for one that is no text."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Stored(content.decode("utf-16", "replace"), "utf-16")
    try:
        return Stored(content.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    try:
        encoding = decode(content, name).encoding
    except Invalid:
        encoding = "utf-8"
    text = content.decode(encoding, "replace")
    return Stored(text, encoding, text.count("\ufffd"))
