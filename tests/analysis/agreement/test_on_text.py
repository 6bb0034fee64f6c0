"""Measures of marked text, against the same measures over an array of characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.analysis.agreement.alpha import alpha
from madang.analysis.agreement.brennan_prediger import brennan_prediger
from madang.analysis.agreement.conger import conger
from madang.analysis.agreement.fleiss import fleiss
from madang.analysis.agreement.gwet import gwet
from madang.analysis.agreement.marked import marked, marked_units, together
from madang.analysis.agreement.on_text import TEXT_MEASURES, text_alpha
from madang.analysis.agreement.percent import percent
from madang.analysis.agreement.ratings import ratings

LENGTH = 40
BY_CHARACTER = {
    "alpha_nominal": alpha,
    "percent": percent,
    "fleiss": fleiss,
    "conger": conger,
    "ac1": gwet,
    "brennan_prediger": brennan_prediger,
}

span = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 15)).map(lambda each: (each[0], min(LENGTH, sum(each))))
records = st.lists(st.lists(span, max_size=4), min_size=2, max_size=4)


@given(records)
@pytest.mark.parametrize("measure", list(BY_CHARACTER))
def test_stretches_give_what_characters_give(measure: str, spans: list[list[tuple[int, int]]]) -> None:
    units = [[int(any(s <= at < e for s, e in own)) for own in spans] for at in range(LENGTH)]

    found = TEXT_MEASURES[measure](marked(spans, LENGTH)).value

    assert found == pytest.approx(BY_CHARACTER[measure](ratings(units, [0, 1])).value)


def test_what_one_coder_marks_twice_counts_once() -> None:
    assert text_alpha(marked([[(0, 20), (10, 30)], [(0, 30)]], 100)).value == 1


def test_two_documents_are_one_amount_of_text() -> None:
    both = together([marked([[(0, 10)], [(0, 10)]], 50), marked([[(0, 10)], []], 50)])

    assert both.by_count.tolist() == [80, 10, 10]


def test_a_sentence_is_marked_where_any_of_it_is() -> None:
    sentences = [(0, 10), (10, 20), (20, 30)]

    assert marked_units([[(8, 12)], [(0, 5)]], sentences).by_count.tolist() == [1, 1, 1]


@pytest.mark.parametrize("measure", list(TEXT_MEASURES))
def test_one_coder_is_told_that_agreement_needs_two(measure: str) -> None:
    assert TEXT_MEASURES[measure](marked([[(0, 10)]], 50)).reason is not None
