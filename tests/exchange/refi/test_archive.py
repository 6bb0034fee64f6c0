"""The archive: T03 to T12, T17."""

import struct
import unicodedata
import zipfile
from typing import Literal

import pytest

from madang.base.errors import Invalid
from madang.workbench.project import Project, check
from refi_files import a_code, a_coding, a_project, a_selection, a_text, coded, qde, said, taken, zipped

TEXT = "one two three"
ONE = a_text("t1", a_selection(4, 7, "c1"))


@pytest.mark.parametrize("name", ["project.qde", "Project.qde", "My study.QDE"])
def test_t03_the_project_is_found_whatever_its_name(project: Project, name: str) -> None:
    taken(project, zipped({name: qde(ONE), "sources/t1.txt": TEXT}))

    assert coded(project) == [("two", "c1")]


def test_t03_of_several_projects_the_one_at_the_root_is_read_and_the_choice_told(project: Project) -> None:
    other = qde(a_text("t1", a_selection(0, 3, "c1")))
    report = taken(project, zipped({"old/project.qde": other, "project.qde": qde(ONE), "sources/t1.txt": TEXT}))

    assert coded(project) == [("two", "c1")]
    assert "project.qde was read" in said(report)


def test_t04_a_project_without_anything_comes_in(project: Project) -> None:
    report = taken(project, zipped({"project.qde": qde(codes="", users="")}))

    assert report.is_empty


def test_t04_empty_lists_are_taken_for_what_they_are(project: Project) -> None:
    empty = qde(codes="", users="", after="<Users/><CodeBook><Codes/></CodeBook><Sources/><Notes/>")

    report = taken(project, zipped({"project.qde": empty}))

    assert not report.new
    assert report.odd["deviation"]


@pytest.mark.parametrize("path", ["Sources/t1.txt", "SOURCES/T1.TXT", "t1.txt", "sources\\t1.txt"])
def test_t05_files_are_found_in_any_case_with_and_without_a_folder(project: Project, path: str) -> None:
    taken(project, zipped({"project.qde": qde(ONE), path: TEXT}))

    assert coded(project) == [("two", "c1")]


def test_t05_a_folder_that_somebody_packed_again_is_looked_into(project: Project) -> None:
    mac: dict[str, bytes | str] = {"__MACOSX/P/._project.qde": "of a Mac"}

    report = taken(project, zipped({"P/project.qde": qde(ONE), "P/sources/t1.txt": TEXT, **mac}))

    assert coded(project) == [("two", "c1")]
    assert not said(report)


def test_t05_a_name_in_other_letters_is_the_same_name(project: Project) -> None:
    one = a_text("t1", a_selection(4, 7, "c1")).replace("t1.txt", unicodedata.normalize("NFC", "면담.txt"))

    taken(project, zipped({"project.qde": qde(one), unicodedata.normalize("NFD", "sources/면담.txt"): TEXT}))

    assert coded(project) == [("two", "c1")]


def test_t05_a_korean_name_that_windows_packed_is_found(project: Project) -> None:
    one = a_text("t1", a_selection(4, 7, "c1")).replace("t1.txt", "면담.txt")
    packed = zipped({"project.qde": qde(one), "sources/abcd.txt": TEXT})

    taken(project, packed.replace(b"abcd", "면담".encode("cp949")))

    assert coded(project) == [("two", "c1")]


def test_t06_a_missing_file_leaves_the_rest_and_its_codings_are_kept(project: Project) -> None:
    gone = a_text("gone", a_selection(0, 3, "c1", "c2"))

    report = taken(project, a_project(ONE, gone, texts={"t1": TEXT}))

    assert coded(project) == [("two", "c1")]
    assert "The text of 1 source did not come along" in said(report)
    assert report.carried["waiting_coding"] == ["gone", "gone"]


def test_t06_the_codings_of_a_missing_file_find_their_place_when_it_comes(project: Project) -> None:
    taken(project, a_project(ONE, texts={}))
    taken(project, a_project(ONE, texts={"t1": TEXT}))

    assert coded(project) == [("two", "c1")]


@pytest.mark.parametrize("path", ["../secret.txt", "/etc/passwd", "absolute:///etc/passwd", "internal://../../x.txt"])
def test_t07_no_path_leads_out_of_the_archive(project: Project, path: str) -> None:
    report = taken(project, a_project(a_text("t1", plainTextPath=path), texts={}))

    assert not project.corpus().sources
    assert report.carried["TextSource"] == ["t1"]


def test_t07_entries_with_path_tricks_are_passed_over(project: Project) -> None:
    files: dict[str, bytes | str] = {
        "project.qde": qde(ONE),
        "sources/t1.txt": TEXT,
        "../../evil.txt": "x",
        "/abs.txt": "y",
    }

    taken(project, zipped(files))

    assert coded(project) == [("two", "c1")]


def test_t07_a_project_that_swells_is_not_unpacked(project: Project) -> None:
    bomb = b'<?xml version="1.0"?>' + b" " * 40_000_000

    with pytest.raises(Invalid):
        taken(project, zipped({"project.qde": bomb}))


def test_t07_a_text_that_swells_counts_as_missing(project: Project) -> None:
    report = taken(project, a_project(ONE, texts={"t1": "a" * 20_000_000}))

    assert not report.new["source"]


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_t07_a_truncated_archive_is_one_sentence(project: Project, share: float) -> None:
    whole = a_project(ONE)

    with pytest.raises(Invalid, match="damaged"):
        taken(project, whole[: int(len(whole) * share)])


def test_t07_an_entry_that_lies_about_its_size_is_survived(project: Project) -> None:
    content = bytearray(a_project(ONE))
    place = content.rindex(b"PK\x01\x02")
    content[place + 24 : place + 28] = struct.pack("<I", 5)

    report = taken(project, bytes(content))

    assert not project.corpus().codings
    assert report.carried["TextSource"] == ["t1"]


ENTITY = '<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "head",
    [ENTITY, '<!DOCTYPE p SYSTEM "file:///etc/passwd">', '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/hosts">]>'],
)
def test_t07_a_document_type_is_refused(project: Project, head: str) -> None:
    with pytest.raises(Invalid, match="document type"):
        taken(project, zipped({"project.qde": qde(ONE, head=head)}))


def test_t07_codes_50_000_deep_are_refused_in_one_sentence(project: Project) -> None:
    deep = '<Code guid="x" name="n" isCodable="true">' * 50_000 + "</Code>" * 50_000

    with pytest.raises(Invalid, match="line"):
        taken(project, qde(codes=deep), "deep.qde")


def test_t08_stored_entries_junk_and_a_project_at_the_end_are_taken(project: Project) -> None:
    files: dict[str, bytes | str] = {
        "sources/.root": b"",
        "sources/t1.txt": TEXT,
        "__MACOSX/x": b"\0",
        "project.qde": qde(ONE),
    }

    taken(project, zipped(files, compression=zipfile.ZIP_STORED))

    assert coded(project) == [("two", "c1")]


@pytest.mark.parametrize("path", ["t1.txt", "sources/t1.txt", "internal://sources/t1.txt", "internal:///t1.txt"])
def test_t10_paths_with_and_without_their_scheme_lead_to_the_file(project: Project, path: str) -> None:
    taken(project, a_project(a_text("t1", a_selection(4, 7, "c1"), plainTextPath=path), texts={"t1": TEXT}))

    assert coded(project) == [("two", "c1")]


def test_t11_recordings_that_are_elsewhere_keep_their_codings(project: Project) -> None:
    film = (
        '<VideoSource guid="11111111-1111-1111-1111-111111111111" name="film" path="relative:///film.mp4">'
        '<VideoSelection guid="22222222-2222-2222-2222-222222222222" begin="0" end="900">'
        f"{a_coding('c1')}</VideoSelection></VideoSource>"
    )

    report = taken(project, a_project(film, texts={}))

    assert report.carried["VideoSource"] == ["film"]
    assert report.carried["media_coding"] == ["film"]


@pytest.mark.parametrize("rich", ["internal://gone.docx", "internal://t1.rtf", "internal://t1.txt"])
def test_t12_the_plain_text_is_what_counts(project: Project, rich: str) -> None:
    taken(project, a_project(a_text("t1", a_selection(4, 7, "c1"), richTextPath=rich), texts={"t1": TEXT}))

    assert coded(project) == [("two", "c1")]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_t17_korean_names_come_composed_or_not(project: Project, form: Literal["NFC", "NFD"]) -> None:
    name = unicodedata.normalize(form, "강변 면담")
    source = a_text("t1", a_selection(4, 7, "불신"), name=name, plainTextPath=f"internal://{name}.txt")

    taken(project, a_project(source, texts={name: TEXT}, codes=a_code("불신")))

    assert coded(project) == [("two", "불신")]
    assert not check(project)
