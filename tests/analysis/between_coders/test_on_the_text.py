"""Agreement on the text of several documents: by character, sentence and turn, with coders missing."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.between_coders.coded_texts import corpus_of
from madang.analysis import agreement
from madang.analysis.agreement.reasons import SIX_DOCUMENTS
from madang.analysis.between_coders.ground import ground
from madang.analysis.between_coders.measured import MEASURES, on_texts
from madang.analysis.between_coders.numbers import Asked, numbers
from madang.analysis.between_coders.on_the_text import Unit, on_the_text
from madang.analysis.corpus import Corpus

LENGTH = 30
Coded = Mapping[str, list[tuple[int, int, str]]]

spans = st.lists(
    st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 12), st.sampled_from("xyz")).map(
        lambda each: (each[0], min(LENGTH, each[0] + each[1]), each[2])
    ),
    max_size=5,
)


@st.composite
def texts(draw: st.DrawFn, coders: str = "abc", least: int = 0) -> dict[str, Coded]:
    """Documents of 30 characters, each read by some of the coders."""
    many = draw(st.integers(1, 7))
    return {
        f"{number:02d}" + "." * (LENGTH - 2): {
            who: draw(spans) for who in coders if least == len(coders) or draw(st.booleans())
        }
        for number in range(many)
    }


def _characters(coded: dict[str, Coded], code: str) -> list[list[int | None]]:
    """Every character as a unit with a column for each coder: the slow way."""
    rows: list[list[int | None]] = []
    for by in coded.values():
        if len(by) < 2:
            continue
        for at in range(LENGTH):
            rows.append(
                [
                    int(any(start <= at < end and c == code for start, end, c in by[who])) if who in by else None
                    for who in "abc"
                ]
            )
    return rows


@settings(max_examples=150, deadline=None)
@given(texts())
def test_alpha_by_character_is_that_of_every_character_listed(coded: dict[str, Coded]) -> None:
    shared = ground(corpus_of(coded))
    for code, codings in shared.by_code.items():
        found = on_texts(on_the_text(shared, codings)).value

        slowly = agreement.alpha(agreement.ratings(_characters(coded, code), values=[0, 1]))

        assert (found.value is None) == (slowly.value is None)
        assert found.value is None or found.value == pytest.approx(slowly.value)


@settings(max_examples=60, deadline=None)
@given(texts("ab", least=2))
def test_every_measure_is_that_of_the_measures_on_plain_data(coded: dict[str, Coded]) -> None:
    shared = ground(corpus_of(coded))
    for code, codings in shared.by_code.items():
        own = [
            agreement.marked([[(s, e) for s, e, c in by[who] if c == code] for who in "ab"], LENGTH)
            for by in coded.values()
        ]
        for measure in MEASURES:
            found = on_texts(on_the_text(shared, codings), measure).value.value

            plain = agreement.TEXT_MEASURES[measure](agreement.together(own)).value

            assert found == pytest.approx(plain)


@settings(max_examples=60, deadline=None)
@given(texts("ab", least=2))
def test_the_interval_is_the_jackknife_over_documents(coded: dict[str, Coded]) -> None:
    shared = ground(corpus_of(coded))
    for code, codings in shared.by_code.items():
        own = [
            agreement.marked([[(s, e) for s, e, c in by[who] if c == code] for who in "ab"], LENGTH)
            for by in coded.values()
        ]
        found = on_texts(on_the_text(shared, codings))

        plain = agreement.jackknife(own, lambda those: agreement.text_alpha(agreement.together(those)).value)

        if found.value.value is not None:
            assert (found.interval.low is None) == (plain.low is None)
            assert found.interval.low is None or found.interval.low == pytest.approx(plain.low)


def _two(first: list[tuple[int, int, str]], second: list[tuple[int, int, str]], text: str, copies: int = 1) -> Corpus:
    return corpus_of({f"{text}{' ' * number}": {"a": first, "b": second} for number in range(copies)})


def test_a_sentence_is_marked_where_any_of_it_is() -> None:
    corpus = _two([(0, 3, "x")], [(5, 8, "x")], "We asked them. They said no. We went home.")

    (row,) = numbers(corpus, Asked(unit=Unit.SENTENCE)).codes

    assert row.text.split == agreement.Split(1, 0, 0, 2)


def test_five_documents_have_a_value_and_no_interval() -> None:
    corpus = _two([(0, 3, "x")], [(0, 5, "x")], "We asked them.", copies=5)

    (row,) = numbers(corpus).codes

    assert row.text.value.value is not None
    assert (row.text.interval.low, row.text.interval.reason) == (None, SIX_DOCUMENTS)


def test_below_six_documents_each_one_has_its_own_value() -> None:
    corpus = _two([(0, 3, "x")], [(0, 5, "x")], "We asked them.", copies=5)

    assert [source for source, _ in numbers(corpus).by_source] == [f"{number:05d}" for number in range(5)]


def test_all_codes_together_keep_the_chance_of_each() -> None:
    corpus = _two([(0, 10, "x"), (0, 4, "y")], [(0, 8, "x"), (2, 4, "y")], "z" * 40)
    found = numbers(corpus)

    parts = [each.text.value for each in found.codes]

    expected = 1 - sum(each.observed or 0 for each in parts) / sum(each.expected or 0 for each in parts)
    assert found.whole.text.value == pytest.approx(expected)


def test_spans_are_matched_one_to_one() -> None:
    corpus = _two([(0, 20, "x")], [(0, 5, "x"), (10, 15, "x")], "z" * 40)

    (row,) = numbers(corpus).codes

    assert row.matched is not None
    assert (row.matched.pairs, row.matched.first_only, row.matched.second_only) == (1, 0, 1)


@settings(max_examples=60, deadline=None)
@given(texts("ab", least=2))
def test_as_many_spans_are_matched_as_plain_matching_finds(coded: dict[str, Coded]) -> None:
    from madang.analysis.agreement.span_f1 import matches

    for row in numbers(corpus_of(coded)).codes:
        records = [[[s for s in by[who] if s[2] == row.code] for who in "ab"] for by in coded.values()]

        assert row.matched is not None
        assert row.matched.pairs == sum(matches(one, other, agreement.any_overlap) for one, other in records)
