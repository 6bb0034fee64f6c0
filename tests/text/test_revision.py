"""Where places go when a text is corrected: what always holds, and the inputs that lose work in other programs."""

from itertools import pairwise
from unicodedata import is_normalized, normalize

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from correction_texts import TEXTS, TYPED
from madang.base.errors import Invalid
from madang.text.revision import Correction
from madang.text.span import Span
from madang.text.typing_over import correct


def moved(correction: Correction, words: str, nth: int = 0) -> str | None:
    """The words on which a passage of the old text comes to stand."""
    start = -1
    for _ in range(nth + 1):
        start = correction.old.index(words, start + 1)
    place = correction.moved(Span(start, start + len(words)))
    return None if place is None else place.of(correction.new)


def typed(old: str, over: str, words: str) -> Correction:
    """The text after `words` were typed over the first `over`, and nothing else is known."""
    return correct(old, 0, len(old), old.replace(over, words, 1))


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


@st.composite
def stretches(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text)))
    return Span(start, draw(st.integers(start, len(text))))


@given(data=st.data(), old=TEXTS, words=TYPED)
def test_edits_beside_a_passage_leave_its_words(data: st.DataObject, old: str, words: str) -> None:
    passage, place = data.draw(spans(old)), data.draw(stretches(old))
    assume(place.end <= passage.start or place.start >= passage.end)
    new = old[: place.start] + words + old[place.end :]
    assume(is_normalized("NFC", new) and new.strip())
    known = data.draw(st.booleans())

    correction = correct(old, place.start, place.end, words) if known else correct(old, 0, len(old), new)

    there = correction.moved(passage)
    assert there is not None
    assert there.of(correction.new) == passage.of(old)


@given(data=st.data(), old=TEXTS, words=TYPED)
def test_a_known_edit_beside_a_passage_moves_it_by_as_much_as_was_typed(
    data: st.DataObject, old: str, words: str
) -> None:
    passage, place = data.draw(spans(old)), data.draw(stretches(old))
    assume(place.end <= passage.start)
    new = old[: place.start] + words + old[place.end :]
    assume(is_normalized("NFC", new) and is_normalized("NFC", words) and new.strip())

    there = correct(old, place.start, place.end, words).moved(passage)

    assert there == Span(passage.start + len(new) - len(old), passage.end + len(new) - len(old))


@given(data=st.data(), old=TEXTS, new=TEXTS)
def test_a_passage_never_leaves_the_text(data: st.DataObject, old: str, new: str) -> None:
    assume(new.strip())
    correction = correct(old, 0, len(old), new)

    there = correction.moved(data.draw(spans(old)))

    assert there is None or 0 <= there.start < there.end <= len(correction.new)


@given(old=TEXTS, new=TEXTS)
def test_the_edits_make_the_new_text_out_of_the_old(old: str, new: str) -> None:
    assume(new.strip())
    correction = correct(old, 0, len(old), new)

    made, place = "", 0
    for edit in correction.edits:
        made += old[place : edit.old.start] + edit.new.of(correction.new)
        place = edit.old.end
    assert made + old[place:] == correction.new


@given(old=TEXTS, new=TEXTS)
def test_no_two_edits_touch(old: str, new: str) -> None:
    assume(new.strip())
    edits = correct(old, 0, len(old), new).edits

    assert all(one.old.end < next_.old.start for one, next_ in pairwise(edits))


@given(old=TEXTS.filter(str.strip))
def test_the_same_text_is_no_edit(old: str) -> None:
    assert correct(old, 0, len(old), old).edits == ()


@given(old=TEXTS.filter(str.strip))
def test_the_same_text_typed_in_decomposed_letters_is_no_edit(old: str) -> None:
    assert correct(old, 0, len(old), normalize("NFD", old)).edits == ()


@given(data=st.data(), old=TEXTS, words=TYPED)
def test_the_new_text_is_composed_with_plain_line_ends(data: st.DataObject, old: str, words: str) -> None:
    place = data.draw(stretches(old))
    assume((old[: place.start] + words + old[place.end :]).strip())

    new = correct(old, place.start, place.end, "\ufeff" + words + "\r\n\r").new

    assert is_normalized("NFC", new)
    assert not set("\r\ufeff") & set(new)


def test_a_word_typed_over_earlier_in_the_text_moves_nothing_off_its_words() -> None:
    # QualCoder: "They do not trust us" became "ty. B: They do not t".
    correction = typed("A: 이 사람 정말 고마워요. city. B: They do not trust us", "이 사람", "저 사람")

    assert moved(correction, "They do not trust us") == "They do not trust us"


def test_a_passage_that_ends_with_the_text_stays_when_nothing_is_edited() -> None:
    # QualCoder: pressing OK with no edit deleted it.
    assert moved(typed("우리는 믿었다", "우리", "우리"), "믿었다") == "믿었다"


def test_a_coded_word_typed_over_keeps_its_place_on_the_new_word() -> None:
    # QualCoder: selecting "불신" and typing "갈등" deleted the coding.
    assert moved(typed("그 불신은 깊다.", "불신", "갈등"), "불신") == "갈등"


def test_a_sentence_pasted_over_is_covered_whole() -> None:
    # QualCoder: it shrank to the few characters both share.
    correction = typed(
        "네. 그들은 우리를 믿지 않아요. 아니요.", "그들은 우리를 믿지 않아요.", "구청은 끝내 우리 말을 안 들었죠."
    )

    assert moved(correction, "그들은 우리를 믿지 않아요.") == "구청은 끝내 우리 말을 안 들었죠."


def test_two_short_answers_alike_stay_two() -> None:
    # QualCoder: the second raised an error half-way and kept a stale place.
    correction = typed("A: 네, 맞아요.\nB: 정말요?\nA: 네, 맞아요.\n", "정말요", "그렇습니까")

    places = {correction.moved(Span(3, 10)), correction.moved(Span(22, 29))}
    assert [place.of(correction.new) for place in sorted(filter(None, places))] == ["네, 맞아요."] * 2


def test_one_of_two_answers_alike_corrected_is_the_one_that_changes() -> None:
    correction = correct("네, 맞아요. 네, 맞아요.", 8, 15, "네, 아니요.")

    assert (moved(correction, "네, 맞아요."), moved(correction, "네, 맞아요.", nth=1)) == ("네, 맞아요.", "네, 아니요.")


def test_a_word_inside_a_rewritten_sentence_goes_to_the_word_in_its_place() -> None:
    assert moved(typed("They do not trust us", "trust us", "believe them"), "trust") == "believe"


def test_a_word_without_a_counterpart_covers_the_whole_rewriting() -> None:
    assert moved(typed("그들은 우리를 믿지 않아요", "믿지 않아요", "존중했다고"), "믿지") == "존중했다고"


def test_a_corrected_particle_leaves_the_word_before_it() -> None:
    assert moved(typed("구청이 말했다", "구청이", "구청은"), "구청") == "구청"


def test_a_word_that_was_taken_out_has_no_place() -> None:
    assert moved(typed("그 불신은 깊다.", "불신은 ", ""), "불신") is None


def test_what_is_left_of_a_passage_keeps_it() -> None:
    assert moved(typed("우리는 정말 믿었다", "정말 ", ""), "정말 믿었다") == "믿었다"


def test_words_added_behind_a_passage_are_not_part_of_it() -> None:
    assert moved(typed("우리는 믿었다", "믿었다", "믿었다. 그랬다"), "믿었다") == "믿었다"


def test_a_word_typed_over_with_a_longer_one_is_covered_whole() -> None:
    assert moved(correct("그 불신은 깊다.", 2, 4, "불신감"), "불신") == "불신감"


def test_a_passage_that_was_cut_and_pasted_elsewhere_is_found_again() -> None:
    old = "첫 문단입니다.\n우리는 그 말을 끝까지 믿지 않았어요.\n가운데 문단이 여기 길게 이어집니다.\n끝 문단입니다.\n"
    moving = "우리는 그 말을 끝까지 믿지 않았어요.\n"
    new = old.replace(moving, "").replace("끝 문단", moving + "끝 문단")

    assert moved(correct(old, 0, len(old), new), "그 말을 끝까지 믿지") == "그 말을 끝까지 믿지"


def test_short_words_that_turn_up_elsewhere_are_not_taken_for_the_passage() -> None:
    old = "네. 그건 우리가 한 일이 아닙니다. 구청이 한 일이지요."

    assert moved(correct(old, 0, len(old), old.removeprefix("네. ") + " 아, 네"), "네") is None


def test_emoji_count_as_one_character_each() -> None:
    assert moved(typed("😀😀 좋아요 👍 정말", "😀😀", "😀"), "👍 정말") == "👍 정말"


def test_words_written_from_right_to_left_move_like_others() -> None:
    assert moved(typed("הם לא סומכים עלינו. שלום לכולם", "סומכים", "בוטחים"), "שלום") == "שלום"


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (0, 99)])
def test_a_place_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(Invalid, match="does not lie within"):
        correct("가나다라", start, end, "마")


@pytest.mark.parametrize("words", ["\ud800", "가\0나"])
def test_characters_that_are_no_text_are_refused(words: str) -> None:
    with pytest.raises(Invalid, match="not text"):
        correct("가나다라", 0, 1, words)


def test_a_text_without_words_is_refused() -> None:
    with pytest.raises(Invalid, match="needs some words"):
        correct("가나다라", 0, 4, " \n")
