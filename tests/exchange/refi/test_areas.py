"""Areas of PDF pages, which QualCoder measures from the top (T41): turned where the words on their pages tell."""

import io
import zipfile

import pytest
from lxml import etree
from proofs.reader_office import a_pdf

from madang.workbench import refi_out
from madang.workbench.project import Project
from refi_files import a_coding, a_selection, attributes, guid, qde, said, taken, zipped

WORDS = "ana one two three"
HEIGHT = 842
LINES = [(60.0, 780.0 - 14 * number, "ana one two three") for number in range(10)]
"""Ten lines at the head of a page; its lower half is empty."""


def an_area(low: int, high: int, word: str = "a1", page: int = 0) -> str:
    place = {"page": page, "firstX": 50, "firstY": low, "secondX": 300, "secondY": high}
    return f"<PDFSelection{attributes(guid=guid(word), name=word, **place)}>{a_coding('c1', word)}</PDFSelection>"


def a_study(*areas: str, origin: str = "QualCoder 3.6", pdf: bytes | None = None) -> bytes:
    text = (
        f"<Representation{attributes(guid=guid('r1'), plainTextPath='internal://t1.txt')}>"
        f"{a_selection(4, 7, 'c1')}</Representation>"
    )
    source = attributes(guid=guid("p1"), name="paper", path="internal://p1.pdf")
    document = qde(f"<PDFSource{source}>{''.join(areas)}{text}</PDFSource>", origin=origin)
    page = a_pdf([LINES]) if pdf is None else pdf
    return zipped({"project.qde": document, "sources/p1.pdf": page, "sources/t1.txt": WORDS})


def heights(project: Project) -> list[tuple[int, int]]:
    """`firstY` and `secondY` of every area that goes out again."""
    handed = refi_out.refi_project(project, side=False)
    with zipfile.ZipFile(io.BytesIO(handed.content)) as archive:
        root = etree.fromstring(archive.read("project.qde"))
    return [(int(each.attrib["firstY"]), int(each.attrib["secondY"])) for each in root.iter("{*}PDFSelection")]


def test_an_area_around_words_only_when_measured_from_the_top_is_turned(project: Project) -> None:
    report = taken(project, a_study(an_area(50, 110)))

    assert heights(project) == [(HEIGHT - 50, HEIGHT - 110)]
    assert "Areas of PDF pages were measured from the top" in said(report)


def test_one_area_that_tells_turns_all_of_the_file(project: Project) -> None:
    taken(project, a_study(an_area(50, 110), an_area(400, 440, "a2")))

    assert heights(project) == [(HEIGHT - 50, HEIGHT - 110), (HEIGHT - 400, HEIGHT - 440)]


def test_an_area_that_already_stands_as_the_standard_says_stays(project: Project) -> None:
    report = taken(project, a_study(an_area(700, 790)))

    assert heights(project) == [(700, 790)]
    assert "them from the bottom, as the standard says" in said(report)


@pytest.mark.parametrize(
    "areas", [(an_area(400, 440),), (an_area(50, 110), an_area(700, 790, "a2")), (an_area(50, 110, page=7),)]
)
def test_areas_that_tell_nothing_or_contradict_each_other_stay_and_are_told(
    project: Project, areas: tuple[str, ...]
) -> None:
    before = a_study(*areas)

    report = taken(project, before)

    assert "kept as they came" in said(report)
    with zipfile.ZipFile(io.BytesIO(before)) as archive:
        came = etree.fromstring(archive.read("project.qde"))
    assert heights(project) == [
        (int(each.attrib["firstY"]), int(each.attrib["secondY"])) for each in came.iter("{*}PDFSelection")
    ]


@pytest.mark.parametrize("pdf", [b"%PDF-1.4 x", b"", a_pdf([LINES])[:400]])
def test_a_pdf_that_cannot_be_read_leaves_its_areas_as_they_came(project: Project, pdf: bytes) -> None:
    report = taken(project, a_study(an_area(50, 110), pdf=pdf))

    assert heights(project) == [(50, 110)]
    assert "kept as they came" in said(report)


def test_areas_of_other_programs_are_never_turned(project: Project) -> None:
    report = taken(project, a_study(an_area(50, 110), origin="ATLAS.ti 9"))

    assert (heights(project), said(report)) == ([(50, 110)], "")


def test_areas_that_cut_no_line_one_way_only_tell_together(project: Project) -> None:
    full = a_pdf([[(60.0, 30.0 + 20 * number, WORDS) for number in range(40)]], size=12)
    # Lines stand at 30–42, 50–62 …; measured from the top these areas end between lines, from the bottom within them.
    between = [an_area(HEIGHT - 30 - 20 * n - 56, HEIGHT - 30 - 20 * n + 4, f"a{n}") for n in (3, 9, 21)]

    taken(project, a_study(*between, pdf=full))

    assert heights(project) == [(30 + 20 * n + 56, 30 + 20 * n - 4) for n in (3, 9, 21)]


def test_twice_turns_nothing_back(project: Project) -> None:
    taken(project, a_study(an_area(50, 110)))

    taken(project, a_study(an_area(50, 110)))

    assert heights(project) == [(HEIGHT - 50, HEIGHT - 110)]
