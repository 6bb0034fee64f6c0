"""Protester and partner: D and J by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_corpus
from madang.analysis.refusals import THREE_EPISODES
from madang.analysis.roles import RoleReading, both_roles, duality
from madang.base.ids import OrganisationId
from madang.sources.organisation import Side

A = OrganisationId("A")


def test_three_protests_and_two_partnerships_one_of_them_at_once() -> None:
    """P = {1,2,3}, Q = {3,4}: D = 2·2/5, J = 1/4. Without episode 3: P = {1,2}, Q = {4}, D = 2/3, J = 0."""
    corpus = a_corpus("""
        A > G: RSP.confront @e1
        A > G: ROL.protest @e2
        A > G: RSP.confront @e3
        A > G: RSP.collab @e3
        A > G: RSP.compromise @e4
    """)

    own = duality(corpus, A).own

    assert (own.protest, own.partner, own.balance, own.overlap) == (3, 2, 0.8, 0.25)
    # left out: e1 -> 2·2/4, e2 the same, e3 -> 2·1/3, e4 -> 2·1/4
    assert own.balance_range == pytest.approx((0.5, 1))
    # e1, e2 -> 1/3; e3 -> 0; e4 -> 1/3
    assert own.overlap_range == pytest.approx((0, 1 / 3))
    assert own.reading is RoleReading.ALTERNATES
    assert [each.episode for each in own.strip] == ["e1", "e2", "e3", "e4"]


def test_both_roles_in_the_same_episodes_are_both_at_once() -> None:
    lines = "\n".join(f"A > G: {code} @e{n}" for n in (1, 2) for code in ("RSP.confront", "RSP.collab"))

    assert duality(a_corpus(lines), A).own.reading is RoleReading.BOTH_AT_ONCE


def test_below_three_there_is_only_the_list() -> None:
    own = duality(a_corpus("A > G: RSP.confront @e1\nA > G: RSP.collab @e1"), A).own

    assert (own.balance, own.reason, len(own.strip)) == (None, THREE_EPISODES, 1)


def test_the_other_side_tells_of_the_owner_it_names() -> None:
    corpus = a_corpus("""
        G > A: RSP.confront owner_side=civic @e1
        G > A: RSP.confront @e2
        G > A: ROL.protest @e3
        B > A: ROL.protest @e4
    """)

    others = duality(corpus, A).others

    assert [each.episode for each in others.strip] == ["e1", "e3"]  # e2 is government's own move, B is not another side


def test_the_study_counts_cases_with_both_roles_out_of_those_reached() -> None:
    corpus = a_corpus("""
        A > G: RSP.confront @e1
        A > G: ROL.partner @e2
        B > G: RSP.confront @e1
        C ? ROL.partner: asked_denied
        E > G: BAR.power -
    """)

    found = both_roles(corpus, Side.CIVIC)

    assert (found.cases, found.reached) == (("A",), ("A", "B", "C"))


def test_a_role_that_is_rejected_is_no_episode_of_it() -> None:
    corpus = a_corpus("A > G: RSP.confront @e1\nA > G: ROL.protest @e2\nA > G: ROL.partner - @e3")

    own = duality(corpus, A).own

    assert (own.protest, own.partner, own.balance) == (2, 0, None)


def test_a_response_counts_whatever_is_thought_of_it() -> None:
    corpus = a_corpus("A > G: RSP.confront - @e1\nA > G: RSP.collab - @e1\nA > G: RSP.compromise - @e2")

    own = duality(corpus, A).own

    assert (own.protest, own.partner) == (1, 2)


def test_a_response_told_with_a_rejected_role_counts_without_the_role() -> None:
    own = duality(a_corpus("A > G: ROL.partner,RSP.confront - @e1"), A).own

    assert (own.protest, own.partner) == (1, 0)


def test_a_partnership_rejected_by_one_side_is_no_role_of_the_other() -> None:
    assert duality(a_corpus("A > G: ROL.partner - @e1"), OrganisationId("G")).others.strip == ()


def test_a_case_that_rejects_a_role_was_reached_but_does_not_have_both() -> None:
    found = both_roles(a_corpus("A > G: RSP.confront @e1\nA > G: ROL.partner - @e2"), Side.CIVIC)

    assert (found.cases, found.reached) == ((), ("A",))


@given(st.lists(st.tuples(st.sampled_from(["RSP.confront", "RSP.collab"]), st.integers(0, 4)), min_size=1, max_size=12))
def test_balance_and_overlap_stay_within_their_bounds_and_ranges(told: list[tuple[str, int]]) -> None:
    own = duality(a_corpus("\n".join(f"A > G: {code} @e{n}" for code, n in told)), A).own
    protest, partner = ({n for code, n in told if code == wanted} for wanted in ("RSP.confront", "RSP.collab"))

    assert (own.protest, own.partner) == (len(protest), len(partner))
    if len(protest) + len(partner) >= 3:
        assert own.balance == 2 * min(len(protest), len(partner)) / (len(protest) + len(partner))
        assert own.overlap == len(protest & partner) / len(protest | partner)
        assert own.balance_range is not None
        assert 0 <= own.balance_range[0] <= own.balance_range[1] <= 1
    else:
        assert (own.balance, own.overlap, own.reading) == (None, None, None)
