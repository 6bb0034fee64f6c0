"""Fields of statements on passages several made statements on, and what opens behind a number."""

import pytest

from builders import a_claim, a_corpus, evidence_from
from madang.analysis.between_coders.fields import FieldAgreement, fields
from madang.analysis.between_coders.ground import ground
from madang.analysis.between_coders.numbers import numbers
from madang.analysis.between_coders.one_code import one_code
from madang.analysis.between_coders.opened import Level, Part, opened
from madang.analysis.corpus import Corpus
from madang.base.errors import NotFound
from madang.base.ids import ClaimId, CodeId
from madang.findings.claim_agreement import NO_CODES, claims_agreement
from madang.findings.findings import Findings
from madang.sources.organisation import Side

MISTRUST = CodeId("BAR.mistrust")


def _field(corpus: Corpus, name: str) -> FieldAgreement:
    return next(each for each in fields(ground(corpus)) if each.field == name)


def test_statements_on_one_passage_are_compared_field_by_field() -> None:
    corpus = a_corpus("""
        A > G: BAR.mistrust - by=ann
        A > G: BAR.mistrust + on=0 by=ben
        A > D: BAR.close - by=ann
        A > G: BAR.close - on=2 by=ben
    """)

    stance, about = _field(corpus, "stance"), _field(corpus, "about")

    assert (stance.passages, stance.unlike) == (2, (("s000", "s001"),))
    assert about.unlike == (("s002", "s003"),)


def test_a_passage_with_several_statements_pairs_those_with_a_code_in_common() -> None:
    corpus = a_corpus("""
        A > G: BAR.mistrust - by=ann
        A > G: BAR.close + on=0 by=ann
        A > G: BAR.close + on=0 by=ben
    """)

    assert _field(corpus, "stance").alike == (("s001", "s002"),)


def test_statements_apart_from_each_other_are_no_question_of_fields() -> None:
    corpus = a_corpus("""
        A > G: BAR.mistrust - by=ann
        A > G: BAR.mistrust - by=ben
    """)

    assert _field(corpus, "stance").value.reason is not None


def test_three_coders_on_one_passage_make_one_group() -> None:
    corpus = a_corpus("""
        A > G: BAR.mistrust - by=ann
        A > G: BAR.mistrust - on=0 by=ben
        A > G: BAR.mistrust + on=0 by=cho
        A > G: BAR.close + by=ann
        A > G: BAR.close + on=3 by=ben
    """)

    stance = _field(corpus, "stance")

    assert (stance.passages, stance.agreeing) == (2, 1)


_TWO = """
    A > G: BAR.mistrust - by=ann
    A > G: BAR.mistrust - on=0 by=ben
    A > G: BAR.mistrust - by=ann
    B > G: BAR.close - by=ann
    B > G: BAR.mistrust - by=ben
"""


@pytest.mark.parametrize(
    ("level", "part", "ann", "ben"),
    [
        (Level.TEXT, Part.ALL, ("c000", "c002"), ("c001", "c004")),
        (Level.TEXT, Part.BOTH, ("c000",), ("c001",)),
        (Level.TEXT, Part.FIRST_ONLY, ("c002",), ()),
        (Level.CASES, Part.BOTH, ("c000", "c002"), ("c001",)),
        (Level.CASES, Part.SECOND_ONLY, (), ("c004",)),
    ],
)
def test_a_number_opens_the_codings_it_counts(
    level: Level, part: Part, ann: tuple[str, ...], ben: tuple[str, ...]
) -> None:
    found = numbers(a_corpus(_TWO))

    assert opened(found, MISTRUST, level=level, part=part) == (("ann", ann), ("ben", ben))


def test_one_code_closely_says_what_each_text_says() -> None:
    found = one_code(a_corpus(_TWO), MISTRUST)

    assert [(each.source, each.codings) for each in found.texts] == [("A-p", (2, 1)), ("B-p", (0, 1))]


def test_one_code_closely_is_tested_against_records_shifted_as_wholes() -> None:
    found = one_code(a_corpus(_TWO), MISTRUST)

    assert found.test is not None
    assert 1 / (found.test.draws + 1) <= found.test.p <= 1


def test_the_same_codings_give_the_same_p_again() -> None:
    assert one_code(a_corpus(_TWO), MISTRUST).test == one_code(a_corpus(_TWO), MISTRUST).test


def test_a_code_nobody_used_cannot_be_looked_at_closely() -> None:
    with pytest.raises(NotFound):
        one_code(a_corpus(_TWO), CodeId("BAR.culture"))


def test_next_to_a_claim_stand_its_own_cases() -> None:
    corpus = a_corpus(_TWO + "\nG > A: BAR.mistrust - by=ann\nG > A: BAR.close - by=ben")
    claim = a_claim(theme=MISTRUST, side=Side.CIVIC.value)

    (found,) = claims_agreement(corpus, Findings(claims=(claim,)))

    assert found.cases is not None
    assert found.cases.documents == 2


def test_a_claim_without_a_theme_takes_the_codes_of_its_evidence() -> None:
    corpus = a_corpus(_TWO)
    evidence = evidence_from(corpus, "s003")

    (found,) = claims_agreement(corpus, Findings(claims=(a_claim(),), evidence=(evidence,)))

    assert found.codes == ("BAR.close",)


def test_a_claim_that_rests_on_no_code_says_so() -> None:
    (found,) = claims_agreement(a_corpus(_TWO), Findings(claims=(a_claim(id=ClaimId("bare")),)))

    assert found.reason == NO_CODES
