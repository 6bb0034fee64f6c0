"""The speakers sheet."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from madang.base.errors import Invalid
from madang.sources.attribute import ValueType
from madang.sources.organisation import Side
from madang.sources.participant import SpeakerRole
from madang.sources.sheet import Sheet, SheetRow, read_sheet, same_label, template
from reader_files import a_zip, needs_shared, shared
from said import in_english

NARU = Path(__file__).parents[2] / "src" / "madang" / "examples" / "naru" / "speakers.csv"


def a_sheet(*lines: str) -> Sheet:
    return read_sheet("\n".join(lines).encode(), "speakers.csv")


def a_workbook(*rows: tuple[object, ...]) -> bytes:
    book, out = Workbook(), BytesIO()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(out)
    return out.getvalue()


def test_a_row_of_every_column() -> None:
    sheet = a_sheet(
        "source,speaker,participant,pseudonym,position,organisation,organisation_en,side,kind,from,until,role",
        "01,박정순,박정순,느티,사무국장,나루복지연대,Naru Solidarity,civic,movement,2008,2024-05-17,participant",
    )

    assert sheet.rows == (
        SheetRow(
            *(2, "01", "박정순", "박정순", "느티", "사무국장", "나루복지연대", "Naru Solidarity"),
            *(Side.CIVIC, "movement", "2008", "2024-05-17", SpeakerRole.PARTICIPANT),
        ),
    )


def test_korean_headings_in_any_order() -> None:
    (row,) = a_sheet("측,가명,화자,소속,부터", "행정·정부,버들,김태식,복지정책과,2022년 7월").rows

    assert (row.speaker, row.pseudonym, row.side, row.organisation, row.start) == (
        *("김태식", "버들", Side.GOVERNMENT, "복지정책과", "2022-07"),
    )


def test_headings_in_any_case() -> None:
    (row,) = a_sheet(" SPEAKER , Organisation EN ", "Ana,The Office").rows

    assert (row.speaker, row.organisation_en) == ("Ana", "The Office")


@pytest.mark.parametrize(
    ("words", "side"),
    [
        *(("시민", Side.CIVIC), ("행정", Side.GOVERNMENT), ("정부", Side.GOVERNMENT), ("Government", Side.GOVERNMENT)),
        *(
            ("중간지원", Side.INTERMEDIARY),
            ("의회·선출", Side.ELECTED),
            ("의회/선출", Side.ELECTED),
            ("기타", Side.OTHER),
        ),
    ],
)
def test_sides_in_both_languages(words: str, side: Side) -> None:
    assert a_sheet("speaker,side", f"Ana,{words}").rows[0].side is side


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_what_parts_the_columns_is_found(delimiter: str) -> None:
    (row,) = a_sheet(f"speaker{delimiter}participant", f"Ana{delimiter}Ana Kim").rows

    assert row.participant == "Ana Kim"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp949", "utf-16"])
def test_sheets_as_excel_saves_them(encoding: str) -> None:
    sheet = read_sheet("화자,참여자\n이하은,이하은\n".encode(encoding), "a.csv")

    assert sheet.rows[0].speaker == "이하은"


def test_other_columns_are_attributes_with_a_type() -> None:
    sheet = a_sheet("speaker,gender,years,joined,consent", "A,F,16,2024-03-05,yes", "B,M,4,2024-04,no", "C,,,,")

    assert dict(sheet.attributes) == {
        "gender": ValueType.TEXT,
        "years": ValueType.NUMBER,
        "joined": ValueType.DATE,
        "consent": ValueType.BOOLEAN,
    }


def test_the_values_of_a_participant() -> None:
    sheet = a_sheet("화자,나이,동의", "이하은,40,예")

    assert sheet.rows[0].values == (("나이", "40"), ("동의", "true"))


def test_a_code_with_leading_zeros_is_text() -> None:
    assert a_sheet("speaker,number", "A,007").attributes == (("number", ValueType.TEXT),)


def test_an_interviewer_named_under_position() -> None:
    assert a_sheet("speaker,position", "Nora,interviewer").rows[0].role is SpeakerRole.INTERVIEWER


def test_labels_are_compared_without_stars_and_spaces() -> None:
    assert same_label(" **Ms\u00a0 Bell**: ") == "Ms Bell"


def test_one_label_for_two_people_is_said() -> None:
    sheet = a_sheet("speaker,participant", "Ana,Ana Kim", "Ana,Ana Lee")

    assert in_english(each.said for each in sheet.problems) == (
        "Line 3 gives Ana to Ana Lee, but line 2 to Ana Kim; it was left out.",
    )


def test_one_person_in_two_organisations_is_two_rows() -> None:
    sheet = a_sheet("speaker,participant,organisation,from", "Ana,Ana,City,2008", "Ana,Ana,Council,2014")

    assert (len(sheet.rows), sheet.problems) == (2, ())


def test_a_workbook_with_dates_and_numbers() -> None:
    content = a_workbook(("speaker", "from", "years"), (None, None, None), ("Ana", date(2024, 3, 5), 16.0))

    (row,) = read_sheet(content, "a.xlsx").rows

    assert (row.line, row.start, row.values) == (3, "2024-03-05", (("years", "16"),))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b"name,age\nAna,3", "has no column named speaker"),
        (b"%PDF-1.7", "is no table"),
        (b"PK\x03\x04cut", "is cut short or damaged"),
        (a_zip({"word/document.xml": "<x/>"}), "is no spreadsheet"),
        (a_zip({"xl/workbook.xml": "<x"}), "is damaged inside"),
        (a_zip({"xl/workbook.xml": b" " * (25 * 1024 * 1024)}), "would unpack to far more"),
        (b"speaker\n" + b'"' + b"x" * 200_000, "cannot be read as a table"),
    ],
)
def test_what_is_no_sheet_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(Invalid, match=reason):
        read_sheet(content, "a.xlsx")


def test_a_template_is_read_back() -> None:
    sheet = read_sheet(template({"01": ["Ana", "이하은"], "02": ["Ana"]}), "speakers.csv")

    assert [(row.source, row.speaker) for row in sheet.rows] == [("01", "Ana"), ("01", "이하은"), ("02", "Ana")]


def test_a_template_opens_in_excel_with_its_korean() -> None:
    assert template({}).startswith(b"\xef\xbb\xbfsource,speaker,")


def test_the_sheet_of_the_example_has_no_problems() -> None:
    sheet = read_sheet(NARU.read_bytes(), NARU.name)

    assert (len(sheet.rows), sheet.problems) == (33, ())


@needs_shared
def test_a_real_face_sheet_without_labels_is_refused_in_a_sentence() -> None:
    (path,) = shared("transcripts/en-sheffield-open-qual", "*.xlsx")

    with pytest.raises(Invalid, match=r"has no column named speaker \(화자\)"):
        read_sheet(path.read_bytes(), path.name)
