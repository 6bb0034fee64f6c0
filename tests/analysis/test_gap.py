"""The perception gap and its exact test."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_corpus, an_organisation
from madang.analysis.gap import perception_gaps
from madang.analysis.permutations import Stratum, arrangements, smallest, two_sided
from madang.analysis.refusals import CANNOT_TEST, NOBODY_REACHED, TESTS_OFF
from madang.sources.study import Study


def lines(civic: str, government: str) -> str:
    """One case per letter: y tells of mistrust, n was asked and denied it."""
    cases = [(f"A{n}", each) for n, each in enumerate(civic)] + [(f"G{n}", each) for n, each in enumerate(government)]
    return "\n".join(
        f"{case} > X: BAR.mistrust -" if told == "y" else f"{case} ? BAR.mistrust: asked_denied" for case, told in cases
    )


def test_a_clean_split_of_three_and_three_is_two_of_twenty_arrangements() -> None:
    table = perception_gaps(a_corpus(lines("yyy", "nnn")))
    row = table.rows[0]

    assert (row.gap, row.arrangements, row.p, row.smallest_p) == (1, 20, 0.1, 0.1)
    assert (table.exact, table.arrangements, row.adjusted) == (True, 20, 0.1)


def test_labels_change_places_only_within_a_locality() -> None:
    """In each place one civic and one government case: 2 × 2 arrangements, two of them clean."""
    places = [
        an_organisation(name, place=place) for name, place in (("A0", "n"), ("G0", "n"), ("A1", "s"), ("G1", "s"))
    ]
    corpus = a_corpus(lines("yy", "nn"), organisations=places)

    row = perception_gaps(corpus).rows[0]

    assert (row.arrangements, row.p) == (4, 0.5)


def test_a_side_that_was_not_reached_has_no_gap() -> None:
    row = perception_gaps(a_corpus("A > G: BAR.power -\nG > A: BAR.admin -")).rows[0]

    assert (row.gap, row.p, row.reason) == (None, None, NOBODY_REACHED)


def test_one_arrangement_cannot_be_tested() -> None:
    places = [an_organisation("A0", place="n"), an_organisation("G0", place="s")]

    assert perception_gaps(a_corpus(lines("y", "n"), organisations=places)).rows[0].reason == CANNOT_TEST


def test_a_study_may_switch_tests_off() -> None:
    row = perception_gaps(a_corpus(lines("yyy", "nnn"), study=Study(tests=False))).rows[0]

    assert (row.gap, row.p, row.adjusted, row.reason) == (1, None, None, TESTS_OFF)


def test_many_cases_are_drawn_and_come_near_the_exact_p() -> None:
    table = perception_gaps(a_corpus(lines("yyyyyyyynn", "nnnnnnnyyy")))
    row = table.rows[0]

    assert (table.exact, table.arrangements) == (False, 184756)
    assert row.p == pytest.approx(row.adjusted, abs=0.02)  # one theme: nothing to adjust for


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=2, max_size=8))
def test_the_exact_p_equals_going_through_every_arrangement(cases: list[tuple[bool, bool]]) -> None:
    labelled = sum(label for label, _ in cases)
    if not 0 < labelled < len(cases):
        return
    told = [tells for _, tells in cases]
    strata = [Stratum(len(cases), labelled, sum(told))]

    def gap(chosen: tuple[int, ...]) -> float:
        here = sum(told[each] for each in chosen)
        return abs(here / labelled - (sum(told) - here) / (len(cases) - labelled))

    actual = gap(tuple(n for n, (label, _) in enumerate(cases) if label))
    every = [gap(chosen) for chosen in combinations(range(len(cases)), labelled)]
    expected = sum(each >= actual - 1e-12 for each in every) / len(every)

    found = two_sided(strata, sum(label and tells for label, tells in cases))
    assert found == pytest.approx(expected)
    assert smallest(strata) <= found <= 1
    assert arrangements(strata) == len(every)
