"""Who a label probably stands for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.base.ids import ParticipantId, SourceId, SpeakerId
from madang.sources.assignment import folded
from madang.sources.participant import Participant, Speaker, SpeakerRole
from madang.sources.suggestion import Suggestion, Why, suggestions

PARK = Participant(ParticipantId("p"), "박정순", "느티")


def speaker(label: str, source: str = "a", participant: str | None = None, role: str = "participant") -> Speaker:
    person = None if participant is None else ParticipantId(participant)
    return Speaker(SpeakerId(f"{source} {label}"), SourceId(source), label, person, SpeakerRole(role))


@pytest.mark.parametrize(
    ("label", "why"), [("박정순", Why.SAME_NAME), ("느티", Why.SAME_NAME), ("위원장 박정순", Why.NAME_IN_LABEL)]
)
def test_a_label_with_a_participants_name_means_them(label: str, why: Why) -> None:
    found = suggestions([speaker(label)], [PARK])

    assert found == {label: Suggestion(SpeakerRole.PARTICIPANT, PARK.id, why)}


@pytest.mark.parametrize("label", ["면담자", "Interviewer 2", "Researcher 1", "Q", "문"])
def test_words_for_who_asks_mean_an_interviewer(label: str) -> None:
    found = suggestions([speaker(label)], [])

    assert [each.role for each in found.values()] == [SpeakerRole.INTERVIEWER]


def test_the_same_label_elsewhere_goes_before_the_name() -> None:
    found = suggestions([speaker("박정순", "a", "q"), speaker("박정순", "b")], [PARK])

    assert found["박정순"] == Suggestion(SpeakerRole.PARTICIPANT, ParticipantId("q"), Why.SAME_LABEL)


def test_nothing_is_suggested_where_the_label_stands_for_two() -> None:
    heard = [speaker("Kim", "a", "p"), speaker("Kim", "b", "q"), speaker("Kim", "c")]

    assert suggestions(heard, []) == {}


@given(st.lists(st.tuples(st.sampled_from(["Ana", "Ben", "Q"]), st.sampled_from([None, "p", "q"])), max_size=8))
def test_only_labels_that_are_open_somewhere_get_a_suggestion(heard: list[tuple[str, str | None]]) -> None:
    speakers = [speaker(label, str(at), person) for at, (label, person) in enumerate(heard)]

    found = suggestions(speakers, [PARK])

    assert found.keys() <= {folded(each.label) for each in speakers if not each.assigned}
