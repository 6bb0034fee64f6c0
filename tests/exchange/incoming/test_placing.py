"""Where passages stand: decided by the words that the other program kept beside their places."""

import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coded_files import a_passage
from madang.exchange.incoming.coded import Document
from madang.exchange.incoming.placing import placed

EMOJI = "가😀나다 라마바"


def stands_alone(words: str, there: str) -> bool:
    """Whether words stand there, white space aside, with no letter more before or after them."""
    parts, letters = unicodedata.normalize("NFD", "".join(words.split())), "".join(there.split())
    with_one_less = (letters, letters[1:], letters[:-1])
    return [parts in unicodedata.normalize("NFD", each) for each in with_one_less] == [True, False, False]


def of(text: str, *passages: Any, unit: str = "characters") -> Any:
    return placed(Document("1", "talk", text, passages), unit)


@pytest.mark.parametrize(
    ("unit", "start", "end"),
    [("characters", 2, 4), ("utf16", 3, 5), ("bytes", 7, 13)],
)
def test_words_beside_a_place_tell_what_it_counts(unit: str, start: int, end: int) -> None:
    found = of(EMOJI, a_passage(start, end, "나다"))

    assert (found.unit.name, [span.of(found.text) for span in found.spans]) == (unit, ["나다"])


def test_line_ends_of_two_characters_are_counted_as_the_words_say() -> None:
    found = of("하나\r\n둘\r\n셋", a_passage(5, 6, "셋"))

    assert [span.of(found.text) for span in found.spans] == ["셋"]


def test_without_words_the_programs_own_way_is_taken_and_flagged_where_it_matters() -> None:
    found = of(EMOJI, a_passage(3, 5), unit="utf16")

    assert ([span.of(found.text) for span in found.spans], found.guessed) == (["나다"], True)


def test_words_that_stand_once_nearby_are_found_and_told() -> None:
    found = of("앞말 우리는 믿는다 뒷말", a_passage(4, 10, "우리는 믿는다"))

    assert ([span.of(found.text) for span in found.spans], [at for _, at in found.moved]) == (["우리는 믿는다"], [3])


def test_words_that_stand_nowhere_are_left_out_and_told() -> None:
    found = of("아무 말도 없다", a_passage(0, 2, "다른 말"))

    assert (found.spans, len(found.stray)) == ((None,), 1)


def test_words_that_stand_twice_are_never_guessed() -> None:
    found = of("네 그리고 네", a_passage(1, 2, "네"))

    assert found.spans == (None,)


@pytest.mark.parametrize("place", [(-1, 2), (3, 3), (5, 2), (0, 99), (2**60, 2**61)])
def test_a_place_outside_the_text_is_told(place: tuple[int, int]) -> None:
    found = of("일곱 글자 말", a_passage(*place))

    assert (found.spans, len(found.outside)) == ((None,), 1)


def test_a_quotation_alone_is_found_by_its_words() -> None:
    found = of("첫째. 둘째. 셋째.", a_passage(None, None, "둘째."))

    assert [span.of(found.text) for span in found.spans] == ["둘째."]


@given(
    text=st.text(st.sampled_from("가나 a\n😀\ŕé"), min_size=1, max_size=30),
    edges=st.tuples(st.integers(0, 30), st.integers(0, 30)),
    unit=st.sampled_from(["characters", "utf16", "bytes"]),
)
def test_whatever_the_counting_a_span_holds_its_words_and_no_letter_more(
    text: str, edges: tuple[int, int], unit: str
) -> None:
    start, end = sorted(edges)
    words = text[start:end]
    sizes: dict[str, Callable[[str], int]] = {
        "characters": len,
        "utf16": lambda t: len(t.encode("utf-16-le")) // 2,
        "bytes": lambda t: len(t.encode()),
    }
    place = sizes[unit](text[:start]), sizes[unit](text[:end])

    found = of(text, a_passage(*place, words or None), unit=unit)

    assert all(span is None or not words.strip() or stands_alone(words, span.of(found.text)) for span in found.spans)
