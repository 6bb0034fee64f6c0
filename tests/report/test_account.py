"""What the account says, section by section, and whom it does not name."""

import json
import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from builders import a_claim, a_corpus, evidence_from
from madang.analysis.corpus import Corpus
from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid
from madang.base.ids import CoderId, DecisionId, OrganisationId
from madang.coding.statement import Pick, Sharing
from madang.findings.claim import Bearing, ClaimStatus, DeviantCase
from madang.findings.decision import Decision
from madang.findings.findings import Findings
from madang.report.account import AccountOptions, HistoryLine, account
from madang.report.document import Document
from madang.report.render import html
from madang.report.render import json as json_file

Talk = Callable[..., Corpus]


def printed(corpus: Corpus, findings: Findings | None = None, **options: object) -> str:
    """The account as HTML text."""
    return html.render(composed(corpus, findings, **options)).decode()


def composed(corpus: Corpus, findings: Findings | None = None, **options: object) -> Document:
    """The account of a corpus."""
    return account(corpus, findings or Findings(), AccountOptions(**options))  # type: ignore[arg-type]


MISTRUST = {"code": "BAR.mistrust", "about": OrganisationId("G")}


def test_the_title_page_carries_the_study_and_the_revision_but_no_clock(talk: Talk) -> None:
    page = printed(talk(("박정순", "말이 바뀝니다.", MISTRUST), note_ko="지어낸 자료"), language="ko")

    assert "작은 연구" in page
    assert "지어낸 자료" in page
    assert "프로젝트 개정 7" in page


def test_a_participant_with_a_pseudonym_is_never_named(talk: Talk) -> None:
    corpus = talk(("박정순", "말이 바뀝니다.", MISTRUST), ("김태식", "그렇지 않습니다.", {"code": "BAR.mistrust"}))
    claim = a_claim("박정순 씨는 김태식 과장을 믿지 않는다.", reason=Bilingual("박정순의 말", "said 박정순"))
    findings = Findings(claims=(claim,), evidence=(evidence_from(corpus, "id-0000"),))
    history = (HistoryLine(1, "2024-03-15", "Haeun", "assign_speakers", "박정순 → 느티", 1),)
    document = account(corpus, findings, AccountOptions(), history)

    for content in (html.render(document).decode(), json_file.render(document).decode()):
        assert "느티" in content
        assert "박정순" not in content
        assert "김태식" not in content


def test_a_passage_for_the_team_is_withheld_from_the_public_but_counted(talk: Talk) -> None:
    corpus = talk(("박정순", "이건 쓰지 마세요.", {**MISTRUST, "sharing": Sharing.TEAM, "pick": Pick.TYPICAL}))
    page = printed(corpus, language="en")

    assert "이건 쓰지 마세요." not in page
    assert "withheld (team only)" in page
    assert "1 passage may only be seen by a narrower circle" in page
    assert "on the civic side, 1 of the 1 case" in page.lower()


def test_a_passage_for_the_team_is_quoted_for_the_team(talk: Talk) -> None:
    corpus = talk(("박정순", "이건 쓰지 마세요.", {**MISTRUST, "sharing": Sharing.TEAM}))

    assert "이건 쓰지 마세요." in printed(corpus, level=Sharing.TEAM)


def test_words_shared_with_a_withheld_statement_are_withheld_too(talk: Talk) -> None:
    corpus = talk(("박정순", "이건 쓰지 마세요.", {**MISTRUST, "sharing": Sharing.RESEARCHER}))
    held = next(iter(corpus.statements.values()))
    coding = next(iter(corpus.codings.values()))
    open_one = replace(held, id=type(held.id)("other"), sharing=Sharing.PUBLIC)
    second = replace(coding, id=type(coding.id)("other"), statement=open_one.id)
    both = replace(
        corpus,
        statements={**corpus.statements, open_one.id: open_one},
        codings={**corpus.codings, second.id: second},
    )

    assert "이건 쓰지 마세요." not in printed(both)


def test_an_interviewers_words_are_never_evidence(talk: Talk) -> None:
    corpus = talk(
        ("이하은", "구청을 못 믿으시죠?", {**MISTRUST, "view_of": OrganisationId("A")}),
        ("박정순", "네.", None),
    )

    assert "못 믿으시죠" not in printed(corpus)


def test_a_quotation_stands_before_its_translation(talk: Talk) -> None:
    page = printed(
        talk(("박정순", "말이 바뀝니다.", {**MISTRUST, "translation": "They change their word."})), language="en"
    )

    assert 0 < page.index("말이 바뀝니다.") < page.index("They change their word.")
    assert '<blockquote lang="ko">말이 바뀝니다.</blockquote>' in page


def test_coverage_gives_the_raw_fraction_and_those_not_reached() -> None:
    page = printed(
        a_corpus("""
            A > G: BAR.close -
            B > G: BAR.close -
            C ? BAR.close: asked_denied
            D > A: BAR.mistrust -
            E ? BAR.close: not_reached
        """),
        language="en",
    )

    assert (
        "On the civic side, 2 of the 3 cases reached (some) tell of it. 1 case has no record of its coming up." in page
    )
    assert "Denied when asked by C." in page


def test_two_sides_that_agree_and_do_not_know_it_are_named() -> None:
    page = printed(
        a_corpus("""
            A/ann > G: BAR.admin -
            A/bea > G: BAR.admin -
            A/ann > G: BAR.admin + guess
            A/bea > G: BAR.admin + guess
            G/kim > A: BAR.admin -
            G/lee > A: BAR.admin -
        """),
        language="en",
    )

    assert "False conflict: they agree and do not know it: BAR.admin." in page


def test_blame_that_crosses_is_listed() -> None:
    page = printed(
        a_corpus("A > G: BAR.mistrust - blame=other_side\nG > A: BAR.mistrust - blame=other_side"), language="en"
    )

    assert "Blame that crosses" in page


def test_a_pair_of_which_one_side_was_not_heard_says_so() -> None:
    page = printed(a_corpus("A > G: BAR.mistrust -\nB > A: BAR.mistrust -"), language="en")

    assert "G was not heard." in page


def test_a_told_link_is_printed_as_two_quotations() -> None:
    corpus = a_corpus("A > G: BAR.close -\nA > G: STR.distance + long", answers=[(1, 0)])
    page = printed(corpus, language="en")

    assert "Links the speakers made themselves" in page
    assert page.index("the move that answers it") > page.index("the barrier")


def test_a_claim_stands_with_what_is_for_and_against_it_and_what_does_not_fit() -> None:
    corpus = a_corpus("A > G: BAR.mistrust -\nB > G: BAR.mistrust +")
    claim = a_claim(
        status=ClaimStatus.CONTESTED,
        deviant=(DeviantCase(OrganisationId("B")),),
        reason=Bilingual("", "Two tell of it."),
    )
    evidence = (evidence_from(corpus, "s000"), evidence_from(corpus, "s001", Bearing.AGAINST))
    page = printed(corpus, Findings(claims=(claim,), evidence=evidence), language="en")

    for said in ("Mistrust stands in the way.", "Status: contested.", "Reason: Two tell of it.", "unexplained: B."):
        assert said in page


def test_the_record_says_who_overruled_a_stage_and_why() -> None:
    corpus = a_corpus("A > G: PRC.channel +\nG > A: PRC.channel +")
    pair = OrganisationId("A"), OrganisationId("G")
    proposed, reason = Bilingual("", "1 early, unsettled"), Bilingual("", "It broke down since.")
    decision = Decision(DecisionId("d"), "stage", pair, proposed, False, reason, CoderId("ann"))
    page = printed(corpus, Findings(decisions=(decision,)), language="en")

    assert "Decision: ann overruled the proposal ‘early, unsettled’. Reason: It broke down since." in page


def test_no_percent_sign_and_no_raw_values_are_printed() -> None:
    page = printed(a_corpus("A > G: BAR.close - blame=other_side\nG > A: RSP.avoid - @e1"), language="en")
    text = page[page.index("<main") :]

    for raw in ("other_side", "not_said", "asked_denied", "open_disagreement", "None", "s000", "%<"):
        assert raw not in text


def test_an_empty_project_has_a_title_page_and_nothing_that_is_not_there() -> None:
    document = composed(a_corpus(""))

    assert not [each for each in document.headings if each.anchor in ("barriers", "claims", "passages")]


def test_sections_can_be_chosen() -> None:
    document = composed(a_corpus("A > G: BAR.close -"), sections=["barriers"])

    assert [each.anchor for each in document.headings if each.level == 1] == ["barriers", "passages"]


@pytest.mark.parametrize("options", [{"language": "fr"}, {"sections": ["prefaces"]}])
def test_an_unknown_language_or_section_is_refused_in_a_sentence(options: dict[str, Any]) -> None:
    with pytest.raises(Invalid, match=r"An account has the language|There is no section"):
        composed(a_corpus(""), **options)


def test_every_number_in_a_cell_opens_to_a_passage() -> None:
    document = composed(a_corpus("A > G: BAR.close -\nB > G: BAR.close -\nG > A: BAR.close +"))
    counted = [each for each in json.loads(json_file.render(document))["blocks"] if each["block"] == "Table"]
    cells = [cell for table in counted for row in table["rows"] for cell in row if cell["count"]]

    assert cells
    assert all(cell["evidence"] for cell in cells if cell["count"]["n"])


def test_the_same_things_in_another_order_give_the_same_bytes() -> None:
    corpus = a_corpus("A > G: BAR.close - @e1\nB > G: BAR.close -\nG > A: RSP.avoid - @e1\nA ? BAR.few: asked_denied")
    shuffled = _shuffled(corpus, 4)

    assert html.render(composed(shuffled)) == html.render(composed(corpus))


def _shuffled(corpus: Corpus, seed: int) -> Corpus:
    chance = random.Random(seed)

    def mixed(values: dict[str, Any]) -> dict[str, Any]:
        pairs = list(values.items())
        chance.shuffle(pairs)
        return dict(pairs)

    names = ("sources", "transcripts", "participants", "organisations", "speakers", "codings", "statements", "episodes")
    mixed_up: dict[str, Any] = {name: mixed(dict(getattr(corpus, name))) for name in names}
    return replace(corpus, **mixed_up, reach=tuple(reversed(corpus.reach)), memberships=corpus.memberships[::-1])


def test_answers_that_name_no_episode_are_listed_beside_the_balance() -> None:
    page = printed(a_corpus("A > G: RSP.confront -\nA > G: RSP.avoid -"), language="en")

    assert "2 statements tell of an answer without naming an episode" in page


def test_criteria_told_of_a_pair_that_was_half_heard_are_not_lost() -> None:
    page = printed(a_corpus("A > G: PRC.channel +"), language="en")

    assert "1 statement on process criteria, but of no pair were both sides heard" in page
