"""The project's files for other programs and people."""

import csv
import io
from collections.abc import Callable

import openpyxl
import pytest
from lxml import etree

from coded_files import a_coded, a_passage
from madang.base.errors import Invalid
from madang.exchange.cells import guarded, unguarded
from madang.exchange.incoming.coded import OrganisationFound, Said
from madang.workbench.exchange import FORMATS, exported
from madang.workbench.incoming import import_coded, take_in
from madang.workbench.project import Project

EVERYTHING = [(ending, what) for ending, whats in FORMATS.items() for what in whats]


def codings(project: Project) -> set[tuple[str, int, int, str, str]]:
    """Source, place, code and coder of every coding."""
    corpus = project.corpus()
    keys = {code.id: code.key for code in corpus.codebook.codes}
    return {
        (
            corpus.sources[each.segment.source].name,
            each.segment.span.start,
            each.segment.span.end,
            keys[each.code],
            corpus.coders[each.coder].name,
        )
        for each in corpus.codings.values()
    }


@pytest.mark.parametrize(("ending", "what"), EVERYTHING)
def test_the_same_project_gives_the_same_bytes(project: Project, ending: str, what: str) -> None:
    assert exported(project, ending, what) == exported(project, ending, what)


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_table_of_codings_comes_in_again_on_the_same_places(
    project: Project, make: Callable[[], Project], ending: str
) -> None:
    table = exported(project, ending, "codings" if ending == ".csv" else None)
    other = make()
    text = next(iter(project.corpus().transcripts.values())).text
    import_coded(other, a_coded(text))
    there = next(iter(other.corpus().sources.values())).name

    mine = next(iter(project.corpus().sources.values())).name
    if ending == ".csv":
        table = table.decode("utf-8-sig").replace(mine, there).encode()
    else:
        book = openpyxl.load_workbook(io.BytesIO(table))
        for row in book["codings"].iter_rows(min_row=2, max_col=1):
            row[0].value = there
        out = io.BytesIO()
        book.save(out)
        table = out.getvalue()
    take_in(other, table, f"codings{ending}")

    assert {each[1:] for each in codings(other)} == {each[1:] for each in codings(project)}


def test_its_own_table_brings_a_project_nothing_new(project: Project) -> None:
    report = take_in(project, exported(project, ".csv", "codings"), "codings.csv")

    assert report is not None
    assert report.is_empty


@pytest.mark.parametrize("words", ["=1+1", "+cmd", "-x", "@sum", "\t=1", "\r=1"])
def test_words_that_would_run_as_a_formula_are_held_back_and_found_again(words: str) -> None:
    assert guarded(words) == f"'{words}"
    assert unguarded(str(guarded(words))) == words


@pytest.mark.parametrize("cell", ["-1", "+2.5", 7, "plain", ""])
def test_numbers_and_plain_words_stay_as_they_are(cell: object) -> None:
    assert guarded(cell) == cell


def test_no_cell_of_the_spreadsheet_is_a_formula(make: Callable[[], Project]) -> None:
    project = make()
    import_coded(project, a_coded('=HYPERLINK("x") 라고 했다', a_passage(0, 15)))

    book = openpyxl.load_workbook(io.BytesIO(exported(project, ".xlsx")))

    kinds = {cell.data_type for sheet in book.worksheets for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds


def test_no_cell_of_a_csv_begins_as_a_formula(make: Callable[[], Project]) -> None:
    project = make()
    import_coded(project, a_coded('=HYPERLINK("x") 라고 했다', a_passage(0, 15)))

    rows = csv.reader(io.StringIO(exported(project, ".csv", "codings").decode("utf-8-sig")))

    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))]


def test_comments_of_the_marked_document_are_read_as_codes_again(project: Project, make: Callable[[], Project]) -> None:
    other = make()

    take_in(other, exported(project, ".docx", "transcripts"), "marked.docx", codings=True)

    corpus = other.corpus()
    assert {each.segment.words for each in corpus.codings.values()} == {"구청이", "구청이 먼저 물었다", "먼저"}


def test_the_marked_page_names_every_coding_in_its_margin(project: Project) -> None:
    page = etree.HTML(exported(project, ".html", "transcripts", "en").decode())

    assert len(page.findall(".//div[@class='margin']/span")) == len(project.corpus().codings)


def test_the_marked_page_shows_words_as_words(make: Callable[[], Project]) -> None:
    project = make()
    import_coded(project, a_coded("<script>alert(1)</script>", a_passage(0, 8)))

    assert b"<script>" not in exported(project, ".html")


def test_the_network_for_gephi_has_one_edge_a_statement(make: Callable[[], Project]) -> None:
    project = make()
    said = Said("Kim", "Green Yard", about="The City")
    coded = a_coded("그들은 듣지 않는다", a_passage(0, 3, said=said), organisations=(OrganisationFound("The City"),))
    import_coded(project, coded)

    root = etree.fromstring(exported(project, ".gexf"))

    edges = root.findall(".//{http://gexf.net/1.3}edge")
    assert [len(edges), len(root.findall(".//{http://gexf.net/1.3}node"))] == [1, 2]


def test_coded_passages_in_markdown_stand_under_their_code(project: Project) -> None:
    lines = exported(project, ".md", language="en").decode().split("\n")

    assert lines.index("> 구청이") > lines.index("### trust (3)")


def test_what_a_format_does_not_hold_is_refused_in_a_sentence(project: Project) -> None:
    with pytest.raises(Invalid, match="does not write network as"):
        exported(project, ".md", "network")
