"""Taguette as the program itself writes it: its HTML, its bytes, its users, its tables of highlights."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coded_files import a_taguette
from madang.exchange.incoming.readers.taguette_text import lay
from madang.workbench.incoming import look_into, take_in
from madang.workbench.project import Project

CONVERTED = (
    "<h1>면담</h1>\n<p>가: 하나 \n 둘</p>\n<p>\xa0</p>\n"
    "\n\t<table>\n\t\t<tr>\n<td>\n<p>이름</p>\n</td><td>값</td></tr></table>"
)


def marked(html: str, words: str) -> tuple[int, int, str]:
    """A highlight of words that stand once in HTML without tags."""
    start = len(html[: html.index(words)].encode())
    return start, start + len(words.encode()), words


def said(project: Project) -> list[tuple[str, str]]:
    corpus = project.corpus()
    return [(each.segment.words, corpus.coders[each.coder].name) for each in corpus.codings.values()]


def test_a_document_is_laid_as_a_browser_shows_it() -> None:
    assert lay(CONVERTED, "talk").text == "면담\n가: 하나 둘\n이름\t값"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>앞<br>뒤</p>", "앞\n뒤"),
        ("<pre>\n  첫 줄\n    둘째</pre>", "  첫 줄\n    둘째"),
        ("<ul>\n<li>하나</li>\n<li>둘 <i>셋</i></li></ul>", "하나\n둘 셋"),
        ("<p>쪽\x0c끝</p>", "쪽 끝"),
        ("<table><tr><td></td><td>값</td></tr><tr><td>하나</td></tr></table>", "\t값\n하나"),
    ],
    ids=["break", "pre", "list", "form feed", "empty cell"],
)
def test_lines_and_cells_are_those_of_the_page(html: str, text: str) -> None:
    assert lay(f"<p>가</p>{html}", "talk").text == f"가\n{text}"


@given(st.lists(st.text("가é e\n\t\xa0😀\u0301", max_size=6), max_size=6), st.data())
def test_every_stretch_of_bytes_is_laid_on_its_words(blocks: list[str], data: st.DataObject) -> None:
    said, html = "".join(blocks), "".join(f"<p>{each}</p>" for each in blocks)
    start = data.draw(st.integers(0, len(said)))
    end = data.draw(st.integers(start, len(said)))
    laid = lay(html, "talk")

    first, last = laid.place(len(said[:start].encode()), ends=False), laid.place(len(said[:end].encode()), ends=True)

    assert "".join(laid.text[first:last].split()) == "".join(said[start:end].split())


def test_an_export_says_of_everybody_that_they_are_admin_so_nobody_is_named(project: Project) -> None:
    take_in(
        project,
        a_taguette("우리는 믿는다", marked("우리는 믿는다", "우리는"), who="admin", users=("admin",)),
        "a.sqlite3",
    )

    assert said(project) == [("우리는", "unknown coder")]


def test_who_made_the_highlights_of_an_export_may_be_told(project: Project) -> None:
    content = a_taguette("우리는 믿는다", marked("우리는 믿는다", "우리는"), who="admin", users=("admin",))

    take_in(project, content, "a.sqlite3", coder="Minjae")

    assert said(project) == [("우리는", "Minjae")]


def test_a_server_knows_who_made_a_highlight(project: Project) -> None:
    take_in(project, a_taguette("우리는 믿는다", marked("우리는 믿는다", "우리는")), "server.sqlite3", coder="Minjae")

    assert said(project) == [("우리는", "ana")]


def test_a_highlight_that_ends_inside_a_letter_takes_the_whole_letter(project: Project) -> None:
    decomposed = "그 \u1112\u1161\u11ab\u1100\u1173\u11af 말"

    take_in(project, a_taguette(decomposed, marked(decomposed, "\u1112\u1161\u11ab\u1100")), "a.sqlite3")

    assert said(project) == [("한글", "ana")]


def test_a_highlight_of_white_space_alone_is_listed(project: Project) -> None:
    report = take_in(project, a_taguette("<p>하나</p>\n<p>둘</p>", (6, 7, "\n")), "a.sqlite3")

    assert report is not None
    assert (list(report.lost), said(project)) == (["blank"], [])


def test_several_projects_in_one_file_are_told(project: Project) -> None:
    report = look_into(project, a_taguette("하나", projects=2), "server.sqlite3")

    assert report is not None
    assert "study 1, study 2" in report.problems[-1].ko


def test_the_table_of_highlights_finds_words_that_lost_their_line_ends(project: Project) -> None:
    take_in(project, a_taguette("<p>우리는 <b>믿</b>는다.</p><p>둘째 줄</p>"), "a.sqlite3")

    take_in(project, "id,document,tag,content\n1,talk,trust,믿 는다. 둘째\n".encode(), "all_tags.csv", coder="ana")

    assert said(project) == [("믿는다.\n둘째", "ana")]


def test_a_tag_of_the_table_of_highlights_may_hold_a_semicolon(project: Project) -> None:
    take_in(project, a_taguette("우리는 믿는다"), "a.sqlite3")

    take_in(project, 'id,document,tag,content\n1,talk,"a, b; c",믿는다\n'.encode(), "all_tags.csv")

    assert {code.name.said("en") for code in project.corpus().codebook.codes} == {"trust", "a, b; c"}
