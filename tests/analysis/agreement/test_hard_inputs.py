"""What holds for any spans and any ratings, however few, equal, crossed or piled up."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from itertools import permutations
from math import isfinite, nan
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from madang.analysis import agreement as a
from madang.base.errors import Invalid

CODES = st.sampled_from(["x", "y", "z"])
SPAN = st.builds(lambda start, long, code: (start, start + long, code), st.integers(0, 60), st.integers(1, 40), CODES)
RECORDS = st.lists(st.lists(SPAN, max_size=5), min_size=1, max_size=4)
VALUES = st.one_of(st.none(), st.just(nan), st.integers(0, 3))
Records = list[list[a.Span]]

OF_SPANS: list[Callable[[a.Continuum], Any]] = [
    lambda text: a.gamma(text, count=5),
    lambda text: a.gamma(text, a.Dissimilarity(3, 0.5, 2), count=5),
    lambda text: a.gamma(text, a.Dissimilarity(0, 1, 1), count=5),
    a.u_alpha,
    a.alpha_u,
]
OF_RATINGS: list[Callable[[a.Ratings], a.Coefficient]] = [
    a.percent,
    a.cohen,
    a.scott,
    a.fleiss,
    a.conger,
    a.gwet,
    a.brennan_prediger,
    *(lambda rated, level=level: a.alpha(rated, level) for level in a.Level),
    *(lambda rated, kind=kind: a.gwet(rated, kind) for kind in a.Weights),
]


def a_text(records: Records, length: int | None = None) -> a.Continuum:
    return a.continuum({f"coder {number}": own for number, own in enumerate(records)}, length)


def numbers(found: Any) -> list[float]:
    """Every number in a result, however deep."""
    if isinstance(found, int | float):
        return [found]
    if is_dataclass(found):
        return [each for field in fields(found) for each in numbers(getattr(found, field.name))]
    if isinstance(found, dict | tuple | list):
        return [each for part in (found.values() if isinstance(found, dict) else found) for each in numbers(part)]
    return []


def has_value_or_reason(found: Any) -> bool:
    each = found.u if isinstance(found, a.UAlpha) else found
    return (each.value is None) == (each.reason is not None)


@settings(max_examples=30, deadline=None)
@given(RECORDS, st.sampled_from([None, 100, 5000]))
@pytest.mark.parametrize("measure", OF_SPANS)
def test_spans_have_a_number_or_a_reason_and_never_infinity(
    measure: Callable[[a.Continuum], Any], records: Records, length: int | None
) -> None:
    found = measure(a_text(records, length))

    assert has_value_or_reason(found)
    assert all(map(isfinite, numbers(found)))


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 4).flatmap(lambda m: st.lists(st.lists(VALUES, min_size=m, max_size=m), max_size=6)))
@pytest.mark.parametrize("measure", OF_RATINGS)
def test_ratings_have_a_number_or_a_reason_in_any_order_of_the_coders(
    measure: Callable[[a.Ratings], a.Coefficient], rows: list[list[float | None]]
) -> None:
    found, turned = (measure(a.ratings(each)) for each in (rows, [row[::-1] for row in rows]))

    assert has_value_or_reason(found)
    assert all(map(isfinite, numbers(found)))
    assert (found.value, found.error) == pytest.approx((turned.value, turned.error))


@settings(max_examples=30, deadline=None)
@given(RECORDS)
@pytest.mark.parametrize("measure", list(a.TEXT_MEASURES))
def test_marked_text_has_a_number_or_a_reason_in_any_order_of_the_coders(measure: str, records: Records) -> None:
    places = [[(start, end) for start, end, _ in own] for own in records]

    found, turned = (a.TEXT_MEASURES[measure](a.marked(each, 100)) for each in (places, places[::-1]))

    assert has_value_or_reason(found)
    assert all(map(isfinite, numbers(found)))
    assert found.value == pytest.approx(turned.value)


@settings(max_examples=30, deadline=None)
@given(RECORDS)
def test_gamma_does_not_ask_in_which_order_the_coders_stand(records: Records) -> None:
    found, turned = (a.gamma(a_text(each, 200), count=5) for each in (records, records[::-1]))

    assert found.value == pytest.approx(turned.value)
    assert found.p == turned.p


@settings(max_examples=30, deadline=None)
@given(RECORDS, st.integers(1, 10_000))
def test_gamma_does_not_ask_where_the_text_begins(records: Records, by: int) -> None:
    moved = [[(start + by, end + by, code) for start, end, code in own] for own in records]

    assert a.gamma(a_text(moved), count=5).value == pytest.approx(a.gamma(a_text(records), count=5).value)


@settings(max_examples=30, deadline=None)
@given(st.lists(SPAN, min_size=1, max_size=6), st.integers(2, 5))
def test_coders_who_marked_the_same_have_gamma_one(record: list[a.Span], coders: int) -> None:
    found = a.gamma(a_text([record] * coders, 200), count=5)
    assume(found.reason is None)

    assert (found.value, found.observed) == (1, 0)


@given(st.lists(st.lists(st.integers(1, 9), max_size=5), min_size=2, max_size=3))
def test_boundaries_are_as_similar_in_any_order_of_the_coders(segments: list[list[int]]) -> None:
    values = {round(a.boundary_similarity(each).value or 0, 9) for each in permutations(segments)}

    assert len(values) == 1


@pytest.mark.parametrize("span", [(5, 5, "x"), (7, 5, "x"), (-1, 5, "x"), (95, 101, "x")])
def test_a_span_without_text_is_refused(span: a.Span) -> None:
    with pytest.raises(Invalid, match="inside the text and hold at least one character"):
        a_text([[span], []], 100)


@pytest.mark.parametrize(
    ("records", "reason"),
    [
        ([], "Agreement needs two coders or more."),
        ([[(0, 5, "x")]], "Agreement needs two coders or more."),
        ([[], []], "Nobody marked anything."),
    ],
)
def test_gamma_of_too_little_says_why_there_is_none(records: Records, reason: str) -> None:
    found = a.gamma(a_text(records, 100))

    assert (found.value, found.reason and found.reason.en) == (None, reason)


def test_what_one_coder_marked_and_the_other_did_not_is_worked_out() -> None:
    found = a.best_alignment(a_text([[(0, 5, "x")] * 3, []], 100), a.Dissimilarity())

    assert (found.disorder, len(found.groups)) == (2, 3)


@pytest.mark.parametrize("each", [30, 150])
def test_spans_of_five_coders_all_in_one_place_end_in_an_interval(each: int) -> None:
    records = [[(coder, 50 + (coder * place) % 7, "xyz"[place % 3]) for place in range(each)] for coder in range(5)]

    found = a.best_alignment(a_text(records, 100), a.Dissimilarity(), seconds=1)

    assert 0 < found.at_least <= found.disorder < 2


def test_a_search_that_is_stopped_says_between_which_numbers_gamma_lies() -> None:
    records = [[(coder, 50 + (coder * place) % 7, "xyz"[place % 3]) for place in range(30)] for coder in range(5)]

    found = a.gamma(a_text(records, 400), count=2, seconds=0)

    low, high = found.at_least, found.at_most
    assert low is not None
    assert high is not None
    assert low < high
    assert low <= (found.value or 0) <= high


def test_gamma_can_be_stopped_between_two_chance_texts() -> None:
    class Stopped(Exception):
        pass

    def told(done: int) -> None:
        if done == 3:
            raise Stopped

    with pytest.raises(Stopped):
        a.gamma(a_text([[(0, 5, "x")], [(1, 5, "x")]], 100), told=told)
