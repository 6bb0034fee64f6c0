"""The account's section on agreement."""

from builders import a_claim, a_corpus
from madang.base.ids import CodeId
from madang.findings.findings import Findings
from madang.report.account import AccountOptions, account
from madang.report.document import Document, Heading, Table
from madang.sources.study import Approach, Study

TWO = """
    A > G: BAR.mistrust - by=ann
    A > G: BAR.mistrust + on=0 by=ben
    B > G: BAR.close - by=ann
    B > G: BAR.mistrust - by=ben
"""


def _section(lines: str = TWO, findings: Findings | None = None, study: Study | None = None) -> Document:
    corpus = a_corpus(lines, study=study)
    return account(corpus, findings or Findings(), AccountOptions(sections=["agreement"]))


def _tables(document: Document) -> dict[str, Table]:
    return {each.caption.en: each for each in document.blocks if isinstance(each, Table)}


def _anchors(document: Document) -> set[str]:
    return {each.anchor for each in document.blocks if isinstance(each, Heading)}


def test_every_code_stands_with_both_levels() -> None:
    table = _tables(_section())["Agreement by code, on the cases and on the text"]

    assert [row[0].text.en for row in table.rows] == ["BAR", "BAR.mistrust", "BAR.close"]
    assert [row[4].text.en for row in table.rows] == ["2, 0+0, 0", "1, 0+1, 0", "0, 1+0, 1"]


def test_counts_cite_the_statements_they_count() -> None:
    table = _tables(_section())["Agreement by code, on the cases and on the text"]

    assert table.rows[1][1].evidence == ("s000",)


def test_fields_cite_the_statements_that_differ() -> None:
    (table,) = (each for name, each in _tables(_section()).items() if name.startswith("Fields"))

    stance = next(row for row in table.rows if row[0].text.en == "stance")
    assert stance[3].evidence == ("s000", "s001")


def test_claims_stand_with_the_agreement_they_rest_on() -> None:
    findings = Findings(claims=(a_claim(theme=CodeId("BAR.mistrust")),))

    (table,) = (each for name, each in _tables(_section(findings=findings)).items() if "claim" in name)

    assert table.rows[0][2].text.en == "1, 0+1, 0"


def test_a_reflexive_study_has_no_such_section() -> None:
    assert "agreement" not in _anchors(_section(study=Study(approach=Approach.REFLEXIVE)))


def test_a_study_of_one_coder_has_no_such_section() -> None:
    assert "agreement" not in _anchors(_section("A > G: BAR.mistrust - by=ann"))


def test_the_same_study_gives_the_same_section_again() -> None:
    assert _section().blocks == _section().blocks
