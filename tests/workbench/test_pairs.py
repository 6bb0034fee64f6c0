"""The pairs of the small study: the list, one pair opened, and the passages behind its numbers."""

import pytest

from madang.analysis.coorientation import Standing, State
from madang.base.errors import Invalid, NotFound
from madang.sources.organisation import Side
from madang.workbench.facing import What, facing
from madang.workbench.pair import open_pair
from madang.workbench.pairs import pair_list
from madang.workbench.project import Project
from pair_marks import CIVIC_WORDS, civic_says, code, ends, office_says

EPISODE = {"kind": "episode", "key": "E1", "ko": "첫 회의", "start": "2019-11", "precision": "month"}


def told(project: Project) -> None:
    """Both locate mistrust in the other; the civic side alone speaks of paperwork, at another time."""
    code(
        project,
        EPISODE,
        civic_says("BAR.mistrust", blame="other_side", episode="E1"),
        civic_says("BAR.mistrust", CIVIC_WORDS[1], blame="other_side", pick="typical"),
        office_says("BAR.mistrust", blame="other_side", episode="E1"),
        civic_says("BAR.admin", CIVIC_WORDS[1]),
        civic_says("BAR.mistrust", perspective="attributed"),
    )


def test_a_pair_counts_what_each_says_of_the_other(project: Project) -> None:
    told(project)

    (line,) = pair_list(project).pairs

    assert (line.a, line.b, line.a_on_b, line.b_on_a, line.crossings) == (*ends(project), 4, 1, 1)


def test_the_sides_are_a_line_too(project: Project) -> None:
    told(project)

    (line,) = pair_list(project).sides

    assert (line.a, line.b, line.a_on_b, line.b_on_a) == (Side.CIVIC, Side.GOVERNMENT, 4, 1)


def test_a_period_says_what_it_leaves_out(project: Project) -> None:
    told(project)

    found = pair_list(project, "2019", "2019")

    assert (found.time.inside, found.time.outside, found.time.undated) == (2, 0, 3)
    assert [(each.a_on_b, each.b_on_a) for each in found.pairs] == [(1, 1)]


@pytest.mark.parametrize(
    ("start", "end"), [("soon", None), ("2019-13", None), ("2020", "2019"), ("2019-12", "2019-11")]
)
def test_what_is_no_period_is_refused(project: Project, start: str, end: str | None) -> None:
    with pytest.raises(Invalid) as refused:
        pair_list(project, start, end)

    assert refused.value.ko


def test_an_open_pair_quotes_the_passage_marked_typical(project: Project) -> None:
    told(project)

    (mistrust,) = [each for each in open_pair(project, *ends(project)).themes if each.view.theme == "BAR.mistrust"]

    assert mistrust.by_a.quotation is not None
    assert mistrust.by_a.quotation.words == (CIVIC_WORDS[1],)


def test_a_theme_of_one_side_says_whether_it_reached_the_other(project: Project) -> None:
    told(project)

    (paperwork,) = [each for each in open_pair(project, *ends(project)).themes if each.view.theme == "BAR.admin"]

    assert (paperwork.view.state, paperwork.by_a.reached, paperwork.by_b.reached) == (State.UNASKED, True, False)


def test_the_guess_of_one_side_faces_what_the_other_says(project: Project) -> None:
    told(project)

    a, b = facing(project, *ends(project), What.GUESS_A, "BAR.mistrust")

    statements = project.corpus().statements
    assert [statements[each].perspective for each in a] == ["attributed"]
    assert [statements[each].perspective for each in b] == ["own"]


def test_the_same_pair_from_the_other_end_is_turned_round(project: Project) -> None:
    told(project)
    a, b = ends(project)

    assert facing(project, b, a, What.OWN, "BAR.mistrust") == facing(project, a, b, What.OWN, "BAR.mistrust")[::-1]


def test_blame_that_crosses_is_behind_both_numbers(project: Project) -> None:
    told(project)

    assert facing(project, *ends(project), What.CROSSINGS) == facing(
        project, *ends(project), What.BLAME, "BAR.mistrust"
    )


def test_a_standing_opens_what_is_counted_in_it(project: Project) -> None:
    told(project)

    a, b = facing(project, *ends(project), What.STANDING, Standing.ONE_SIDED.value)

    assert (len(a), len(b)) == (1, 0)


def test_an_organisation_faces_the_other_side(project: Project) -> None:
    told(project)

    a, b = facing(project, "civic", "government", What.ORGANISATION, ends(project)[1])

    assert (len(a), len(b)) == (4, 1)


@pytest.mark.parametrize(("a", "b"), [("nobody", "civic"), ("civic", "nobody")])
def test_an_unknown_end_is_not_found(project: Project, a: str, b: str) -> None:
    with pytest.raises(NotFound):
        open_pair(project, a, b)


def test_an_organisation_and_a_side_are_no_pair(project: Project) -> None:
    with pytest.raises(Invalid, match="two different organisations"):
        open_pair(project, ends(project)[0], "government")


def test_a_theme_nobody_speaks_of_is_not_found(project: Project) -> None:
    told(project)

    with pytest.raises(NotFound):
        facing(project, *ends(project), What.OWN, "BAR.culture")
