"""What the analyser says of words, as the search keeps it."""

import pytest

from madang.text.analyser import Analyser
from madang.text.reading_words import LINE, lines_read, read_words
from madang.text.word_index import WordIndex


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser(workers=1)


def readings(index: WordIndex) -> list[str]:
    return [" ".join(index.entries[word].split("\t")).strip() for word in index.words.tolist()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("신뢰가 국가 정책", ["신뢰가 N-J", "국가 N-", "정책 N-"]),
        ("협력했고", ["협력했고 N-vE"]),
        ("그분을 도와주셨다", ["그분을 N-J", "도와주셨다 PEPEE 돕다"]),
        ("😀 신뢰가", ["신뢰가 N-J"]),
    ],
)
def test_each_word_is_read_at_its_place(analyser: Analyser, text: str, expected: list[str]) -> None:
    assert readings(read_words(text, analyser)) == expected


def test_a_long_line_is_read_in_parts_and_every_word_once(analyser: Analyser) -> None:
    text = "우리는 신뢰를 말했습니다. " * 300
    assert len(text) > LINE

    index = read_words(text, analyser)

    assert len(index.words) == 900
    assert "신뢰를\tN-J\t" in index.entries


def test_lines_that_were_read_before_are_not_read_again(analyser: Analyser) -> None:
    text = "신뢰가 크다\n\ntrust grows\n국가 정책은"
    index = read_words(text, analyser)

    again = read_words(text, None, lines_read(text, index))

    assert readings(again) == readings(index)
