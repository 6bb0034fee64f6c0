"""Barrier and strategy: three grades, and a test that knows its limits."""

import pytest

from builders import a_corpus
from madang.analysis.link_test import smallest
from madang.analysis.links import Link, links
from madang.analysis.refusals import CANNOT_TEST, TESTS_OFF
from madang.sources.study import Study


def link(lines: str, barrier: str = "BAR.admin", strategy: str = "STR.ownfunds", **more: object) -> Link:
    rows = links(a_corpus(lines, **more)).rows  # type: ignore[arg-type]
    return next(each for each in rows if (each.barrier, each.strategy) == (barrier, strategy))


def test_each_case_stands_in_its_strongest_grade() -> None:
    lines = """
        A > G: BAR.admin -
        A > G: STR.ownfunds + wish
        B > G: BAR.admin,STR.ownfunds
        C > G: BAR.admin - @e1
        C > G: STR.ownfunds + @e1
        E > G: BAR.admin -
        E > G: STR.ownfunds +
    """

    found = link(lines, answers=[(1, 0)])

    assert (found.told.cases, found.answers) == (("A", "B"), ("a0",))
    assert found.told.statements == ("s000", "s001", "s002")
    assert (found.same_episode.cases, found.same_case.cases) == (("C",), ("E",))
    assert found.together == 3  # A's strategy is a wish: told, but not counted


@pytest.mark.parametrize(("sizes", "least"), [([6], 1 / 20), ([8], 1 / 70), ([10], 1 / 252), ([4, 4], 1 / 36)])
def test_the_smallest_p_of_a_design_is_one_over_the_ways_to_choose_half(sizes: list[int], least: float) -> None:
    assert smallest(sizes) == least


def cases(n: int, both: int) -> str:
    """Some cases with both codes; the others with one of many that differ."""
    others = ["BAR.power", "BAR.close", "STR.split", "STR.expert", "BAR.rules", "STR.public"]
    lines = [f"A{i} > G: {code}" for i in range(both) for code in ("BAR.admin", "STR.ownfunds", others[i % 6])]
    lines += [f"A{i} > G: {others[(i + k) % 6]}" for i in range(both, n) for k in (0, 1, 3)]
    return "\n".join(lines)


def test_too_few_cases_cannot_be_tested() -> None:
    found = link(cases(5, 2))

    assert (found.p, found.reason) == (None, CANNOT_TEST)


def test_a_study_may_switch_tests_off() -> None:
    assert link(cases(5, 2), study=Study(tests=False)).reason == TESTS_OFF


def test_a_pair_that_always_goes_together_stands_out_and_is_adjusted() -> None:
    found = link(cases(16, 8))

    assert found.together == 8
    assert found.expected is not None
    assert found.expected < 6
    assert found.p is not None
    assert found.adjusted is not None
    assert 1 / 5000 <= found.p <= found.adjusted < 0.05


def test_the_test_is_the_same_every_time_and_for_every_order_of_input() -> None:
    lines = cases(12, 6).splitlines()

    forward, backward = (links(a_corpus("\n".join(each))) for each in (lines, lines[::-1]))

    assert [(each.p, each.adjusted) for each in forward.rows] == [(each.p, each.adjusted) for each in backward.rows]
