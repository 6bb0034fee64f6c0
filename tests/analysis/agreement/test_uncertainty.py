"""Intervals from documents and tests from shifted records."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.analysis.agreement.jackknife import interval_of, jackknife, student
from madang.analysis.agreement.marked import Marked, marked, together
from madang.analysis.agreement.on_text import text_alpha
from madang.analysis.agreement.shifted import Document, shift_test


def _alpha(documents: Sequence[Marked]) -> float | None:
    return text_alpha(together(documents)).value


def _alpha_of(text: Marked) -> float | None:
    return text_alpha(text).value


def test_five_documents_have_no_interval_and_say_why() -> None:
    found = jackknife([marked([[(0, 10)], [(0, 9)]], 50)] * 5, _alpha)

    assert (found.low, found.reason and found.reason.en) == (
        None,
        "No interval below six documents coded by several; look at the value of each document.",
    )


def test_the_interval_of_a_mean_is_students() -> None:
    heights = [1.0, 2.0, 4.0, 7.0, 11.0, 16.0]

    found = jackknife(heights, lambda each: float(np.mean(each)), largest=None)

    half = student(0.95, 5) * np.std(heights, ddof=1) / 6**0.5
    assert [found.low, found.high] == pytest.approx([np.mean(heights) - half, np.mean(heights) + half])


def test_an_interval_does_not_reach_perfect_agreement() -> None:
    texts = [marked([[(0, 10)], [(0, 10 + extra)]], 50) for extra in (0, 0, 0, 0, 1, 1)]

    found = jackknife(texts, _alpha)

    assert found.low is not None
    assert found.high is not None
    assert 0 < found.low < 0.979 < found.high < 1


def test_disagreement_in_one_document_alone_gives_no_interval() -> None:
    texts = [marked([[(0, 10)], [(0, 10 + extra)]], 50) for extra in (0, 0, 0, 0, 0, 1)]

    found = jackknife(texts, _alpha)

    assert (found.low, found.reason and found.reason.en) == (
        None,
        "Whatever differs lies in one document at most, so there is no interval; look at the value of each document.",
    )


@given(st.lists(st.floats(-1, 1 - 1e-9), min_size=7, max_size=40))
def test_an_interval_lies_between_perfect_disagreement_and_perfect_agreement(values: list[float]) -> None:
    found = interval_of(values[0], values[1:])

    assert found.low is not None
    assert found.high is not None
    assert -1 <= round(found.low, 9) <= round(found.high, 9) <= 1


def test_students_t_has_its_table_value_at_eleven_degrees() -> None:
    assert student(0.95, 11) == pytest.approx(2.200985)


def _document(random: np.random.Generator, *, alike: bool) -> Document:
    starts = random.integers(0, 950, size=8).tolist()
    others = starts if alike else random.integers(0, 950, size=8).tolist()
    return Document((tuple((s, s + 40) for s in starts), tuple((s, s + 40) for s in others)), 1000)


def test_coders_who_mark_the_same_are_told_from_chance() -> None:
    random = np.random.default_rng(7)

    found = shift_test([_document(random, alike=True) for _ in range(6)], _alpha_of, draws=199)

    assert (found.p if found else None) == 1 / 200


def test_the_same_documents_give_the_same_p() -> None:
    documents = [_document(np.random.default_rng(7), alike=False) for _ in range(6)]

    assert len({shift_test(documents, _alpha_of, draws=49) for _ in range(2)}) == 1
