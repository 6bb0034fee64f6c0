"""Descriptions under which one person only fits: a reader who knows the field needs no name."""

from collections import defaultdict
from dataclasses import dataclass

from madang.analysis.corpus import Corpus
from madang.base.ids import OrganisationId, ParticipantId


@dataclass(frozen=True, slots=True)
class SingledOut:
    """What is shown of a participant and fits nobody else: position and organisation, perhaps with a value."""

    participant: ParticipantId
    organisation: OrganisationId
    position: str
    attribute: str = ""
    value: str = ""


def singled_out(corpus: Corpus) -> tuple[SingledOut, ...]:
    """Of every participant the shortest description that fits nobody else, where there is one.

    First a position in an organisation; then that with one value of an attribute. Who is asked about is every
    participant of the project: it cannot know who else holds such a position.
    """
    holders: dict[tuple[OrganisationId, str], set[ParticipantId]] = defaultdict(set)
    for each in corpus.memberships:
        if each.position.strip():
            holders[each.organisation, " ".join(each.position.split())].add(each.participant)
    values = _values(corpus)
    found: dict[ParticipantId, SingledOut] = {}
    for (organisation, position), people in sorted(holders.items()):
        for person in sorted(people):
            if person not in found:
                alone = _alone(person, people, values)
                if alone is not None:
                    found[person] = SingledOut(person, organisation, position, *alone)
    return tuple(found.values())


def _values(corpus: Corpus) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for each in corpus.values:
        if each.of == "participant" and each.value.strip():
            found[each.of_id][each.attribute] = each.value
    return found


def _alone(
    person: ParticipantId, people: set[ParticipantId], values: dict[str, dict[str, str]]
) -> tuple[str, str] | None:
    """The attribute and value that part somebody from all others of the position; empty where nobody else holds it."""
    if len(people) == 1:
        return "", ""
    for attribute, value in values.get(person, {}).items():
        if all(values.get(other, {}).get(attribute) != value for other in people - {person}):
            return attribute, value
    return None
