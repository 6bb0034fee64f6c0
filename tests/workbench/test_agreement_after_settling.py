"""A decision between coders is nobody's coding: no number of agreement moves when something is settled."""

from madang.analysis.between_coders.gamma_over import gamma_of
from madang.analysis.between_coders.numbers import numbers
from madang.coding.statement import Stance
from madang.workbench.project import Project
from two_coders import coded, decide, open_ones

USED = "또 이용만 당하는 것 아닌가 싶었죠"


def _read(project: Project) -> tuple[object, ...]:
    found = numbers(project.corpus())
    rows = [(each.code, each.codings, each.cases, each.text, each.matched) for each in found.codes]
    return rows, found.whole, found.fields, gamma_of(project.corpus()).value


def test_no_number_moves_when_a_disagreement_is_settled(project: Project) -> None:
    coded(project, USED, "BAR.mistrust", "Haeun", Stance.MINUS)
    theirs = coded(project, USED, "BAR.power", "Minjae", Stance.MINUS)
    before = _read(project)

    decide(project, open_ones(project)[0], chosen=theirs)

    assert _read(project) == before
