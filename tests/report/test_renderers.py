"""The printed files: HTML, Word, JSON."""

import io
import json
import re
import zipfile
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import docx
import pytest

from builders import a_corpus
from madang.analysis.corpus import Corpus
from madang.findings.findings import Findings
from madang.report.account import AccountOptions, account
from madang.report.document import Document, Paragraph
from madang.report.drawing import Dot, Drawing, Label
from madang.report.render import docx as word_file
from madang.report.render import html
from madang.report.render import json as json_file
from madang.report.render.emf import emf

Talk = Callable[..., Corpus]
STUDY = """
    A/ann > G: BAR.mistrust - @e1 blame=other_side
    A/bea > G: BAR.mistrust -
    A/ann > G: RSP.confront - @e1
    A/ann > G: STR.network + long
    B/cho > G: BAR.close - typical
    B/cho > G: ROL.protest + @e1
    G/kim > A: BAR.mistrust + blame=other_side
    G/lee > A: BAR.mistrust + @e2
    G/kim > A: RSP.avoid - @e1
    C ? BAR.mistrust: asked_denied
    C > G: MEA.means +
""".replace(" typical", "")


def the_document(language: str = "both") -> Document:
    return account(a_corpus(STUDY), Findings(), AccountOptions(language=language))


@pytest.mark.parametrize("renderer", [html, word_file, json_file])
@pytest.mark.parametrize("language", ["ko", "en", "both"])
def test_the_same_project_gives_the_same_bytes(renderer: Any, language: str) -> None:
    assert renderer.render(the_document(language)) == renderer.render(the_document(language))


def test_words_that_look_like_a_script_are_printed_as_words(talk: Talk) -> None:
    corpus = talk(("박정순", "<script>alert(1)</script>", {"code": "BAR.mistrust"}), note_ko="<img src=x>")
    page = html.render(account(corpus, Findings())).decode()

    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    page = html.render(the_document()).decode()

    assert "default-src 'none'" in page
    assert not re.search(r"(src|href)=\"(?!#)", page)
    assert "url(" not in page
    assert "http:" not in page
    assert "https:" not in page


def test_every_link_on_the_page_has_a_place_to_go() -> None:
    page = html.render(the_document()).decode()
    places = set(re.findall(r'id="([^"]+)"', page))

    assert set(re.findall(r'href="#([^"]+)"', page)) <= places


def test_a_korean_account_has_no_english_sentences_and_the_other_way_round() -> None:
    korean, english = (html.render(the_document(each)).decode() for each in ("ko", "en"))

    assert "What this account says" not in korean
    assert "이 보고서가 말하는 것" not in english


def test_word_has_headings_contents_captions_and_links() -> None:
    content = word_file.render(the_document("ko"))
    opened = docx.Document(io.BytesIO(content))
    styles = {paragraph.style.name for paragraph in opened.paragraphs if paragraph.style}
    xml = zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml").decode()

    assert {"Title", "Heading 1", "Heading 2", "Caption", "Quote", "toc 1", "List Bullet"} <= styles
    assert "TOC \\o" in xml
    assert "SEQ 표" in xml
    assert set(re.findall(r'w:anchor="(\w+)"', xml)) <= set(re.findall(r'w:name="(\w+)"', xml))


def test_word_says_the_same_sentences_as_the_document() -> None:
    document = the_document("en")
    opened = docx.Document(io.BytesIO(word_file.render(document)))
    text = "\n".join(paragraph.text for paragraph in opened.paragraphs)
    links = re.sub(r"\s+", " ", _all_text(word_file.render(document)))

    sentences = [each.text.en for block in document.blocks if isinstance(block, Paragraph) for each in block.sentences]
    assert sentences
    assert all(re.sub(r"\s+", " ", each) in links for each in sentences)
    assert "Counting rule" in text


def _all_text(content: bytes) -> str:
    xml = zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml").decode()
    said = re.sub(r"<w:p[ >]", "\n<w:p ", xml)
    plain = re.sub(r"<w:instrText[^>]*>[^<]*</w:instrText>", "", said)
    return re.sub(r"<[^>]+>", "", plain).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def test_word_keeps_no_time_of_its_own() -> None:
    entries = zipfile.ZipFile(io.BytesIO(word_file.render(the_document("ko")))).infolist()

    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_word_takes_characters_that_xml_cannot_hold(talk: Talk) -> None:
    corpus = talk(("박정순", "말이\x0b 바뀝니다 & <다>.", {"code": "BAR.mistrust"}))

    assert "말이 바뀝니다 &amp; &lt;다&gt;." in (
        zipfile.ZipFile(io.BytesIO(word_file.render(account(corpus, Findings())))).read("word/document.xml").decode()
    )


def test_an_emf_says_its_own_length_and_number_of_records() -> None:
    made = emf(Drawing(100, 50, (Dot(10, 10, 4), Label(20, 20, "나루 Naru"))))
    records, place = 0, 0
    while place < len(made):
        place += int.from_bytes(made[place + 4 : place + 8], "little")
        records += 1

    assert place == len(made) == int.from_bytes(made[48:52], "little")
    assert records == int.from_bytes(made[52:56], "little")


def test_the_printed_fractions_can_be_counted_again_from_the_json() -> None:
    plain = json.loads(json_file.render(the_document("en")))
    parents = {row["code"]: row["parent"] for row in plain["tables"]["codes"]}
    counts = [cell["count"] for cell in _cells(plain) if cell["count"]]

    assert len(counts) > 5
    for count in counts:
        assert (count["n"], count["of"]) == _recounted(plain["tables"], parents, count["theme"], count["side"])


def _cells(plain: dict[str, Any]) -> list[dict[str, Any]]:
    tables = [each.get("table", each) for each in plain["blocks"] if each["block"] in ("Table", "Figure")]
    return [cell for table in tables for row in table["rows"] for cell in row]


def _recounted(tables: dict[str, Any], parents: dict[str, str | None], theme: str, side: str) -> tuple[int, int]:
    """The rule as printed: agreed, own view, happened; a case once; denominators by reach or by speaking of it."""
    cases = {row["case"]: row for row in tables["cases"] if not side or row["side"] == side}
    telling, speaking = set(), set()
    for row in tables["statements"]:
        if row["status"] == "agreed" and row["perspective"] == "own" and _under(row["codes"], theme, parents):
            speaking.add(row["case"])
            if row["modality"] == "happened":
                telling.add(row["case"])
    asked: dict[str, set[str]] = defaultdict(set)
    for row in tables["reach"]:
        if row["code"] == theme and row["value"] != "not_reached":
            asked[row["source"]].add(row["value"])
    reached = {case for case, row in cases.items() if case in speaking or any(each in asked for each in row["sources"])}
    return len(telling & set(cases)), len(reached)


def _under(codes: list[str], theme: str, parents: dict[str, str | None]) -> bool:
    above: set[str | None] = set()
    for code in codes:
        step: str | None = code
        while step is not None:
            above.add(step)
            step = parents[step]
    return theme in above
