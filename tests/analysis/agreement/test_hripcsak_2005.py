"""F1 of spans and of text, and that kappa nears it as the text nobody marks grows."""

from typing import Any

import pytest

from analysis.agreement.vectors import needs_vectors, vector
from madang.analysis.agreement.marked import marked, together
from madang.analysis.agreement.on_text import text_cohen, text_f1
from madang.analysis.agreement.span_f1 import any_overlap, exact, share_in_common, span_f1

CASES: Any = vector("span_f1") or {"limit": [], "spans": [{"A": [], "B": []}]}
CASE: Any = CASES["spans"][0]
ONE, OTHER = ([(start, end, code) for start, end, code in CASE[coder]] for coder in "AB")


@needs_vectors
def test_exact_spans_have_the_published_f1() -> None:
    assert span_f1([ONE, OTHER], exact).value == pytest.approx(CASE["exact_F1"])


@needs_vectors
def test_spans_that_overlap_at_all_have_the_published_f1() -> None:
    assert span_f1([ONE, OTHER], any_overlap).value == pytest.approx(CASE["overlap_any_same_code_F1"])


@needs_vectors
def test_the_text_of_all_codes_has_the_published_f1() -> None:
    by_code = [[[s[:2] for s in own if s[2] == code] for own in (ONE, OTHER)] for code in "xy"]

    assert text_f1(together(marked(each, 100) for each in by_code)).value == pytest.approx(CASE["char_F1_micro"])


@needs_vectors
@pytest.mark.parametrize("case", CASES["limit"])
def test_kappa_nears_f1_as_the_unmarked_text_grows(case: Any) -> None:
    tp, fp, fn = case["tp"], case["fp"], case["fn"]

    found = text_cohen(marked([[(0, tp + fp)], [(fp, tp + fp + fn)]], tp + fp + fn + case["tn"]))

    assert found.value == pytest.approx(case["kappa"])


def test_a_span_is_matched_once_even_where_it_overlaps_two() -> None:
    found = span_f1([[(0, 30, "trust")], [(0, 10, "trust"), (20, 30, "trust")]])

    assert found.value == pytest.approx(2 / 3)


def test_half_in_common_is_asked_of_the_text_either_covers() -> None:
    assert share_in_common(0.5)((0, 20, "trust"), (5, 30, "trust"))
