"""Time stamps written at turns: read back by the finder, in the form the transcript has."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.base.errors import Invalid
from madang.text import readers, speakers
from madang.text.stamp_forms import written
from madang.text.stamping import SPOKEN, Stamp, stamped
from madang.text.turn import Turn

PLAIN = "Ana: Yes.\nBen: No way.\nAna: Well then.\nBen: Mm.\n"


def turns_of(text: str) -> tuple[Turn, ...]:
    return speakers.find(text).turns


def stamp(text: str, *at: tuple[int, float]) -> str:
    """The text with stamps at these turns (by number, seconds); what was written must be read back."""
    turns = turns_of(text)
    correction, new = stamped(text, turns, [Stamp(turns[number].span.start, seconds) for number, seconds in at])
    assert turns_of(correction.new) == new
    return correction.new


def test_a_stamp_stands_before_the_label_and_is_the_time_of_the_turn() -> None:
    text = stamp(PLAIN, (0, 0.0), (1, 3725.9))

    assert text == "[00:00:00] Ana: Yes.\n[01:02:05] Ben: No way.\nAna: Well then.\nBen: Mm.\n"
    assert [turn.time for turn in turns_of(text)] == [0, 3725, None, None]


def test_a_stamp_stands_on_its_own_line_where_one_beside_the_label_would_cost_others_theirs() -> None:
    text = stamp(PLAIN, (0, 0.0), (2, 3725.9))

    assert text == "[00:00:00]\nAna: Yes.\nBen: No way.\n[01:02:05]\nAna: Well then.\nBen: Mm.\n"
    assert [turn.label for turn in turns_of(text)] == ["Ana", "Ben", "Ana", "Ben"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[00:10] Ana: Yes.\nBen: No.\nAna: Well.\nBen: Mm.\n", "\n[01:05] Ben: No."),
        (
            "Ana: Yes. #00:00:10-2#\n\nBen: No.\n\nAna: Well. #00:00:20-0#\n\nBen: Mm.\n",
            "Yes. #00:01:05-5#\n\nBen: No.",
        ),
        ("Ana (0:00:10): Yes.\nAna: No.\nBen (0:00:20): Well.\nBen: Mm.\n", "\n(0:01:05) Ana: No."),
        ("[0:10]\nAna: Yes.\nBen: No.\n[0:20]\nAna: Well.\nBen: Mm.\n", "\n[1:05]\nBen: No."),
        ("**Ana**: Yes.\n\n**Ben**: No.\n\n**Ana**: Well.\n", "\n\n[00:01:05] **Ben**: No."),
        (
            "○위원장 최민희  네.\n○김철수 위원  질의합니다.\n○위원장 최민희  네.\n",
            "\n[00:01:05]\n○김철수 위원  질의합니다.",
        ),
        ("Ana\nYes it is.\n\nBen\nNo.\n\nAna\nWell.\n\nBen\nOk.\n", "\n\n[00:01:05]\nBen\nNo."),
        ("문: 왜요?\n답: 글쎄요.\n문: 그래요?\n답: 네.\n", "\n[00:01:05]\n답: 글쎄요."),
    ],
)
def test_a_stamp_is_written_like_those_there_are_or_so_that_the_labels_stay_labels(text: str, expected: str) -> None:
    assert expected in stamp(text, (1, 65.5))


def test_a_stamp_that_is_there_is_changed_where_it_stands() -> None:
    text = stamp("Ana 00:10\nYes it is.\nBen 00:20\nNo.\nAna 00:30\nOk.\n", (1, 25.0))

    assert text == "Ana 00:10\nYes it is.\nBen 00:25\nNo.\nAna 00:30\nOk.\n"


def test_paragraphs_without_speakers_get_stamps_and_no_speakers() -> None:
    text = stamp("First paragraph of it.\n\n네\n\n네\n\nLast one here.\n", (1, 5.0), (2, 9.0))

    assert {turn.label for turn in turns_of(text)} == {None}


def test_times_that_came_with_the_file_are_changed_beside_the_text() -> None:
    content = b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>Yes.\n\n00:03.000 --> 00:04.000\n<v Ben>No.\n"
    read = readers.read(content, "a.vtt")

    correction, new = stamped(read.text, read.turns, [Stamp(read.turns[1].span.start, 3.4)])

    assert (correction.new, [turn.time for turn in new]) == (read.text, [1.0, 3.4])


@pytest.mark.parametrize(
    ("like", "seconds", "expected"),
    [
        ("[00:00:00]", 59.99, "[00:00:59]"),
        ("(1:02)", 3725.0, "(62:05)"),
        ("[00:10]", 60_000.0, "[16:40:00]"),
        ("#00:01:23-4#", 0.3, "#00:00:00-3#"),
        ("<00:00:01,250>", 2.5, "<00:00:02,500>"),
        ("[0:10 - 0:20]", 15.0, "[0:15 - 0:20]"),
    ],
)
def test_a_stamp_looks_like_the_others(like: str, seconds: float, expected: str) -> None:
    assert written(like, seconds) == expected


@pytest.mark.parametrize("wrong", [Stamp(1, 5.0), Stamp(5, -0.1), Stamp(5, 360_000.0), Stamp(5, float("nan"))])
def test_a_stamp_at_no_turn_or_no_time_is_refused(wrong: Stamp) -> None:
    with pytest.raises(Invalid) as refused:
        stamped(PLAIN, turns_of(PLAIN), [wrong])

    assert refused.value.ko


def test_two_stamps_of_one_turn_are_refused() -> None:
    with pytest.raises(Invalid, match="has two stamps"):
        stamped(PLAIN, turns_of(PLAIN), [Stamp(5, 1.0), Stamp(5, 2.0)])


NAMES = ("Ana", "Ben Kim", "이하은", "Interviewer", "면담자", "Q")
WORDS = (
    "Yes.",
    "네, 그렇습니다.",
    "We met at 12:30 (or so).",
    "And then?",
    "그건 (웃음) 어려워요",
    "Well: no.",
    "👍 ok",
)
SHAPES = ("{}: {}\n", "{}: {}\n\n", "**{}**: {}\n", "[00:00:0{n}] {}: {}\n", "{}: {} #00:00:0{n}-1#\n\n", "{}:\n{}\n\n")


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_whatever_is_stamped_keeps_its_words_its_labels_and_the_other_times(data: st.DataObject) -> None:
    shape = data.draw(st.sampled_from(SHAPES))
    said = data.draw(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(WORDS)), min_size=1, max_size=9))
    text = "".join(shape.format(*each, n=n) for n, each in enumerate(said))
    turns = turns_of(text)
    spoken = [turn.span.start for turn in turns if turn.kind in SPOKEN]
    starts = data.draw(st.lists(st.sampled_from(spoken), unique=True)) if spoken else []
    marks = [Stamp(start, data.draw(st.floats(0, 20_000))) for start in starts]

    correction, new = stamped(text, turns, marks)

    assert [turn.span.of(correction.new) for turn in new] == [turn.span.of(text) for turn in turns]
    assert [(turn.label, turn.kind) for turn in new] == [(turn.label, turn.kind) for turn in turns]
    told = {mark.start: mark.seconds for mark in marks}
    for was, now in zip(turns, new, strict=True):
        if was.span.start in told:
            assert now.time is not None
            assert 0 <= told[was.span.start] - now.time < 1.001
        else:
            assert now.time == was.time
