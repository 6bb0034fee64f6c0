"""The u-alphas against the textbook figure and a second set of spans."""

from typing import Any

import pytest

from analysis.agreement.vectors import needs_vectors, vector
from madang.analysis.agreement.reasons import OVERLAP
from madang.analysis.agreement.spans import continuum
from madang.analysis.agreement.u_family import UAlpha, u_alpha

FIGURE: Any = (vector("unitizing_u_family") or [{}])[0]
PHRASES: Any = (vector("unitizing_u_family") or [{}])[-1]


def _of(case: Any) -> UAlpha:
    return u_alpha(continuum(case["half_open_spans"], case["length"]))


@needs_vectors
def test_figure_12_11_has_the_printed_u_bar_u_and_cu() -> None:
    found = _of(FIGURE)

    assert [found.u.value, found.bar_u.value, found.cu.value] == pytest.approx([0.50998, 0.41360, 0.72417], abs=6e-6)


@needs_vectors
def test_figure_12_11_has_the_printed_ku_of_each_value() -> None:
    assert {code: each.value for code, each in _of(FIGURE).ku.items()} == FIGURE["recomputed"]["ku_alpha"]


@needs_vectors
def test_figure_12_11_has_the_printed_coverage() -> None:
    assert _of(FIGURE).coverage == pytest.approx(FIGURE["recomputed"]["ku_coverage"])


@needs_vectors
def test_one_value_has_a_u_and_no_cu() -> None:
    found = _of(PHRASES)

    assert [found.u.value, found.cu.value] == [pytest.approx(0.585890909090909), None]


def test_spans_of_one_coder_that_overlap_are_refused_and_not_resolved_in_silence() -> None:
    text = continuum({"Haeun": [(0, 20, "trust"), (10, 30, "blame")], "Minjae": [(0, 20, "trust")]}, 100)

    reason = u_alpha(text).u.reason

    assert reason is OVERLAP
