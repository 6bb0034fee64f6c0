"""Places that carry codes, and how they stand to each other in one source."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, KeysView, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from madang.analysis.corpus import Corpus
from madang.base.bulk import in_bulk
from madang.base.ids import CodeId, SourceId
from madang.coding.coding import Coding, Placing
from madang.coding.segment import Segment


class Match(StrEnum):
    """How the codes asked for have to stand to each other.

    `ANY` of them; `ALL` on the very same place; `NONE`: coded places that carry none of them;
    `OVERLAP`: the first code where each other overlaps it; `WITHIN`: the first inside one of the
    second; `TURN`: the first where each other is in the same turn; `NEAR`: within `turns` turns;
    `FOLLOWED_BY`: the first where the second begins after it, within `turns` turns.
    """

    ANY = "any"
    ALL = "all"
    NONE = "none"
    OVERLAP = "overlap"
    WITHIN = "within"
    TURN = "turn"
    NEAR = "near"
    FOLLOWED_BY = "followed_by"


class Stretch(NamedTuple):
    """From `start` to `end` (code points), in the turns from `first_turn` to `last_turn` (from 0; -1 unknown)."""

    start: int
    end: int
    first_turn: int
    last_turn: int


class Place(NamedTuple):
    """One span of one source with all codings exactly there."""

    segment: Segment
    codings: tuple[Coding, ...]
    codes: frozenset[CodeId]
    stretch: Stretch

    def carries(self, codes: frozenset[CodeId]) -> bool:
        """Whether one of `codes` was applied here."""
        return not self.codes.isdisjoint(codes)


class CodedPlaces:
    """Every place with a coding, source by source, each place worked out when first asked for."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._codings: dict[SourceId, list[Coding]] = defaultdict(list)
        self._at: dict[SourceId, list[tuple[tuple[int, int], list[Coding]]]] = {}
        self._places: dict[tuple[SourceId, tuple[int, int]], Place] = {}
        # Codings that lost their words in a correction have no place.
        for each in corpus.codings.values():
            if each.placing is not _UNPLACED:
                self._codings[each.segment.source].append(each)

    @property
    def sources(self) -> KeysView[SourceId]:
        """The sources with codings."""
        return self._codings.keys()

    def of(self, source: SourceId, codes: frozenset[CodeId] | None = None) -> list[Place]:
        """The places of a source, in the order of the text; only those with one of `codes`, where they are given."""
        if source not in self._codings:
            return []
        with in_bulk():
            if source not in self._at:
                self._at[source] = self._sorted(source)
            starts, ends, _ = self._corpus.transcripts[source].turn_columns()
            found: list[Place] = []
            for key, codings in self._at[source]:
                if codes is None or any(each.code in codes for each in codings):
                    place = self._places.get((source, key))
                    if place is None:
                        place = self._places[source, key] = _place(key, codings, starts, ends)
                    found.append(place)
            return found

    def _sorted(self, source: SourceId) -> list[tuple[tuple[int, int], list[Coding]]]:
        at: dict[tuple[int, int], list[Coding]] = {}
        for each in self._codings[source]:
            span = each.segment.span
            at.setdefault((span.start, span.end), []).append(each)
        return [(key, at[key]) for key in sorted(at)]


@lru_cache(maxsize=2)
def coded_places(corpus: Corpus) -> CodedPlaces:
    """The coded places of a corpus."""
    return CodedPlaces(corpus)


# A member by name: an enum looks its members up anew each time it is asked.
_UNPLACED = Placing.UNPLACED


def narrowed(place: Place, codings: Iterable[Coding]) -> Place | None:
    """The place with only some of its codings; None where none is left."""
    kept = tuple(codings)
    if len(kept) == len(place.codings):
        return place
    return Place(place.segment, kept, frozenset(each.code for each in kept), place.stretch) if kept else None


def _place(key: tuple[int, int], codings: list[Coding], starts: Sequence[int], ends: Sequence[int]) -> Place:
    first, last = _turn(key[0], starts, ends), _turn(key[1] - 1, starts, ends)
    if len(codings) > 1:
        codings.sort(key=lambda each: each.id)
    codes = frozenset([each.code for each in codings])
    return Place(codings[0].segment, tuple(codings), codes, Stretch(*key, first, first if last < 0 else last))


def _turn(place: int, starts: Sequence[int], ends: Sequence[int]) -> int:
    turn = bisect_right(starts, place) - 1
    return turn if turn >= 0 and place < ends[turn] else -1


class Row:
    """Stretches of one source in the order of the text, which answers at once whether one of them stands as asked.

    It keeps, up to each stretch, the furthest end and the furthest turn: asking all about all others
    would take minutes where a source has hundreds of codings.
    """

    def __init__(self, stretches: Iterable[Stretch]) -> None:
        every = [*stretches]
        spoken = [each for each in every if each.first_turn >= 0]
        self._starts = [each.start for each in every]
        self._ends = [*accumulate((each.end for each in every), max)]
        self._spoken_starts = [each.start for each in spoken]
        self._first_turns = [each.first_turn for each in spoken]
        self._last_turns = [*accumulate((each.last_turn for each in spoken), max)]

    def __bool__(self) -> bool:
        return bool(self._starts)

    def stands(self, match: Match, one: Stretch, turns: int) -> bool:
        """Whether one of the stretches stands to `one` as `match` says."""
        if match is Match.OVERLAP:
            return self.overlaps(one)
        if match is Match.WITHIN:
            return self._holds(one)
        if match is Match.FOLLOWED_BY:
            return self._follows(one, turns)
        return self._near(one, 0 if match is Match.TURN else turns)

    def overlaps(self, one: Stretch) -> bool:
        """Whether one of them shares a character with `one`."""
        before = bisect_left(self._starts, one.end)
        return before > 0 and self._ends[before - 1] > one.start

    def _holds(self, one: Stretch) -> bool:
        before = bisect_right(self._starts, one.start)
        return before > 0 and self._ends[before - 1] >= one.end

    def _near(self, one: Stretch, turns: int) -> bool:
        if one.first_turn < 0:
            return False
        before = bisect_right(self._first_turns, one.last_turn + turns)
        return before > 0 and self._last_turns[before - 1] >= one.first_turn - turns

    def _follows(self, one: Stretch, turns: int) -> bool:
        after = bisect_left(self._spoken_starts, one.end)
        known = one.first_turn >= 0 and after < len(self._first_turns)
        return known and self._first_turns[after] <= one.last_turn + turns
