"""Decisions on a proposed stage: with a reason, on what was seen, and never over somebody else's."""

import pytest

from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid, Stale
from madang.workbench import history
from madang.workbench.decisions import decide_stage, stage_decision, withdraw_stage_decision
from madang.workbench.project import Project, check
from pair_marks import civic_says, code, ends, office_says

WHY = Bilingual("아직 이르다.", "Too early.")


def decide(project: Project, *, accepted: bool = True, revision: int | None = None) -> None:
    decide_stage(project, *ends(project), seen=None, accepted=accepted, reason=WHY, revision=revision)


def decided(project: Project) -> tuple[bool, int]:
    found = stage_decision(project, *ends(project))
    assert found is not None
    return found[0].accepted, found[1]


def test_a_decision_is_kept_with_its_reason_and_who_made_it(project: Project) -> None:
    decide(project)

    (found,) = project.findings().decisions

    assert (found.pair, found.accepted, found.reason) == (ends(project), True, WHY)
    assert project.corpus().coders[found.coder].name == "Haeun"
    assert check(project) == []


def test_deciding_again_replaces_the_decision(project: Project) -> None:
    decide(project)

    decide(project, accepted=False, revision=decided(project)[1])

    assert [each.accepted for each in project.findings().decisions] == [False]


def test_the_same_pair_named_the_other_way_round_has_the_same_decision(project: Project) -> None:
    decide(project)
    a, b = ends(project)

    assert stage_decision(project, b, a) == stage_decision(project, a, b)


def test_a_decision_somebody_else_made_meanwhile_is_not_overwritten(project: Project) -> None:
    decide(project)

    with pytest.raises(Stale):
        decide(project, accepted=False)

    assert decided(project)[0] is True


def test_a_decision_changed_meanwhile_is_not_overwritten(project: Project) -> None:
    decide(project)
    seen = decided(project)[1]
    decide(project, revision=seen, accepted=False)

    with pytest.raises(Stale):
        decide(project, revision=seen)

    assert decided(project)[0] is False


def test_a_proposal_that_changed_meanwhile_is_looked_at_again(project: Project) -> None:
    with pytest.raises(Stale, match="proposal has changed"):
        decide_stage(project, *ends(project), seen=2, accepted=True, reason=WHY)

    assert project.findings().decisions == ()


def test_a_decision_needs_a_reason(project: Project) -> None:
    with pytest.raises(Invalid, match="Say why"):
        decide_stage(project, *ends(project), seen=None, accepted=True, reason=Bilingual())


def test_sides_have_no_stage_to_decide_on(project: Project) -> None:
    with pytest.raises(Invalid, match="two organisations only"):
        decide_stage(project, "civic", "government", seen=None, accepted=True, reason=WHY)


def test_a_withdrawn_decision_comes_back_with_undo(project: Project) -> None:
    code(project, civic_says("BAR.mistrust"), office_says("BAR.mistrust"))
    decide(project)
    withdraw_stage_decision(project, *ends(project), revision=decided(project)[1])
    assert stage_decision(project, *ends(project)) is None

    history.undo(project)

    assert decided(project)[0] is True
