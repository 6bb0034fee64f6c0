"""Coding by marks: what comes in, what is refused, what comes out again."""

import json
from pathlib import Path
from typing import Any

import pytest

from madang.base.errors import Invalid
from madang.coding.statement import Blame, Stance, Time
from madang.exchange.marks import Marks
from madang.workbench import coding, exchange, history
from madang.workbench.project import Project, check, new
from workbench_lines import a_mark, a_statement_line


def code(project: Project, *lines: dict[str, Any]) -> Marks:
    return coding.code_marks(project, [("marks", "\n".join(json.dumps(line) for line in lines))])


def words_of(project: Project) -> list[str]:
    return [each.segment.words for each in project.corpus().codings.values()]


def test_words_that_stand_once_need_no_place(project: Project) -> None:
    code(project, a_mark(words="또 이용만 당하는 것 아닌가"))

    assert words_of(project) == ["또 이용만 당하는 것 아닌가"]


def test_words_that_stand_twice_need_a_place(project: Project) -> None:
    found = code(project, a_mark(words="네, 맞아요"))

    assert found.problems == ['marks line 1: the words “네, 맞아요” stand there more than once; say which with "nth".']


def test_the_second_of_two_equal_passages_can_be_meant(project: Project) -> None:
    code(project, a_mark(words="네, 맞아요", nth=2))

    (each,) = project.corpus().codings.values()
    assert each.segment.before.endswith("이하은: ")


def test_words_that_differ_from_those_at_the_place_are_refused(project: Project) -> None:
    found = code(project, a_mark(words="또 이용만", start=0, end=5))

    assert "the words differ: the line says “또 이용만”, the transcript has “이하은: ”" in found.problems[0]


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 5), (9, 3), (0, 10_000)])
def test_a_place_outside_the_text_is_refused(project: Project, start: int, end: int) -> None:
    found = code(project, a_mark(start=start, end=end))

    assert "lies outside a text of" in found.problems[0]


def test_composed_and_decomposed_hangul_are_the_same_words(project: Project) -> None:
    import unicodedata

    code(project, a_mark(words=unicodedata.normalize("NFD", "이용만 당하는")))

    assert words_of(project) == ["이용만 당하는"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (a_mark(words="자료를", code="BAR.nothing"), "there is no code “BAR.nothing” in the project"),
        (a_mark(source="nowhere"), "there is no source “nowhere” in the project"),
        (a_mark(kind="node"), "“node” is not a kind of line Madang knows"),
        (a_statement_line(stance="5"), "stance is “5”; it can be -1, 0, 1, mixed, unclear"),
        (a_statement_line(about="Nobody"), "there is no organisation “Nobody” in the project"),
        (a_statement_line(codes=[]), "the statement has no codes"),
        (a_statement_line(start_date="spring"), "write a date as 2019, 2019-11 or 2019-11-04"),
    ],
)
def test_a_line_that_cannot_be_used_is_named_with_the_reason(project: Project, line: dict[str, Any], said: str) -> None:
    found = code(project, line)

    assert said in found.problems[0]


def test_the_other_lines_come_in_beside_a_refused_one(project: Project) -> None:
    code(project, a_mark(words="not there"), a_mark(words="자료를 만들어"))

    assert words_of(project) == ["자료를 만들어"]


def test_lines_that_are_not_json_are_named(project: Project) -> None:
    found = coding.code_marks(project, [("marks", "kind: coding\n[1]\n")])

    assert found.problems == ["marks line 1: it is not a JSON object.", "marks line 2: it is not a JSON object."]


def test_the_same_marks_twice_are_there_once(project: Project) -> None:
    line = a_statement_line(key="S1")
    code(project, line)

    found = code(project, line)

    assert (found.values, found.already) == ([], 1)


def test_marks_that_are_all_refused_leave_no_act(project: Project) -> None:
    before = len(history.acts(project))

    code(project, a_mark(words="not there"))

    assert len(history.acts(project)) == before


def test_codings_may_overlap(project: Project) -> None:
    code(project, a_mark(words="또 이용만 당하는"), a_mark(words="이용만 당하는 것", code="BAR.power"))

    assert len(project.corpus().codings) == 2


def test_a_statement_takes_its_view_from_the_speaker(project: Project) -> None:
    from madang.analysis.tellings import tellings

    code(project, a_statement_line())
    corpus = project.corpus()

    (telling,) = tellings(corpus)

    assert telling.case is not None
    assert corpus.organisations[telling.case].ko == "나루복지연대"


def test_what_a_line_leaves_out_says_that_it_cannot_be_told(project: Project) -> None:
    code(project, a_statement_line())

    (statement,) = project.corpus().statements.values()

    assert (statement.stance, statement.blame, statement.time) == (Stance.UNCLEAR, Blame.NOT_SAID, Time.UNKNOWN)


def test_a_coder_is_made_known_by_the_first_line_that_names_one(project: Project) -> None:
    code(project, a_mark(words="자료를 만들어", coder="Minjae"))

    assert [coder.name for coder in project.corpus().coders.values()] == ["Minjae"]


def test_everything_exported_comes_in_again(project: Project, folder: Path) -> None:
    code(project, a_mark(words="자료를 만들어"), a_statement_line(key="S1", about="복지정책과", stance="-1"))
    exchange.export(project, folder / "marks.jsonl")
    project_again = new(str(folder / "again.madang"), who="Haeun")
    from madang.workbench import sources

    sources.import_files(project_again, [folder / "solidarity.txt", folder / "division.txt"])
    coding.code_files(project_again, [folder / "marks.jsonl"])

    exchange.export(project_again, folder / "again.jsonl")

    first, second = ((folder / name).read_text() for name in ("marks.jsonl", "again.jsonl"))
    assert sorted(first.splitlines()) == sorted(second.splitlines())


def test_the_project_is_whole_after_coding_and_undoing(project: Project) -> None:
    code(project, a_statement_line(key="S1"), a_mark(words="자료를 만들어"))
    history.undo(project)

    assert check(project) == []


def test_a_codebook_file_changes_known_codes_and_adds_others(project: Project) -> None:
    file = '{"codes": [{"key": "BAR.mistrust", "name": {"en": "Distrust"}}, {"key": "NEW", "name": {"en": "New"}}]}'

    added_and_changed = coding.load_codebook(project, file)

    assert added_and_changed == (1, 1)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("not json", "This is not a codebook"),
        ('{"codes": [{"key": "A B"}]}', "“A B” cannot be the key of a code"),
        ('{"codes": [{"key": "A", "parent": "Z"}]}', "The parent Z of A is not in the codebook"),
        ('{"codes": [{"key": "A"}, {"key": "A"}]}', "two codes with the key A"),
        ('{"codes": [{"key": "A", "parent": "B"}, {"key": "B", "parent": "A"}]}', "stands above itself"),
        ('{"codes": [{"key": "A", "kind": "node"}]}', "it can be family, group, code"),
    ],
)
def test_a_wrong_codebook_is_refused_in_a_sentence(project: Project, content: str, said: str) -> None:
    with pytest.raises(Invalid, match=said):
        coding.load_codebook(project, content)


def test_a_named_version_keeps_the_codebook_as_it_was(project: Project) -> None:
    version = coding.name_codebook_version(project, "1.0")

    assert '"BAR.mistrust"' in version.codes
