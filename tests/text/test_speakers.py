"""Finding the speakers: one test for each way transcripts are written."""

import pytest

from madang.text import speakers
from madang.text.turn import TurnKind
from said import in_english


def said(text: str) -> list[tuple[str | None, str]]:
    return [(t.label, t.span.of(text)) for t in speakers.find(text).turns if t.kind is TurnKind.SPEECH]


def unsaid(text: str) -> list[tuple[str, str]]:
    return [(t.kind.value, t.span.of(text)) for t in speakers.find(text).turns if t.kind is not TurnKind.SPEECH]


def stamped(text: str) -> list[tuple[str | None, float | None]]:
    return [(t.label, t.time) for t in speakers.find(text).turns if t.kind is TurnKind.SPEECH]


def test_a_name_and_a_colon() -> None:
    text = "Researcher 1: Ready?\nAna:  Yes, I am.\nResearcher 1: Good.\nAna: Fine."

    assert said(text) == [
        ("Researcher 1", "Ready?"),
        ("Ana", "Yes, I am."),
        ("Researcher 1", "Good."),
        ("Ana", "Fine."),
    ]


def test_a_korean_name_and_office() -> None:
    text = "면접자: 시작할까요?\n서은주 관장: 네.\n면접자: 좋습니다.\n서은주 관장: 그럼요."

    assert said(text)[1] == ("서은주 관장", "네.")


def test_a_full_width_colon() -> None:
    text = "### AP：\nCan I call you Audrey?\n\n### Audrey Tang：\nOf course.\n\n### AP：\nGood."

    assert said(text) == [("AP", "Can I call you Audrey?"), ("Audrey Tang", "Of course."), ("AP", "Good.")]


def test_a_label_alone_on_its_line() -> None:
    text = "Researcher 1:\nOkay. Great.\n\nLisa:\nYeah, which one?\n\nResearcher 1:\nThis one.\n\nLisa:\nI see."

    assert said(text)[1] == ("Lisa", "Yeah, which one?")


def test_a_bold_label_in_a_paragraph() -> None:
    text = "**Ms Blackwell**: Thank you.\n\n**Ms Bell**: I can.\n\n**Ms Blackwell**: Thank you."

    assert said(text) == [("Ms Blackwell", "Thank you."), ("Ms Bell", "I can."), ("Ms Blackwell", "Thank you.")]


def test_a_bold_label_with_the_colon_inside() -> None:
    text = "**Ms Bell:** Yes.\n\n**Mr Khan:** No.\n\n**Ms Bell:** Oh."

    assert said(text)[0] == ("Ms Bell", "Yes.")


def test_a_circle_and_two_spaces() -> None:
    text = "○위원장 최민희  개의하겠습니다.\n\n○김현 위원  질의하겠습니다.\n\n○위원장 최민희  네."

    assert said(text)[:2] == [("위원장 최민희", "개의하겠습니다."), ("김현 위원", "질의하겠습니다.")]


def test_a_circle_and_a_long_office() -> None:
    text = "○과학기술정보통신부장관 유상임  답변드리겠습니다.\n○위원장 최민희  네.\n○위원장 최민희  다음."

    assert said(text)[0][0] == "과학기술정보통신부장관 유상임"


def test_a_circle_and_one_space() -> None:
    text = "○위원장 정해균 개의하겠습니다.\n○박정순 위원 질문 있습니다.\n○위원장 정해균 네."

    assert said(text)[1] == ("박정순 위원", "질문 있습니다.")


def test_the_circles_of_an_office_plan_are_not_speakers() -> None:
    text = "○ 추진배경  지역 복지\n○ 사업목적: 협치\n○ 추진배경  다시"

    assert said(text) == []


def test_a_stamp_before_the_name() -> None:
    text = "[00:12:31] Ana: Hello.\n[00:12:40] Ben: Hi.\n[00:13:00] Ana: Bye."

    assert stamped(text) == [("Ana", 751), ("Ben", 760), ("Ana", 780)]


def test_a_stamp_after_the_name() -> None:
    text = "Ana [00:12:31]: Hello.\nBen [00:12:40]: Hi.\nAna [00:13:00]: Bye."

    assert stamped(text) == [("Ana", 751), ("Ben", 760), ("Ana", 780)]


def test_a_name_and_a_stamp_alone_on_the_line() -> None:
    text = "참석자 1 00:05\n안녕하세요.\n\n참석자 2 00:15\n네, 반갑습니다.\n\n참석자 1 01:05\n질문 드릴게요."

    assert stamped(text) == [("참석자 1", 5), ("참석자 2", 15), ("참석자 1", 65)]


def test_a_stamp_in_round_brackets_before_words() -> None:
    text = "Ana: Hello.\n(00:12:31) And more.\nBen: Hi.\nAna: Oh."

    assert stamped(text)[:2] == [("Ana", None), ("Ana", 751)]


def test_a_stamp_at_the_end_of_a_paragraph_times_what_follows() -> None:
    text = "I: What is it? #00:00:12-5#\nB: It is good. #00:01:02-1#\nI: Fine. #00:01:12-1#"

    assert stamped(text) == [("I", None), ("B", 12.5), ("I", 62.1)]


def test_the_stamp_is_not_among_the_words() -> None:
    text = "I: What is it? #00:00:12-5#\nB: It is good. #00:01:02-1#\nI: Fine. #00:01:12-1#"

    assert said(text)[0] == ("I", "What is it?")


@pytest.mark.parametrize(("question", "answer"), [("Q", "A"), ("문", "답"), ("I", "P1"), ("면접자", "참여자 2")])
def test_roles_for_labels(question: str, answer: str) -> None:
    text = f"{question}: how?\n{answer}: so.\n{question}: why?\n{answer}: because: it is."

    assert said(text) == [(question, "how?"), (answer, "so."), (question, "why?"), (answer, "because: it is.")]


def test_question_and_answer_with_a_full_stop() -> None:
    text = "Q. how?\nA. so.\nQ. why?\nA. because"

    assert said(text)[1] == ("A", "so.")


def test_a_label_in_brackets() -> None:
    text = "[id1] I like it.\n\n[id2] I do not.\n\n[id1] Yes.\n\n[id2] No."

    assert said(text)[1] == ("id2", "I do not.")


def test_a_table_with_the_speaker_in_its_first_column() -> None:
    text = "Ana\tHello there\nBen\tHi\nAna\tYes\nBen\tNo"

    assert said(text)[0] == ("Ana", "Hello there")


def test_a_bare_name_in_capitals() -> None:
    text = "NORA\nHow are you?\n\nMARICEL\nFine.\n\nNORA\nGood.\n\nMARICEL\nYes."

    assert said(text)[:2] == [("NORA", "How are you?"), ("MARICEL", "Fine.")]


def test_paragraphs_after_a_label_belong_to_its_turn() -> None:
    text = "Ana: One.\n\nTwo.\n\nBen: Three.\nAna: Four.\nBen: Five."

    assert said(text)[0] == ("Ana", "One.\n\nTwo.")


def test_a_speaker_named_once_among_many_labels() -> None:
    text = "Ana: a.\nBen: b.\nAna: c.\nBen: d.\nCarla: e.\nAna: f."

    assert ("Carla", "e.") in said(text)


@pytest.mark.parametrize(
    "line", ["Note: he laughed here.", "참고: 이건 나중에.", "10:36 we met.", "My view is this: no."]
)
def test_a_colon_in_prose_is_no_speaker(line: str) -> None:
    text = f"Ana: One.\n{line}\nBen: Two.\nAna: Three.\nBen: Four."

    assert {label for label, _ in said(text)} == {"Ana", "Ben"}


def test_a_report_with_a_repeated_heading_is_no_transcript() -> None:
    text = "\n\n".join(["Recommendation: do it.", *["We wrote this at length, and more."] * 20] * 2)

    assert said(text) == []


def test_a_heading_line_with_a_clock_time() -> None:
    text = "12-May-2023 - 10:36 - 1h09m31s – Ana\nResearcher 1: Ready?\nAna: Yes.\nResearcher 1: Good.\nAna: Fine."

    assert unsaid(text) == [("heading", "12-May-2023 - 10:36 - 1h09m31s – Ana")]


def test_particulars_at_the_head_are_not_speech() -> None:
    head = "일시: 2024년 3월 5일\n장소: 구청\n면접자: 이하은\n\n"
    text = head + "이하은: 시작할게요.\n박정순: 네.\n이하은: 첫 질문.\n박정순: 네."

    assert [kind for kind, _ in unsaid(text)] == ["heading"] * 3


def test_a_stage_direction_parts_a_turn() -> None:
    text = "○의장 안석봉  이의 없습니까?\n(“예” 하는 의원 있음)\n가결되었습니다.\n○의장 안석봉  다음."

    assert said(text)[:2] == [("의장 안석봉", "이의 없습니까?"), ("의장 안석봉", "가결되었습니다.")]


def test_nobody_speaks_after_the_session_is_closed() -> None:
    text = (
        "○의장 안석봉  이상입니다.\n○의장 안석봉  산회를 선포합니다.\n(10시 55분  산회)\n○출석의원(16인)\n김경습 김동수"
    )

    assert unsaid(text) == [
        ("stage", "(10시 55분  산회)"),
        ("heading", "○출석의원(16인)"),
        ("unattributed", "김경습 김동수"),
    ]


def test_an_underline_is_furniture_and_its_line_a_heading() -> None:
    text = "Title here\n==========\n\nAna: hi\n\nBen: ho\n\nAna: x\n\nBen: y"

    assert unsaid(text) == [("heading", "Title here"), ("furniture", "==========")]


def test_page_numbers_that_count_are_furniture() -> None:
    text = "Ana: one\n1\nmore\nBen: two\n2\nAna: three\nBen: four\n- 3 -"

    assert [words for kind, words in unsaid(text) if kind == "furniture"] == ["1", "2", "- 3 -"]


def test_a_spoken_number_stays_speech() -> None:
    text = "Ana:\nhow many?\nBen:\n15\nAna:\nok\nBen:\n7"

    assert said(text)[1] == ("Ben", "15")


def test_without_labels_paragraphs_stand_alone() -> None:
    found = speakers.find("First paragraph here.\n\nSecond paragraph: with a colon.\n")

    assert [turn.kind for turn in found.turns] == [TurnKind.UNATTRIBUTED, TurnKind.UNATTRIBUTED]


def test_without_labels_a_note_says_so() -> None:
    found = speakers.find("First paragraph here.")

    assert in_english(found.notes) == ("No speaker labels were found, so its paragraphs stand without a speaker.",)


def test_a_label_used_once_is_pointed_out() -> None:
    found = speakers.find("Dan: a.\nParticipant: b.\n" * 6 + "Particpant: c.")

    assert in_english(found.notes) == ("Named only once, so worth a look: Particpant.",)
