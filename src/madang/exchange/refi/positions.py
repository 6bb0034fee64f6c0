"""How another program counted, found out from the passages themselves: see `docs/reference/refi-qda.md`."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from madang.exchange.refi.texts import STANDARD, Counting, Stored

Range = tuple[int, int, str]
"""Start, end, and the name of the passage, which in some programs is its beginning."""

CLEAR = 0.1
"""How much better than the next the best counting must be to be believed."""
_ALL = [Counting(*each) for each in product((False, True), (True, False), (False, True))]
_ENDS = ".!?…。？！)]\"'”’」』"
UTF16_NOTE = "(places in UTF-16 units)"
"""What stands in the origin of a file that Madang wrote for NVivo."""
_FEW = 3
"""From so many passages on their edges are evidence."""
_SPACE = re.compile(r"\s+")
_SAMPLE = 2_000
"""So many passages tell as much as all."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The counting that was taken for a text, and why.

    `by` is `same` (all give the same places), `madang` (Madang wrote it and says how), `evidence`, `others` (the
    file's other texts), or `origin` (the program that wrote it). `score` and `next` are those of the best and of
    the best that differs, from 0 to 1.
    """

    counting: Counting
    by: str
    score: float = 1.0
    next: float = 0.0

    @property
    def to_check(self) -> bool:
        """Whether a person should look at the passages, because nothing in them decided."""
        return self.by == "origin"


def preferred(origin: str) -> Counting:
    """How the program that wrote a file is known to count."""
    program = origin.lower()
    if "nvivo" in program or UTF16_NOTE.lower() in program:
        return Counting(utf16=True)
    return Counting(crlf_two=False) if "atlas" in program else STANDARD


def is_own(origin: str) -> bool:
    """Whether Madang wrote a file."""
    return origin.lower().startswith("madang ")


def decide(texts: Sequence[tuple[Stored, Sequence[Range]]], origin: str) -> list[Decision]:
    """The counting of each text of one file."""
    first = preferred(origin)
    found = [_decide(stored, ranges, first, is_own=is_own(origin)) for stored, ranges in texts]
    agreed = _agreed(found)
    return [_with_others(each, stored, agreed) for each, (stored, _) in zip(found, texts, strict=True)]


def _agreed(found: Iterable[Decision]) -> Counting | None:
    """The one counting that evidence found wherever it found any."""
    clear = {each.counting for each in found if each.by == "evidence"}
    return clear.pop() if len(clear) == 1 else None


def _with_others(decision: Decision, stored: Stored, agreed: Counting | None) -> Decision:
    if decision.by != "origin" or agreed is None:
        return decision
    return Decision(agreed, "others", decision.score, decision.next)


def _decide(stored: Stored, ranges: Sequence[Range], first: Counting, *, is_own: bool) -> Decision:
    some = ranges[:: max(1, len(ranges) // _SAMPLE)]
    order = sorted(_ALL, key=lambda each: _distance(each, first))
    if not (stored.breaks or stored.beyond or stored.has_bom) or not some:
        return Decision(first, "same")
    if is_own:
        return Decision(first, "madang")
    places: dict[tuple[tuple[int, int], ...], Counting] = {}
    for counting in order:
        way = stored.ways(counting)
        places.setdefault(tuple((way(start, False), way(end, True)) for start, end, _ in some), counting)
    if len(places) == 1:
        return Decision(first, "same")
    scored = [(_score(stored, counting, there, some), counting) for there, counting in places.items()]
    return _best(scored, first)


def _best(scored: list[tuple["_Score", Counting]], first: Counting) -> Decision:
    fewest = min(score.impossible for score, _ in scored)
    inside = sorted((each for each in scored if each[0].impossible == fewest), key=lambda each: -each[0].fit)
    best, other = inside[0], inside[1][0].fit if len(inside) > 1 else 0.0
    ahead = best[0].fit - other >= CLEAR and (best[0].named or best[0].count >= _FEW)
    if len(inside) == 1 or ahead:
        return Decision(best[1], "evidence", best[0].fit, other)
    own = next((score.fit for score, counting in inside if counting == first), None)
    # The program's own way is left only where it leads to places that cannot be.
    return Decision(first if own is not None else best[1], "origin", own if own is not None else best[0].fit, other)


@dataclass(frozen=True, slots=True)
class _Score:
    """How many ranges cannot be, how well the others fit (0 to 1), how many they are, and whether names told."""

    impossible: int
    fit: float
    count: int
    named: bool


def _distance(counting: Counting, first: Counting) -> int:
    return (counting.bom != first.bom) * 4 + (counting.utf16 != first.utf16) * 2 + (counting.crlf_two != first.crlf_two)


def _score(stored: Stored, counting: Counting, places: Iterable[tuple[int, int]], ranges: Iterable[Range]) -> _Score:
    length, impossible, named, fits = stored.length(counting), 0, False, []
    for (start, end), (first, last, name) in zip(places, ranges, strict=True):
        torn = start == end or stored.splits(counting, first) or stored.splits(counting, last)
        if not 0 <= first <= last <= length or (torn and first < last):
            impossible += 1
            continue
        said = _begins_with(stored.text, start, end, name)
        named = named or said is not None
        fits.append(float(said) if said is not None else (_edge(stored.text, start) + _edge(stored.text, end)) / 2)
    return _Score(impossible, sum(fits) / len(fits) if fits else 0.0, len(fits), named)


def _begins_with(text: str, start: int, end: int, name: str) -> bool | None:
    """Whether the words at a place are those of its name; None where the name is none of the text's words."""
    plain = _SPACE.sub(" ", name).strip().rstrip("…").removesuffix("...").strip()
    if len(plain) < 4 or plain not in _spaced(text):
        return None
    words = _SPACE.sub(" ", text[start:end])
    return words.strip() == plain or (words.strip().startswith(plain) and not words[:1].isspace())


_last: tuple[str, str] = ("", "")


def _spaced(text: str) -> str:
    global _last
    if _last[0] is not text:
        _last = text, _SPACE.sub(" ", text)
    return _last[1]


def _edge(text: str, place: int) -> float:
    """How likely somebody's passage begins or ends here: at a line 1, a sentence 0.8, a word 0.4, inside one 0."""
    before, after = text[place - 1 : place], text[place : place + 1]
    if not before or not after or before == "\n" or after == "\n":
        return 1.0
    if before in _ENDS or (before.isspace() and text[place - 2 : place - 1] in _ENDS):
        return 0.8
    return 0.0 if before.isalnum() and after.isalnum() else 0.4
