"""QualCoder's newest tables: codes below codes, turns that it marks itself, passages that end inside a letter."""

from collections.abc import Sequence

from coded_files import a_newest_qualcoder
from madang.workbench.incoming import take_in
from madang.workbench.project import Project

TALK = "김: 우리는 믿는다\n이: 그들은 아니다"
MARKER = "📌 Speaker coding"
Row = tuple[str, Sequence[object]]


def a_text(words: str) -> Row:
    return "insert into source (id, name, fulltext, owner) values (1, 'talk', ?, 'ana')", (words,)


def a_code(number: int, name: str, owner: str = "ana", folder: int | None = None, above: int | None = None) -> Row:
    statement = "insert into code_name (cid, name, owner, catid, supercid) values (?, ?, ?, ?, ?)"
    return statement, (number, name, owner, folder, above)


def a_folder(number: int, name: str, owner: str = "ana") -> Row:
    return "insert into code_cat (catid, name, owner) values (?, ?, ?)", (number, name, owner)


def a_coding(code: int, start: int, end: int, words: str, owner: str = "ana") -> Row:
    statement = "insert into code_text (cid, fid, pos0, pos1, seltext, owner) values (?, 1, ?, ?, ?, ?)"
    return statement, (code, start, end, words, owner)


MARKED = (
    a_text(TALK),
    a_folder(1, "📌 Speakers", MARKER),
    a_code(1, "김", MARKER, folder=1),
    a_coding(1, 0, 10, "김: 우리는 믿는다", MARKER),
    a_code(2, "trust"),
    a_coding(2, 7, 10, "믿는다"),
)


def codes(project: Project) -> set[str]:
    return {code.name.said("en") for code in project.corpus().codebook.codes}


def test_turns_that_the_program_marks_are_nobodys_codings(project: Project) -> None:
    report = take_in(project, a_newest_qualcoder(*MARKED), "data.qda")

    assert report is not None
    assert (codes(project), list(report.lost)) == ({"trust"}, ["speaker_mark"])
    assert [coder.name for coder in project.corpus().coders.values() if coder.name == MARKER] == []


def test_a_code_of_a_speaker_that_a_person_used_stays(project: Project) -> None:
    take_in(project, a_newest_qualcoder(*MARKED, a_coding(1, 3, 6, "우리는")), "data.qda")

    assert codes(project) == {"trust", "김", "📌 Speakers"}


def test_a_code_below_a_code_stands_there(project: Project) -> None:
    take_in(project, a_newest_qualcoder(a_text(TALK), a_code(1, "trust"), a_code(2, "blind", above=1)), "data.qda")

    by_name = {code.name.en: code for code in project.corpus().codebook.codes}
    assert by_name["blind"].parent == by_name["trust"].id


def test_a_coding_that_ends_inside_a_letter_takes_the_whole_letter(project: Project) -> None:
    words = "그 \u1112\u1161\u11ab 말"

    take_in(project, a_newest_qualcoder(a_text(words), a_code(1, "it"), a_coding(1, 2, 4, words[2:4])), "data.qda")

    assert [each.segment.words for each in project.corpus().codings.values()] == ["한"]
