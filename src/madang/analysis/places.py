"""Places that carry codes, and how they stand to each other in one source."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from madang.analysis.corpus import Corpus
from madang.base.ids import CodeId, SourceId
from madang.coding.coding import Coding
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


@dataclass(frozen=True, slots=True)
class Place:
    """One span of one source with all codings exactly there; its first and last turn count from 0 (-1 unknown)."""

    segment: Segment
    codings: tuple[Coding, ...]
    codes: frozenset[CodeId]
    first_turn: int
    last_turn: int

    def overlaps(self, other: "Place") -> bool:
        """Whether they share a character."""
        return self.segment.span.overlaps(other.segment.span)

    def carries(self, codes: frozenset[CodeId]) -> bool:
        """Whether one of `codes` was applied here."""
        return not self.codes.isdisjoint(codes)

    def apart(self, other: "Place") -> int:
        """How many turns lie from the nearer ends of one to the other; 0 in the same turn."""
        return max(0, other.first_turn - self.last_turn, self.first_turn - other.last_turn)


def places(corpus: Corpus, codings: Iterable[Coding]) -> list[Place]:
    """The distinct places of the codings, by source and in the order of the text."""
    found: dict[tuple[SourceId, int, int], list[Coding]] = defaultdict(list)
    for each in codings:
        found[each.segment.source, each.segment.span.start, each.segment.span.end].append(each)
    return [_place(corpus, sorted(found[key], key=lambda each: each.id)) for key in sorted(found)]


def answers(
    place: Place, others: Sequence[Place], match: Match, wanted: Sequence[frozenset[CodeId]], turns: int
) -> bool:
    """Whether a place stands to the wanted codes as asked, among all places of its source."""
    every = frozenset().union(*wanted)
    if match is Match.NONE:
        return not place.carries(every)
    if match is Match.ANY or not wanted:
        return not wanted or place.carries(every)
    if match is Match.ALL:
        return all(place.carries(codes) for codes in wanted)
    stands = _stands(match, place, turns)
    return place.carries(wanted[0]) and all(
        any(other.carries(codes) and stands(other) for other in others) for codes in wanted[1:]
    )


def _stands(match: Match, place: Place, turns: int) -> Callable[[Place], bool]:
    span = place.segment.span
    if match is Match.OVERLAP:
        return place.overlaps
    if match is Match.WITHIN:
        return lambda other: other.segment.span.contains(span)
    if match is Match.FOLLOWED_BY:
        return lambda other: other.segment.span.start >= span.end and _near(place, other, turns)
    return lambda other: _near(place, other, 0 if match is Match.TURN else turns)


def _near(one: Place, other: Place, turns: int) -> bool:
    known = one.first_turn >= 0 and other.first_turn >= 0
    return known and one.apart(other) <= turns


def _place(corpus: Corpus, codings: list[Coding]) -> Place:
    segment = codings[0].segment
    transcript = corpus.transcripts[segment.source]
    first = transcript.turn_index(segment.span.start)
    last = transcript.turn_index(segment.span.end - 1)
    start = -1 if first is None else first
    return Place(
        segment, tuple(codings), frozenset(each.code for each in codings), start, start if last is None else last
    )
