"""Where the study stands, and what comes next."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_corpus
from madang.analysis.turns_coded import SourceCoded, turns_coded
from madang.base.errors import Invalid, Stale
from madang.base.ids import CodingId, OrganisationId, SourceId, StatementId
from madang.findings.claim import ClaimStatus
from madang.findings.findings import Findings
from madang.sources.study import StageRules, Study
from madang.workbench import history, home
from madang.workbench.demo_study import is_demo
from madang.workbench.home import Standing, Step, standing, suggestion
from madang.workbench.passages import apply_code
from madang.workbench.project import Project, new

A_PAIR = standing(a_corpus("A > G: BAR.mistrust -"), Findings()).pairs
BOTH = standing(a_corpus("A > G: BAR.mistrust -\nG > A: BAR.mistrust -"), Findings()).pairs


def a_standing(**given: Any) -> Standing:
    """A study in which nothing is left to do, but for what is given."""
    done = SourceCoded(SourceId("s1"), 10, 4, 6)
    whole = Standing((done,), (), BOTH, (), (), {ClaimStatus.SUPPORTED: 1})
    return replace(whole, **given)


UNREAD = SourceCoded(SourceId("s2"), 7, 0, 0)


@pytest.mark.parametrize(
    ("left", "step"),
    [
        ({"sources": ()}, Step.IMPORT),
        ({"unassigned": ((SourceId("s1"), "Kim"),)}, Step.ASSIGN),
        ({"sources": (UNREAD,)}, Step.CODE),
        ({"to_check": (CodingId("c1"),)}, Step.CHECK),
        ({"sources": (SourceCoded(SourceId("s1"), 10, 4, 6), UNREAD)}, Step.READ_ON),
        ({"disputed": (StatementId("t1"),)}, Step.SETTLE),
        ({"pairs": A_PAIR}, Step.HEAR_BOTH),
        ({"claims": {}}, Step.CLAIM),
        ({"claims": {ClaimStatus.WITHDRAWN: 2}}, Step.CLAIM),
        ({"claims": {ClaimStatus.PROPOSED: 2}}, Step.WEIGH),
        ({}, Step.PRINT),
    ],
)
def test_the_next_step_is_what_is_left_to_do(left: dict[str, Any], step: Step) -> None:
    assert suggestion(a_standing(**left)).step is step


def test_whoever_has_read_one_source_is_sent_to_the_next(project: Project) -> None:
    now = a_standing(sources=(SourceCoded(SourceId("s1"), 10, 4, 6), UNREAD))

    assert (suggestion(now).source, suggestion(now).count) == (SourceId("s2"), 1)


def test_a_source_nobody_speaks_in_is_not_waited_for() -> None:
    minutes = SourceCoded(SourceId("s3"), 0, 0, 0)

    assert suggestion(a_standing(sources=(*a_standing().sources, minutes))).step is Step.PRINT


@given(st.dictionaries(st.sampled_from(list(ClaimStatus)), st.integers(0, 3)), st.booleans(), st.booleans())
def test_there_is_always_a_next_step_and_earlier_work_comes_first(
    claims: dict[ClaimStatus, int], nobody_named: bool, disputed: bool
) -> None:
    now = a_standing(
        claims=claims,
        unassigned=((SourceId("s1"), "Kim"),) if nobody_named else (),
        disputed=(StatementId("t1"),) if disputed else (),
    )

    step = suggestion(now).step

    assert step is Step.ASSIGN if nobody_named else (step is Step.SETTLE) == disputed


def test_a_pair_is_heard_from_both_sides_when_each_speaks_of_the_other() -> None:
    now = standing(a_corpus("A > G: BAR.mistrust -\nG > A: BAR.mistrust -\nB > G: BAR.close -"), Findings())

    assert (now.both_heard, len(now.pairs)) == (1, 2)


def test_pairs_heard_from_both_sides_come_first() -> None:
    now = standing(
        a_corpus("B > G: BAR.close -\nB > G: BAR.token -\nA > G: BAR.close -\nG > A: BAR.close -"), Findings()
    )

    assert (now.pairs[0].a, now.pairs[0].b) == (OrganisationId("A"), OrganisationId("G"))


def test_an_interviewers_turns_are_left_out_of_the_share_coded(project: Project) -> None:
    source = next(each.id for each in project.corpus().sources.values() if each.name == "solidarity")
    words = project.corpus().transcripts[source].text.index("또 이용만")
    apply_code(project, source, words, words + 5, "BAR.mistrust")

    assert turns_coded(project.corpus()) == (1, 3)


def test_describing_the_study_is_one_act_and_answers_its_new_revision(project: Project) -> None:
    revision = home.study_revision(project)

    again = home.describe(project, Study(title_en="Naru"), revision)

    assert (project.corpus().study.title_en, again > revision) == ("Naru", True)
    assert history.acts(project)[0].verb == "describe_study"


def test_a_stale_description_is_refused_and_changes_nothing(project: Project) -> None:
    revision = home.study_revision(project)
    home.describe(project, Study(title_en="Hers"), revision)

    with pytest.raises(Stale):
        home.describe(project, Study(title_en="His"), revision)

    assert project.corpus().study.title_en == "Hers"


@pytest.mark.parametrize("rules", [StageRules(5, 3, 7, 3), StageRules(3, 8, 7, 3), StageRules(0, 1, 2, 3)])
def test_thresholds_that_do_not_rise_are_refused(project: Project, rules: StageRules) -> None:
    with pytest.raises(Invalid, match="rise"):
        home.describe(project, Study(stage=rules), home.study_revision(project))


def test_an_ordinary_study_is_not_taken_for_the_demonstration(project: Project) -> None:
    assert not is_demo(project.corpus())


def test_an_empty_project_is_told_to_bring_material_in(tmp_path: Any) -> None:
    with new(str(tmp_path / "empty.madang")) as empty:
        now = standing(empty.corpus(), empty.findings())

    assert suggestion(now).step is Step.IMPORT
