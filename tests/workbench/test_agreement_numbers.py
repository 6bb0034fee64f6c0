"""Numbers of agreement as a person asks for them: reflexive studies, blind coding, questions."""

from dataclasses import replace

import pytest

from madang.base.errors import Forbidden, Invalid, NotFound
from madang.base.ids import ClaimId
from madang.sources.study import Approach
from madang.workbench import agreement_gamma
from madang.workbench.agreement_numbers import (
    Asked,
    asked_of,
    claim_passages,
    claims,
    comparable,
    gamma,
    numbers,
    one_code,
    passages,
)
from madang.workbench.home import standing
from madang.workbench.passages import apply_code
from madang.workbench.project import Project, put_study
from madang.workbench.warming import warm


@pytest.fixture
def coded(project: Project) -> Project:
    """Both interviews coded by Haeun and Minjae, who agree in one."""
    one, other = sorted(project.corpus().sources, key=lambda each: project.corpus().sources[each].name)
    for coder, code in (("Haeun", "BAR.mistrust"), ("Minjae", "BAR.mistrust")):
        apply_code(project, one, 17, 30, code, coder=coder)
    for coder, code in (("Haeun", "BAR.mistrust"), ("Minjae", "BAR.close")):
        apply_code(project, other, 25, 36, code, coder=coder)
    return project


def _reflexive(project: Project) -> Project:
    with project.change("describe_study", "") as session:
        put_study(session, replace(project.corpus().study, approach=Approach.REFLEXIVE))
    return project


@pytest.mark.parametrize(
    "ask",
    [
        lambda project: numbers(project, Asked()),
        lambda project: claims(project, Asked()),
        lambda project: gamma(project, Asked()),
        lambda project: one_code(project, "BAR.mistrust", Asked()),
        lambda project: passages(project, Asked()),
    ],
)
def test_a_reflexive_study_gets_no_number(coded: Project, ask: object) -> None:
    assert callable(ask)
    reflexive = _reflexive(coded)

    with pytest.raises(Forbidden):
        ask(reflexive)


def test_a_reflexive_study_is_warmed_all_the_same(coded: Project) -> None:
    warm(_reflexive(coded))

    assert standing(coded.corpus(), coded.findings()).sources


def test_every_code_that_somebody_used_has_a_row(coded: Project) -> None:
    book = coded.corpus().codebook

    found = numbers(coded, Asked())

    assert [book.code(each.code).key for each in found.codes] == ["BAR", "BAR.mistrust", "BAR.close"]


def test_coders_are_asked_for_by_name(coded: Project) -> None:
    asked = asked_of(coded.corpus(), ["Minjae", "Haeun"])

    assert asked.coders == frozenset(comparable(coded))


def test_an_unknown_coder_is_refused(coded: Project) -> None:
    with pytest.raises(NotFound):
        asked_of(coded.corpus(), ["Haeun", "Nobody"])


def test_one_coder_alone_is_refused(coded: Project) -> None:
    with pytest.raises(Invalid):
        asked_of(coded.corpus(), ["Haeun"])


def test_an_unknown_measure_is_refused(coded: Project) -> None:
    with pytest.raises(Invalid):
        numbers(coded, Asked(measure="gut"))


def test_who_codes_blind_opens_only_their_own_passages(coded: Project) -> None:
    shown = passages(coded, Asked(), blind=True)

    names = {coded.corpus().coders[coder].name for coder, _ in shown.by_coder}
    assert (names, shown.hidden) == ({"Haeun"}, 2)


def test_who_does_not_code_blind_opens_everybodys(coded: Project) -> None:
    shown = passages(coded, Asked())

    assert ([len(keys) for _, keys in shown.by_coder], shown.hidden) == ([2, 2], 0)


def test_a_claim_that_is_not_there_opens_nothing(coded: Project) -> None:
    with pytest.raises(NotFound):
        claim_passages(coded, Asked(), ClaimId("gone"))


def test_gamma_can_be_given_up(coded: Project) -> None:
    counting = agreement_gamma.Counting()
    counting.stop()

    with pytest.raises(agreement_gamma.Stopped):
        gamma(coded, Asked(), told=counting.told)


def test_gamma_is_worked_out_once(coded: Project) -> None:
    first = gamma(coded, Asked())

    assert gamma(coded, Asked(), told=lambda _: pytest.fail("worked out again")) is first
