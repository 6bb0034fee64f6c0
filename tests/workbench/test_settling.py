"""Settling what coders differ in."""

from dataclasses import replace

import pytest

from madang.analysis.disagreements import Doubt, Kind, Standing, decided, disagreements
from madang.analysis.tellings import tellings
from madang.base.errors import Conflict, Invalid, Stale
from madang.coding.coding import Origin
from madang.coding.settling import Outcome
from madang.coding.statement import Answer, Sharing, Stance, Status
from madang.workbench import history
from madang.workbench.passages import change_coding, remove_codings
from madang.workbench.project import Project, check
from madang.workbench.settling import Order, settle, settle_alike, withdraw_settling
from two_coders import coded, decide, open_ones, revisions

USED = "또 이용만 당하는 것 아닌가 싶었죠"
MISTRUST = "BAR.mistrust"


def the_counted(project: Project) -> list[tuple[str, str]]:
    """The codes that count, each with its words."""
    corpus = project.corpus()
    return sorted((corpus.codebook.code(each.code).key, each.segment.words) for each in corpus.codings.values())


def test_taking_one_reading_counts_it_once_and_leaves_both_coders_their_own(project: Project) -> None:
    mine = coded(project, USED, MISTRUST, "Haeun", Stance.MINUS)
    theirs = coded(project, USED, "BAR.power", "Minjae", Stance.MINUS)

    decide(project, open_ones(project)[0], chosen=theirs)

    assert the_counted(project) == [("BAR.power", USED)]
    assert set(project.corpus().superseded) == {mine.id, theirs.id}


def test_the_settled_coding_says_all_that_was_chosen_and_is_agreed(project: Project) -> None:
    theirs = coded(project, USED, MISTRUST, "Minjae", Stance.MINUS, status=Status.DISPUTED)
    coded(project, USED, MISTRUST, "Haeun", Stance.PLUS)

    decide(project, open_ones(project)[0], chosen=theirs)

    (told,) = tellings(project.corpus())
    assert (told.statement.stance, told.statement.status, told.codings[0].origin) == (
        Stance.MINUS,
        Status.AGREED,
        Origin.SETTLED,
    )


def test_taking_both_makes_one_of_each(project: Project) -> None:
    coded(project, USED, MISTRUST, "Haeun")
    coded(project, USED, "BAR.power", "Minjae")

    decide(project, open_ones(project)[0], Outcome.BOTH)

    assert the_counted(project) == [(MISTRUST, USED), ("BAR.power", USED)]


def test_merging_reaches_over_both_spans_with_the_fields_that_were_picked(project: Project) -> None:
    mine = coded(project, "또 이용만 당하는", MISTRUST, "Haeun", Stance.MINUS)
    coded(project, "이용만 당하는 것 아닌가", MISTRUST, "Minjae", Stance.UNCLEAR)

    decide(project, open_ones(project)[0], Outcome.MERGED, mine, stance=Stance.MIXED)

    (told,) = tellings(project.corpus())
    assert (told.codings[0].segment.words, told.statement.stance) == ("또 이용만 당하는 것 아닌가", Stance.MIXED)


def test_neither_really_drops_it(project: Project) -> None:
    coded(project, USED, MISTRUST, "Haeun")
    coded(project, "그래서 자료를", "STR.evidence", "Minjae")

    for each in open_ones(project):
        decide(project, each, Outcome.NEITHER)

    assert the_counted(project) == []
    assert len(project.corpus().superseded) == 2


def test_what_is_kept_as_disputed_stays_and_is_marked(project: Project) -> None:
    coded(project, USED, MISTRUST, "Haeun", Stance.MINUS)
    coded(project, USED, MISTRUST, "Minjae", Stance.PLUS)

    decide(project, open_ones(project)[0], Outcome.DISPUTED)

    told = tellings(project.corpus())
    assert [each.statement.status for each in told] == [Status.DISPUTED] * 2
    assert not project.corpus().superseded


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_can_be_undone(project: Project, outcome: Outcome) -> None:
    mine = coded(project, "또 이용만 당하는", MISTRUST, "Haeun", Stance.MINUS)
    coded(project, "이용만 당하는 것", MISTRUST, "Minjae", Stance.PLUS)
    before = project.corpus()

    decide(project, open_ones(project)[0], outcome, mine)
    history.undo(project)

    after = project.corpus()
    assert (after.codings, after.statements, after.settlings) == (before.codings, before.statements, {})
    assert check(project) == []


@pytest.mark.parametrize("second", Outcome)
@pytest.mark.parametrize("first", Outcome)
def test_deciding_again_leaves_only_what_was_decided_last(project: Project, first: Outcome, second: Outcome) -> None:
    mine = coded(project, "또 이용만 당하는", MISTRUST, "Haeun", Stance.MINUS)
    coded(project, "이용만 당하는 것", MISTRUST, "Minjae", Stance.PLUS)
    decide(project, open_ones(project)[0], first, mine)
    decide(project, disagreements(project.corpus())[0], second, mine)
    twice = the_counted(project), sorted(each.statement.status for each in tellings(project.corpus()))
    history.undo(project)
    history.undo(project)
    decide(project, disagreements(project.corpus())[0], second, mine)

    once = the_counted(project), sorted(each.statement.status for each in tellings(project.corpus()))
    assert twice == once


def test_a_claim_stays_on_the_settled_coding_that_is_decided_again(project: Project) -> None:
    coded(project, USED, MISTRUST, "Haeun", Stance.MINUS)
    theirs = coded(project, USED, "BAR.power", "Minjae", Stance.MINUS)
    decide(project, open_ones(project)[0])
    (settled,) = project.corpus().codings

    decide(project, disagreements(project.corpus())[0], chosen=theirs)

    assert list(project.corpus().codings) == [settled]


def test_a_decision_that_is_taken_back_lets_both_readings_count_again(project: Project) -> None:
    coded(project, USED, MISTRUST, "Haeun")
    coded(project, USED, "BAR.power", "Minjae")
    settling = decide(project, open_ones(project)[0])
    with project.reading() as session:
        revision = session.revisions(type(project.corpus().settlings[settling]))[settling]

    withdraw_settling(project, settling, revision)

    assert the_counted(project) == [(MISTRUST, USED), ("BAR.power", USED)]


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_nothing_is_settled_without_a_reason(project: Project, reason: str) -> None:
    coded(project, USED, MISTRUST, "Haeun")
    coded(project, USED, "BAR.power", "Minjae")

    with pytest.raises(Invalid, match="Say in a sentence why"):
        decide(project, open_ones(project)[0], reason=reason)


def test_what_was_changed_meanwhile_is_not_settled(project: Project) -> None:
    mine = coded(project, USED, MISTRUST, "Haeun")
    theirs = coded(project, USED, "BAR.power", "Minjae")
    seen = revisions(project)
    change_coding(project, theirs.id, seen[theirs.id], code=project.corpus().codebook.named("BAR.few").id)

    with pytest.raises(Stale):
        settle(project, Order((mine.id, theirs.id), Outcome.ONE, "Why.", seen, mine.id))


def test_what_somebody_settled_meanwhile_is_not_settled_twice(project: Project) -> None:
    mine = coded(project, USED, MISTRUST, "Haeun")
    coded(project, USED, "BAR.power", "Minjae")
    (one,) = open_ones(project)
    decide(project, one)

    with pytest.raises(Stale, match="settled this meanwhile"):
        decide(project, one, chosen=mine)


def test_a_settled_coding_is_not_settled_itself(project: Project) -> None:
    coded(project, USED, MISTRUST, "Haeun")
    coded(project, USED, "BAR.power", "Minjae")
    decide(project, open_ones(project)[0])
    (settled,) = project.corpus().codings

    with pytest.raises(Invalid, match="different coders"):
        settle(project, Order((settled,), Outcome.NEITHER, "Why.", revisions(project)))


def test_all_that_is_coded_alike_is_settled_in_one_act(project: Project) -> None:
    for coder in ("Haeun", "Minjae"):
        coded(project, USED, MISTRUST, coder, Stance.MINUS)
        coded(project, "그래서 자료를 만들어 갔어요", "STR.evidence", coder, Stance.PLUS)
    coded(project, "만나면 반대부터", "BAR.mistrust", "Haeun")
    coded(project, "반대부터 하시니까요", "BAR.mistrust", "Minjae")
    acts = len(history.acts(project))

    count = settle_alike(project, [each.key for each in open_ones(project) if each.alike], "Coded alike.")

    assert (count, len(history.acts(project))) == (2, acts + 1)
    assert [each.kinds for each in open_ones(project)] == [(Kind.SPAN,)]


def test_what_is_no_longer_alike_is_not_settled_with_the_rest(project: Project) -> None:
    mine = coded(project, USED, MISTRUST, "Haeun")
    coded(project, USED, MISTRUST, "Minjae")
    (one,) = open_ones(project)
    code = project.corpus().codebook.named("BAR.few").id
    change_coding(project, mine.id, revisions(project)[mine.id], code=code)

    with pytest.raises(Stale):
        settle_alike(project, [one.key], "Coded alike.")


def test_the_codes_of_one_statement_come_together_again_as_they_are_settled(project: Project) -> None:
    for coder in ("Haeun", "Minjae"):
        coded(project, USED, MISTRUST, coder)
    coded(project, USED, "BAR.few", "Haeun")

    for each in open_ones(project):
        decide(project, each)

    (told,) = tellings(project.corpus())
    assert told.codes == {MISTRUST, "BAR.few"}


def test_a_told_link_goes_on_between_the_settled_statements(project: Project) -> None:
    barrier = coded(project, USED, MISTRUST, "Haeun", Stance.MINUS)
    strategy = coded(project, "그래서 자료를 만들어 갔어요", "STR.evidence", "Haeun", Stance.PLUS)
    coded(project, USED, MISTRUST, "Minjae", Stance.PLUS)
    with project.change("code") as session:
        assert strategy.statement
        assert barrier.statement
        session.add([Answer("a" * 36, strategy.statement, barrier.statement, barrier.coder)])  # type: ignore[arg-type]

    for each in open_ones(project):
        mine = next(one for one in (barrier, strategy) if one.id in each.codings.values())
        decide(project, each, chosen=mine)

    told = {each.id for each in tellings(project.corpus())}
    assert any({each.strategy, each.barrier} == told for each in project.corpus().answers)


def test_what_one_coder_kept_back_stays_back_when_the_other_is_taken(project: Project) -> None:
    coded(project, USED, MISTRUST, "Haeun", Stance.MINUS, sharing=Sharing.TEAM)
    theirs = coded(project, USED, MISTRUST, "Minjae", Stance.PLUS)

    decide(project, open_ones(project)[0], chosen=theirs)

    assert [each.statement.sharing for each in tellings(project.corpus())] == [Sharing.TEAM]


def test_a_coding_that_is_changed_after_the_decision_is_to_be_looked_at_again(project: Project) -> None:
    mine = coded(project, USED, MISTRUST, "Haeun")
    coded(project, USED, "BAR.power", "Minjae")
    decide(project, open_ones(project)[0])
    code = project.corpus().codebook.named("BAR.few").id

    change_coding(project, mine.id, revisions(project)[mine.id], code=code)

    (one,) = open_ones(project)
    assert (one.standing, one.doubts) == (Standing.AGAIN, (Doubt.CHANGED,))


def test_a_coding_that_is_removed_after_the_decision_is_to_be_looked_at_again(project: Project) -> None:
    mine = coded(project, USED, MISTRUST, "Haeun")
    coded(project, USED, "BAR.power", "Minjae")
    decide(project, open_ones(project)[0])

    remove_codings(project, [mine.id])

    (one,) = open_ones(project)
    assert one.doubts == (Doubt.REMOVED,)
    assert check(project) == []


def test_a_coder_who_comes_later_has_a_say(project: Project) -> None:
    for coder in ("Haeun", "Minjae"):
        coded(project, USED, MISTRUST, coder, Stance.MINUS)
    decide(project, open_ones(project)[0])

    coded(project, USED, MISTRUST, "Sujin", Stance.PLUS)

    (one,) = open_ones(project)
    assert (one.doubts, len(one.codings)) == ((Doubt.LATE,), 3)


def test_merging_the_codes_that_were_decided_between_is_no_reason_to_decide_again(project: Project) -> None:
    from madang.coding.code import Code
    from madang.workbench.recoding import merge_codes

    coded(project, USED, MISTRUST, "Haeun")
    coded(project, USED, "BAR.power", "Minjae")
    decide(project, open_ones(project)[0])
    book = project.corpus().codebook
    with project.reading() as session:
        revision = session.revisions(Code)[book.named("BAR.power").id]

    merge_codes(project, book.named("BAR.power").id, book.named(MISTRUST).id, revision)

    assert open_ones(project) == []
    assert check(project) == []


def test_a_settled_coding_that_a_summary_cites_is_not_taken_away_unseen(project: Project) -> None:
    from madang.base.bilingual import Bilingual
    from madang.base.ids import ClaimId, EvidenceId, new_id
    from madang.findings.claim import Bearing, Claim, Evidence

    coded(project, USED, MISTRUST, "Haeun")
    coded(project, USED, "BAR.power", "Minjae")
    decide(project, open_ones(project)[0])
    (settled,) = project.corpus().codings.values()
    with project.change("write_claim") as session:
        claim = Claim(ClaimId(new_id()), Bilingual("불신이 있다.", "There is mistrust."), settled.coder)
        session.add([claim, Evidence(EvidenceId(new_id()), claim.id, settled.segment, Bearing.FOR, settled.id)])

    with pytest.raises(Conflict):
        decide(project, disagreements(project.corpus())[0], Outcome.NEITHER)


def test_the_history_says_what_was_settled_and_why(project: Project) -> None:
    coded(project, USED, MISTRUST, "Haeun")
    coded(project, USED, "BAR.power", "Minjae")

    decide(project, open_ones(project)[0], Outcome.NEITHER, reason="He only asks.")

    last = history.acts(project)[0]
    assert (last.verb, last.summary) == ("settle_neither", "BAR.mistrust / BAR.power: He only asks.")


def test_the_decision_keeps_what_was_said_when_it_was_made(project: Project) -> None:
    mine = coded(project, USED, MISTRUST, "Haeun", Stance.MINUS)
    coded(project, USED, "BAR.power", "Minjae")
    settling = decide(project, open_ones(project)[0])

    remove_codings(project, [mine.id])

    given = decided(project.corpus())[settling].given
    assert {each.said.code for each in given} == {
        project.corpus().codebook.named(key).id for key in (MISTRUST, "BAR.power")
    }
    assert replace(given[0].said).words == USED
