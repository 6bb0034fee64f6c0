"""What the columns of a table of answers become, where a person says it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from proofs.reader_office import an_xlsx

from madang.base.errors import Invalid
from madang.sources.attribute import ValueType
from madang.text import readers
from madang.text.readers import Understood
from madang.text.readers.column import SINGLE, ColumnUse, Unanswered, Wanted, letter, use_of
from madang.text.readers.shelter import Shelter
from said import in_english

GAMES = Path(__file__).parents[3] / "shared" / "data" / "coded" / "llmcode-games-as-art" / "bopp_test.csv"

SURVEY = """번호,닉네임,나이,한마디,바라는 점
1,바람,34,네,더 자주 만나서 서로의 사정을 듣기를 바랍니다.
2,구름,쉰하나,아니요,예산을 함께 짜는 자리가 해마다 있으면 좋겠습니다.
"""
ANSWER, NAME, CASE, OUT = ColumnUse.ANSWER, ColumnUse.NAME, ColumnUse.CASE, ColumnUse.OUT


def read(words: str, wanted: Wanted = ()) -> Understood:
    return readers.read(words.encode(), "설문.csv", wanted)


def said(made: Understood) -> list[tuple[str | None, str]]:
    return [(turn.label, turn.span.of(made.text)) for turn in made.turns if turn.label]


def uses(made: Understood) -> list[str]:
    return [each.use.value for each in made.columns]


def test_the_columns_are_told_with_what_they_were_recognised_as_and_their_first_values() -> None:
    made = read(SURVEY)

    assert uses(made) == ["case", "text", "text", "boolean", "answer"]
    assert made.columns[1].first == ("바람", "구름")


def test_a_column_of_short_words_is_read_as_an_answer_where_somebody_says_so() -> None:
    made = read(SURVEY, [("한마디", ANSWER)])

    assert said(made)[0] == ("응답자 1", "네")


def test_a_column_chosen_as_the_name_names_the_cases_and_their_participants() -> None:
    made = read(SURVEY, [("닉네임", NAME)])

    assert made.people is not None
    assert [label for label, _ in said(made)] == ["바람", "구름"]
    assert [row.participant for row in made.people.rows] == ["바람", "구름"]


def test_cases_may_be_numbered_in_the_text_and_named_among_the_participants() -> None:
    made = read(SURVEY, [("번호", CASE), ("닉네임", NAME)])

    assert made.people is not None
    assert [(row.speaker, row.participant) for row in made.people.rows] == [("응답자 1", "바람"), ("응답자 2", "구름")]


def test_a_column_left_out_is_neither_in_the_text_nor_among_the_attributes() -> None:
    made = read(SURVEY, [("나이", OUT), ("한마디", ANSWER), ("바라는 점", OUT)])

    assert made.people is not None
    assert "자주" not in made.text
    assert [name for name, _ in made.people.attributes] == ["닉네임"]
    assert "Columns left out: “나이”, “바라는 점”." in in_english(made.notes)


def test_cells_that_are_not_of_the_chosen_type_are_left_out_and_told() -> None:
    made = read(SURVEY, [("나이", ColumnUse.NUMBER)])

    assert made.people is not None
    assert ("나이", ValueType.NUMBER) in made.people.attributes
    assert [dict(row.values).get("나이") for row in made.people.rows] == ["34", None]
    assert "Cells of “나이” that hold no number were left out: row 3." in in_english(made.notes)


def test_cells_that_name_no_side_are_told() -> None:
    made = read(
        "구분,의견\n시민,더 자주 만나서 사정을 들어야 합니다.\n모름,예산을 함께 짜면 좋겠다고 봅니다.\n",
        [("구분", ColumnUse.SIDE)],
    )

    assert "Cells of “구분” that name no side were left out: row 3." in in_english(made.notes)


def test_a_column_is_named_by_its_heading_its_letter_or_its_place() -> None:
    by = [read(SURVEY, [(key, ANSWER)]).text for key in ("한마디", "d", 3)]

    assert by[0] == by[1] == by[2]


@pytest.mark.parametrize(
    ("wanted", "sentence"),
    [
        ([("성별", OUT)], "설문.csv has no column “성별”; it has A “번호”, B “닉네임”, "),
        (
            [("닉네임", NAME), ("B", ANSWER)],
            "설문.csv: “닉네임” cannot be both name and answer; a column is one thing.",
        ),
        ([("닉네임", NAME), ("나이", NAME)], "설문.csv: “닉네임” and “나이” cannot both be the participant's name;"),
        ([("바라는 점", OUT)], "설문.csv is a table in which no column holds open answers; say of at least one"),
    ],
)
def test_a_wish_that_cannot_be_met_is_refused_in_one_sentence(wanted: Wanted, sentence: str) -> None:
    with pytest.raises(Invalid) as refused:
        read(SURVEY, wanted)

    assert str(refused.value).startswith(sentence)
    assert refused.value.ko


def test_a_table_without_answers_tells_its_columns_so_that_somebody_can_choose() -> None:
    with pytest.raises(Unanswered) as refused:
        read("이름,나이\n가람,34\n나래,51\n")

    assert [(each.name, each.use.value) for each in refused.value.columns] == [("이름", "name"), ("나이", "number")]


def test_a_transcript_written_as_a_table_is_one_of_answers_where_somebody_says_so() -> None:
    talk = "참석자,내용\n김하늘,네.\n이바다,그렇습니다.\n김하늘,좋습니다.\n이바다,네.\n김하늘,그럼요.\n"

    made = read(talk, [("내용", ANSWER), ("참석자", NAME)])

    assert (read(talk).columns, said(made)[2]) == ((), ("김하늘 (2)", "좋습니다."))


def test_a_file_without_columns_is_refused_where_columns_are_chosen() -> None:
    with pytest.raises(Invalid, match=r"a\.txt is no table of answers"):
        readers.read(b"Ana: Yes.", "a.txt", [("Why?", ANSWER)])


def test_choices_and_columns_go_through_the_process_that_reads_large_files() -> None:
    rows = [("name", "mood", "Why?"), ("Ana", "fine", "Because they never asked us.")]
    content, shelter = an_xlsx(rows), Shelter()

    made = shelter.read(".xlsx", content, "a.xlsx", wanted=[("mood", ANSWER)])

    assert made == readers.READERS[".xlsx"].reading(content, "a.xlsx", [("mood", ANSWER)])
    with pytest.raises(Unanswered) as refused:
        shelter.read(".xlsx", content, "a.xlsx", wanted=[("Why?", OUT)])
    shelter.close()
    assert [each.name for each in refused.value.columns] == ["name", "mood", "Why?"]


def test_what_a_column_becomes_is_said_in_korean_or_english() -> None:
    assert (use_of("답"), use_of("ANSWER"), use_of("예·아니오")) == (ANSWER, ANSWER, ColumnUse.BOOLEAN)


def test_columns_are_lettered_as_in_a_spreadsheet() -> None:
    assert [letter(place) for place in (0, 25, 26, 51, 52)] == ["A", "Z", "AA", "AZ", "BA"]


@pytest.mark.skipif(not GAMES.exists(), reason="The shared collection is not beside this repository.")
def test_of_a_real_table_the_columns_of_other_coders_can_be_left_out() -> None:
    content = GAMES.read_bytes()
    names = [each.name for each in readers.read(content, GAMES.name).columns]
    words = ("experience", "why_art")

    made = readers.read(content, GAMES.name, [(name, ANSWER if name in words else OUT) for name in names])

    assert made.people is not None
    assert len([label for label, _ in said(made)]) == 2 * 174
    assert (len(made.people.rows), made.people.attributes) == (174, ())


CELLS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), max_size=20)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_choosing_what_was_recognised_reads_the_same(data: st.DataObject) -> None:
    width = data.draw(st.integers(1, 4))
    rows = data.draw(st.lists(st.tuples(*[CELLS] * width), min_size=1, max_size=5))
    heads = data.draw(st.tuples(*[st.sampled_from(["id", "이름", "name", "side", "age", "Why?", "의견"])] * width))
    content = an_xlsx([(*heads, "What happened?"), *((*row, f"So it was in year {n}.") for n, row in enumerate(rows))])
    plain = readers.read(content, "a.xlsx")

    again = readers.read(content, "a.xlsx", [(each.place, each.use) for each in plain.columns])

    assert again == plain


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(ColumnUse), min_size=4, max_size=4))
def test_whatever_is_chosen_each_answer_is_in_the_text_and_nothing_left_out_is(chosen: list[ColumnUse]) -> None:
    cells = [[f"row{row}col{column}" for column in range(4)] for row in range(3)]
    content = an_xlsx([[f"head{column}" for column in range(4)], *cells])
    if ANSWER not in chosen or any(chosen.count(use) > 1 for use in SINGLE):
        with pytest.raises(Invalid):
            readers.read(content, "a.xlsx", list(enumerate(chosen)))
        return

    made = readers.read(content, "a.xlsx", list(enumerate(chosen)))

    told = [each.use for each in made.columns]
    assert told == chosen
    for column, use in enumerate(chosen):
        there = sum(words == row[column] for row in cells for _, words in said(made))
        assert there == (3 if use is ANSWER else 0)
        assert use is not OUT or f"col{column}" not in made.text + repr(made.people)
