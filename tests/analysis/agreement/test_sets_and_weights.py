"""Sets of codes on one unit, weighted kappas, and what cannot be said."""

from collections.abc import Callable

import pytest

from madang.analysis import agreement as a
from madang.base.errors import Invalid


def test_two_coders_with_one_of_two_codes_in_common_are_half_apart_by_jaccard() -> None:
    assert a.jaccard(frozenset({"trust", "law"}), frozenset({"trust"})) == 0.5


def test_masi_counts_a_set_within_another_as_two_thirds() -> None:
    assert a.masi(frozenset({"trust", "law"}), frozenset({"trust"})) == pytest.approx(1 - 1 / 2 * 2 / 3)


def test_sets_of_one_code_give_the_nominal_alpha() -> None:
    rows = [["x", "x"], ["x", "y"], ["y", "y"], ["z", "y"]]

    assert a.alpha_sets([[{v} for v in row] for row in rows]).value == pytest.approx(a.alpha(a.ratings(rows)).value)


def test_quadratic_weights_of_two_values_are_plain_kappa() -> None:
    rated = a.ratings([[0, 0], [1, 1], [0, 1], [1, 1], [0, 0]])

    assert a.cohen(rated, a.Weights.QUADRATIC).value == pytest.approx(a.cohen(rated).value)


def test_near_misses_count_in_part_with_linear_weights() -> None:
    rated = a.ratings([[1, 2], [2, 2], [3, 3], [4, 4], [1, 1]], [1, 2, 3, 4])

    assert (a.gwet(rated, a.Weights.LINEAR).value or 0) > (a.gwet(rated).value or 0)


@pytest.mark.parametrize("measure", [a.alpha, a.fleiss, a.conger, a.cohen, a.scott])
def test_one_value_only_is_undefined_and_not_one(measure: Callable[[a.Ratings], a.Coefficient]) -> None:
    found = measure(a.ratings([["x", "x"], ["x", "x"]]))

    assert (found.value, bool(found.reason)) == (None, True)


def test_a_single_coder_is_told_that_two_are_needed() -> None:
    assert a.alpha(a.ratings([["x"], ["y"]])).value is None


def test_cohens_kappa_of_three_coders_is_refused() -> None:
    assert a.cohen(a.ratings([["x", "x", "y"]])).value is None


def test_a_value_outside_the_codebook_is_named() -> None:
    with pytest.raises(Invalid, match="'z' is not among the values"):
        a.ratings([["x", "z"]], ["x", "y"])


def test_a_span_that_ends_after_the_text_is_refused() -> None:
    with pytest.raises(Invalid, match="inside the text"):
        a.continuum({"Haeun": [(0, 20, "trust")]}, 10)
