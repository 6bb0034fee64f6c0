"""Letters compared as people read them, with places in the text as it is."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from madang.text.expressions import Term
from madang.text.folding import Folded, composed, folded
from madang.text.search import find

LETTERS = st.sampled_from([*"가각신뢰ab İß\n", "가", "각", "é", "é", "ñ̇", "🙂", "א", "Σ", "ς"])
TEXTS = st.lists(LETTERS, max_size=30).map("".join)


def same(one: str, other: str) -> bool:
    return folded(one).text == folded(other).text


@given(TEXTS, TEXTS, TEXTS)
def test_what_is_there_is_found_at_its_place(before: str, words: str, after: str) -> None:
    if not words.strip() or unicodedata.combining(words[0]) or words != words.strip() or "\n" in words:
        return
    text = f"{before}|{words}|{after}"

    places = find(folded(text), Term(f"|{words}|", phrase=True))

    assert (len(before), len(before) + len(words) + 2) in places


@given(TEXTS)
def test_composed_and_decomposed_texts_hold_the_same_words(text: str) -> None:
    nfd = unicodedata.normalize("NFD", text)

    places = find(folded(nfd), Term("가"))

    assert len(places) == len(find(folded(unicodedata.normalize("NFC", text)), Term("가")))
    assert all(unicodedata.normalize("NFC", nfd[start:end]) == "가" for start, end in places)


@given(TEXTS)
def test_every_place_found_holds_what_was_looked_for(text: str) -> None:
    assert all(same(text[start:end], "ss") for start, end in find(folded(text), Term("ß")))


def test_a_plain_text_keeps_its_places_without_a_map() -> None:
    assert folded("Trust 신뢰") == Folded("trust 신뢰")
    assert composed("신뢰") == Folded("신뢰")
