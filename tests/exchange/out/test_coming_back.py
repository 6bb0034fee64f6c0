"""What was taken out and comes back: statements are what they were, and so are sources."""

import io
from collections.abc import Callable

import docx
import pytest

from coded_files import KOREAN, a_coded, a_passage, a_qualcoder
from madang.exchange.incoming.coded import Said
from madang.workbench.exchange import exported
from madang.workbench.incoming import import_coded, take_in
from madang.workbench.project import Project

TEXT = "그들은 듣지 않는다. 우리는 말한다. 아무도 듣지 않는다."
ONE = "0198c0de-0000-7000-8000-000000000001"
HEAD = "source,start,end,words,code,coder,statement,organisation,about,stance\n"
Make = Callable[[], Project]


def a_row(start: int, end: int, statement: str, coder: str = "ana") -> str:
    return f"talk,{start},{end},{TEXT[start:end]},deaf,{coder},{statement},Green Yard,The City,minus\n"


def a_study(make: Make) -> Project:
    """A project with the text `talk` and no codings."""
    project = make()
    import_coded(project, a_coded(TEXT))
    return project


def places(project: Project) -> dict[str, list[str]]:
    """The words of each statement."""
    corpus = project.corpus()
    return {id_: [each.segment.words for each in corpus.codings_of[id_]] for id_ in corpus.statements}


def test_rows_of_one_statement_at_two_places_are_one_statement(make: Make) -> None:
    project = a_study(make)

    take_in(project, (HEAD + a_row(0, 11, ONE) + a_row(21, 32, ONE)).encode(), "codings.csv")

    assert places(project) == {ONE: ["그들은 듣지 않는다.", "아무도 듣지 않는다."]}


def test_a_row_added_to_a_statement_that_is_here_joins_it(make: Make) -> None:
    project = a_study(make)
    take_in(project, (HEAD + a_row(0, 11, ONE)).encode(), "codings.csv")

    take_in(project, (HEAD + a_row(0, 11, ONE) + a_row(21, 32, ONE)).encode(), "codings.csv")

    assert {id_: len(words) for id_, words in places(project).items()} == {ONE: 2}


def test_the_same_statement_by_another_coder_stays_apart(make: Make) -> None:
    project = a_study(make)

    take_in(project, (HEAD + a_row(0, 11, ONE) + a_row(0, 11, ONE, "ben")).encode(), "codings.csv")

    assert len(places(project)) == 2


def test_rows_without_a_statement_of_their_own_are_each_one(make: Make) -> None:
    project = a_study(make)

    take_in(project, (HEAD + a_row(0, 11, "") + a_row(21, 32, "")).encode(), "codings.csv")

    assert sorted(map(len, places(project).values())) == [1, 1]


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_statements_come_back_from_a_table_with_their_ids_and_places(make: Make, ending: str) -> None:
    first, second = a_study(make), a_study(make)
    take_in(first, (HEAD + a_row(0, 11, ONE) + a_row(21, 32, ONE) + a_row(12, 19, "")).encode(), "codings.csv")

    take_in(second, exported(first, ending, "codings" if ending == ".csv" else None), f"codings{ending}")

    assert places(second) == places(first)


def test_two_statements_on_one_place_are_not_doubled_by_their_own_table(make: Make) -> None:
    project = make()
    said = [Said(organisation=each, about="The City") for each in ("Green Yard", "Blue Yard")]
    import_coded(project, a_coded(TEXT, *(a_passage(0, 11, said=each) for each in said)))

    report = take_in(project, exported(project, ".csv", "codings"), "codings.csv")

    assert report is not None
    assert report.is_empty


@pytest.fixture
def two(make: Make) -> Project:
    """Two sources with codings of their own."""
    project = make()
    take_in(project, a_qualcoder(KOREAN, (0, 3, "구청이"), (0, 10, None)), "data.qda")
    import_coded(project, a_coded(TEXT, a_passage(0, 11), a_passage(12, 19, coder="ben")))
    return project


def words(project: Project) -> set[tuple[str, str, str]]:
    """Source, words and coder of each coding."""
    corpus = project.corpus()
    return {
        (corpus.sources[each.segment.source].name, each.segment.words.strip(), corpus.coders[each.coder].name)
        for each in corpus.codings.values()
    }


def test_a_marked_document_comes_back_as_the_sources_it_was_made_of(two: Project, make: Make) -> None:
    other = make()

    take_in(other, exported(two, ".docx", "transcripts"), "marked.docx", codings=True)

    assert words(other) == words(two)


def test_a_marked_document_brings_its_own_project_nothing_new(two: Project) -> None:
    report = take_in(two, exported(two, ".docx", "transcripts"), "marked.docx", codings=True)

    assert report is not None
    assert (dict(report.new), report.lost) == ({}, {})


def test_a_comment_added_in_word_comes_back_on_its_words(two: Project) -> None:
    document = docx.Document(io.BytesIO(exported(two, ".docx", "transcripts")))
    run = next(run for each in document.paragraphs for run in each.runs if "아무도" in run.text)
    document.add_comment([run], text="deaf", author="Supervisor")
    saved = io.BytesIO()
    document.save(saved)

    take_in(two, saved.getvalue(), "marked.docx", codings=True)

    assert ("talk", run.text.strip(), "Supervisor") in words(two)


def test_words_typed_into_a_marked_document_shift_no_coding(two: Project) -> None:
    before = words(two)
    document = docx.Document(io.BytesIO(exported(two, ".docx", "transcripts")))
    next(each for each in document.paragraphs if "그들은" in each.text).insert_paragraph_before("A remark of mine.")
    saved = io.BytesIO()
    document.save(saved)

    report = take_in(two, saved.getvalue(), "marked.docx", codings=True)

    assert report is not None
    assert (words(two), dict(report.new)) == (before, {})


@pytest.mark.parametrize(
    ("start", "end", "words"), [(5, 20, "구청은 답이 없다."), (0, 15, "구청은 답이 없다."), (17, 24, "그렇습")]
)
def test_a_coding_that_begins_or_ends_in_a_speakers_label_is_marked_on_the_words(
    make: Make, start: int, end: int, words: str
) -> None:
    first, second = make(), make()
    import_coded(first, a_coded("Ana: 구청은 답이 없다.\nBen: 그렇습니다.\nAna: 네.\nBen: 네.", a_passage(start, end)))

    take_in(second, exported(first, ".docx", "transcripts"), "marked.docx", codings=True)

    assert [each.segment.words for each in second.corpus().codings.values()] == [words]
