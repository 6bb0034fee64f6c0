"""What is written: T01, T04, T05, T12, T14, T20 to T23, T30, T32, T36, T37, T54, T55, T60."""

import io
import random
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from madang.base.errors import Invalid
from madang.exchange.refi.guids import made, normal
from madang.exchange.refi.validating import faults
from madang.exchange.refi.xml import said
from madang.workbench import memos, refi_out
from madang.workbench.demo import make_demo
from madang.workbench.exchange import export
from madang.workbench.project import Project, check, new
from madang.workbench.refi_out import Choice, refi_codebook, refi_project
from refi_files import (
    SAMPLES,
    a_code,
    a_coding,
    a_project,
    a_selection,
    a_text,
    a_user,
    coded,
    guid,
    needs_samples,
    qde,
    taken,
)

EMOJI = {"t1": "😀😀 one two"}
TWO = a_project(a_text("t1", a_selection(7, 10, "c1")), texts=EMOJI)


def opened(content: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(content))


def xml(project: Project, **choice: object) -> Any:
    return etree.fromstring(opened(refi_project(project, Choice(**choice)).content).read("project.qde"))  # type: ignore[arg-type]


def test_t01_what_would_break_the_standard_is_not_handed_over(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refi_out, "write_project", lambda *_: (b"<Project/>", None))

    with pytest.raises(Invalid, match="breaks the standard"):
        refi_project(project)


def test_t04_an_empty_project_holds_no_empty_lists(project: Project) -> None:
    root = xml(project)

    assert [each.tag for each in root] == []


def test_t04_an_empty_codebook_is_refused(project: Project) -> None:
    with pytest.raises(Invalid, match="empty"):
        refi_codebook(project)


def test_t03_t05_the_project_comes_first_and_files_lie_in_sources_under_their_guids(project: Project) -> None:
    taken(project, TWO)

    listed = opened(refi_project(project, side=False).content).namelist()

    assert listed == ["project.qde", f"sources/{guid('t1')}.txt"]


def test_t09_t21_t22_documents_and_texts_have_no_mark_and_plain_line_ends(project: Project) -> None:
    taken(project, a_project(a_text("t1"), texts={"t1": "\ufeffone\r\ntwo\r\n"}))

    archive = opened(refi_project(project, side=False).content)

    assert archive.read(f"sources/{guid('t1')}.txt") == b"one\ntwo\n"
    assert archive.read("project.qde").startswith(b"<?xml")


def test_t12_t14_no_styled_text_and_no_folders_are_written(project: Project) -> None:
    taken(project, a_project(a_text("t1", richTextPath="internal://t1.docx"), texts=EMOJI))

    written = etree.tostring(xml(project))

    assert b"richTextPath" not in written
    assert b"basePath" not in written


@pytest.mark.parametrize(("utf16", "places"), [(False, ("7", "10")), (True, ("9", "12"))])
def test_t20_t23_places_count_code_points_or_as_nvivo_does(
    project: Project, utf16: bool, places: tuple[str, str]
) -> None:
    taken(project, TWO)

    (there,) = xml(project, utf16=utf16).iter("{*}PlainTextSelection")

    assert (there.get("startPosition"), there.get("endPosition")) == places


def test_t20_a_text_with_emoji_is_told_and_nvivo_offered(project: Project) -> None:
    taken(project, TWO)

    assert "for NVivo" in " ".join(each.en for each in refi_project(project).report.problems)
    assert refi_out.wide_sources(project) == ["t1"]


def test_t54_what_nvivo_drops_is_told(project: Project) -> None:
    report = refi_project(project, Choice(utf16=True)).report

    assert "does not take memos on PDFs" in " ".join(each.en for each in report.problems)


@pytest.mark.parametrize("utf16", [False, True])
def test_a_file_for_nvivo_and_one_by_the_standard_both_come_back_on_the_words(
    project: Project, tmp_path: Path, utf16: bool
) -> None:
    text = "".join(f"말 {'🙂' * (number % 3)} number {number}.\n" for number in range(30))
    places = [(text.index(f"number {n}."), text.index(f"number {n}.") + len(f"number {n}.")) for n in range(30)]
    passages = [a_selection(*place, "c1", word=f"s{place}") for place in places]
    taken(project, a_project(a_text("t1", *passages), texts={"t1": text}))
    content = refi_project(project, Choice(utf16=utf16), side=False).content

    with new(str(tmp_path / "back.madang"), codebook="") as back:
        taken(back, content)

        assert coded(back) == coded(project)


def test_t30_guids_have_one_spelling(project: Project) -> None:
    taken(project, a_project(a_text("t1", guid="{" + guid("t1").upper() + "}"), texts=EMOJI))

    written = [
        value for each in xml(project).iter() for name, value in each.attrib.items() if name.lower().endswith("guid")
    ]

    assert written
    assert all(value == normal(value) for value in written)


def test_t32_everything_written_has_a_name(project: Project) -> None:
    nameless = a_project(
        a_text("t1", a_selection(0, 3, "c1", name=None), name=None), texts={"t1": "one"}, codes=a_code("c1", name="")
    )
    taken(project, nameless)

    named = {"Code", "TextSource", "PlainTextSelection", "User"}
    found = [each for each in xml(project).iter() if etree.QName(each).localname in named]

    assert all(each.get("name") for each in found)


def test_t36_colours_are_written_in_full_or_not_at_all(project: Project) -> None:
    taken(project, a_project(texts={}, codes=a_code("c1", color="#abc") + a_code("c2", color="teal")))

    assert [each.get("color") for each in xml(project).iter("{*}Code")] == ["#aabbcc", None]


def test_t37_folders_go_out_as_folders(project: Project) -> None:
    taken(project, a_project(texts={}, codes=a_code("folder", a_code("c1"), isCodable="false")))

    assert [each.get("isCodable") for each in xml(project).iter("{*}Code")] == ["false", "true"]


def test_t55_what_xml_cannot_hold_is_replaced_in_names_and_kept_in_texts(project: Project) -> None:
    taken(project, a_project(a_text("t1", a_selection(0, 5, "c1")), texts={"t1": "a\x01b\x0bc and more"}))

    archive = opened(refi_project(project, side=False).content)

    (there,) = etree.fromstring(archive.read("project.qde")).iter("{*}PlainTextSelection")
    assert there.get("name") == "a\ufffdb c"
    assert archive.read(f"sources/{guid('t1')}.txt") == b"a\x01b\x0bc and more"


@given(st.text(st.characters(), max_size=30))
def test_any_text_is_well_formed_once_it_is_escaped(text: str) -> None:
    element = etree.fromstring(f'<a b="{said(text)}">{said(text)}</a>'.encode("utf-8", "surrogatepass"))

    assert element.get("b") == (element.text or "")


def test_t16_a_file_above_the_limit_is_left_out_and_named(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    taken(project, TWO)
    monkeypatch.setattr(refi_out, "MOST", 5)

    handed = refi_project(project, side=False)

    assert handed.report.lost["too_large"] == [f"sources/{guid('t1')}.txt"]


def test_a_codebook_is_written_alone(project: Project, tmp_path: Path) -> None:
    taken(project, a_project(texts={}, codes=a_code("c1", "<Description>what it is</Description>")))

    export(project, tmp_path / "book.qdc")

    content = (tmp_path / "book.qdc").read_bytes()
    assert not faults(content)
    assert b"what it is" in content


def test_the_same_project_gives_the_same_bytes(project: Project) -> None:
    taken(project, TWO)

    assert refi_project(project).content == refi_project(project).content


def test_memos_on_people_and_searches_are_linked_or_named(tmp_path: Path) -> None:
    with make_demo(str(tmp_path / "demo.madang")) as demo:
        organisation = next(iter(demo.corpus().organisations))
        memos.write_memo(demo, "organisation", organisation, "they answer late")

        root = xml(demo)

        (note,) = [each for each in root.iter("{*}Note") if "they answer late" in "".join(each.itertext())]
        linked = [each.get("targetGUID") for each in root.iter("{*}Link") if each.get("originGUID") == note.get("guid")]
        assert linked == [organisation]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_demo_keeps_to_the_standard(tmp_path: Path, language: str) -> None:
    with make_demo(str(tmp_path / "demo.madang")) as demo:
        handed = refi_project(demo, Choice(language))

        assert handed.report.new["statement"] == len(demo.corpus().statements)
        assert handed.report.lost.keys() == {"reach", "decision"}
        assert not check(demo)


@needs_samples
def test_our_table_of_the_standard_and_its_schema_agree() -> None:
    schema = etree.XMLSchema(etree.parse(str(SAMPLES / "schema" / "Project-mrt2019.xsd")))
    documents = [_document(path) for path in sorted((SAMPLES / "samples").glob("*.qd[ep]*"))]
    small = [each for each in documents if len(each) < 40_000]
    chance = random.Random(7)
    assert len(small) > 5
    for _ in range(400):
        broken = _broken(chance.choice(small), chance)

        assert schema.validate(etree.fromstring(broken)) == (not faults(broken))


def _document(path: Path) -> bytes:
    content = path.read_bytes()
    if not content.startswith(b"PK"):
        return content
    archive = opened(content)
    return archive.read(next(name for name in archive.namelist() if name.lower().endswith(".qde")))


def _broken(document: bytes, chance: random.Random) -> bytes:
    """A document with something changed, taken out, doubled or renamed."""
    root: Any = etree.fromstring(document)
    every = list(root.iter(etree.Element))
    one, other = chance.choice(every), chance.choice(every)
    way = chance.randrange(5)
    if way == 0 and one.attrib:
        one.attrib.pop(chance.choice(list(one.attrib)))
    elif way == 1 and one.attrib:
        one.set(chance.choice(list(one.attrib)), chance.choice(["x", "1", "#fff", "true", ""]))
    elif way == 2 and one.getparent() is not None:
        one.getparent().remove(one)
    elif way == 3 and len(one) > 1:
        one.insert(0, one[-1])
    else:
        one.append(etree.fromstring(etree.tostring(other)))
    return etree.tostring(root)


def test_made_ids_are_guids_that_stay_the_same() -> None:
    assert normal(made("a", "b")) == made("a", "b") != made("ab", "")


def test_a_document_of_another_kind_is_no_fault_of_ours() -> None:
    assert faults(qde(a_text("t1"))) == []


def test_for_qc_every_passage_is_called_by_the_line_it_begins_in(project: Project) -> None:
    text = "one\ntwo\n\nfour"
    passages = a_selection(0, 3, "c1"), a_selection(4, 12, "c1"), a_selection(9, 13, "c2", name="something else")
    taken(project, a_project(a_text("t1", *passages), texts={"t1": text}))

    written = xml(project, by_line=True).iter("{*}PlainTextSelection")

    assert [(each.get("name"), each.get("startPosition")) for each in written] == [
        ("line:0", "0"),
        ("line:1", "4"),
        ("line:3", "9"),
    ]


def test_names_by_line_are_not_kept_for_the_next_file(project: Project) -> None:
    passage = a_selection(4, 7, "c1", name="line:1")
    taken(project, a_project(a_text("t1", passage), texts={"t1": "one\ntwo"}))

    (written,) = xml(project).iter("{*}PlainTextSelection")

    assert written.get("name") == "two"


def test_each_coder_has_passages_of_their_own_that_name_them(project: Project) -> None:
    whole = a_coding("c1", "one", "ana"), a_coding("c1", "two", "ben")
    users = a_user("ana") + a_user("ben")
    taken(project, a_project(a_text("t1", *whole), texts={"t1": "word"}, users=users), whole=True)

    written = xml(project).iter("{*}PlainTextSelection")

    assert {each.get("creatingUser"): [coding.get("creatingUser") for coding in each] for each in written} == {
        guid("ana"): [guid("ana")],
        guid("ben"): [guid("ben")],
    }
