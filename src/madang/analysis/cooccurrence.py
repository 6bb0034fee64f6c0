"""Which codes meet: on overlapping passages, in one turn, one episode, or one case.

How it is counted: docs/method/tables.md.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from madang.analysis.corpus import Corpus
from madang.analysis.voices import by_statement
from madang.base.ids import CodingId, OrganisationId
from madang.coding.coding import Coding, Placing


class Within(StrEnum):
    """Where two codes have to meet."""

    PASSAGE = "passage"
    TURN = "turn"
    EPISODE = "episode"
    CASE = "case"


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two codes (in codebook order). `places`: turns, episodes or cases with both; `cases` where they meet.

    For passages, `places` counts the distinct passages of either code that overlap one of the
    other. `either` counts the places of one or the other, so that `jaccard` = places / either.
    """

    a: str
    b: str
    places: int
    either: int
    cases: tuple[OrganisationId, ...]
    codings: tuple[CodingId, ...]

    @property
    def jaccard(self) -> float:
        """Share of the places of either code that hold both."""
        return self.places / self.either


def cooccurrence(corpus: Corpus, within: Within = Within.PASSAGE) -> tuple[Meeting, ...]:
    """Every two codes that meet, in the order of the codebook."""
    meetings: dict[tuple[str, str], _Meeting] = defaultdict(lambda: _Meeting(set(), set()))
    for_ = {Within.PASSAGE: _by_passage, Within.TURN: _by_turn, Within.EPISODE: _by_episode, Within.CASE: _by_case}
    places = for_[within](corpus)
    order = {code.key: number for number, code in enumerate(corpus.codebook)}
    met = _overlapping(places) if within is Within.PASSAGE else ((each, each) for each in places)
    for one, other in met:
        _meet(meetings, one, other, order)
    holding: dict[str, set[_Key]] = defaultdict(set)
    for place in places:
        for key in place.codings:
            holding[key].add(place.key)
    return tuple(
        _row(corpus, pair, meetings[pair], len(holding[pair[0]] | holding[pair[1]]))
        for pair in sorted(meetings, key=lambda each: (order[each[0]], order[each[1]]))
    )


_Key = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class _Place:
    """A place and the codings of each code in it."""

    key: _Key
    codings: dict[str, list[CodingId]]


@dataclass(slots=True)
class _Meeting:
    places: set[_Key]
    codings: set[CodingId]


def _meet(meetings: dict[tuple[str, str], _Meeting], one: _Place, other: _Place, order: dict[str, int]) -> None:
    for a, codings_a in one.codings.items():
        for b, codings_b in other.codings.items():
            if order[a] < order[b] or (one is not other and order[b] < order[a]):
                meeting = meetings[(a, b) if order[a] < order[b] else (b, a)]
                meeting.places.update((one.key, other.key))
                meeting.codings.update(codings_a, codings_b)


def _overlapping(places: list[_Place]) -> Iterator[tuple[_Place, _Place]]:
    """Every two distinct passages that overlap, and each with itself."""
    open_: list[_Place] = []
    for place in places:
        source, start, _ = place.key
        open_ = [each for each in open_ if each.key[0] == source and each.key[2] > start]
        yield place, place
        for each in open_:
            yield each, place
        open_.append(place)


def _gathered(keyed: Iterable[tuple[_Key, str, CodingId]]) -> list[_Place]:
    found: dict[_Key, dict[str, list[CodingId]]] = defaultdict(lambda: defaultdict(list))
    for key, code, coding in keyed:
        found[key][code].append(coding)
    return [_Place(key, found[key]) for key in sorted(found)]


def _coded(corpus: Corpus) -> Iterator[tuple[Coding, str]]:
    keys = {code.id: code.key for code in corpus.codebook.codes}
    return ((coding, keys[coding.code]) for coding in corpus.codings.values())


def _placed(corpus: Corpus) -> Iterator[tuple[Coding, str]]:
    return (each for each in _coded(corpus) if each[0].placing is not Placing.UNPLACED)


def _by_passage(corpus: Corpus) -> list[_Place]:
    return _gathered(
        ((each.segment.source, each.segment.span.start, each.segment.span.end), key, each.id)
        for each, key in _placed(corpus)
    )


def _by_turn(corpus: Corpus) -> list[_Place]:
    return _gathered(
        ((each.segment.source, turn, turn), key, each.id)
        for each, key in _placed(corpus)
        if (turn := corpus.transcripts[each.segment.source].turn_index(each.segment.span.start)) is not None
    )


def _by_episode(corpus: Corpus) -> list[_Place]:
    return _gathered(
        ((told.statement.episode, 0, 0), key, each.id)
        for each, key in _coded(corpus)
        if each.statement is not None
        and (told := by_statement(corpus).get(each.statement)) is not None
        and told.statement.episode is not None
    )


def _by_case(corpus: Corpus) -> list[_Place]:
    return _gathered(
        ((told.case, 0, 0), key, each.id)
        for each, key in _coded(corpus)
        if each.statement is not None
        and (told := by_statement(corpus).get(each.statement)) is not None
        and told.case is not None
    )


@lru_cache(maxsize=4)
def _cases(corpus: Corpus) -> dict[CodingId, OrganisationId | None]:
    """The case that each coding's statement belongs to."""
    told = by_statement(corpus)
    found: dict[CodingId, OrganisationId | None] = {}
    for coding in corpus.codings.values():
        telling = told.get(coding.statement) if coding.statement is not None else None
        found[coding.id] = telling.case if telling is not None else None
    return found


def _row(corpus: Corpus, pair: tuple[str, str], meeting: _Meeting, either: int) -> Meeting:
    case_of = _cases(corpus)
    cases = {case for each in meeting.codings if (case := case_of[each]) is not None}
    return Meeting(*pair, len(meeting.places), either, tuple(sorted(cases)), tuple(sorted(meeting.codings)))
