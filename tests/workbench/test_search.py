"""Words and codes together, on the small study."""

from dataclasses import replace
from pathlib import Path

import pytest

from madang.analysis.queries import Beside, Search
from madang.analysis.retrieval import Query
from madang.base.ids import SourceId
from madang.workbench.passages import apply_code
from madang.workbench.project import Project
from madang.workbench.search import hits_table, search
from madang.workbench.sources import import_files


@pytest.fixture
def coded(project: Project) -> Project:
    """“이용만 당하는” in the second turn of the civic interview is coded as mistrust."""
    source = source_named(project, "solidarity")
    start = project.corpus().transcripts[source].text.index("이용만 당하는")
    apply_code(project, source, start, start + len("이용만 당하는"), "BAR.mistrust")
    return project


def source_named(project: Project, name: str) -> SourceId:
    return next(each.id for each in project.corpus().sources.values() if each.name == name)


def found(project: Project, asked: Search) -> list[str]:
    """The words of each hit, with the number of its turn."""
    corpus = project.corpus()
    return [
        f"{(hit.turn or 0) + 1} {corpus.transcripts[hit.source].text[start:end]}"
        for hit in search(project, asked).hits.hits
        for start, end in hit.words or ((hit.start, hit.end),)
    ]


def mistrust(project: Project, **search: object) -> Search:
    return replace(Search(codes=(project.corpus().codebook.named("BAR.mistrust").id,)), **search)  # type: ignore[arg-type]


def test_a_code_alone_finds_its_passages(coded: Project) -> None:
    assert found(coded, mistrust(coded)) == ["2 이용만 당하는"]


@pytest.mark.parametrize(
    ("words", "beside", "turns", "expected"),
    [
        ("이용 OR 네", Beside.INSIDE, 1, ["2 이용"]),
        ("이용 OR 네", Beside.TURN, 1, ["2 이용", "2 네"]),
        ("이용 OR 네", Beside.NEAR, 1, ["2 이용", "2 네", "3 네"]),
        ("자료", Beside.NEAR, 1, []),
        ("자료", Beside.NEAR, 2, ["4 자료"]),
    ],
)
def test_words_stand_to_coded_passages_as_asked(
    coded: Project, words: str, beside: Beside, turns: int, expected: list[str]
) -> None:
    assert found(coded, mistrust(coded, words=words, beside=beside, query=Query(turns=turns))) == expected


def test_words_that_were_not_coded_so_are_found_by_leaving_the_code_out(coded: Project) -> None:
    code = coded.corpus().codebook.named("BAR.mistrust").id

    assert found(coded, Search(words="이용 OR 당하", without=(code,))) == []
    assert found(coded, Search(words="자료 OR 당하", without=(code,))) == ["4 자료"]


def test_a_turn_may_answer_by_what_it_lacks(project: Project) -> None:
    asked = Search(words="NOT 네", query=Query(sources=(source_named(project, "solidarity"),)))

    assert [each.hit.turn for each in search(project, asked).shown] == [0, 3]


def test_what_came_in_a_moment_ago_is_searched(project: Project, folder: Path) -> None:
    assert found(project, Search(words="얼룩말")) == []
    path = folder / "zebra.txt"
    path.write_text("박정순: 얼룩말 이야기요.\n이하은: 네?\n", "utf-8")
    import_files(project, [path])

    assert found(project, Search(words="얼룩말")) == ["1 얼룩말"]


def test_a_cell_that_looks_like_a_formula_is_written_as_text(project: Project, folder: Path) -> None:
    path = folder / "sums.txt"
    path.write_text("박정순: =SUM(A1)이라고 썼어요.\n이하은: 네?\n", "utf-8")
    import_files(project, [path])

    assert "'=SUM" in hits_table(project, Search(words='"=SUM"')).decode()
