"""Gamma over several texts: each is what it is alone, and all together is the sum of their disorders."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.between_coders.coded_texts import Spans, corpus_of
from madang.analysis import agreement
from madang.analysis.between_coders.gamma_over import FIRST, gamma_over
from madang.analysis.between_coders.ground import ground
from madang.base.errors import Invalid

Coded = Mapping[str, Spans]
LENGTH = 80

spans = st.lists(
    st.tuples(st.integers(0, LENGTH - 5), st.integers(3, 20), st.sampled_from("xyz")).map(
        lambda each: (each[0], min(LENGTH, each[0] + each[1]), each[2])
    ),
    min_size=1,
    max_size=5,
    unique=True,
)


def _text(number: int) -> str:
    return f"{number:02d}" + "." * (LENGTH - 2)


@pytest.mark.parametrize("coders", ["ab", "abc"])
def test_each_texts_gamma_is_what_it_is_alone(coders: str) -> None:
    @settings(max_examples=8, deadline=None)
    @given(st.lists(st.fixed_dictionaries(dict.fromkeys(coders, spans)), min_size=1, max_size=3))
    def checked(records: list[Coded]) -> None:
        coded = {_text(number): each for number, each in enumerate(records)}

        found = gamma_over(ground(corpus_of(coded)), most=8)

        # Whose record comes first is part of the seed; here as there it is the order of names.
        ordered = [{who: each[who] for who in sorted(each)} for each in records]
        alone = [agreement.gamma(agreement.continuum(each, LENGTH), count=8).value for each in ordered]
        assert [each.value for each in found.texts] == pytest.approx(alone)

    checked()


def test_together_disorders_are_added_up_each_times_its_texts_mean_spans() -> None:
    records: list[Coded] = [
        {"a": [(0, 10, "x"), (30, 50, "y")], "b": [(2, 12, "x")]},
        {"a": [(5, 25, "x")], "b": [(6, 25, "y"), (40, 60, "x"), (62, 70, "x")]},
    ]
    found = gamma_over(ground(corpus_of({_text(n): each for n, each in enumerate(records)})), most=40, enough=0)

    alone = [agreement.gamma(agreement.continuum(each, LENGTH), count=40) for each in records]
    means = [sum(map(len, each.values())) / 2 for each in records]
    observed = sum(mean * each.observed for mean, each in zip(means, alone, strict=True))
    expected = sum(mean * (each.expected or 0) for mean, each in zip(means, alone, strict=True))
    assert found.value == pytest.approx(1 - observed / expected)


def test_texts_read_by_different_people_are_put_together() -> None:
    found = gamma_over(
        ground(
            corpus_of(
                {
                    _text(0): {"a": [(0, 10, "x")], "b": [(0, 10, "x")]},
                    _text(1): {"b": [(0, 10, "x")], "c": [(0, 10, "x")]},
                    _text(2): {"a": [(0, 10, "x")], "b": [(0, 10, "x")], "c": [(0, 10, "x")]},
                }
            )
        )
    )

    assert (found.value, len(found.texts)) == (1.0, 3)


def test_a_text_that_nobody_marked_brings_nothing() -> None:
    marked: dict[str, Coded] = {_text(0): {"a": [(0, 10, "x")], "b": [(3, 20, "x")]}}

    more = gamma_over(ground(corpus_of(marked | {_text(1): {"a": [], "b": []}})))

    assert more.value == gamma_over(ground(corpus_of(marked))).value


def test_sampling_ends_where_the_error_is_small_enough() -> None:
    coded = {_text(n): {"a": [(n, n + 20, "x")], "b": [(n, n + 20, "x")]} for n in range(8)}

    assert gamma_over(ground(corpus_of(coded))).samples == FIRST


def test_whoever_is_told_may_stop_it() -> None:
    class Enough(Exception):
        pass

    def told(done: int) -> None:
        if done == 3:
            raise Enough

    with pytest.raises(Enough):
        gamma_over(ground(corpus_of({_text(0): {"a": [(0, 10, "x")], "b": [(3, 20, "x")]}})), told=told)


def test_without_weight_on_position_texts_could_not_be_kept_apart() -> None:
    with pytest.raises(Invalid):
        gamma_over(
            ground(corpus_of({_text(0): {"a": [(0, 9, "x")], "b": [(3, 9, "x")]}})), agreement.Dissimilarity(alpha=0)
        )


def test_without_a_single_span_there_is_a_reason() -> None:
    assert gamma_over(ground(corpus_of({_text(0): {"a": [], "b": []}}))).reason is not None
