"""Descriptions under which few persons fit: a reader who knows the field needs no name.

k-anonymity (Sweeney 2002) of what is shown of participants: position, organisation, and up to two attributes at once.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from madang.analysis.corpus import Corpus
from madang.base.ids import OrganisationId, ParticipantId

LEAST = 3
"""How many participants a description should fit at least, unless somebody says otherwise."""
AT_ONCE = 2
"""Attributes that are put together."""

Value = tuple[str, str]
"""An attribute and what it says."""


@dataclass(frozen=True, slots=True)
class SingledOut:
    """What is shown of a participant and fits only `k` of them, this one counted: position, organisation, attributes.

    It is the shortest description that fits the fewest.
    """

    participant: ParticipantId
    organisation: OrganisationId
    position: str
    k: int = 1
    values: tuple[Value, ...] = ()


def singled_out(corpus: Corpus, least: int = LEAST) -> tuple[SingledOut, ...]:
    """Of every participant whom some description shares with fewer than `least` the one that gives most away.

    Who is counted is every participant of the project: it cannot know who else holds such a position, so that k is
    a lower bound for the field and exact for the account.
    """
    holders: dict[tuple[OrganisationId, str], set[ParticipantId]] = defaultdict(set)
    for each in corpus.memberships:
        holders[each.organisation, " ".join(each.position.split())].add(each.participant)
    values = _values(corpus)
    found: dict[ParticipantId, SingledOut] = {}
    for (organisation, position), people in sorted(holders.items()):
        for person in sorted(people):
            told, k = _fewest(person, people, values)
            if k < least and (person not in found or _order(k, told) < _order(found[person].k, found[person].values)):
                found[person] = SingledOut(person, organisation, position, k, told)
    return tuple(found[each] for each in sorted(found))


def _values(corpus: Corpus) -> dict[str, frozenset[Value]]:
    found: dict[str, set[Value]] = defaultdict(set)
    for each in corpus.values:
        if each.of == "participant" and each.value.strip():
            found[each.of_id].add((each.attribute, each.value))
    return {person: frozenset(values) for person, values in found.items()}


def _fewest(
    person: ParticipantId, people: set[ParticipantId], values: dict[str, frozenset[Value]]
) -> tuple[tuple[Value, ...], int]:
    """The shortest choice of somebody's values that they share with the fewest of the same position."""
    counted = ((told, _fitting(told, people, values)) for told in _told(sorted(values.get(person, ()))))
    return min(counted, key=lambda each: _order(each[1], each[0]))


def _told(values: list[Value]) -> Iterator[tuple[Value, ...]]:
    for count in range(AT_ONCE + 1):
        yield from combinations(values, count)


def _fitting(told: tuple[Value, ...], people: set[ParticipantId], values: dict[str, frozenset[Value]]) -> int:
    return sum(values.get(each, frozenset()).issuperset(told) for each in people)


def _order(k: int, told: tuple[Value, ...]) -> tuple[int, int, tuple[Value, ...]]:
    return k, len(told), told
