"""Claims and their evidence."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_claim
from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid, NotFound, Stale
from madang.base.ids import ClaimId
from madang.findings.claim import Bearing, ClaimStatus
from madang.findings.warnings import WarningKind
from madang.workbench import claim_views, coding, evidence, history
from madang.workbench.claims import ClaimText, edit_claim, move_claim, remove_claim, renumbered, write_claim
from madang.workbench.evidence import Passages
from madang.workbench.project import Project, check
from workbench_lines import a_statement_line

SAID = ClaimText(Bilingual("믿지 못한다.", "They do not trust."))


@pytest.fixture
def coded(project: Project) -> Project:
    coding.code_marks(project, [("marks", json.dumps(a_statement_line()))])
    return project


def statement(project: Project) -> str:
    return next(iter(project.corpus().statements))


def opened(project: Project, claim: str) -> claim_views.OpenClaim:
    return claim_views.claim(project, claim)


def revision(project: Project, claim: str) -> int:
    return opened(project, claim).view.revision


def order(project: Project) -> list[str]:
    return [each.claim.text.en for each in claim_views.claims(project)]


def three(project: Project) -> list[str]:
    return [write_claim(project, ClaimText(Bilingual("", name))).id for name in "abc"]


def test_a_claim_is_written_with_the_passages_picked_for_it_in_one_act(coded: Project) -> None:
    made = write_claim(coded, SAID, Passages([statement(coded)], Bearing.FOR))

    found = opened(coded, made.id)
    assert [each.evidence.bearing for each in found.evidence] == [Bearing.FOR]
    assert history.acts(coded)[0].verb == "write_claim"


def test_evidence_names_the_coding_it_was_picked_from(coded: Project) -> None:
    made = write_claim(coded, SAID, Passages([statement(coded)], Bearing.FOR))

    picked = opened(coded, made.id).evidence[0].evidence
    assert picked.coding is not None
    assert coded.corpus().codings[picked.coding].segment == picked.segment


def test_a_passage_is_given_to_a_claim_once(coded: Project) -> None:
    made = write_claim(coded, SAID, Passages([statement(coded)], Bearing.FOR))

    again = evidence.add_evidence(coded, made.id, Passages([statement(coded)], Bearing.AGAINST))

    assert again == []
    assert len(opened(coded, made.id).evidence) == 1


def test_evidence_of_one_claim_can_be_given_to_another(coded: Project) -> None:
    one = write_claim(coded, SAID, Passages([statement(coded)], Bearing.FOR))
    other = write_claim(coded, SAID)
    picked = opened(coded, one.id).evidence[0].evidence

    given_ = evidence.add_evidence(coded, other.id, Passages([picked.id], Bearing.AGAINST))

    assert [(each.segment, each.bearing) for each in given_] == [(picked.segment, Bearing.AGAINST)]


def test_evidence_changes_coverage_and_warnings(coded: Project) -> None:
    made = write_claim(coded, SAID)
    bare = opened(coded, made.id).view

    evidence.add_evidence(coded, made.id, Passages([statement(coded)], Bearing.FOR))

    told = opened(coded, made.id).view
    assert (len(bare.coverage.supporting.cases), len(told.coverage.supporting.cases)) == (0, 1)
    assert WarningKind.NO_EVIDENCE in [each.kind for each in bare.warnings]
    assert WarningKind.ONE_VOICE in [each.kind for each in told.warnings]


def test_an_unknown_passage_is_refused_and_nothing_is_kept(coded: Project) -> None:
    with pytest.raises(NotFound, match="no longer there"):
        write_claim(coded, SAID, Passages([statement(coded), "gone"], Bearing.FOR))

    assert claim_views.claims(coded) == []


def test_a_stale_change_of_a_claim_is_refused(coded: Project) -> None:
    made = write_claim(coded, SAID)
    seen = revision(coded, made.id)
    edit_claim(coded, made.id, replace(SAID, perspective="civic"), revision=seen)

    with pytest.raises(Stale):
        edit_claim(coded, made.id, replace(SAID, perspective="both"), revision=seen)


@pytest.mark.parametrize(
    ("status", "verb"),
    [
        (ClaimStatus.PROPOSED, "edit_claim"),
        (ClaimStatus.SETTLED, "decide_claim"),
        (ClaimStatus.WITHDRAWN, "withdraw_claim"),
    ],
)
def test_the_history_tells_an_edit_from_a_decision(coded: Project, status: ClaimStatus, verb: str) -> None:
    made = write_claim(coded, SAID)

    edit_claim(
        coded, made.id, replace(SAID, status=status, reason=Bilingual("까닭", "")), revision=revision(coded, made.id)
    )

    assert history.acts(coded)[0].verb == verb


@pytest.mark.parametrize(
    "said",
    [
        ClaimText(Bilingual()),
        replace(SAID, pair=("one",)),
        replace(SAID, pair=("one", "one")),
    ],
)
def test_a_claim_that_makes_no_sense_is_refused(project: Project, said: ClaimText) -> None:
    with pytest.raises(Invalid) as refused:
        write_claim(project, said)

    assert refused.value.ko


def test_a_claim_goes_with_its_evidence_and_comes_back_with_it(coded: Project) -> None:
    made = write_claim(coded, SAID, Passages([statement(coded)], Bearing.FOR))

    gone = remove_claim(coded, made.id, revision=revision(coded, made.id))
    history.undo_mine(coded)

    assert (gone, len(opened(coded, made.id).evidence), check(coded)) == (1, 1, [])


def test_a_note_and_a_bearing_are_changed_together(coded: Project) -> None:
    made = write_claim(coded, SAID, Passages([statement(coded)], Bearing.FOR))
    given_ = opened(coded, made.id).evidence[0]

    evidence.edit_evidence(
        coded, given_.evidence.id, Bearing.QUALIFYING, Bilingual("다만", ""), revision=given_.revision
    )

    now = opened(coded, made.id).evidence[0].evidence
    assert (now.bearing, now.note.ko) == (Bearing.QUALIFYING, "다만")


def test_stale_evidence_is_not_taken_away(coded: Project) -> None:
    made = write_claim(coded, SAID, Passages([statement(coded)], Bearing.FOR))
    given_ = opened(coded, made.id).evidence[0]
    evidence.edit_evidence(coded, given_.evidence.id, Bearing.AGAINST, Bilingual(), revision=given_.revision)

    with pytest.raises(Stale):
        evidence.remove_evidence(coded, given_.evidence.id, revision=given_.revision)


def test_a_claim_is_moved_before_another_and_back_by_undo(project: Project) -> None:
    a, _, c = three(project)

    move_claim(project, c, before=a, revision=revision(project, c))
    moved = order(project)
    history.undo_mine(project)

    assert (moved, order(project)) == (["c", "a", "b"], ["a", "b", "c"])


def test_a_claim_is_moved_to_the_end(project: Project) -> None:
    a, *_ = three(project)

    move_claim(project, a, before=None, revision=revision(project, a))

    assert order(project) == ["b", "c", "a"]


@given(orders=st.lists(st.integers(-50, 50), min_size=1, max_size=8), data=st.data())
def test_whatever_the_numbers_a_moved_claim_stands_where_it_was_put(orders: list[int], data: st.DataObject) -> None:
    claims = sorted(
        (a_claim(id=ClaimId(f"c{at}"), order=each) for at, each in enumerate(orders)), key=lambda c: (c.order, c.id)
    )
    moved = data.draw(st.sampled_from(claims))
    others = [each for each in claims if each.id != moved.id]
    place = data.draw(st.integers(0, len(others)))

    changed = {each.id: each for each in renumbered(moved, others, others[place].id if place < len(others) else None)}

    after = sorted((changed.get(each.id, each) for each in claims), key=lambda c: (c.order, c.id))
    wanted = [*others[:place], moved, *others[place:]]
    assert [each.id for each in after] == [each.id for each in wanted]


def test_what_breaks_names_the_claim_that_rests_on_nothing_else(coded: Project) -> None:
    made = write_claim(coded, SAID, Passages([statement(coded)], Bearing.FOR))

    found = claim_views.what_breaks(coded, opened(coded, made.id).evidence[0].evidence.id)

    assert found.alone == (made.id,)


def test_a_claim_reads_in_the_account_as_it_will_be_printed(coded: Project) -> None:
    made = write_claim(coded, SAID, Passages([statement(coded)], Bearing.FOR))

    paragraphs = claim_views.printed(coded, made.id)

    assert paragraphs[0] == SAID.text
    assert "1 case, 1 person, support it" in paragraphs[1].en
