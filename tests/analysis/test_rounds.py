"""Two rounds of coding compared."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_corpus
from madang.analysis.rounds import NO_ROUND, Amounts, Change, change, rounds

APART = "A > G: BAR.mistrust - by=ann\nA > G: BAR.close - by=bob"
ALIKE = "A > G: BAR.mistrust - by=ann\nA > G: BAR.mistrust - on=0 by=bob\nA > G: BAR.close - by=bob"


def mean(sums: Amounts) -> float | None:
    total, documents = sums
    return float(total / documents)


def changed(documents: Sequence[tuple[float, float]]) -> Change:
    then, now = (np.array([[each[side], 1.0] for each in documents]) for side in (0, 1))
    return change(then, now, mean)


def test_coders_who_came_to_agree_have_the_higher_alpha_now() -> None:
    found = rounds(a_corpus(APART), a_corpus(ALIKE))

    assert found.change.was is not None
    assert found.change.now is not None
    assert found.change.now > found.change.was


def test_passages_coded_alike_are_counted_in_both_rounds() -> None:
    found = rounds(a_corpus(APART), a_corpus(ALIKE))

    assert (found.alike_then, found.alike_now) == ((0, 2), (1, 2))


def test_what_was_settled_since_makes_nobody_agree_more() -> None:
    then = a_corpus(APART)
    now = replace(then, codings={}, superseded=then.codings)

    found = rounds(then, now)

    assert found.change.was == found.change.now


def test_a_source_that_only_one_coded_then_is_in_no_round() -> None:
    found = rounds(a_corpus("A > G: BAR.mistrust - by=ann"), a_corpus(ALIKE))

    assert (found.change.documents, found.change.reason) == (0, NO_ROUND)


def test_every_document_better_gives_the_smallest_p_there_is() -> None:
    documents = [(0.1 * n, 0.1 * n + 0.2) for n in range(8)]

    found = changed(documents)

    assert found.p == found.smallest == 2 / 2**8


def test_no_change_at_all_gives_p_one() -> None:
    assert changed([(0.5, 0.5), (0.2, 0.2)]).p == 1


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=6))
def test_p_is_the_share_of_exchanges_that_differ_at_least_as_much(documents: list[tuple[int, int]]) -> None:
    signs = product((1, -1), repeat=len(documents))
    every = [abs(sum(s * (now - then) for s, (then, now) in zip(sign, documents, strict=True))) for sign in signs]

    assert changed(documents).p == pytest.approx(sum(each >= every[0] for each in every) / len(every))


def test_many_documents_are_drawn_from_and_the_same_data_give_the_same_p() -> None:
    documents = [(float(n % 5), float(n % 7)) for n in range(20)]

    assert changed(documents).p == changed(documents).p
