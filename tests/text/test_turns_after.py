"""The turns of a corrected text."""

from collections.abc import Sequence

from hypothesis import assume, given
from hypothesis import strategies as st

from correction_texts import TYPED
from madang.store.text import StoredTurns, turns_content
from madang.text import speakers
from madang.text.span import Span
from madang.text.turn import Turn
from madang.text.turns_after import turns_after
from madang.text.turns_moved import turns_moved
from madang.text.typing_over import correct

TEXT = """이하은: 구청하고는 어떻게 지내세요?
박정순: 네, 맞아요.
이하은: 네, 맞아요.
박정순: 그래서 자료를 만들어 갔어요.
"""
TURNS = speakers.find(TEXT).turns


def said(turns: Sequence[Turn], text: str) -> list[tuple[str | None, str]]:
    return [(turn.label, turn.span.of(text)) for turn in turns]


def after(start: int, end: int, words: str, turns: tuple[Turn, ...] = TURNS) -> list[tuple[str | None, str]]:
    correction = correct(TEXT, start, end, words)
    return said(turns_after(turns, correction), correction.new)


def place(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


@given(data=st.data(), words=TYPED.filter(lambda words: "\n" not in words))
def test_words_typed_within_a_turn_belong_to_it(data: st.DataObject, words: str) -> None:
    number = data.draw(st.integers(0, len(TURNS) - 1))
    span = TURNS[number].span
    start = data.draw(st.integers(span.start, span.end))
    end = data.draw(st.integers(start, span.end))
    correction = correct(TEXT, start, end, words)
    assume(len(correction.new) == len(TEXT) + len(words) - (end - start))

    found = said(turns_after(TURNS, correction), correction.new)

    wanted = said(TURNS, TEXT)
    wanted[number] = wanted[number][0], correction.new[span.start : start] + words + TEXT[end : span.end]
    assert found == wanted


def test_words_typed_at_the_end_of_a_turn_belong_to_it() -> None:
    _, end = place("구청하고는 어떻게 지내세요?")

    assert after(end, end, " 네?")[0] == ("이하은", "구청하고는 어떻게 지내세요? 네?")


def test_a_turn_that_lost_all_its_words_waits_for_others() -> None:
    assert after(*place("그래서 자료를 만들어 갔어요."), "")[3] == ("박정순", "")


def test_a_turn_put_in_is_found_with_its_speaker() -> None:
    _, end = place("구청하고는 어떻게 지내세요?")

    assert after(end, end, "\n최영호: 저는요.")[1] == ("최영호", "저는요.")


def test_a_corrected_label_names_the_speaker_of_its_turn() -> None:
    assert after(0, len(TEXT), TEXT.replace("박정순", "박정숙"))[1] == ("박정숙", "네, 맞아요.")


def test_a_turn_taken_out_is_gone() -> None:
    assert len(after(0, len(TEXT), TEXT.replace("이하은: 네, 맞아요.\n", ""))) == len(TURNS) - 1


def test_times_stay_with_their_turns() -> None:
    turns = tuple(Turn(turn.span, turn.kind, turn.label, float(number)) for number, turn in enumerate(TURNS))
    correction = correct(TEXT, *place("자료를"), "서류를")

    assert [turn.time for turn in turns_after(turns, correction)] == [0.0, 1.0, 2.0, 3.0]


def test_turns_that_a_format_named_keep_their_speakers_when_lines_are_added() -> None:
    turns = (Turn(Span(0, 4), label="Ana", time=1.0), Turn(Span(5, 9), label="Ben", time=2.0))
    correction = correct("one.\ntwo.", 4, 4, "\nmore")

    assert said(turns_after(turns, correction), correction.new) == [("Ana", "one.\nmore"), ("Ben", "two.")]


@given(data=st.data(), words=TYPED)
def test_turns_in_columns_go_where_turns_one_by_one_go(data: st.DataObject, words: str) -> None:
    start = data.draw(st.integers(0, len(TEXT)))
    end = data.draw(st.integers(start, min(len(TEXT), start + 15)))
    correction = correct(TEXT, start, end, words)
    columns = StoredTurns(turns_content(TURNS))

    assert list(turns_after(columns, correction)) == list(turns_after(TURNS, correction))


def test_words_typed_within_a_turn_need_no_finding_of_turns() -> None:
    columns = StoredTurns(turns_content(TURNS))

    assert turns_moved(columns, correct(TEXT, *place("구청하고는"), "시청하고는").edits) is not None
