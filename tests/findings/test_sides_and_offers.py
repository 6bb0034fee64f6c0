"""A claim's coverage side by side, and the passages offered for it."""

from typing import Any

import pytest

from builders import a_claim, a_corpus, evidence_from
from madang.analysis.cases import asked_about
from madang.base.ids import CodeId, OrganisationId
from madang.findings.claim import Bearing
from madang.findings.offers import Offers, offers
from madang.findings.sides import coverage_by_side
from madang.findings.standing import CellStanding, standing
from madang.sources.organisation import Side

MISTRUST = CodeId("BAR.mistrust")
LINES = """
A > G: BAR.mistrust -
B > G: BAR.mistrust -
B > G: BAR.mistrust
G > A: BAR.mistrust +
C ? BAR.mistrust: asked_denied
D ? BAR.mistrust: asked_passed_over
E > G: BAR.power -
"""


def offered(supporting: tuple[str, ...] = (), **claim: Any) -> Offers:
    corpus = a_corpus(LINES)
    return offers(corpus, a_claim(**claim), [evidence_from(corpus, each) for each in supporting])


def test_each_side_has_its_own_count_of_those_reached() -> None:
    corpus = a_corpus(LINES)
    evidence = (evidence_from(corpus, "s000"), evidence_from(corpus, "s003", Bearing.AGAINST))

    rows = {row.side: row for row in coverage_by_side(corpus, a_claim(theme=MISTRUST), evidence)}

    civic, government = rows[Side.CIVIC], rows[Side.GOVERNMENT]
    assert (civic.supporting, civic.reached, civic.heard) == (("A",), 3, 4)
    assert (government.against, government.reached) == (("G",), 2)


def test_a_claim_about_one_side_shows_another_only_where_its_evidence_comes_from() -> None:
    corpus = a_corpus(LINES)

    rows = coverage_by_side(corpus, a_claim(theme=MISTRUST, side="civic"), (evidence_from(corpus, "s000"),))

    assert [row.side for row in rows] == [Side.CIVIC]


def test_passages_are_parted_by_the_stance_that_prevails() -> None:
    found = offered(theme=MISTRUST)

    assert (found.along, found.opposite, found.without_stance) == (("s000", "s001"), ("s003",), ("s002",))


def test_what_is_evidence_already_is_not_offered() -> None:
    assert offered(supporting=("s000",), theme=MISTRUST).along == ("s001",)


def test_cases_that_deny_or_do_not_tell_are_named() -> None:
    found = offered(theme=MISTRUST)

    assert (found.denied, found.silent) == (("C",), ("D",))


def test_a_claim_without_theme_and_pair_is_offered_nothing() -> None:
    assert offered(side="civic") == Offers()


def test_a_pair_is_offered_what_its_two_say_of_each_other() -> None:
    found = offered(pair=(OrganisationId("A"), OrganisationId("G")))

    assert sorted(found.along) == ["s000", "s003"]


@pytest.mark.parametrize(
    ("case", "told", "expected"),
    [
        ("A", True, CellStanding.TOLD),
        ("C", False, CellStanding.DENIED),
        ("D", False, CellStanding.REACHED),
        ("E", False, CellStanding.NOT_REACHED),
    ],
)
def test_silence_has_a_standing(case: str, told: bool, expected: CellStanding) -> None:
    asked = asked_about(a_corpus(LINES), "BAR.mistrust")

    assert standing(asked, OrganisationId(case), told=told) is expected


def test_where_nobody_recorded_reach_silence_says_nothing() -> None:
    asked = asked_about(a_corpus("A > G: BAR.mistrust -"), "BAR.power")

    assert standing(asked, OrganisationId("A"), told=False) is CellStanding.UNKNOWN
