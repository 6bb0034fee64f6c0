"""What must always hold of passages in marks."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.base.errors import Invalid
from madang.base.ids import SourceId, TranscriptId
from madang.exchange.marks.passages import segment_of
from madang.text.transcript import Transcript

LETTERS = st.sampled_from(list("가나신뢰ab 🙂é́אב\n."))


def a_transcript(text: str) -> Transcript:
    return Transcript(TranscriptId("t"), SourceId("s"), 1, text)


TEXTS = st.text(LETTERS, min_size=1, max_size=60).map(lambda text: unicodedata.normalize("NFC", text))


@given(TEXTS, st.data())
def test_a_place_gives_the_words_that_stand_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    segment = segment_of({"start": start, "end": end}, a_transcript(text))

    assert segment.words == text[start:end]


@given(TEXTS, st.data())
def test_context_and_words_join_to_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    segment = segment_of({"start": start, "end": end}, a_transcript(text))

    assert segment.before + segment.words + segment.after in text


@given(TEXTS, st.data())
def test_words_are_found_where_they_stand_or_refused(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    words = text[start : data.draw(st.integers(start + 1, len(text)))]
    try:
        segment = segment_of({"words": words}, a_transcript(text))
    except Invalid:
        return

    assert segment.span.of(text) == unicodedata.normalize("NFC", words)


@given(TEXTS, st.text(LETTERS, min_size=1, max_size=10))
def test_other_words_at_a_place_are_always_refused(text: str, words: str) -> None:
    if unicodedata.normalize("NFC", words) == text[: len(words)]:
        return

    with pytest.raises(Invalid):
        segment_of({"start": 0, "end": min(len(words), len(text)), "words": f"{words}!"}, a_transcript(text))
