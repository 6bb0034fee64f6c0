"""Boundary similarity against the examples of its author's program."""

from typing import Any

import pytest

from analysis.agreement.vectors import needs_vectors, vector
from madang.analysis.agreement.boundaries import boundary_similarity

PAIRS: Any = (vector("boundary_similarity") or {"masses": []})["masses"]


@needs_vectors
@pytest.mark.parametrize("pair", PAIRS)
def test_two_segmentations_are_as_similar_as_published(pair: Any) -> None:
    assert boundary_similarity([pair["a"], pair["b"]]).value == pytest.approx(pair["B"], abs=1e-5)


def test_a_text_nobody_cuts_has_no_boundaries_to_compare() -> None:
    assert boundary_similarity([[11], [11]]).value is None
