"""The curveball (Strona et al. 2014): margins are kept, and every table with them is equally likely."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from madang.analysis.chance import Chance
from madang.analysis.curveball import curveball


@settings(max_examples=30, deadline=None)
@given(arrays(bool, st.tuples(st.integers(1, 6), st.integers(1, 7))))
def test_both_margins_are_kept(table: np.ndarray) -> None:
    drawn = curveball(table, 50, Chance(1))

    assert (drawn.sum(axis=0) == table.sum(axis=0)[:, None]).all()
    assert (drawn.sum(axis=1) == table.sum(axis=1)[:, None]).all()


def test_the_six_tables_of_a_three_by_three_permutation_are_equally_likely() -> None:
    drawn = curveball(np.eye(3, dtype=bool), 60_000, Chance(2))

    counts = Counter(drawn[:, :, n].tobytes() for n in range(drawn.shape[2]))

    assert len(counts) == 6
    assert all(count / 60_000 == pytest.approx(1 / 6, abs=0.006) for count in counts.values())


def test_the_five_tables_with_rows_2_1_1_and_columns_2_1_1_are_equally_likely() -> None:
    """By hand: row one has column one and one other (2 × 2 ways), or the other two (1 way)."""
    table = np.array([[1, 1, 0], [1, 0, 0], [0, 0, 1]], dtype=bool)

    drawn = curveball(table, 50_000, Chance(3))
    counts = Counter(drawn[:, :, n].tobytes() for n in range(drawn.shape[2]))

    assert len(counts) == 5
    assert all(count / 50_000 == pytest.approx(1 / 5, abs=0.008) for count in counts.values())


def test_the_same_seed_draws_the_same_tables() -> None:
    table = np.tri(6, 5, dtype=bool)

    assert (curveball(table, 20, Chance(7)) == curveball(table, 20, Chance(7))).all()
