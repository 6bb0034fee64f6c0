"""Codings after a correction: kept, to check or unplaced, and never one lost."""

from hypothesis import assume, given
from hypothesis import strategies as st

from correction_texts import TEXTS, TYPED
from madang.base.ids import CodeId, CoderId, CodingId, SourceId, TranscriptId
from madang.coding.coding import Coding, Placing
from madang.coding.placing import Corrected, placed
from madang.coding.segment import segment_at
from madang.text.transcript import Transcript
from madang.text.typing_over import correct


def a_text(text: str, number: int = 1) -> Transcript:
    return Transcript(TranscriptId(f"r{number}"), SourceId("s"), number, text)


def a_coding(text: Transcript, start: int, end: int, number: int = 0) -> Coding:
    return Coding(CodingId(f"c{number}"), segment_at(text, start, end), CodeId("BAR.mistrust"), CoderId("ann"))


def corrected(old: Transcript, start: int, end: int, words: str) -> Corrected:
    correction = correct(old.text, start, end, words)
    return Corrected(old, a_text(correction.new, old.number + 1), correction)


def on(text: str, words: str, nth: int = 0) -> Coding:
    """A coding of the nth of these words."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return a_coding(a_text(text), start, start + len(words), nth)


def after(text: str, over: str, typed: str, *codings: Coding) -> list[tuple[str, str]]:
    """The state and the words of each coding after one correction."""
    start = text.index(over)
    found = placed(codings, corrected(a_text(text), start, start + len(over), typed))
    return [(each.placing.value, each.segment.words) for each in found]


@st.composite
def corrections(draw: st.DrawFn) -> tuple[Corrected, list[Coding]]:
    """A text with up to eight codings that may overlap, and one correction of it."""
    old = a_text(draw(TEXTS.filter(str.strip)))
    length = len(old.text)
    edges = draw(st.lists(st.tuples(st.integers(0, length - 1), st.integers(1, length)), max_size=8))
    codings = [a_coding(old, a, b, number) for number, (a, b) in enumerate(edges) if a < b]
    start = draw(st.integers(0, length))
    end = draw(st.integers(start, length))
    typed = draw(TYPED)
    assume((old.text[:start] + typed + old.text[end:]).strip())
    if draw(st.booleans()):
        typed, start, end = old.text[:start] + typed + old.text[end:], 0, length
    return corrected(old, start, end, typed), codings


@given(given_=corrections())
def test_no_coding_vanishes(given_: tuple[Corrected, list[Coding]]) -> None:
    work, codings = given_

    assert [each.id for each in placed(codings, work)] == [each.id for each in codings]


@given(given_=corrections())
def test_a_kept_coding_has_the_very_words_it_had(given_: tuple[Corrected, list[Coding]]) -> None:
    work, codings = given_

    found = zip(codings, placed(codings, work), strict=True)
    assert all(was.segment.words == now.segment.words for was, now in found if now.placing is Placing.KEPT)


@given(given_=corrections())
def test_a_placed_coding_stands_on_its_words_in_the_new_text(given_: tuple[Corrected, list[Coding]]) -> None:
    work, codings = given_

    found = [each for each in placed(codings, work) if each.placing is not Placing.UNPLACED]
    assert all(each.segment.fits(work.new) for each in found)


@given(given_=corrections())
def test_an_unplaced_coding_keeps_its_place_in_the_old_text(given_: tuple[Corrected, list[Coding]]) -> None:
    work, codings = given_

    found = zip(codings, placed(codings, work), strict=True)
    assert all(was.segment == now.segment for was, now in found if now.placing is Placing.UNPLACED)


@given(given_=corrections())
def test_codings_that_stood_apart_and_now_lie_on_one_place_are_listed(
    given_: tuple[Corrected, list[Coding]],
) -> None:
    work, codings = given_

    found = list(zip(codings, placed(codings, work), strict=True))
    sure = [(was.segment.span, now.segment.span) for was, now in found if now.placing is Placing.KEPT]
    assert len(dict(sure)) == len({now for _, now in dict(sure).items()})


def test_a_coding_beside_the_corrected_word_is_kept() -> None:
    text = "그 불신은 깊다. 그래도 간다."

    assert after(text, "불신", "갈등", on(text, "그래도 간다")) == [("kept", "그래도 간다")]


def test_a_coding_on_the_corrected_word_is_to_check() -> None:
    text = "그 불신은 깊다."

    assert after(text, "불신", "갈등", on(text, "불신")) == [("to_check", "갈등")]


def test_a_coding_whose_words_were_taken_out_is_unplaced_with_its_old_words() -> None:
    text = "그 불신은 깊다."

    assert after(text, "불신은 ", "", on(text, "불신")) == [("unplaced", "불신")]


def test_a_coding_of_which_only_a_full_stop_is_left_is_unplaced() -> None:
    text = "네. 그 불신은 깊다."

    assert after(text, "그 불신은 깊다", "", on(text, "그 불신은 깊다.")) == [("unplaced", "그 불신은 깊다.")]


def test_a_word_replaced_by_a_picture_is_to_check() -> None:
    text = "정말 좋아요"

    assert after(text, "좋아요", "👍", on(text, "좋아요")) == [("to_check", "👍")]


def test_of_two_answers_alike_only_the_one_taken_out_is_unplaced() -> None:
    text = "네, 맞아요. 정말로. 네, 맞아요."

    found = after(text, "네, 맞아요. 정말로. ", "정말로. ", on(text, "네, 맞아요."), on(text, "네, 맞아요.", nth=1))

    assert found == [("unplaced", "네, 맞아요."), ("kept", "네, 맞아요.")]


def test_where_nobody_can_tell_which_answer_was_taken_out_one_is_to_check() -> None:
    text, new = "네. 네. 그래요.", "네. 그래요."
    work = corrected(a_text(text), 0, len(text), new)

    found = placed([on(text, "네."), on(text, "네.", nth=1)], work)

    assert [each.placing for each in found] == [Placing.KEPT, Placing.TO_CHECK]


def test_a_coding_to_check_stays_so_through_the_next_correction() -> None:
    text = "그 불신은 깊다."
    first = corrected(a_text(text), 2, 4, "갈등")
    once = placed([on(text, "불신")], first)

    twice = placed(once, corrected(first.new, 0, 1, "저"))

    assert [(each.placing.value, each.segment.words) for each in twice] == [("to_check", "갈등")]


def test_an_unplaced_coding_stands_again_when_its_words_are_typed_again() -> None:
    text = "우리는 그 말을 끝까지 믿지 않았어요. 네."
    first = corrected(a_text(text), 4, 21, "")
    once = placed([on(text, "그 말을 끝까지 믿지 않았어요.")], first)

    twice = placed(once, corrected(first.new, 4, 4, "그 말을 끝까지 믿지 않았어요."))

    assert [(each.placing.value, each.segment.words) for each in [*once, *twice]] == [
        ("unplaced", "그 말을 끝까지 믿지 않았어요."),
        ("to_check", "그 말을 끝까지 믿지 않았어요."),
    ]
