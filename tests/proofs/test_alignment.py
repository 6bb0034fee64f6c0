"""The short form of `python -m proofs alignment`."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from madang.analysis.agreement import Alignment, best_alignment
from proofs import alignment

SOME = range(alignment.FIRST, alignment.FIRST + 60)


TIE = 20261687
"""Two equal alignments, one with a pair of one code: a search as coarse as the solver's default took the other."""


@pytest.mark.parametrize("seed", [*SOME, TIE])
def test_no_alignment_is_better_than_the_best(seed: int) -> None:
    assert alignment.broken(alignment.drawn(seed)) == []


def test_the_texts_drawn_have_two_to_five_coders_and_spans_on_top_of_each_other() -> None:
    cases = [alignment.drawn(seed) for seed in SOME]

    assert {len(each.records) for each in cases} == {2, 3, 4, 5}
    assert sum(len(each.spans) > alignment.FEW for each in cases) > len(cases) / 3


def test_the_proof_notices_an_alignment_in_which_every_span_stands_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def alone(*args: Any, **named: Any) -> Alignment:
        found = best_alignment(*args, **named)
        spans = [(coder, int(place)) for row in found.groups for coder, place in enumerate(row) if place >= 0]
        groups = np.full((len(spans), found.groups.shape[1]), -1)
        for row, (coder, place) in enumerate(spans):
            groups[row, coder] = place
        return replace(found, groups=groups)

    monkeypatch.setattr(alignment, "best_alignment", alone)

    assert any(alignment.broken(alignment.drawn(seed)) for seed in SOME)
