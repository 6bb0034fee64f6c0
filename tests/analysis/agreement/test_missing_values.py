"""Units with few values or none."""

from collections.abc import Callable

import numpy as np
import pytest

from madang.analysis import agreement as a
from madang.base.errors import Invalid

ROWS: list[list[int | None]] = [[0, 0, 1], [1, 1, None], [0, 1, 1], [1, None, None], [0, 0, 0]]
MEASURES: list[Callable[[a.Ratings], a.Coefficient]] = [a.alpha, a.fleiss, a.conger, a.gwet, a.brennan_prediger]


@pytest.mark.parametrize("measure", MEASURES)
def test_a_unit_nobody_gave_a_value_changes_neither_number_nor_error(
    measure: Callable[[a.Ratings], a.Coefficient],
) -> None:
    with_nobody = measure(a.ratings([*ROWS, [None, None, None]]))

    assert with_nobody == measure(a.ratings(ROWS))


def test_an_array_is_read_as_the_same_table() -> None:
    array = [[-1 if value is None else value for value in row] for row in ROWS]
    array.append([-1, -1, -1])

    assert a.alpha(a.ratings_of_array(np.array(array), 2)) == a.alpha(a.ratings(ROWS))


def test_values_are_counted_by_pairs_of_coders_as_by_values() -> None:
    by_pairs, by_values = a.ratings([[0, 1, None, 1]], range(9)), a.ratings([[0, 1, None, 1]], range(3))
    near = np.array([[1, 0.5, 0], [0.5, 1, 0.5], [0, 0.5, 1]])

    padded = np.pad(near, (0, 6))

    assert by_pairs.over_pairs(padded).tolist() == by_values.over_pairs(near).tolist() == [4]


def test_ratios_of_numbers_below_zero_are_refused() -> None:
    with pytest.raises(Invalid, match="from 0 up"):
        a.alpha(a.ratings([[-1, 1], [1, 1]]), a.Level.RATIO)
