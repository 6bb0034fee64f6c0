"""Summaries in the cells of the framework matrix."""

import json

import pytest

from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid, NotFound, Stale
from madang.base.ids import CodingId
from madang.workbench import coding, history
from madang.workbench.project import Project, check
from madang.workbench.summaries import OpenCell, cell, matrix, remove_summary, write_summary
from workbench_lines import a_statement_line

TEXT = Bilingual("약속이 남지 않았다.", "No promise was kept on paper.")


@pytest.fixture
def coded(project: Project) -> Project:
    """One statement of the solidarity about mistrust."""
    coding.code_marks(project, [("marks", json.dumps(a_statement_line()))])
    return project


def place(project: Project) -> tuple[str, str]:
    corpus = project.corpus()
    solidarity = next(each.id for each in corpus.organisations.values() if each.ko == "나루복지연대")
    return solidarity, corpus.codebook.named("BAR.mistrust").id


def opened(project: Project) -> OpenCell:
    return cell(project, *place(project))


def written(project: Project) -> OpenCell:
    write_summary(project, *place(project), TEXT, revision=None, cite=[opened(project).passages[0].coding])
    return opened(project)


def test_a_cell_opens_with_its_passages_and_the_coding_to_cite(coded: Project) -> None:
    passage = opened(coded).passages[0]

    assert coded.corpus().codings[passage.coding].statement == passage.statement


def test_a_summary_is_written_with_what_it_cites_in_one_act(coded: Project) -> None:
    found = written(coded)

    assert found.summary is not None
    assert (found.summary.text, [each.coding for each in found.citations]) == (TEXT, [found.passages[0].coding])
    assert history.acts(coded)[0].verb == "write_summary"


def test_undo_takes_summary_and_citations_back_together(coded: Project) -> None:
    written(coded)

    history.undo_mine(coded)

    assert (opened(coded).summary, opened(coded).citations, check(coded)) == (None, (), [])


def test_a_stale_summary_is_refused_and_nothing_is_kept(coded: Project) -> None:
    before = written(coded)
    write_summary(coded, *place(coded), Bilingual("다시 썼다.", ""), revision=before.revision)

    with pytest.raises(Stale):
        write_summary(coded, *place(coded), TEXT, revision=before.revision, uncite=[before.citations[0].id])

    assert len(opened(coded).citations) == 1


def test_two_people_who_begin_the_same_cell_do_not_write_over_each_other(coded: Project) -> None:
    written(coded)

    with pytest.raises(Stale, match="wrote a summary of this cell"):
        write_summary(coded, *place(coded), TEXT, revision=None)


def test_a_summary_that_was_removed_meanwhile_is_said_to_be_gone(coded: Project) -> None:
    before = written(coded)
    assert before.revision is not None
    remove_summary(coded, *place(coded), revision=before.revision)

    with pytest.raises(Stale, match="removed this summary"):
        write_summary(coded, *place(coded), TEXT, revision=before.revision)


def test_citing_twice_cites_once(coded: Project) -> None:
    found = written(coded)
    coding_id = found.passages[0].coding

    write_summary(coded, *place(coded), TEXT, revision=found.revision, cite=[coding_id, coding_id])

    assert [each.coding for each in opened(coded).citations] == [coding_id]


def test_a_citation_is_dropped_without_touching_the_words(coded: Project) -> None:
    found = written(coded)

    write_summary(coded, *place(coded), TEXT, revision=found.revision, uncite=[found.citations[0].id])

    assert (opened(coded).citations, opened(coded).summary) == ((), found.summary)


def test_an_empty_summary_is_refused(coded: Project) -> None:
    with pytest.raises(Invalid, match="remove the summary"):
        write_summary(coded, *place(coded), Bilingual(), revision=None)


def test_a_coding_that_is_gone_cannot_be_cited(coded: Project) -> None:
    with pytest.raises(NotFound, match="no longer coded"):
        write_summary(coded, *place(coded), TEXT, revision=None, cite=[CodingId("gone")])


def test_the_matrix_opens_a_family_to_its_codes(coded: Project) -> None:
    barrier = coded.corpus().codebook.named("BAR").id

    closed, _ = matrix(coded)
    found, standings = matrix(coded, [barrier])

    assert len(found.themes) > len(closed.themes)
    assert len(standings) == len(found.cases)
    assert {len(row) for row in standings} == {len(found.themes)}
