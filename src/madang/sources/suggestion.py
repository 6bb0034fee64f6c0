"""Who a label probably stands for: proposed, and taken over only by a person."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from madang.base.ids import ParticipantId
from madang.sources.assignment import folded
from madang.sources.participant import Participant, Speaker, SpeakerRole
from madang.sources.sheet_words import ROLES

_ASKS = frozenset({*ROLES[SpeakerRole.INTERVIEWER], "q", "문", "질문", "counsel inquiry", "lead inquiry"})
_NUMBER = re.compile(r"[\s_.-]*\d+$")


class Why(StrEnum):
    """What a suggestion rests on."""

    SAME_LABEL = "same_label"
    SAME_NAME = "same_name"
    NAME_IN_LABEL = "name_in_label"
    ASKS = "asks"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Who may be meant; `participant` is None for an interviewer or another voice."""

    role: SpeakerRole
    participant: ParticipantId | None
    why: Why


def suggestions(speakers: Iterable[Speaker], participants: Iterable[Participant]) -> dict[str, Suggestion]:
    """The suggestion for each folded label that has an unassigned speaker and for which there is exactly one.

    A label that stands for one person (or for an interviewer) wherever it is assigned suggests the same
    elsewhere; else the name or pseudonym of a participant, whole or as a word of the label; else words
    that interviewers are labelled with.
    """
    everybody = list(speakers)
    before = _before(everybody)
    names = _names(participants)
    wanted = {folded(each.label) for each in everybody if not each.assigned}
    found = {label: _suggestion(label, before, names) for label in sorted(wanted)}
    return {label: suggestion for label, suggestion in found.items() if suggestion is not None}


def _before(speakers: Iterable[Speaker]) -> dict[str, set[tuple[SpeakerRole, ParticipantId | None]]]:
    found: dict[str, set[tuple[SpeakerRole, ParticipantId | None]]] = {}
    for each in speakers:
        if each.assigned:
            found.setdefault(folded(each.label), set()).add((each.role, each.participant))
    return found


def _names(participants: Iterable[Participant]) -> dict[str, set[ParticipantId]]:
    found: dict[str, set[ParticipantId]] = {}
    for each in participants:
        for name in {folded(each.name), folded(each.pseudonym)} - {""}:
            found.setdefault(name, set()).add(each.id)
    return found


def _suggestion(
    label: str,
    before: Mapping[str, set[tuple[SpeakerRole, ParticipantId | None]]],
    names: Mapping[str, set[ParticipantId]],
) -> Suggestion | None:
    earlier = before.get(label, set())
    if len(earlier) == 1:
        ((role, participant),) = earlier
        return Suggestion(role, participant, Why.SAME_LABEL)
    if earlier:
        return None
    for why, words in ((Why.SAME_NAME, [label]), (Why.NAME_IN_LABEL, label.split())):
        persons = {person for word in words if len(word) > 1 for person in names.get(word, ())}
        if len(persons) == 1:
            return Suggestion(SpeakerRole.PARTICIPANT, persons.pop(), why)
    if _NUMBER.sub("", label) in _ASKS:
        return Suggestion(SpeakerRole.INTERVIEWER, None, Why.ASKS)
    return None
