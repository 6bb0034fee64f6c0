"""Descriptions that fit few participants, though no name is shown: k-anonymity (Sweeney 2002)."""

from builders import a_corpus
from madang.analysis.corpus import Corpus
from madang.analysis.hiding.singled_out import singled_out
from madang.base.ids import MembershipId, OrganisationId, ParticipantId, ValueId
from madang.sources.attribute import AttributeValue, ValueType
from madang.sources.organisation import Membership, Organisation, Side
from madang.sources.participant import Participant


def people(**values: dict[str, str]) -> Corpus:
    """Officers of one organisation with these attributes."""
    body = Organisation(OrganisationId("o"), "복지과", "", Side.GOVERNMENT)
    names = {each: Participant(ParticipantId(each), each) for each in values}
    return a_corpus(
        organisations=[body],
        participants={each.id: each for each in names.values()},
        memberships=tuple(Membership(MembershipId(f"m{each}"), names[each].id, body.id, "officer") for each in values),
        values=tuple(
            AttributeValue(ValueId(f"{each}{a}"), "participant", each, a, value, ValueType.TEXT)
            for each, told in values.items()
            for a, value in told.items()
        ),
    )


def found(corpus: Corpus, least: int = 3) -> dict[str, tuple[int, tuple[str, ...]]]:
    return {each.participant: (each.k, tuple(a for a, _ in each.values)) for each in singled_out(corpus, least)}


def test_the_only_one_of_a_position_is_given_away_by_it() -> None:
    assert found(people(a={"age": "50"})) == {"a": (1, ())}


def test_three_of_a_position_hide_each_other() -> None:
    assert found(people(a={}, b={}, c={})) == {}


def test_two_of_a_position_are_fewer_than_three() -> None:
    assert found(people(a={}, b={})) == {"a": (2, ()), "b": (2, ())}


def test_one_attribute_parts_somebody_from_all_others() -> None:
    assert found(people(a={"age": "30"}, b={"age": "50"}, c={"age": "50"}), 2) == {"a": (1, ("age",))}


def test_two_attributes_together_give_away_whom_neither_does_alone() -> None:
    told = people(
        a={"age": "30", "sex": "f"},
        b={"age": "30", "sex": "m"},
        c={"age": "50", "sex": "f"},
        d={"age": "50", "sex": "m"},
        e={"age": "50", "sex": "m"},
        f={"age": "50", "sex": "f"},
        g={"age": "30", "sex": "m"},
    )

    assert found(told, 2) == {"a": (1, ("age", "sex"))}


def test_the_shortest_description_is_told() -> None:
    assert found(people(a={"age": "30", "sex": "f"}, b={"age": "50", "sex": "m"}), 2) == {
        "a": (1, ("age",)),
        "b": (1, ("age",)),
    }
