"""Lee 2012: good at tension and conflict, not at compromise and collaboration; early and unsettled."""

import pytest

from builders import a_corpus, an_episode
from madang.analysis.criteria import CRITERIA
from madang.analysis.refusals import FIVE_EPISODES
from madang.analysis.response import Period, pair_response, side_response
from madang.analysis.stage import Mark, moves, stage
from madang.base.ids import OrganisationId
from madang.sources.organisation import Side
from madang.sources.source import SourceKind
from madang.sources.study import StageRules

A, G = OrganisationId("A"), OrganisationId("G")
EPISODES = [an_episode(f"e{n}", f"201{n}") for n in range(8)]

TENSE = """
A > G: RSP.confront @e1
A > G: RSP.avoid @e2
A > G: RSP.formal @e3
A > G: RSP.confront @e4
A > G: RSP.collab @e4
A > G: RSP.compromise @e5
"""


def test_rm_of_four_tense_and_two_cooperative_episodes_is_minus_a_third() -> None:
    """T = {1,2,3,4}, C = {4,5}: (2 - 4) / 6. Leaving e1 out: (2-3)/5; e5 out: (1-4)/5; e4 out: (1-3)/4."""
    by_a = pair_response(a_corpus(TENSE, episodes=EPISODES), A, G).by_a

    assert (by_a.tension, by_a.cooperation, by_a.episodes) == (4, 2, 5)
    assert by_a.value == pytest.approx(-1 / 3)
    assert (by_a.low, by_a.high) == (-3 / 5, -1 / 5)


def test_below_five_episodes_there_is_only_the_list() -> None:
    by_a = pair_response(a_corpus(TENSE.replace("@e5", "@e1")), A, G).by_a

    assert (by_a.value, by_a.reason, len(by_a.marks)) == (None, FIVE_EPISODES, 4)


def test_only_dated_or_named_episodes_are_counted() -> None:
    by_a = pair_response(a_corpus("A > G: RSP.confront\nA > G: RSP.avoid start=2011"), A, G).by_a

    assert [each.modes for each in by_a.marks] == [("RSP.avoid",)]


def test_the_balance_is_also_kept_by_period() -> None:
    corpus = a_corpus(TENSE, episodes=EPISODES)

    years = pair_response(corpus, A, G).periods
    early = pair_response(corpus, A, G, [Period("2011", "2013-06")]).periods[0]

    assert [each.period.start for each in years] == ["2011", "2012", "2013", "2014", "2015"]
    assert (early.by_a.tension, early.by_a.cooperation) == (3, 0)


def test_a_side_spreads_its_tension_over_cases() -> None:
    found = side_response(a_corpus(f"{TENSE}\nB > G: RSP.confront @e6"), Side.CIVIC)

    assert (found.tension_cases, found.cooperation_cases) == (("A", "B"), ("A",))


def supported(code: str, tellers: str = "AG") -> str:
    """Two people of each side tell that it is there."""
    return "\n".join(
        f"{a}/{p} > {b}: {code} +" for a, b in (("A", "G"), ("G", "A")) if a in tellers for p in ("kim", "lee")
    )


def reading(*codes: str, more: str = "") -> object:
    return stage(a_corpus("\n".join([*map(supported, codes), more])), A, G).stage


SOME = ("PRC.channel", "PRC.agenda", "PRC.review")
FIVE = ("PRC.trust", "PRC.channel", "PRC.agenda", "PRC.decide", "PRC.disagree")
THIN = "\n".join(f"A > G: {code} +" for code in CRITERIA)  # names all eight once, so that none is silent


def test_the_rows_are_climbed_in_order() -> None:
    assert reading(*SOME, more=THIN) == 1  # three, without trust shown
    assert reading("PRC.trust", *SOME[:2], more=THIN) == 2
    assert reading(*FIVE, more=THIN) == 3
    assert reading(*FIVE[:3], "PRC.share", "PRC.review", more=THIN) == 2  # five, without the two that working needs
    assert reading(*FIVE, "PRC.share", "PRC.survives", more=THIN) == 4
    assert reading(*FIVE, "PRC.share", "PRC.review", more=THIN) == 3


def test_nothing_shared_and_no_joint_work_is_no_partnership() -> None:
    assert reading(more=THIN) == 0
    assert reading(more=f"{THIN}\nA > G: RSP.collab") == 1


def test_three_silent_criteria_are_not_assessed() -> None:
    found = stage(a_corpus("\n".join(map(supported, FIVE))), A, G)

    assert (found.stage, found.silent) == (None, 3)
    assert found.reason is not None


def test_a_negative_balance_on_both_accounts_is_a_ceiling() -> None:
    fights = "\n".join(f"{a} > {b}: RSP.confront @e{n}" for a, b in (("A", "G"), ("G", "A")) for n in range(5))
    found = stage(a_corpus("\n".join([*map(supported, FIVE), THIN, fights])), A, G)

    assert (found.stage, found.ceiling) == (1, True)


def mark(lines: str, **more: object) -> Mark:
    return stage(a_corpus(lines, **more), A, G).criteria[0].by_a.mark  # type: ignore[arg-type]


def test_a_criterion_needs_two_passages_and_two_voices() -> None:
    assert mark("A/kim > G: PRC.channel +\nA/lee > G: PRC.channel +") is Mark.SUPPORTED
    assert mark("A/kim > G: PRC.channel +\nA/kim > G: PRC.channel +") is Mark.NAMED
    assert mark("A/kim > G: PRC.channel +") is Mark.NAMED
    assert mark("A/kim > G: BAR.power -") is Mark.SILENT


def test_one_person_and_one_document_are_two_voices() -> None:
    lines = "A/kim > G: PRC.channel +\nA/none > G: PRC.channel + #minutes"

    assert mark(lines, kinds={"minutes": SourceKind.MINUTES}) is Mark.SUPPORTED
    assert mark(lines) is Mark.NAMED  # an interview in which nobody is known is no document


def test_two_coders_on_one_passage_are_one_passage() -> None:
    lines = "A/kim > G: PRC.channel + by=ann\nA/kim > G: PRC.channel + by=bob on=0"

    assert mark(lines) is Mark.NAMED


def test_denials_contest_and_wishes_do_not_count() -> None:
    two = "A/kim > G: PRC.channel +\nA/lee > G: PRC.channel +"

    assert mark(f"{two}\nA/kim > G: PRC.channel -") is Mark.CONTESTED
    assert mark(f"{two}\nA/kim ? PRC.channel: asked_denied") is Mark.CONTESTED
    assert mark("A/kim > G: BAR.power -\nA/kim ? PRC.channel: asked_denied") is Mark.ABSENT
    assert mark("A/kim > G: PRC.channel + wish\nA/lee > G: PRC.channel + wish") is Mark.SILENT


def test_a_stage_that_hangs_on_one_interview_is_fragile() -> None:
    found = stage(a_corpus("\n".join([*map(supported, ("PRC.trust", *SOME[:2])), THIN])), A, G)

    assert found.stage == 2
    # A has a third voice (A-p), which alone names five of the criteria; G has only two people
    assert found.fragile_without == ("A-p", "G-kim", "G-lee")


def test_sides_differ_when_their_own_accounts_lie_two_stages_apart() -> None:
    ours = "\n".join(supported(code, "A") for code in FIVE)
    theirs = "\n".join(f"G > A: {code} +" for code in CRITERIA)
    found = stage(a_corpus(f"{ours}\n{THIN}\n{theirs}"), A, G)

    assert (found.by_a, found.by_b, found.sides_differ, found.stage) == (3, 0, True, 1)


def test_a_change_of_thresholds_lists_the_pairs_that_move() -> None:
    corpus = a_corpus("\n".join([*map(supported, ("PRC.trust", *SOME[:2])), THIN]))

    moved = moves(corpus, StageRules(forming=4))

    assert [(each.a, each.b, each.before, each.after) for each in moved] == [("A", "G", 2, 1)]
