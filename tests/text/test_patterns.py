"""Regular expressions, and those that have to be stopped."""

import time

import pytest

from madang.base.errors import Invalid
from madang.text.patterns import find_pattern


def test_a_pattern_is_found_stretch_by_stretch_whatever_the_capitals() -> None:
    assert find_pattern("tr.st", [["Trust me", "trist"], ["none"]]) == [[[0, 0, 5], [1, 0, 5]], []]


def test_ends_of_lines_are_where_a_line_ends() -> None:
    assert find_pattern("네$", [["네\n네, 맞아요"]]) == [[[0, 0, 1]]]


def test_a_pattern_that_has_lost_its_way_is_stopped_and_says_so() -> None:
    began = time.monotonic()

    with pytest.raises(Invalid, match=r"stopped after 0\.5 seconds"):
        find_pattern("(a|a)*$", [["a" * 60 + "!"]], seconds=0.5)

    assert time.monotonic() - began < 5


@pytest.mark.parametrize("pattern", ["(", "[", "a{2,1}", "a" * 501])
def test_what_is_no_pattern_is_refused_in_both_languages(pattern: str) -> None:
    with pytest.raises(Invalid) as refusal:
        find_pattern(pattern, [["a"]])

    assert refusal.value.ko


def test_a_pattern_that_fits_nearly_everywhere_is_refused() -> None:
    with pytest.raises(Invalid, match="narrower"):
        find_pattern(".", [["a" * 300_000]])
