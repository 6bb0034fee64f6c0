"""What OpenDocument, RTF, Hangul and Word documents become; what nobody said stays out of all of them."""

import pytest
from proofs.reader_office import an_hwp, an_hwpx, an_odt, an_rtf

from madang.base.errors import Invalid
from madang.text import readers
from madang.text.readers import Reading
from madang.text.turn import TurnKind
from reader_files import WORD, a_docx, p
from said import in_english

READERS = readers.READERS


def odt(body: str, **parts: str) -> Reading:
    return READERS[".odt"].read(an_odt(body, **parts), "a.odt")


def rtf(body: str) -> Reading:
    return READERS[".rtf"].read(an_rtf(body), "a.rtf")


def hwpx(body: str) -> Reading:
    return READERS[".hwpx"].read(an_hwpx(body), "a.hwpx")


def run(words: str) -> str:
    return f"<hp:run><hp:t>{words}</hp:t></hp:run>"


def para(inside: str) -> str:
    return f"<hp:p>{inside}</hp:p>"


def left_out(listed: str) -> tuple[str, ...]:
    return (f"Left out as nobody's speech: {listed}.",)


def test_paragraphs_spaces_tabs_and_breaks_of_odt() -> None:
    made = odt("<text:p>Ana:<text:s text:c='2'/>one  two<text:tab/>three<text:line-break/>four</text:p><text:p/>")

    assert made.text == "Ana:  one two\tthree\nfour"


def test_cells_of_odt_are_parted_by_tabs_in_reading_order() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    row = f"<table:table-row>{cell.format('a')}{cell.format('b</text:p><text:p>c')}</table:table-row>"

    assert odt(f"<table:table>{row}{row}</table:table>").text == "a\tb\nc\na\tb\nc"


def test_footnotes_of_odt_stand_at_the_end_and_belong_to_nobody() -> None:
    body = "<text:note-body><text:p>N.</text:p></text:note-body>"
    note = f"<text:note><text:note-citation>1</text:note-citation>{body}</text:note>"

    made = odt(f"<text:p>Ana: Yes{note}.</text:p><text:p>Ben: No.</text:p>")

    assert made.text == "Ana: Yes.\nBen: No.\nN."
    assert made.kinds == {2: TurnKind.UNATTRIBUTED}


def test_what_nobody_said_stays_out_of_odt() -> None:
    hidden = "<style:style style:name='H'><style:text-properties text:display='none'/></style:style>"
    deleted = "<text:deletion><text:p>gone</text:p></text:deletion>"
    body = (
        f"<text:tracked-changes><text:changed-region>{deleted}</text:changed-region></text:tracked-changes>"
        "<text:p>Ana: Yes<office:annotation><text:p>note</text:p></office:annotation>"
        "<text:span text:style-name='H'>secret</text:span>.</text:p>"
    )
    styles = "<office:master-styles><style:header><text:p>Head</text:p></style:header></office:master-styles>"

    made = odt(body, automatic=hidden, styles=styles)

    assert made.text == "Ana: Yes."
    assert in_english(made.notes) == left_out(
        "tracked deletions (1), comments (1), hidden text (1), headers and footers (1)"
    )


def test_an_odt_with_a_password_says_so() -> None:
    locked = "<manifest:file-entry manifest:full-path='content.xml'><manifest:encryption-data/></manifest:file-entry>"

    with pytest.raises(Invalid, match="protected by a password"):
        odt("<text:p>x</text:p>", manifest=locked)


def test_an_odt_nested_fifty_thousand_deep_ends_in_a_sentence() -> None:
    opening = "".join(f"<text:section text:name='{n * 7919 % 100_003}'>" for n in range(50_000))
    deep = f"{opening}<text:p>x</text:p>{'</text:section>' * 50_000}"

    with pytest.raises(Invalid, match="nested too deeply"):
        odt(deep)


def test_korean_and_emoji_of_rtf() -> None:
    assert rtf("\\f0 \\'b8\\'e9\\'c1\\'a2\\'c0\\'da: \\u50504?\\u-10179?\\u-8704?").text == "면접자: 안😀"


def test_cells_of_rtf_are_parted_by_tabs() -> None:
    assert rtf("\\trowd\\cellx1\\cellx2 a\\cell b\\cell\\row\\pard c\\par").text == "a\tb\nc"


def test_what_nobody_said_stays_out_of_rtf() -> None:
    made = rtf(
        "{\\header Head\\par}{\\footer {\\b Foot}\\par}"
        "Ana: Yes{\\deleted  not}{\\v  secret}{\\*\\annotation note}.\\par"
        "{\\deleted gone\\par}Ben: No.\\par"
    )

    assert made.text == "Ana: Yes.\nBen: No."
    assert in_english(made.notes) == left_out(
        "tracked deletions (2), comments (1), hidden text (1), headers and footers (2)"
    )


def test_footnotes_and_boxes_of_rtf_stand_at_the_end() -> None:
    box = "{\\shp{\\*\\shpinst{\\shptxt Box.\\par}}}"

    made = rtf(f"Ana: Yes{{\\footnote Note.}}.{box}\\par Ben: No.\\par")

    assert made.text == "Ana: Yes.\nBen: No.\nNote.\nBox."


def test_the_words_of_a_link_stay_without_its_address() -> None:
    link = '{\\field{\\*\\fldinst HYPERLINK "http://x.org"}{\\fldrslt here}}'

    assert rtf(f"Ana: Look {link}.\\par").text == "Ana: Look here."


def test_an_rtf_cut_short_says_that_its_end_is_missing() -> None:
    made = READERS[".rtf"].read(an_rtf("Ana: Yes.\\par {\\b Ben")[:-1], "a.rtf")

    assert in_english(made.notes) == ("It breaks off: the end of the document is missing.",)


def test_paragraphs_and_cells_of_hwpx() -> None:
    cell = f"<hp:tc><hp:subList>{para(run('{}'))}</hp:subList></hp:tc>"
    table = f"<hp:run><hp:tbl><hp:tr>{cell.format('가')}{cell.format('나')}</hp:tr></hp:tbl></hp:run>"

    assert hwpx(para(run("면접자: 네<hp:tab/>예")) + para(table)).text == "면접자: 네\t예\n가\t나"


def test_what_nobody_said_stays_out_of_hwpx() -> None:
    inside = "<hp:subList>" + para(run("x")) + "</hp:subList>"
    made = hwpx(
        para(
            run("가: 네<hp:deleteBegin Id='1'/>아니<hp:deleteEnd Id='1'/>.")
            + f"<hp:run><hp:ctrl><hp:header>{inside}</hp:header></hp:ctrl></hp:run>"
            + f"<hp:run><hp:ctrl><hp:hiddenComment>{inside}</hp:hiddenComment></hp:ctrl></hp:run>"
            + f"<hp:run><hp:ctrl><hp:fieldBegin type='MEMO'>{inside}</hp:fieldBegin></hp:ctrl></hp:run>"
        )
    )

    assert made.text == "가: 네."
    assert in_english(made.notes) == left_out("tracked deletions (1), comments (2), headers and footers (1)")


def test_paragraphs_of_hwp() -> None:
    made = READERS[".hwp"].read(an_hwp(["면접자: 언제부터입니까?", "참여자: 2019년입니다."]), "a.hwp")

    assert made.text == "면접자: 언제부터입니까?\n참여자: 2019년입니다."


def test_what_nobody_said_stays_out_of_docx() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
    shown = "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>.</w:t></w:r>"
    deleted = "<w:del w:id='1'><w:r><w:delText>gone</w:delText></w:r></w:del>"
    comments = f"<w:comments xmlns:w='{WORD}'><w:comment w:id='1'>{p('note')}</w:comment></w:comments>"
    body = f"<w:p><w:r><w:t>Ana: Yes</w:t></w:r>{hidden}{deleted}{shown}</w:p>"

    made = READERS[".docx"].read(a_docx(body, {"word/comments.xml": comments}), "a.docx")

    assert made.text == "Ana: Yes."
    assert in_english(made.notes) == left_out("tracked deletions (1), comments (1), hidden text (1)")


def test_words_hidden_by_a_style_stay_out_of_docx() -> None:
    style = "<w:style w:type='character' w:styleId='S'><w:rPr><w:vanish/></w:rPr></w:style>"
    hidden = "<w:r><w:rPr><w:rStyle w:val='S'/></w:rPr><w:t>secret</w:t></w:r>"

    made = READERS[".docx"].read(
        a_docx(
            f"{p('Ana: Yes.')}<w:p>{hidden}</w:p>",
            {"word/styles.xml": f"<w:styles xmlns:w='{WORD}'>{style}</w:styles>"},
        ),
        "a.docx",
    )

    assert made.text == "Ana: Yes."
