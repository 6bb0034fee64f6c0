"""What holds of the turns of any text."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from madang.text import speakers
from madang.text.speakers import Found

LINES = st.one_of(
    st.sampled_from(
        [
            *("Ana: Yes.", "Ben:", "**Ms Bell**: I can.", "### AP：", "○위원장 최민희  네.", "○김현 위원 질의합니다."),
            *(
                "[00:12:31] Ana: Hello.",
                "Ana (00:12:31)",
                "It was. #00:00:12-5#",
                "(00:10:00) Then",
                "Q. how?",
                "문: 왜?",
            ),
            *("(laughter)", "[pause]", "=====", "- 3 -", "1", "2", "[id1] hello", "Ana\tHi", "NORA", "", " ", "\u3000"),
            *(
                "Date: 5 March 2024",
                "1. 휴회의 건",
                "(10시 55분  산회)",
                "# Title",
                "Questions from the Chair",
                "#",
                "(",
                "[00:",
            ),
        ]
    ),
    st.text(max_size=40).filter(lambda line: "\n" not in line),
    st.text(alphabet="Aa가나○:：*#[]()<>- .\t\u00a0\u0301🙂א", max_size=20),
)
TEXTS = st.lists(LINES, max_size=30).map("\n".join)


def covered(text: str, found: Found) -> str:
    """The letters that neither a turn nor a mark holds."""
    held = [*(turn.span for turn in found.turns), *found.marks]
    taken = {place for span in held for place in range(span.start, span.end)}
    return "".join(sign for place, sign in enumerate(text) if place not in taken).strip()


@given(TEXTS)
def test_turns_stand_in_order_and_apart(text: str) -> None:
    turns = speakers.find(text).turns

    assert all(before.span.end <= after.span.start for before, after in pairwise(turns))


@given(TEXTS)
def test_turns_lie_in_the_text_and_hold_words(text: str) -> None:
    turns = speakers.find(text).turns

    assert all(0 <= t.span.start < t.span.end <= len(text) and t.span.of(text).strip() for t in turns)


@given(TEXTS)
@settings(max_examples=300)
def test_every_word_is_in_a_turn_or_a_mark(text: str) -> None:
    found = speakers.find(text)

    assert "".join(covered(text, found).split()) == ""


@given(TEXTS)
def test_no_mark_lies_in_a_turn(text: str) -> None:
    found = speakers.find(text)

    assert not any(mark.overlaps(turn.span) for mark in found.marks for turn in found.turns if len(mark))


@given(TEXTS)
def test_only_speech_has_a_label(text: str) -> None:
    turns = speakers.find(text).turns

    assert all((turn.label is not None) == (turn.kind.value == "speech") for turn in turns)


def test_a_hundred_thousand_lines_are_a_hundred_thousand_turns() -> None:
    text = "".join(f"Ana: some words here, number {n}.\nBen: other words and so on: yes.\n" for n in range(50_000))

    assert len(speakers.find(text).turns) == 100_000
