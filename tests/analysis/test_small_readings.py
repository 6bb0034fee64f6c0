"""Negative cases, saturation, frequencies, crosstab, co-occurrence, reasons, strategies."""

import pytest

from builders import a_corpus
from madang.analysis.cooccurrence import Within, cooccurrence
from madang.analysis.crosstab import crosstab
from madang.analysis.frequencies import frequencies
from madang.analysis.negative import negative_cases
from madang.analysis.reasons import reasons
from madang.analysis.refusals import FEW_INTERVIEWS
from madang.analysis.saturation import saturation
from madang.analysis.strategies import strategies
from madang.sources.organisation import Side


def test_negative_cases_are_silent_denying_opposite_or_at_odds_with_themselves() -> None:
    corpus = a_corpus("""
        A > G: PRC.trust +
        B > G: PRC.trust +
        B/lee(board) > G: PRC.trust -
        C > G: PRC.trust -
        E ? PRC.trust: asked_denied
        F > G: PRC.trust +
    """)

    found = negative_cases(corpus, "PRC.trust", Side.CIVIC)

    assert (found.prevailing, found.without, found.denied) == (1, ("E",), ("E",))
    assert (found.opposite, found.opposite_cases) == (("s002", "s003"), ("B", "C"))
    assert [(each.case, each.plus, each.minus) for each in found.contradictions] == [("B", ("s001",), ("s002",))]
    assert found.deviant == ("B", "C", "E")


def test_saturation_counts_new_codes_in_the_order_done() -> None:
    corpus = a_corpus(
        "A > G: BAR.power,BAR.admin #i1\nB > G: BAR.power #i2\nC > G: BAR.close #i3\n"
        "E > G: BAR.power #i4\nF > G: BAR.power #i5",
        dates={f"i{n}": f"2020-0{n}" for n in range(1, 6)},
    )

    found = saturation(corpus)

    assert [each.new for each in found.steps] == [("BAR.admin", "BAR.power"), (), ("BAR.close",), (), ()]
    assert found.last_new == "i3"
    # place 0 of 5: power in 4 interviews is there in 4/5 of orders, admin and close in 1/5 each
    assert found.steps[0].expected == pytest.approx(4 / 5 + 1 / 5 + 1 / 5)
    assert sum(each.expected for each in found.steps) == pytest.approx(3)
    # nothing new in the last three: i1 and i3 both among the first two, 1 order in 10
    assert found.last_three_none == pytest.approx(0.1, abs=0.03)


def test_below_four_interviews_there_is_no_share() -> None:
    assert saturation(a_corpus("A > G: BAR.power")).reason == FEW_INTERVIEWS


def test_frequencies_roll_up_and_double_coding_is_one_passage() -> None:
    rows = {
        each.code: each
        for each in frequencies(a_corpus("A > G: BAR.power by=ann\nA > G: BAR.power by=bob on=0\nA > G: BAR.admin"))
    }

    power, family = rows["BAR.power"], rows["BAR"]
    assert (power.codings, power.passages, power.cases, power.coders) == (2, 1, 1, 2)
    assert (family.codings, family.with_below, family.passages) == (0, 3, 2)


def test_a_crosstab_keeps_the_denominator_of_each_column() -> None:
    corpus = a_corpus("A > G: BAR.power\nB ? BAR.power: asked_denied\nG > A: BAR.power\nC > G: BAR.admin")

    table = crosstab(corpus, "side", ["BAR.power"])

    assert table.columns == ("civic", "government")
    assert [(each.value, each.n, each.reached) for each in table.rows[0].cells] == [
        ("civic", 1, 2),
        ("government", 1, 1),
    ]


@pytest.mark.parametrize(
    ("within", "places"), [(Within.PASSAGE, 1), (Within.TURN, 1), (Within.EPISODE, 2), (Within.CASE, 1)]
)
def test_codes_meet_on_passages_in_turns_episodes_and_cases(within: Within, places: int) -> None:
    corpus = a_corpus("A > G: BAR.power,BAR.admin @e1\nA > G: BAR.power @e2\nA > G: BAR.admin @e2")

    (found,) = cooccurrence(corpus, within)

    assert (found.a, found.b, found.places, found.cases) == ("BAR.admin", "BAR.power", places, ("A",))


def test_reasons_part_the_cases_into_means_end_and_both() -> None:
    found = reasons(a_corpus("A > G: MEA.means\nB > G: MEA.goal\nC > G: MEA.goal\nC > G: MEA.means"), Side.CIVIC)

    assert (found.means_only, found.end_only, found.both) == (("A",), ("B",), ("C",))


def test_strategies_stand_by_group_horizon_and_owner_and_plans_apart() -> None:
    corpus = a_corpus(
        "A > G: STR.ownfunds short\nB > G: STR.ownfunds long wish\nG > A: STR.expert long owner_side=civic"
    )

    found = strategies(corpus)

    assert [each.group for each in found] == ["STR.indep", "STR.persuade"]
    cells = found[0].rows[0].cells
    assert [(each.horizon, each.owner, each.cases, each.planning) for each in cells] == [
        ("short", "civic", ("A",), ()),
        ("long", "civic", (), ("B",)),
    ]
