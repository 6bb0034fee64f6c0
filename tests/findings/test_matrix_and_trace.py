"""The framework matrix, and the way back to the words."""

from builders import a_claim, a_corpus, a_segment, evidence_from
from madang.base.bilingual import Bilingual
from madang.base.ids import CitationId, CodeId, CoderId, CodingId, OrganisationId, SourceId, StatementId, SummaryId
from madang.coding.reach import Reached
from madang.findings.matrix import framework_matrix
from madang.findings.summary import Citation, Summary
from madang.findings.trace import breaks, trace_claim, trace_statements

LINES = """
A > G: BAR.power - @e1
A > G: BAR.admin - @e1
G > A: BAR.power + disputed
G > A: BAR.power + draft
A ? BAR: asked_answered
"""
SUMMARY = Summary(
    SummaryId("sum"), OrganisationId("A"), CodeId("BAR"), Bilingual("", "Power and paper."), CoderId("ann")
)


def test_a_cell_holds_statements_summary_citations_and_reach() -> None:
    citations = [
        Citation(CitationId("x"), SUMMARY.id, CodingId("c000")),
        Citation(CitationId("y"), SUMMARY.id, CodingId("gone")),
    ]

    matrix = framework_matrix(a_corpus(LINES), [SUMMARY], citations, [CodeId("BAR"), CodeId("STR")])
    cell = matrix.cells[0][0]

    assert (matrix.cases, matrix.themes) == (("A", "G"), ("BAR", "STR"))
    assert (cell.statements, cell.episodes) == (("s000", "s001"), 1)
    assert (cell.summary, [each.id for each in cell.citations]) == (SUMMARY.text, ["x", "y"])
    assert (cell.reach, cell.stale) == ((Reached.ASKED_ANSWERED,), True)
    assert matrix.cells[0][1].statements == ()


def test_disputed_statements_are_in_the_matrix_and_drafts_are_not() -> None:
    """G is a case because it speaks in a source."""
    matrix = framework_matrix(a_corpus(LINES), themes=[CodeId("BAR")])

    assert matrix.cells[1][0].statements == ("s002",)


def test_a_number_walks_back_to_its_words() -> None:
    steps = trace_statements(a_corpus(LINES), [StatementId("s001"), StatementId("s000")])

    assert [(each.statement, each.segment.words.strip(), each.participant) for each in steps] == [
        ("s000", "turn 0 of A-p", "A.p"),
        ("s001", "turn 1 of A-p", "A.p"),
    ]


def test_a_claim_walks_back_through_its_evidence() -> None:
    corpus = a_corpus(LINES)

    (step,) = trace_claim(
        corpus, a_claim(), [evidence_from(corpus, "s000"), evidence_from(corpus, "s001", claim="other")]
    )

    assert (step.evidence, step.case, step.coders, step.codings) == ("e-s000", "A", ("ann",), ("c000",))


def test_what_breaks_when_a_passage_goes() -> None:
    corpus = a_corpus(LINES)
    citations = [Citation(CitationId("x"), SUMMARY.id, CodingId("c000"))]
    gone = a_segment(corpus.transcripts[SourceId("A-p")], 0)

    found = breaks(corpus, gone, [a_claim()], [evidence_from(corpus, "s000")], citations)

    assert (found.codings, found.statements, found.evidence) == (("c000",), ("s000",), ("e-s000",))
    assert (found.claims, found.alone, found.summaries) == (("claim",), ("claim",), ("sum",))
    both = [evidence_from(corpus, "s000"), evidence_from(corpus, "s001")]
    assert breaks(corpus, gone, [a_claim()], both).alone == ()
