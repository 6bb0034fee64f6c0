"""What merging two codes does to claims and summaries."""

from madang.base.bilingual import Bilingual
from madang.base.ids import (
    CitationId,
    ClaimId,
    CodeId,
    CoderId,
    CodingId,
    EvidenceId,
    OrganisationId,
    SourceId,
    SummaryId,
    TranscriptId,
)
from madang.coding.segment import Segment
from madang.findings.changes import Refinding, recoded
from madang.findings.claim import Bearing, Claim, Evidence
from madang.findings.findings import Findings
from madang.findings.summary import Citation, Summary
from madang.text.span import Span

A, B = CodeId("A"), CodeId("B")
ANN = CoderId("ann")
ONE, OTHER = CodingId("one"), CodingId("other")


def a_summary(name: str, code: CodeId, text: str, case: str = "SOL") -> Summary:
    return Summary(SummaryId(name), OrganisationId(case), code, Bilingual("", text), ANN)


def a_citation(name: str, summary: str, coding: CodingId) -> Citation:
    return Citation(CitationId(name), SummaryId(summary), coding)


def merged(findings: Findings) -> Refinding:
    return recoded(findings, {ONE: OTHER}, A, B)


def test_a_claims_theme_becomes_the_other_code() -> None:
    claim = Claim(ClaimId("c"), Bilingual("", "So."), ANN, theme=A)

    assert [each.theme for each in merged(Findings(claims=(claim,))).claims] == [B]


def test_evidence_points_at_the_coding_that_remains() -> None:
    segment = Segment(SourceId("s"), TranscriptId("t"), Span(0, 2), "So")
    evidence = Evidence(EvidenceId("e"), ClaimId("c"), segment, Bearing.FOR, ONE)

    assert [each.coding for each in merged(Findings(evidence=(evidence,))).evidence] == [OTHER]


def test_two_summaries_of_one_case_become_one_text_after_the_other() -> None:
    found = merged(Findings(summaries=(a_summary("1", A, "Second."), a_summary("2", B, "First."))))

    assert [each.text.en for each in found.summaries] == ["First.\n\nSecond."]
    assert found.joined == {"1": "2"}


def test_a_summary_alone_takes_the_other_code() -> None:
    found = merged(Findings(summaries=(a_summary("1", A, "Only."), a_summary("2", B, "Else.", case="VIL"))))

    assert [(each.id, each.code) for each in found.summaries] == [("1", B)]


def test_a_summary_cites_a_coding_once() -> None:
    findings = Findings(
        summaries=(a_summary("1", A, "Second."), a_summary("2", B, "First.")),
        citations=(a_citation("x", "1", ONE), a_citation("y", "2", OTHER)),
    )

    found = merged(findings)

    assert (found.citations, found.repeated) == ((), ("x",))


def test_a_split_leaves_claims_and_summaries_with_their_code() -> None:
    claim = Claim(ClaimId("c"), Bilingual("", "So."), ANN, theme=A)

    found = recoded(Findings(claims=(claim,), summaries=(a_summary("1", A, "Only."),)), {ONE: OTHER}, A, None)

    assert (found.claims, found.summaries) == ((), ())
