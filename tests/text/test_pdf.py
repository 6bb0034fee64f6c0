"""What a PDF becomes: columns, paragraphs, page furniture."""

import pytest
from proofs.reader_office import Placed, a_pdf

from madang.base.errors import Invalid
from madang.text.readers import Reading
from madang.text.readers.pdf import READER
from madang.text.turn import TurnKind
from said import in_english

STEP = 14.0


def read(*pages: list[Placed]) -> Reading:
    return READER.read(a_pdf(pages), "a.pdf")


def column(left: float, lines: list[str], top: float = 760.0) -> list[Placed]:
    return [(left, top - STEP * number, line) for number, line in enumerate(lines)]


def test_lines_that_fill_the_page_are_one_paragraph() -> None:
    made = read(column(60, ["The interview was held in the", "morning and went on until the", "evening."]))

    assert made.text == "The interview was held in the morning and went on until the evening."


def test_a_line_with_room_for_the_next_word_ends_a_paragraph() -> None:
    made = read(column(60, ["The interview was held in the", "morning.", "The council answered us after", "a year."]))

    assert made.text == "The interview was held in the morning.\nThe council answered us after a year."


def test_a_speakers_label_begins_a_paragraph() -> None:
    made = read(column(60, ["Ana: We began in nineteen-nine", "Ben: They did and then stopped", "Ana: No."]))

    assert made.text.split("\n") == ["Ana: We began in nineteen-nine", "Ben: They did and then stopped", "Ana: No."]


def test_a_word_broken_by_a_hyphen_is_joined() -> None:
    made = read(column(60, ["The interviews about partner-", "ship were held."]))

    assert made.text == "The interviews about partnership were held."


def test_a_hyphen_that_belongs_to_the_word_stays() -> None:
    made = read(column(60, ["A long-term plan is what long-", "term partners need to have at", "all."]))

    assert made.text == "A long-term plan is what long-term partners need to have at all."


def test_a_korean_word_broken_at_the_end_of_a_line_is_joined() -> None:
    made = read(column(60, ["행정과 민간이 협력하는 일은 어렵고 협", "력하는 사람은 적습니다."]))

    assert made.text == "행정과 민간이 협력하는 일은 어렵고 협력하는 사람은 적습니다."


def test_two_korean_words_on_two_lines_stay_two() -> None:
    made = read(column(60, ["우리 행정과 저 민간이 서로 믿고 행정과 ", "민간이 함께 일했습니다."]))

    assert made.text == "우리 행정과 저 민간이 서로 믿고 행정과 민간이 함께 일했습니다."


LEFT = [
    "The left column tells of the",
    "mistrust that grew after the",
    "city cut its budget and gave",
    "no reason for doing so at all",
]
RIGHT = [
    "while the right one tells of",
    "the years in which both sides",
    "met every month and wrote the",
    "plan together, line by line",
]


def test_columns_are_read_one_after_the_other() -> None:
    made = read([*column(60, LEFT), *column(320, RIGHT)])

    assert made.text == " ".join([*LEFT, *RIGHT])


def test_columns_written_line_by_line_across_are_read_one_after_the_other() -> None:
    across = [line for pair in zip(column(60, LEFT), column(320, RIGHT), strict=True) for line in pair]

    assert read(across).text == " ".join([*LEFT, *RIGHT])


def test_a_label_beside_its_words_stays_beside_them() -> None:
    rows = [(60.0, 760.0, "Ana:"), (160.0, 760.0, "Yes."), (60.0, 740.0, "Ben:"), (160.0, 740.0, "No, never.")]

    assert read(rows).text == "Ana:\tYes.\nBen:\tNo, never."


def three_pages(number: int, words: list[str]) -> list[Placed]:
    return [(250.0, 810.0, "Interview 7"), *column(60, words), (290.0, 40.0, f"- {number} -")]


def test_running_heads_and_page_numbers_are_taken_off_and_listed() -> None:
    made = read(three_pages(4, ["Ana: One."]), three_pages(5, ["Ben: Two."]), three_pages(6, ["Ana: Three."]))

    assert made.text == "Ana: One.\np. 5\nBen: Two.\np. 6\nAna: Three."
    assert made.notes[0].en == "Running heads and feet were left out: “Interview 7” (3)."


def test_the_marks_of_pages_are_furniture() -> None:
    made = read(three_pages(1, ["Ana: One."]), three_pages(2, ["Ben: Two."]), three_pages(3, ["Ana: Three."]))

    assert made.kinds == {1: TurnKind.FURNITURE, 3: TurnKind.FURNITURE}


def test_a_speaker_who_opens_three_pages_is_no_running_head() -> None:
    page = [(60.0, 760.0, "Ana:"), (60.0, 746.0, "Words that she said here.")]

    assert read(page, page, page).text.count("Ana:") == 3


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    made = read(column(60, ["Ana: We went to the city and"]), column(60, ["asked for a meeting."]))

    assert made.text == "Ana: We went to the city and asked for a meeting."


def test_numbers_of_lines_in_the_margin_are_left_out() -> None:
    words = column(100, ["Q. Did you meet?", "A. We did.", "Q. When was that?", "A. In May.", "Q. Thank you."])
    numbers = [(60.0, base, str(number)) for number, (_, base, _) in enumerate(words, start=1)]

    made = read([*words, *numbers])

    assert "1" not in made.text
    assert in_english(made.notes) == ("5 numbers in the margin were left out.",)


def test_a_page_without_words_is_named() -> None:
    picture = a_pdf([[]])

    with pytest.raises(Invalid, match="holds no words, only pictures"):
        READER.read(picture, "a.pdf")


@pytest.mark.parametrize("share", [0.1, 0.3])
def test_a_pdf_cut_short_ends_in_a_sentence(share: float) -> None:
    content = a_pdf([column(60, ["Ana: Yes."] * 20)])

    with pytest.raises(Invalid, match=r"a\.pdf"):
        READER.read(content[: int(len(content) * share)], "a.pdf")
