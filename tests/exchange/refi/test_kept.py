"""What the project has no place for: T14, T34, T40, T41, T50, T51, T53, T56, T70."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from lxml import etree

from madang.base.errors import Invalid
from madang.exchange.refi import faults
from madang.workbench import refi_out
from madang.workbench.project import Project
from madang.workbench.refi import Report
from madang.workbench.text import correct_text
from refi_files import (
    a_code,
    a_coding,
    a_project,
    a_selection,
    a_text,
    attributes,
    coded,
    guid,
    qde,
    said,
    taken,
    zipped,
)

TEXT = {"t1": "one two three four"}
PART = {
    "Case": f'<Cases><Case guid="{guid("x")}" name="the case"><CodeRef targetGUID="{guid("c1")}"/></Case></Cases>',
    "Set": f'<Sets><Set guid="{guid("x")}" name="a set"><MemberCode targetGUID="{guid("c1")}"/></Set></Sets>',
    "Link": f'<Links><Link guid="{guid("x")}" name="to" originGUID="{guid("c1")}" targetGUID="{guid("c2")}"/></Links>',
    "Graph": (
        f'<Graphs><Graph guid="{guid("x")}" name="map"><Vertex guid="{guid("v")}" representedGUID="{guid("c1")}" '
        'firstX="1" firstY="2"/></Graph></Graphs>'
    ),
}


def out(project: Project, **choice: object) -> Any:
    """The XML a project is written as, without the side file."""
    handed = refi_out.refi_project(project, refi_out.Choice(**choice), side=False)  # type: ignore[arg-type]
    document = zipfile.ZipFile(io.BytesIO(handed.content)).read("project.qde")
    assert not faults(document)
    return etree.fromstring(document)


def names(root: Any, element: str) -> list[str]:
    return [str(each.get("name", "")) for each in root.iter(f"{{*}}{element}")]


@pytest.mark.parametrize("element", ["Case", "Set", "Link", "Graph"])
def test_t50_cases_sets_links_and_graphs_are_named_kept_and_written_again(project: Project, element: str) -> None:
    where = {"after_codes": PART[element]} if element == "Case" else {"after": PART[element]}

    report = taken(project, a_project(texts={}, **where))

    assert len(report.carried[element]) == 1
    (there,) = out(project).iter(f"{{*}}{element}")
    assert there.get("guid") == guid("x")


def test_t50_a_set_in_a_codebook_is_written_with_its_members(project: Project) -> None:
    taken(project, a_project(texts={}, after=PART["Set"]))

    book = refi_out.refi_codebook(project).content

    assert f'<MemberCode guid="{guid("c1")}"/>'.encode() in book


CASES = (
    f'<Variables><Variable guid="{guid("age")}" name="age" typeOfVariable="Integer"/></Variables>'
    f'<Cases><Case guid="{guid("kim")}" name="Kim"><VariableValue><VariableRef targetGUID="{guid("age")}"/>'
    "<IntegerValue>41</IntegerValue></VariableValue></Case></Cases>"
)


def test_t50_nobody_becomes_a_participant_unasked(project: Project) -> None:
    taken(project, a_project(texts={}, after_codes=CASES))

    assert not project.corpus().participants


@pytest.mark.parametrize("kind", ["participants", "organisations"])
def test_t50_cases_become_participants_or_organisations_where_asked(project: Project, kind: str) -> None:
    taken(project, a_project(texts={}, after_codes=CASES), cases=kind)

    corpus = project.corpus()
    found = corpus.participants if kind == "participants" else corpus.organisations
    assert list(found) == [guid("kim")]
    assert [(each.attribute, each.value) for each in corpus.values] == [("age", "41")]
    assert names(out(project), "Case") == ["Kim"]


def test_t51_values_of_sources_are_attributes_and_go_out_with_their_type(project: Project) -> None:
    value = f'<VariableValue><VariableRef targetGUID="{guid("age")}"/><IntegerValue>7</IntegerValue></VariableValue>'
    variable = f'<Variables><Variable guid="{guid("age")}" name="age" typeOfVariable="Integer"/></Variables>'

    taken(project, a_project(a_text("t1", value), texts=TEXT, after_codes=variable))

    assert [(each.of, each.attribute, each.value) for each in project.corpus().values] == [("source", "age", "7")]
    (written,) = out(project).iter("{*}IntegerValue")
    assert written.text == "7"


def test_t52_an_empty_number_is_left_out(project: Project) -> None:
    value = f'<VariableValue><VariableRef targetGUID="{guid("age")}"/><FloatValue></FloatValue></VariableValue>'
    variable = f'<Variables><Variable guid="{guid("age")}" name="age" typeOfVariable="Float"/></Variables>'

    taken(project, a_project(a_text("t1", value), texts=TEXT, after_codes=variable))

    assert not project.corpus().values
    assert not list(out(project).iter("{*}VariableValue"))


def a_note(word: str, text: str) -> str:
    told = attributes(guid=guid(word), name=word, creatingUser=guid("ana"))
    return f"<Note{told}><PlainTextContent>{text}</PlainTextContent></Note>"


def refers(word: str) -> str:
    return f'<NoteRef targetGUID="{guid(word)}"/>'


NOTED = a_project(
    a_text(
        "t1",
        f'<Description>about the source</Description><PlainTextSelection guid="{guid("s1")}" startPosition="0" '
        f'endPosition="3"><Description>about the words</Description>{a_coding("c1", "k1", inside=refers("n2"))}'
        f"</PlainTextSelection>{refers('n3')}",
    ),
    texts=TEXT,
    codes=a_code("c1", refers("n1")),
    after=(
        f"<Notes>{a_note('n1', 'on the code')}{a_note('n2', 'on the coding')}{a_note('n3', 'on the source')}"
        f"{a_note('n4', 'on nothing')}{a_note('n5', 'on the project')}</Notes><Description>the study</Description>"
        f"{refers('n5')}"
    ),
)


def memos(project: Project) -> list[tuple[str, str]]:
    return sorted((each.of, each.text) for each in project.corpus().memos)


def test_t53_notes_and_descriptions_are_memos_where_they_belong(project: Project) -> None:
    taken(project, NOTED)

    assert memos(project) == [
        ("code", "on the code"),
        ("coding", "about the words"),
        ("coding", "on the coding"),
        ("source", "about the source"),
        ("source", "on the source"),
        ("study", "on nothing"),
        ("study", "on the project"),
        ("study", "the study"),
    ]


def test_t53_notes_go_out_as_notes_and_descriptions_as_descriptions(project: Project) -> None:
    taken(project, NOTED)

    root = out(project)

    described = sorted(str(each.text) for each in root.iter("{*}Description"))
    assert described == ["about the source", "about the words", "the study"]
    assert sorted(str(each.get("guid")) for each in root.iter("{*}Note")) == sorted(
        map(guid, ("n1", "n2", "n3", "n4", "n5"))
    )


def test_t53_what_went_out_and_came_home_is_there_once(project: Project) -> None:
    taken(project, NOTED)
    before = memos(project)

    report = taken(project, refi_out.refi_project(project, side=False).content)

    assert report.is_empty
    assert memos(project) == before


def test_a_note_in_a_file_of_its_own_is_read(project: Project) -> None:
    note = f'<Notes><Note guid="{guid("n1")}" name="n" plainTextPath="internal://n1.txt"/></Notes>'

    taken(project, a_project(texts={"n1": "written apart"}, after=note))

    assert memos(project) == [("study", "written apart")]


WHOLE = a_project(a_text("t1", a_coding("c1", "w1")), texts=TEXT)


def test_t56_a_coding_of_a_whole_source_is_no_passage(project: Project) -> None:
    report = taken(project, WHOLE)

    assert not coded(project)
    assert report.carried["Coding"] == ["t1: c1"]
    (coding,) = out(project).iter("{*}Coding")
    assert (coding.get("guid"), coding.getparent().tag.endswith("TextSource")) == (guid("w1"), True)


def test_t56_it_becomes_the_whole_text_where_asked(project: Project) -> None:
    taken(project, WHOLE, whole=True)

    assert coded(project) == [(TEXT["t1"], "c1")]


def test_a_quotation_without_a_code_is_kept_at_its_words(project: Project) -> None:
    bare = a_selection(4, 7, word="s1", name="two")
    taken(project, a_project(a_text("t1", bare), texts={"t1": "🙂\r\n two"}, origin="NVivo"))

    (there,) = out(project).iter("{*}PlainTextSelection")

    assert (there.get("startPosition"), there.get("endPosition")) in {("2", "5"), ("3", "6")}


def bare_passage(project: Project) -> str | None:
    """The words that the one passage of the one text stands on when it is written."""
    written = out(project)
    (there,) = written.iter("{*}PlainTextSelection")
    (text,) = project.corpus().transcripts.values()
    return text.text[int(there.get("startPosition")) : int(there.get("endPosition"))]


def retyped(project: Project, start: int, end: int, words: str) -> None:
    (transcript,) = project.corpus().transcripts.values()
    correct_text(project, transcript.source, words, start=start, end=end)


@pytest.mark.parametrize("words", ["", "zero ", "two\nwo ", "a much longer beginning two "])
def test_a_quotation_without_a_code_stands_on_its_words_after_a_correction(project: Project, words: str) -> None:
    text = "one two three\ntwo four"
    taken(project, a_project(a_text("t1", a_selection(14, 22, word="s1")), texts={"t1": text}))
    retyped(project, 0, 4, words)

    assert bare_passage(project) == "two four"


def test_of_equal_words_a_quotation_stands_on_those_in_its_surroundings(project: Project) -> None:
    taken(project, a_project(a_text("t1", a_selection(14, 17, word="s1")), texts={"t1": "one two three\ntwo four"}))
    retyped(project, 0, 14, "")

    (there,) = out(project).iter("{*}PlainTextSelection")
    assert there.get("startPosition") == "0"


def test_a_quotation_whose_words_are_gone_is_named_as_lost(project: Project) -> None:
    taken(project, a_project(a_text("t1", a_selection(4, 7, word="s1", name="two")), texts={"t1": "one two three"}))
    retyped(project, 4, 7, "2")

    handed = refi_out.refi_project(project, side=False)

    assert handed.report.lost["selection"] == ["two"]


def test_t14_folders_of_whoever_wrote_the_file_are_not_kept(project: Project) -> None:
    film = (
        f'<VideoSource guid="{guid("film")}" name="film" path="absolute:///home/ana/private/film.mp4" '
        'currentPath="/home/ana/private/film.mp4"/>'
    )
    document = qde(film).replace(b'name="hand"', b'name="hand" basePath="/home/ana/private"')

    taken(project, zipped({"project.qde": document}))

    written = etree.tostring(out(project))
    assert b"film.mp4" in written
    assert b"private" not in written


A_PDF = (
    f'<PDFSource guid="{guid("p1")}" name="paper" path="internal://p1.pdf">'
    f'<PDFSelection guid="{guid("a1")}" name="area" page="0" firstX="1" firstY="2" secondX="3" secondY="4"/>'
    f'<Representation guid="{guid("r1")}" plainTextPath="internal://t1.txt">{a_selection(4, 7, "c1")}</Representation>'
    "</PDFSource>"
)


def a_pdf(**told: object) -> bytes:
    return zipped({"project.qde": qde(A_PDF, **told), "sources/p1.pdf": b"%PDF-1.4 x", "sources/t1.txt": TEXT["t1"]})  # type: ignore[arg-type]


def test_t40_the_text_of_a_pdf_is_that_of_its_representation(project: Project) -> None:
    taken(project, a_pdf())

    assert coded(project) == [("two", "c1")]
    (source,) = project.corpus().sources.values()
    assert source.media_type == "application/pdf"


def test_t40_a_pdf_goes_out_with_its_file_text_and_areas(project: Project) -> None:
    taken(project, a_pdf())
    handed = refi_out.refi_project(project, side=False)

    files = zipfile.ZipFile(io.BytesIO(handed.content))

    assert files.read(f"sources/{guid('p1')}.pdf") == b"%PDF-1.4 x"
    assert files.read(f"sources/{guid('r1')}.txt").decode() == TEXT["t1"]
    (area,) = out(project).iter("{*}PDFSelection")
    assert (area.get("page"), area.get("firstY")) == ("0", "2")


def test_t41_areas_measured_from_the_top_are_told(project: Project) -> None:
    assert "from the top" in said(taken(project, a_pdf(origin="QualCoder-3.6")))


def test_pictures_go_out_with_their_file_and_codings(make: Callable[[], Project]) -> None:
    picture = (
        f'<PictureSource guid="{guid("pic")}" name="map" path="internal://pic.png">'
        f'<PictureSelection guid="{guid("s1")}" firstX="1" firstY="2" '
        f'secondX="3" secondY="4">{a_coding("c1")}</PictureSelection></PictureSource>'
    )
    first, second = make(), make()
    taken(first, zipped({"project.qde": qde(picture), "sources/pic.png": b"PNG"}))

    content = refi_out.refi_project(first, side=False).content
    taken(second, content)

    files = zipfile.ZipFile(io.BytesIO(refi_out.refi_project(second, side=False).content))
    assert files.read(f"sources/{guid('pic')}.png") == b"PNG"
    assert len(list(out(second).iter("{*}PictureSelection"))) == 1


def test_t70_everything_in_a_file_is_new_here_already_kept_or_named(project: Project) -> None:
    report = taken(project, a_project(a_text("t1", a_selection(0, 3, "c1")), texts=TEXT, after=PART["Set"] + "<Odd/>"))

    assert accounted(report) == report.found
    assert report.lost["unknown"] == ["Odd"]


def accounted(report: Report) -> dict[str, int]:
    kinds = {"code", "source", "coding", "coder"}
    new = {kind: count for kind, count in report.new.items() if kind in kinds}
    return {**new, **{kind: len(each) for kind, each in report.carried.items()}}


def test_a_user_without_an_id_and_a_name_is_nobody_and_not_written_again(project: Project) -> None:
    taken(project, a_project(texts={}, users='<User/><User name="ana"/>'))

    assert names(out(project), "User") == ["ana"]


@pytest.mark.parametrize("damaged", ['made:at:1.0time="x"/>', 'made:1.0="x"/>', "><a:b:1/></TextSource>"])
def test_a_part_to_be_kept_with_a_damaged_name_in_it_is_refused_in_a_sentence(project: Project, damaged: str) -> None:
    waiting = f'<TextSource guid="{guid("t1")}" name="interview" plainTextPath="internal://gone.txt" {damaged}'

    with pytest.raises(Invalid, match="not well-formed XML"):
        taken(project, a_project(waiting, texts={}))
