"""Where the passages of a document stand: counted as the program counted, checked against the words it kept."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, product

from madang.exchange.incoming.coded import Document, Passage
from madang.exchange.incoming.kept import Kept
from madang.exchange.refi.texts import Counting, Stored
from madang.text.span import Span

NEAR = 400
"""How far from its place a passage's words may stand when they stand there once and nowhere nearer twice."""
_SAMPLE = 1_000
Way = Callable[[int, bool], int]


@dataclass(frozen=True, slots=True)
class Unit:
    """A way to count: what (`coded.UNITS`), CR LF as one or two, the byte order mark as a character or not."""

    name: str
    crlf_two: bool = True
    bom: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A document's text as Madang keeps it, and for each passage its span or None.

    `fitting` of `told` passages that keep their words stood on them; `moved` are those set on the same words nearby,
    `stray` those whose words do not stand at their place, `outside` those whose place is not in the text.
    """

    text: str
    spans: tuple[Span | None, ...]
    unit: Unit
    told: int
    fitting: int
    moved: tuple[tuple[Passage, int], ...]
    stray: tuple[Passage, ...]
    outside: tuple[Passage, ...]
    guessed: bool
    """Whether nothing decided between countings that give different places."""


def plain(text: str) -> str:
    """A text as Madang keeps it: `\\n` line ends, no byte order mark, composed (NFC)."""
    return Stored(text).text


def placed(document: Document, preferred: str) -> Placed:
    """Every passage at its place in the document's text, or the reason it has none."""
    stored = Stored(document.text or "")
    places = [(each.start, each.end) for each in document.passages if each.start is not None and each.end is not None]
    best, told, fitting, guessed = _counted(stored, document.passages, preferred, places)
    kept = Kept(stored.text, grown=stored.text != stored.flat)
    way, found = _way(stored, best), []
    moved: list[tuple[Passage, int]] = []
    stray: list[Passage] = []
    outside: list[Passage] = []
    for passage in document.passages:
        span, verdict = _place(kept, passage, way)
        found.append(span)
        if verdict == "moved" and span is not None:
            moved.append((passage, span.start))
        elif verdict == "stray":
            stray.append(passage)
        elif verdict == "outside":
            outside.append(passage)
    return Placed(stored.text, tuple(found), best, told, fitting, tuple(moved), tuple(stray), tuple(outside), guessed)


def _counted(
    stored: Stored, passages: Sequence[Passage], preferred: str, places: Sequence[tuple[int, int]]
) -> tuple[Unit, int, int, bool]:
    """The counting under which most passages stand on the words they keep."""
    with_words = [each for each in passages if each.words and each.start is not None and each.end is not None]
    some = with_words[:: max(1, len(with_words) // _SAMPLE)]
    kept = Kept(stored.text, grown=stored.text != stored.flat)
    scored: list[tuple[int, Unit]] = []
    for unit in _units(stored, preferred):
        way = _way(stored, unit)
        fits = sum(_fits(kept, each, way) for each in some)
        if fits == len(some):
            scored = [(fits, unit)]
            break
        scored.append((fits, unit))
    fits, unit = max(scored, key=lambda each: each[0])
    doubtful = not some and bool(places) and len(list(_units(stored, preferred))) > 1
    return unit, len(some), fits, doubtful and _differs(stored, places, preferred)


def _units(stored: Stored, preferred: str) -> Iterator[Unit]:
    """The countings that can give different places in this text, the likeliest first."""
    wide = bool(stored.beyond)
    names = [preferred, *(each for each in ("characters", "utf16", "bytes") if each != preferred)]
    if stored.raw.isascii():
        names = names[:1]
    elif not wide:
        names = [each for each in names if each != "utf16" or each == preferred]
    lines = (True, False) if stored.breaks else (True,)
    marks = (False, True) if stored.has_bom else (False,)
    return (Unit(*each) for each in product(names, lines, marks))


def _differs(stored: Stored, places: Sequence[tuple[int, int]], preferred: str) -> bool:
    ways = [_way(stored, unit) for unit in _units(stored, preferred) if unit.name != "bytes"]
    return len({tuple((way(a, False), way(b, True)) for a, b in places[:_SAMPLE]) for way in ways}) > 1


def _way(stored: Stored, unit: Unit) -> Way:
    if unit.name != "bytes":
        return stored.ways(Counting(unit.name == "utf16", unit.crlf_two, unit.bom))
    counted = stored.plain if unit.crlf_two else stored.flat
    ends = list(accumulate(len(letter.encode("utf-8", "replace")) for letter in counted))
    after = stored.ways(Counting(crlf_two=unit.crlf_two))
    mark = 3 if unit.bom and stored.has_bom else 0

    def way(place: int, ends_here: bool) -> int:
        letters = bisect_left(ends, place - mark) + (1 if place > mark else 0)
        return after(letters, ends_here)

    return way


def _fits(kept: Kept, passage: Passage, way: Way) -> bool:
    start, end = way(passage.start or 0, False), way(passage.end or 0, True)
    return kept.says(start, end, plain(passage.words or ""))


def _place(kept: Kept, passage: Passage, way: Way) -> tuple[Span | None, str]:
    """Where a passage stands, and `fits`, `moved`, `stray` or `outside`."""
    words = plain(passage.words) if passage.words else ""
    if passage.start is None or passage.end is None:
        span = kept.only(words) or kept.only_folded(words)
        return span, "stray" if span is None else "fits"
    start, end = way(passage.start, False), way(passage.end, True)
    inside = 0 <= start < end <= len(kept.text)
    if inside and (not words or kept.says(start, end, words)):
        return Span(start, end), "fits"
    if not words:
        return None, "outside"
    span = kept.only(words, max(0, start - NEAR), end + NEAR) or kept.only(words)
    if span is not None:
        return span, "moved"
    if inside and kept.says_folded(start, end, words):
        return Span(start, end), "fits"
    span = kept.only_folded(words)
    return span, "stray" if span is None else "moved"
