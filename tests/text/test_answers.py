"""Tables: open answers with their cases, and transcripts written as tables."""

from hypothesis import given, settings
from hypothesis import strategies as st
from proofs.reader_office import an_xlsx

from madang.sources.attribute import ValueType
from madang.sources.organisation import Side
from madang.text.readers import READERS, Reading
from said import in_english

SURVEY = """번호,나이,지역,어려웠던 점은 무엇입니까?,바라는 점
1,34,서울,"행정과 말이 통하지 않았습니다.
다시 만나지 못했습니다.",더 자주 만나서 서로의 사정을 듣기를 바랍니다.
2,51,부산,서로 믿지 못했습니다.,예산을 함께 짜는 자리가 해마다 있으면 좋겠습니다.
"""


def csv(words: str, name: str = "a.csv") -> Reading:
    return READERS[".csv"].read(words.encode(), name)


def said(made: Reading) -> list[tuple[str | None, str]]:
    return [(turn.label, turn.span.of(made.text)) for turn in made.turns or () if turn.label]


def test_each_row_is_a_case_and_each_open_answer_a_turn() -> None:
    made = csv(SURVEY)

    assert said(made)[0] == ("응답자 1", "행정과 말이 통하지 않았습니다.\n다시 만나지 못했습니다.")
    assert [label for label, _ in said(made)] == ["응답자 1", "응답자 1", "응답자 2", "응답자 2"]


def test_other_columns_are_typed_attributes_of_the_cases() -> None:
    people = csv(SURVEY, "설문.csv").people

    assert people is not None
    assert people.attributes == (("나이", ValueType.NUMBER), ("지역", ValueType.TEXT))
    assert people.rows[0].values == (("나이", "34"), ("지역", "서울"))


def test_a_case_that_is_only_numbered_is_called_after_its_file() -> None:
    people = csv(SURVEY, "설문.csv").people

    assert people is not None
    assert [row.participant for row in people.rows] == ["응답자 1 (설문)", "응답자 2 (설문)"]


def test_the_notes_say_what_each_column_became() -> None:
    assert in_english(csv(SURVEY).notes) == (
        "Each row became one case: 2, named by “번호”.",
        "Open answers, read as words: “어려웠던 점은 무엇입니까?”, “바라는 점”.",
        "Attributes of the cases: “나이” (number), “지역” (text).",
    )


def test_names_organisations_and_sides_are_taken_as_on_a_speakers_sheet() -> None:
    rows = [
        ("name", "organisation", "side", "Your views on consultation"),
        ("Ana Lee", "Naru", "civic", "We were asked too late and nobody answered."),
        ("Ben Ko", "City Hall", "government", "The budget year does not wait for anyone."),
    ]

    people = READERS[".xlsx"].read(an_xlsx(rows), "a.xlsx").people

    assert people is not None
    first = people.rows[0]
    assert (first.participant, first.organisation, first.side) == ("Ana Lee", "Naru", Side.CIVIC)


def test_a_row_without_an_answer_is_left_out_and_named() -> None:
    made = csv("id,Why?\n1,Because they never asked us about it.\n2,\n3,It was late and the money was gone.\n")

    assert "Rows without an answer were left out: 3." in in_english(made.notes)


def test_a_table_of_stretches_with_times_is_a_transcript() -> None:
    made = READERS[".tsv"].read(
        b"start\tend\ttext\n0\t2500\tHello there everyone\n2500\t6000\tYes hello to you\n", "w.tsv"
    )

    assert made.turns is not None
    assert [(turn.time, turn.span.of(made.text)) for turn in made.turns] == [
        (0.0, "Hello there everyone"),
        (2.5, "Yes hello to you"),
    ]


def test_a_table_of_stretches_with_speakers_is_a_transcript() -> None:
    made = csv("시작 시간,참석자,내용\n00:01,김하늘,네.\n00:05,이바다,그렇습니다.\n00:09,김하늘,좋습니다.\n")

    assert said(made) == [("김하늘", "네."), ("이바다", "그렇습니다."), ("김하늘", "좋습니다.")]


CELLS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), max_size=30)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=6))
def test_every_answer_is_in_the_text_once_and_a_turn_of_its_case(rows: list[tuple[str, str]]) -> None:
    filled = [(n, area, f"Since {n} we said {word!r} twice.") for n, (area, word) in enumerate(rows)]
    table = [("id", "area", "Why?"), *filled]

    made = READERS[".xlsx"].read(an_xlsx([[str(cell) for cell in row] for row in table]), "a.xlsx")

    assert len(said(made)) == len(rows)
    assert all(words.startswith("Since") and words.endswith("twice.") for _, words in said(made))
