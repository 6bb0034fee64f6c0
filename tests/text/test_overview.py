"""A transcript at a glance."""

from hypothesis import given
from hypothesis import strategies as st

from madang.text import readers
from madang.text.overview import BEGINNING, EXAMPLES, LONGEST, overview, shortened
from madang.text.span import Span
from madang.text.turn import Turn, TurnKind

KINDS = st.sampled_from(list(TurnKind))
LABELS = st.sampled_from([None, "Ana", "박정순"])
TURNS = st.lists(st.tuples(KINDS, LABELS, st.text(max_size=400)), max_size=12)


def talk(parts: list[tuple[TurnKind, str | None, str]]) -> tuple[str, list[Turn]]:
    text, turns = "", []
    for kind, label, words in parts:
        turns.append(Turn(Span(len(text), len(text) + len(words)), kind, label))
        text += words
    return text, turns


@given(TURNS)
def test_every_turn_is_counted_once(parts: list[tuple[TurnKind, str | None, str]]) -> None:
    text, turns = talk(parts)

    seen = overview(text, turns)

    assert seen.turns + sum(each.count for each in seen.skipped) == len(turns)
    assert sum(each.turns for each in seen.voices) == sum(
        t.kind is TurnKind.SPEECH and t.label is not None for t in turns
    )


@given(TURNS)
def test_what_is_shown_is_short(parts: list[tuple[TurnKind, str | None, str]]) -> None:
    seen = overview(*talk(parts))

    shown = [voice.words for voice in seen.voices] + [words for each in seen.skipped for words in each.examples]
    assert all(len(words) <= LONGEST + 1 and "\n" not in words for words in shown)
    assert len(seen.beginning) <= BEGINNING
    assert all(len(each.examples) <= EXAMPLES for each in seen.skipped)


def test_the_first_words_shown_are_those_that_tell_something() -> None:
    read = readers.read("Q: 네?\nA: 네.\nQ: 음.\nA: 제가 2008년에 이 단체에 왔는데요.\n".encode(), "a.txt")

    seen = overview(read.text, read.turns)

    assert {each.label: each.words for each in seen.voices}["A"] == "제가 2008년에 이 단체에 왔는데요."


def test_times_are_told_with_the_last() -> None:
    read = readers.read(
        b"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ana>Yes\n\n01:00:05.000 --> 01:00:06.000\n<v Ben>No\n", "a.vtt"
    )

    seen = overview(read.text, read.turns)

    assert (seen.stamped, seen.until) == (2, 3605.0)


def test_words_are_shown_on_one_line() -> None:
    assert shortened(" a \n b ") == "a b"
