"""The account's record of how disagreements were settled."""

from dataclasses import replace

from builders import a_corpus
from madang.analysis.corpus import Corpus
from madang.base.ids import CoderId, CodingId, SettlingCodingId, SettlingId, SourceId
from madang.coding.settling import Outcome, Part, Settling, SettlingCoding, said_by
from madang.findings.findings import Findings
from madang.report.account import AccountOptions, account
from madang.report.render.json import render


def a_settled_corpus(outcome: Outcome) -> Corpus:
    """Two coders differ on one passage; somebody decided, for a reason."""
    corpus = a_corpus("A > G: BAR.mistrust - by=ann\nA > G: BAR.close - on=0 by=bob\nG > A: BAR.mistrust - by=ann")
    settling = Settling(SettlingId("j1"), SourceId("A-p"), outcome, "The definition says so.", CoderId("bob"))
    given = [corpus.codings[CodingId(each)] for each in ("c000", "c001")]
    parts = tuple(
        SettlingCoding(SettlingCodingId(each.id), settling.id, each.id, Part.FROM, said_by(each, None))
        for each in given
    )
    return replace(corpus, settlings={settling.id: settling}, settling_codings=parts)


def printed(corpus: Corpus) -> str:
    """The account in English, as text."""
    return render(account(corpus, Findings(), AccountOptions(language="en"))).decode()


def test_a_decision_is_printed_with_who_and_why() -> None:
    told = printed(a_settled_corpus(Outcome.NEITHER))

    assert "none taken" in told
    assert "The definition says so." in told


def test_both_readings_are_printed_with_their_coders() -> None:
    told = printed(a_settled_corpus(Outcome.DISPUTED))

    assert "ann: BAR.mistrust / bob: BAR.close" in told


def test_where_nobody_settled_anything_nothing_is_said_of_it() -> None:
    assert "settlings" not in printed(a_corpus("A > G: BAR.mistrust - by=ann"))


def test_what_was_set_aside_is_a_passage_that_opens() -> None:
    corpus = a_settled_corpus(Outcome.NEITHER)
    gone = {key: each for key, each in corpus.codings.items() if key in ("c000", "c001")}
    settled = replace(corpus, codings={k: e for k, e in corpus.codings.items() if k not in gone}, superseded=gone)

    document = account(settled, Findings(), AccountOptions(language="en"))

    assert {"c000", "c001"} <= {each.key for each in document.passages}
