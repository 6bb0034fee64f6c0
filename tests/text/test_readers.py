"""What each format becomes."""

import pytest

from madang.text import readers
from madang.text.readers import Understood
from madang.text.turn import TurnKind
from reader_files import a_docx, p, r
from said import in_english


def said(read: Understood) -> list[tuple[str | None, str]]:
    return [(turn.label, turn.span.of(read.text)) for turn in read.turns if turn.kind is TurnKind.SPEECH]


def kinds(read: Understood) -> list[tuple[str, str]]:
    return [(turn.kind.value, turn.span.of(read.text)) for turn in read.turns]


def test_plain_text_is_unchanged_but_for_line_ends_and_form() -> None:
    read = readers.read("\ufeffA:  e\u0301 \r\nB: 가\r".encode(), "a.txt")

    assert read.text == "A:  é \nB: 가\n"


def test_decomposed_hangul_is_composed() -> None:
    read = readers.read("\u1112\u1161\u11ab\u1100\u1173\u11af".encode(), "a.txt")

    assert read.text == "한글"


def test_the_reader_names_itself() -> None:
    read = readers.read(b"Ana: Yes.", "a.txt")

    assert (read.reader, read.media_type, read.encoding) == ("plain 1", "text/plain", "utf-8")


def test_every_reader_is_found() -> None:
    found = {reader.name for reader in readers.READERS.values()}

    assert found == {
        *("plain", "markdown", "rst", "html", "docx", "vtt", "srt", "sbv"),
        *("pdf", "rtf", "odt", "hangul", "answers", "json", "mail"),
    }


def test_markdown_loses_its_marks() -> None:
    read = readers.read(
        b"# Day *one*\n\n### Ana:\nI **did** &quot;it&quot; [there](http://x.org) \\[laughs\\].", "a.md"
    )

    assert read.text == 'Day one\n\nAna:\n\nI did "it" there [laughs].'


def test_markdown_headings_are_labels() -> None:
    read = readers.read(b"# Day\n\n### Ana:\nYes.\n\n### Ben:\nNo.\n\n> (laughter)\n\n### Ana:\nOh.", "a.md")

    assert said(read) == [("Ana", "Yes."), ("Ben", "No."), ("Ana", "Oh.")]


def test_a_table_in_markdown_has_tabs_between_its_cells() -> None:
    read = readers.read(b"| a | b |\n|---|---|\n| **c** d | e |\n\nEnd.", "a.md")

    assert read.text == "a\tb\nc d\te\n\nEnd."


def test_markdown_nested_past_the_limit_loses_no_word() -> None:
    read = readers.read(("> " * 500 + "deep").encode(), "a.md")

    assert "deep" in read.text


def test_a_spoken_number_is_not_lost_as_a_list() -> None:
    read = readers.read(b"### Ana:\nHow many?\n\n### Ben:\n15.\n\n### Ana:\n2. I see.", "a.md")

    assert said(read) == [("Ana", "How many?"), ("Ben", "15."), ("Ana", "2. I see.")]


def test_rst_loses_its_marks() -> None:
    read = readers.read(
        b"1. Ms Bell\n==========\n\n**Ms Bell**: It is *quite* ``so``, 2\\*3 `here <http://x.org>`_.", "a.rst"
    )

    assert read.text == "1. Ms Bell\n\nMs Bell: It is quite so, 2*3 here."


def test_rst_labels_titles_and_stage_directions() -> None:
    read = readers.read(b"1. Ms Bell\n==========\n\n*MS BELL (affirmed).*\n\n**Ms Bell**: I can.", "a.rst")

    assert kinds(read) == [("heading", "1. Ms Bell"), ("stage", "MS BELL (affirmed)."), ("speech", "I can.")]


def test_stars_that_mark_nothing_stay_in_rst() -> None:
    read = readers.read(b"Ana: 2 * 3 * 4 and a* b*\nBen: f**k", "a.rst")

    assert read.text == "Ana: 2 * 3 * 4 and a* b*\nBen: f**k"


def test_html_is_one_line_per_block() -> None:
    read = readers.read("<p>언제<b>부터</b></p><div>one<br>two</div><p> a \n b</p>".encode(), "a.html")

    assert read.text == "언제부터\none\ntwo\na b"


def test_html_keeps_two_spaces_after_a_label() -> None:
    first = "<div><strong>○의장 <a>안석봉</a></strong>&nbsp;&nbsp;네.</div>"
    page = f"{first}<div><strong>○의장 안석봉</strong>&nbsp;&nbsp;끝.</div>"

    read = readers.read(page.encode(), "a.html")

    assert said(read) == [("의장 안석봉", "네."), ("의장 안석봉", "끝.")]


def test_cells_of_html_are_parted_by_tabs_in_reading_order() -> None:
    page = (
        b"<table><tr><td>Ana</td><td><p>Hi</p><p>there</p></td></tr><tr><td>Ben</td><td></td><td>Yo</td></tr></table>"
    )

    read = readers.read(page, "a.html")

    assert read.text == "Ana\tHi\nthere\nBen\t\tYo"


def test_scripts_styles_and_head_are_not_text() -> None:
    page = b"<html><head><title>T</title><style>s{}</style></head><body><script>x()</script><p>Words</p></body></html>"

    assert readers.read(page, "a.html").text == "Words"


def test_menus_are_furniture() -> None:
    page = b"<nav>Home</nav><ul><li><a href='/'>Back</a></li></ul><p>Ana: Yes.</p><p>Ben: No.</p><footer>(c)</footer>"

    read = readers.read(page, "a.html")

    assert kinds(read) == [
        ("furniture", "Home"),
        ("furniture", "Back"),
        ("speech", "Yes."),
        ("speech", "No."),
        ("furniture", "(c)"),
    ]


def test_deeply_nested_html_loses_no_word() -> None:
    page = "<div>" * 3000 + "deep" + "</div>" * 3000 + "<p>after</p>"

    assert readers.read(page.encode(), "a.html").text == "deep\nafter"


def test_an_external_entity_is_not_fetched() -> None:
    page = b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>a&x;b</p>'

    assert "root" not in readers.read(page, "a.html").text


def test_html_says_its_own_encoding() -> None:
    page = '<meta charset="euc-kr"><p>펲시 안녕</p>'.encode("cp949")

    assert readers.read(page, "a.html").text == "펲시 안녕"


def test_word_is_one_line_per_paragraph() -> None:
    read = readers.read(a_docx(p("Ana:  Yes.") + "<w:p/>" + p("Ben: No.")), "a.docx")

    assert read.text == "Ana:  Yes.\nBen: No."


def test_words_split_over_runs_stay_together() -> None:
    read = readers.read(a_docx(f"<w:p>{r('언제')}{r('부터')}<w:r><w:br/></w:r>{r('next')}</w:p>"), "a.docx")

    assert read.text == "언제부터\nnext"


def test_tracked_insertions_are_kept_and_deletions_dropped() -> None:
    deleted = '<w:del w:id="2" w:author="x"><w:r><w:delText>old</w:delText></w:r></w:del>'
    inserted = f'<w:ins w:id="1" w:author="x">{r("new")}</w:ins>'

    read = readers.read(a_docx(f"<w:p>{r('a ')}{deleted}{inserted}</w:p>"), "a.docx")

    assert read.text == "a new"


def test_comments_in_word_are_not_text() -> None:
    marked = '<w:commentRangeStart w:id="0"/>' + r("words") + '<w:commentRangeEnd w:id="0"/>'
    noted = '<w:r><w:commentReference w:id="0"/></w:r>'

    read = readers.read(a_docx(f"<w:p>{marked}{noted}</w:p>"), "a.docx")

    assert read.text == "words"


def test_a_table_in_word_has_tabs_between_its_cells() -> None:
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    table = f"<w:tbl>{row.format(p('Ana'), p('Hi'))}{row.format(p('Ben'), p('Yo') + p('again'))}</w:tbl>"

    assert readers.read(a_docx(table), "a.docx").text == "Ana\tHi\nBen\tYo\nagain"


def test_headers_of_a_word_document_are_mentioned() -> None:
    header = f'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{p("Secret")}</w:hdr>'

    read = readers.read(a_docx(p("Ana: Yes."), {"word/header1.xml": header}), "a.docx")

    assert "Left out as nobody's speech: headers and footers (1)." in in_english(read.notes)


def test_voices_of_webvtt_are_labels() -> None:
    cues = b"WEBVTT\n\n1\n00:01.500 --> 00:02.000\n<v Ana Kim>Hello &amp; <i>welcome</i></v>\n\n"

    read = readers.read(cues + b"00:03.000 --> 00:04.000\n<v Ben>Hi", "a.vtt")

    assert [(t.label, t.time, t.span.of(read.text)) for t in read.turns] == [
        ("Ana Kim", 1.5, "Hello & welcome"),
        ("Ben", 3.0, "Hi"),
    ]


def test_two_voices_in_one_cue_are_two_turns() -> None:
    cues = b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>Hello</v> <v Ben>Hi</v>"

    assert said(readers.read(cues, "a.vtt")) == [("Ana", "Hello"), ("Ben", "Hi")]


def test_cues_of_one_speaker_join_into_a_turn_and_keep_its_time() -> None:
    cues = b"1\n00:00:01,000 --> 00:00:02,000\nAna: Hello\n\n2\n00:00:02,000 --> 00:00:03,000\nAna: there\n\n"
    more = b"3\n00:00:04,000 --> 00:00:05,000\nBen: Hi\nagain\n"

    read = readers.read(cues + more, "a.srt")

    assert [(t.label, t.time, t.span.of(read.text)) for t in read.turns] == [
        ("Ana", 1.0, "Hello\nthere"),
        ("Ben", 4.0, "Hi again"),
    ]


def test_cues_without_speakers_stay_apart() -> None:
    cues = b"WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\n00:02.000 --> 00:03.000\nTwo"

    assert kinds(readers.read(cues, "a.vtt")) == [("unattributed", "One"), ("unattributed", "Two")]


def test_a_bad_cue_is_listed_and_the_rest_is_read() -> None:
    cues = b"WEBVTT\n\n00:0x --> 00:02.000\nLost\n\n00:02.000 --> 00:03.000\nKept"

    read = readers.read(cues, "a.vtt")

    assert (read.text, read.notes[0].en) == ("Kept", "1 cue could not be read and was left out, at line 3.")


@pytest.mark.parametrize(
    ("head", "name", "date"),
    [
        ("Hearing on 17 July 2023", "a.txt", "2023-07-17"),
        ("12-May-2023 - 10:36 - 1h09m31s – Ana", "a.txt", "2023-05-12"),
        ("일시: 2024년 3월 5일 10시", "a.txt", "2024-03-05"),
        ("2024. 3. 5. 면담", "a.txt", "2024-03-05"),
        ("March 5th, 2024", "a.txt", "2024-03-05"),
        ("Interview", "2023-07-17_module-1.txt", "2023-07-17"),
        ("Interview", "면담_20240305.txt", "2024-03-05"),
        ("Interview 31 February 2024", "a.txt", None),
    ],
)
def test_the_date_at_the_head_or_in_the_name(head: str, name: str, date: str | None) -> None:
    read = readers.read(f"{head}\n\nAna: On 1 May 2001.\nBen: Yes.\nAna: So.\nBen: Oh.".encode(), name)

    assert read.date == date


def test_a_date_in_speech_is_not_the_date() -> None:
    assert readers.read(b"Ana: On 1 May 2001.\nBen: Yes.\nAna: So.\nBen: Oh.", "a.txt").date is None
