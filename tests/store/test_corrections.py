"""Corrections on both databases: kept, undone, done again, and read back after a restart."""

from collections.abc import Iterator

import pytest

from madang.base.ids import SourceId
from madang.text.stamping import Stamp
from madang.workbench import demo, history
from madang.workbench.placings import to_check
from madang.workbench.project import Project, check, open_project
from madang.workbench.reading import opened, since
from madang.workbench.stamping import set_stamps
from madang.workbench.text import correct_text


@pytest.fixture
def project(place: str) -> Iterator[Project]:
    """The demo, with its most coded source corrected in the middle of a coding."""
    with demo.make_demo(place) as made:
        yield made


def corrected(project: Project) -> SourceId:
    coding = min(project.corpus().codings.values(), key=lambda each: each.id)
    span = coding.segment.span
    correct_text(project, coding.segment.source, "고친 말 👍", start=span.start + 1, end=span.start + 4)
    return coding.segment.source


def test_a_correction_is_whole_after_a_restart(project: Project, place: str) -> None:
    source = corrected(project)

    with open_project(place) as again:
        assert (check(again), again.corpus().transcripts[source].number) == ([], 2)
        assert to_check(again, source)


def test_a_corpus_brought_up_to_date_is_what_a_fresh_load_gives(project: Project, place: str) -> None:
    project.corpus()
    source = corrected(project)

    with open_project(place) as again:
        assert again.corpus().codings == project.corpus().codings
        assert list(again.corpus().transcripts[source].turns) == list(project.corpus().transcripts[source].turns)


def test_undo_and_redo_come_to_the_same(project: Project) -> None:
    before = project.corpus()
    source = corrected(project)
    after = project.corpus()
    history.undo(project)
    back = project.corpus()
    history.redo(project)
    again = project.corpus()

    assert (back.codings, back.transcripts[source].text) == (before.codings, before.transcripts[source].text)
    assert (again.codings, check(project)) == (after.codings, [])


def test_a_page_hears_of_the_new_text_and_its_codings(project: Project) -> None:
    source = min(project.corpus().codings.values(), key=lambda each: each.id).segment.source
    seen = opened(project, source)
    corrected(project)

    news = since(project, source, seen.revision)

    assert news.transcript != seen.transcript.id
    assert {each["id"] for each in news.codings} == {each["id"] for each in seen.codings}


def test_stamps_are_one_act_that_moves_nothing_and_is_undone(project: Project) -> None:
    before = project.corpus()
    source = min(before.codings.values(), key=lambda each: each.id).segment.source
    turns = [each for each in before.transcripts[source].turns if each.label]
    stamps = [Stamp(each.span.start, 6.0 * number) for number, each in enumerate(turns)]

    set_stamps(project, source, stamps, transcript=before.transcripts[source].id)
    after = project.corpus()
    history.undo(project)

    assert [each.time for each in after.transcripts[source].turns if each.label] == [each.seconds for each in stamps]
    assert to_check(project, source) == []
    assert {each.segment.words for each in after.codings.values()} == {
        each.segment.words for each in before.codings.values()
    }
    assert (project.corpus().codings, check(project)) == (before.codings, [])
