"""Files that cannot be read: one plain sentence each, and no traceback."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.base.errors import Invalid
from madang.text import readers
from reader_files import a_docx, a_zip, p

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def refusal(content: bytes, file_name: str) -> str:
    with pytest.raises(Invalid) as caught:
        readers.read(content, file_name)
    return str(caught.value)


def words_or_refusal(content: bytes, file_name: str) -> str:
    try:
        return readers.read(content, file_name).text
    except Invalid as refused:
        return str(refused)


def test_an_empty_file() -> None:
    assert refusal(b"", "a.txt") == "a.txt is empty; copy it again from where it came from."


def test_white_space() -> None:
    assert refusal(b" \r\n\t\n", "a.txt") == "a.txt holds nothing but white space; choose a file with text in it."


def test_white_space_of_another_alphabet() -> None:
    assert refusal("\u3000\u00a0\n".encode(), "a.txt") == "a.txt holds no words; choose a file with text in it."


def test_noise() -> None:
    noise = random.Random(1).randbytes(5000)

    assert refusal(noise, "a.txt") == "a.txt is not text; export it from its own program as .txt or .docx."


@pytest.mark.parametrize(
    ("content", "name", "what"),
    [
        (b"HWP Document File V3.00", "a.hwp", "a Hangul document older than HWP 5"),
        (b"\x89PNG\r\n", "a.docx", "a picture"),
        (b"\xff\xd8\xff\xe0", "a.jpg", "a picture"),
        (b"ID3\x03", "a.txt", "a recording"),
        (b"\0\0\0\x20ftypM4A ", "a.m4a", "a recording"),
        (b"RIFF\0\0\0\0WAVE", "a.wav", "a recording"),
        (OLE + "WordDocument".encode("utf-16-le"), "a.docx", "an old Word document (.doc)"),
        (OLE + "__substg1.0_".encode("utf-16-le"), "a.eml", "an Outlook message (.msg)"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "protected by a password"),
        (a_zip({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "a.ods", "an OpenDocument spreadsheet"),
        (a_zip({"ppt/presentation.xml": "<x/>"}), "a.pptx", "a presentation"),
        (a_zip({"project.qde": "<x/>"}), "a.qdpx", "a project of another program"),
        (a_zip({"a.txt": "x"}), "a.hwpx", "not a Hangul document"),
        (a_zip({"a.txt": "x"}), "a.zip", "a packed archive"),
        (a_zip({"a.txt": "x"}), "a.docx", "not a Word document"),
        (b"Ana: Yes.", "a.docx", "not a Word document"),
        (b"a,b\n1,2", "a.csv", "a table in which no column holds open answers"),
        (b"speaker,participant\nAna,Ana Lee", "a.csv", "a speakers sheet"),
        (b"words", "a.pdf", "not a PDF"),
        (b"words", "a.hwp", "not a Hangul document"),
        (b"words", "a.eml", "not an e-mail"),
        (b"{}", "a.json", "JSON without a transcript"),
        (b"{", "a.json", "not complete JSON"),
        (b"x", "a.xyz", "in a format that is not read (.xyz)"),
        (b"words", "a.vtt", "not a WebVTT file"),
        (b"words", "a.srt", "not a SubRip file"),
    ],
)
def test_a_format_that_is_not_read_is_named(content: bytes, name: str, what: str) -> None:
    assert refusal(content, name).startswith(f"{name} is {what}")


def test_a_word_document_under_another_name_is_read() -> None:
    read = readers.read(a_docx(p("Ana: Yes.")), "a.txt")

    assert (read.text, read.notes[0].en) == ("Ana: Yes.", "a.txt is a Word document, whatever its name says.")


def test_a_web_page_under_another_name_is_read() -> None:
    assert readers.read(b"<!DOCTYPE html><p>Ana: Yes.</p>", "a.txt").text == "Ana: Yes."


def test_a_file_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("madang.sources.archive.MAX_BYTES", 4)

    assert refusal(b"Ana: Yes.", "a.txt").startswith("a.txt is larger than")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_word_document_that_is_cut_short(share: float) -> None:
    content = a_docx(p("Ana: Yes.") * 50)

    assert refusal(content[: int(len(content) * share)], "a.docx") == (
        "a.docx is cut short or damaged; copy it again from where it came from."
    )


def test_a_word_document_damaged_inside() -> None:
    assert refusal(a_docx("<w:p><w:r>"), "a.docx") == (
        "a.docx is damaged inside; open it in Word, save it again and bring that in."
    )


def test_a_word_document_without_words() -> None:
    assert refusal(a_docx("<w:p/>"), "a.docx").startswith("a.docx holds no words")


def test_a_zip_bomb_is_not_unpacked() -> None:
    bomb = a_zip({"word/document.xml": "<w:p/>", "word/media/x.bin": bytes(600 * 1024 * 1024)})

    assert refusal(bomb, "a.docx") == ("a.docx would unpack to far more than a document holds, so it was not opened.")


def test_a_large_xml_part_is_not_unpacked() -> None:
    assert "far more" in refusal(a_zip({"word/document.xml": b" " * (25 * 1024 * 1024)}), "a.docx")


def test_entities_are_not_expanded() -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'

    assert "declares XML entities" in refusal(a_docx(p("x"), {"word/comments.xml": laughs}), "a.docx")


def test_a_deeply_nested_word_document_ends_in_a_sentence() -> None:
    deep = "<w:sdt><w:sdtContent>" * 5000 + p("x") + "</w:sdtContent></w:sdt>" * 5000

    assert refusal(a_docx(deep), "a.docx") == ("a.docx is nested too deeply to read; save it again from Word as .docx.")


def test_a_part_with_a_wrong_checksum() -> None:
    content = bytearray(a_docx(p("Ana: Yes.")))
    content[content.find(b"word/document.xml") + 30] ^= 0xFF

    assert refusal(bytes(content), "a.docx").startswith("a.docx is cut short or damaged")


@given(st.binary(min_size=1, max_size=300), st.sampled_from([f"a{ending}" for ending in readers.extensions()]))
@settings(max_examples=300, deadline=None)
def test_any_bytes_end_in_words_or_a_sentence(content: bytes, file_name: str) -> None:
    assert words_or_refusal(content, file_name).strip()


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_a_word_document_with_a_byte_changed_ends_in_words_or_a_sentence(data: st.DataObject) -> None:
    content = bytearray(a_docx(p("Ana: Yes.") + p("Ben: No.")))
    content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))

    assert words_or_refusal(bytes(content), "a.docx").strip()


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("a.odt", {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": LAUGHS}),
        ("a.hwpx", {"mimetype": "application/hwp+zip", "Contents/section0.xml": LAUGHS}),
        ("a.hwpx", {"mimetype": "application/hwp+zip", "Contents/content.hpf": LAUGHS}),
        ("a.xlsx", {"xl/workbook.xml": LAUGHS}),
    ],
)
def test_entities_are_expanded_in_no_office_document(name: str, parts: dict[str, str]) -> None:
    assert "declares XML entities" in refusal(a_zip(parts), name)


@pytest.mark.parametrize("name", ["a.odt", "a.hwpx", "a.xlsx"])
def test_an_archive_that_unpacks_to_far_too_much_is_not_opened(name: str) -> None:
    kinds = {"a.odt": "application/vnd.oasis.opendocument.text", "a.hwpx": "application/hwp+zip", "a.xlsx": ""}
    bomb = a_zip({"mimetype": kinds[name], "xl/workbook.xml": "<x/>", "content.xml": b" " * (25 * 1024 * 1024)})

    assert "far more" in refusal(bomb, name)


def test_brackets_fifty_thousand_deep_in_rtf_end_in_words() -> None:
    deep = b"{\\rtf1 " + b"{" * 50_000 + b"Ana: Yes." + b"}" * 50_000 + b"}"

    assert words_or_refusal(deep, "a.rtf") == "Ana: Yes."


def test_lists_fifty_thousand_deep_in_json_end_in_a_sentence() -> None:
    assert "not complete JSON" in refusal(b"[" * 50_000 + b"]" * 50_000, "a.json")


def test_parts_fifty_thousand_deep_in_a_mail_end_in_words_or_a_sentence() -> None:
    opening = b"".join(b"Content-Type: multipart/mixed; boundary=%d\r\n\r\n--%d\r\n" % (n, n) for n in range(50_000))

    assert words_or_refusal(b"From: Ana <a@x.org>\r\n" + opening + b"\r\nYes.", "a.eml").strip()


def test_a_broken_declaration_deep_in_a_web_page_loses_no_word() -> None:
    page = "<div>" * 3000 + "Ana: Yes.<![[[[<p>Ben: No.</p>"

    assert "Ana: Yes." in words_or_refusal(page.encode(), "a.html")


def test_a_style_that_is_never_closed_in_a_subtitle_ends_in_words() -> None:
    content = b"1\n00:00:01,000 --> 00:00:02,000\nYes " + b"{\\" * 50_000

    assert words_or_refusal(content, "a.srt").startswith("Yes")
