"""Agreement on the cases: whether both found a code in an organisation, an interview, an episode."""

import pytest

from builders import a_corpus
from madang.analysis.agreement.other_tools import Split
from madang.analysis.between_coders.numbers import Asked, CodeAgreement, Numbers, numbers
from madang.analysis.between_coders.on_the_cases import CaseUnit
from madang.analysis.between_coders.reasons import IN_NO_CASE, SIX_CASES
from madang.analysis.corpus import Corpus
from madang.sources.study import Study


def _row(found: Numbers, code: str) -> CodeAgreement:
    return next(each for each in found.codes if each.code == code)


def _split(corpus: Corpus, code: str, **asked: str) -> Split | None:
    return _row(numbers(corpus, Asked(**asked)), code).cases.split  # type: ignore[arg-type]


def test_two_passages_of_one_coder_are_one_case() -> None:
    corpus = a_corpus("""
        A > G: BAR.mistrust - by=ann
        A > G: BAR.mistrust - by=ann
        A > G: BAR.mistrust - by=ben
        B > G: BAR.close - by=ann
        B > G: BAR.mistrust - by=ben
    """)

    assert _split(corpus, "BAR.mistrust") == Split(1, 0, 1, 0)


def test_a_code_is_found_where_one_below_it_is() -> None:
    corpus = a_corpus("""
        A > G: BAR.mistrust - by=ann
        A > G: BAR.close - by=ben
    """)

    assert _split(corpus, "BAR") == Split(1, 0, 0, 0)


@pytest.mark.parametrize("word", ["wish", "guess"])
def test_a_wish_or_a_guess_puts_a_code_in_no_case(word: str) -> None:
    corpus = a_corpus(f"""
        A > G: BAR.close - by=ann
        A > G: BAR.mistrust - {word} by=ben
    """)

    row = _row(numbers(corpus), "BAR.mistrust")

    assert row.cases.value.reason == IN_NO_CASE


def test_a_disputed_statement_is_still_what_its_coder_found() -> None:
    corpus = a_corpus("""
        A > G: BAR.mistrust - disputed by=ann
        A > G: BAR.mistrust - by=ben
    """)

    assert _split(corpus, "BAR.mistrust") == Split(1, 0, 0, 0)


def test_who_read_only_one_of_a_cases_two_interviews_does_not_count_for_it() -> None:
    corpus = a_corpus("""
        A/kim > G: BAR.mistrust - by=ann
        A/kim > G: BAR.mistrust - by=ben
        A/lee > G: BAR.close - by=ann
        A/lee > G: BAR.close - by=cho
        B > G: BAR.mistrust - by=ann
        B > G: BAR.mistrust - by=ben
    """)

    found = numbers(corpus)

    assert found.cases.ids == ("A", "B")
    assert found.cases_compared == 1


def test_interviews_can_be_the_cases() -> None:
    corpus = a_corpus("""
        A/kim > G: BAR.mistrust - by=ann
        A/kim > G: BAR.mistrust - by=ben
        A/lee > G: BAR.mistrust - by=ann
        A/lee > G: BAR.close - by=ben
    """)

    assert _split(corpus, "BAR.mistrust", case_unit="interview") == Split(1, 1, 0, 0)


def test_episodes_can_be_the_cases() -> None:
    corpus = a_corpus(
        """
        A > G: BAR.mistrust - @merger by=ann
        A > G: BAR.mistrust - @merger by=ben
        A > G: BAR.close - @vote by=ann
        A > G: BAR.mistrust - @vote by=ben
        """,
        study=Study(case_unit="일화"),
    )

    assert _split(corpus, "BAR.mistrust") == Split(1, 0, 1, 0)


def test_without_organisations_the_interviews_are_the_cases() -> None:
    corpus = a_corpus("""
        A > G: BAR.mistrust - by=ann
        A > G: BAR.mistrust - by=ben
    """)
    from dataclasses import replace

    nobody = replace(corpus, speakers={})

    assert numbers(nobody).cases.unit is CaseUnit.INTERVIEW


def test_fewer_than_six_cases_have_no_interval() -> None:
    corpus = a_corpus("""
        A > G: BAR.mistrust - by=ann
        A > G: BAR.mistrust - by=ben
        B > G: BAR.close - by=ann
        B > G: BAR.mistrust - by=ben
        C > G: BAR.close - by=ann
        C > G: BAR.close - by=ben
    """)

    row = _row(numbers(corpus), "BAR.mistrust")

    assert (row.cases.value.value is not None, row.cases.interval.reason) == (True, SIX_CASES)
