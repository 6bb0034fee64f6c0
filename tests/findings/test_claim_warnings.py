"""Coverage of a claim, and what a reader should know before trusting it."""

from dataclasses import replace
from typing import Any

import pytest

from builders import a_claim, a_corpus, evidence_from
from madang.base.bilingual import Bilingual
from madang.base.ids import CodeId, OrganisationId
from madang.coding.coding import Placing
from madang.findings.claim import Bearing, DeviantCase
from madang.findings.coverage import NO_THEME, claim_coverage
from madang.findings.warnings import WarningKind, claim_warnings
from madang.sources.organisation import Side

MISTRUST = CodeId("BAR.mistrust")
LINES = """
A > G: BAR.mistrust - by=ann
B > G: BAR.mistrust - by=bob
G > A: BAR.mistrust + by=ann
C ? BAR.mistrust: asked_denied
E > G: BAR.power -
"""


def kinds(lines: str, supporting: list[str], against: tuple[str, ...] = (), **claim: Any) -> list[str]:
    corpus = a_corpus(lines)
    evidence = [evidence_from(corpus, each) for each in supporting]
    evidence += [evidence_from(corpus, each, Bearing.AGAINST) for each in against]
    return [each.kind.value for each in claim_warnings(corpus, a_claim(**claim), tuple(evidence))]


def test_a_claim_is_covered_by_cases_of_each_side_out_of_those_reached() -> None:
    corpus = a_corpus(LINES)
    evidence = (
        evidence_from(corpus, "s000"),
        evidence_from(corpus, "s001"),
        evidence_from(corpus, "s002", Bearing.AGAINST),
        evidence_from(corpus, "s003", claim="another"),
    )

    found = claim_coverage(corpus, a_claim(theme=MISTRUST, side="civic"), evidence)

    assert (found.supporting.cases, found.supporting.by_side, found.supporting.people) == (
        ("A", "B"),
        ((Side.CIVIC, 2),),
        2,
    )
    assert found.against.by_side == ((Side.GOVERNMENT, 1),)
    assert (found.reached, found.unreached) == (3, 1)  # A, B, C; E was not asked
    assert found.word == Bilingual("일부", "some")


def test_a_claim_without_a_theme_has_no_denominator() -> None:
    assert claim_coverage(a_corpus(LINES), a_claim(), ()).reason == NO_THEME


def test_a_claim_without_evidence_says_so() -> None:
    assert kinds(LINES, []) == ["no_evidence", "nothing_against"]


def test_one_voice_one_side_and_one_coder_are_named() -> None:
    assert kinds(LINES, ["s000"], ("s002",)) == ["one_voice", "one_side", "one_coder"]
    assert kinds(LINES, ["s000", "s002"], ("s001",)) == ["one_coder"]
    assert kinds(LINES, ["s000", "s001"], ("s002",), side="civic") == []


def test_it_says_when_nobody_on_the_other_side_was_asked() -> None:
    lines = "A > G: BAR.mistrust - by=ann\nB > G: BAR.mistrust - by=bob\nG > A: BAR.power -"

    assert kinds(lines, ["s000", "s001"], theme=MISTRUST, side="civic") == ["other_side_not_asked", "nothing_against"]
    assert "other_side_not_asked" not in kinds(f"{lines}\nG ? BAR.mistrust: asked_denied", ["s000"], theme=MISTRUST)


def test_deviant_cases_need_an_explanation() -> None:
    explained = (DeviantCase(OrganisationId("C"), Bilingual("", "They never met.")),)

    assert kinds(LINES, ["s000", "s001"], ("s002",), theme=MISTRUST, side="civic") == ["deviant_unexplained"]
    assert kinds(LINES, ["s000", "s001"], ("s002",), theme=MISTRUST, side="civic", deviant=explained) == []


def test_disputed_statements_are_named() -> None:
    lines = "A > G: BAR.mistrust - by=ann disputed\nG > A: BAR.mistrust - by=bob"

    assert kinds(lines, ["s000", "s001"], ("s001",)) == ["disputed"]


@pytest.mark.parametrize("placing", [Placing.TO_CHECK, Placing.UNPLACED])
def test_passages_that_lost_their_place_are_named(placing: Placing) -> None:
    corpus = a_corpus(LINES)
    evidence = evidence_from(corpus, "s000")
    coding = corpus.codings_of[corpus.codings[evidence.coding].statement][0]  # type: ignore[index]
    moved = a_corpus(LINES, codings={**corpus.codings, coding.id: replace(coding, placing=placing)})

    found = claim_warnings(moved, a_claim(), (evidence,))

    assert WarningKind.UNPLACED in [each.kind for each in found]
