"""Bytes to text, whatever program wrote them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.base.errors import Invalid
from madang.sources.decode import decode
from said import in_english

KOREAN = "나루구청 협치위원회, 2024년 3월 5일\n○위원장 정해균  “의석을 정돈해 주시기 바랍니다.”\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp949"])
def test_korean_in_every_encoding(encoding: str) -> None:
    assert decode(KOREAN.encode(encoding), "a.txt").text == KOREAN


@pytest.mark.parametrize("words", ["안녕하세요.", "네", "문: 네\n답: 아니요, 그건…", "똠방각하 펲시콜라"])
def test_short_korean_in_cp949(words: str) -> None:
    assert decode(words.encode("cp949"), "a.txt").text == words


@pytest.mark.parametrize("words", ["café", "It’s “ok”", "£50 – née", "é", "Größe ßü", "Ana: naïve — “It’s fine”…"])
def test_short_western_text_in_cp1252(words: str) -> None:
    assert decode(words.encode("cp1252"), "a.txt").text == words


@pytest.mark.parametrize("words", ["Ana: Yes", "It’s", "안녕 a"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_short_text_in_utf_16_without_its_mark(words: str, encoding: str) -> None:
    assert decode(words.encode(encoding), "a.txt").text == words


def test_russian_is_guessed_and_the_guess_is_said() -> None:
    decoded = decode("Привет, как дела? Это обычный русский текст для проверки.".encode("cp1251"), "a.txt")

    assert (decoded.text[:6], "guess" in decoded.note.en) == ("Привет", True)


def test_a_choice_of_encoding_is_said() -> None:
    decoded = decode(KOREAN.encode("cp949"), "a.txt")

    assert in_english(decoded.notes) == ("The file does not name its encoding; it was read as Korean (CP949).",)


def test_nothing_is_said_of_utf_8() -> None:
    assert in_english(decode(KOREAN.encode(), "a.txt").notes) == ()


def test_a_broken_letter_in_utf_8_is_shown_and_said() -> None:
    content = (KOREAN * 5).encode()

    decoded = decode(content[:-3] + b"\xec" + content[-3:], "a.txt")

    assert (decoded.encoding, decoded.note.en) == (
        "utf-8",
        "1 character could not be read as UTF-8, shown as \ufffd.",
    )


def test_line_ends_become_one_kind() -> None:
    assert decode(b"a\r\nb\rc\n", "a.txt").text == "a\nb\nc\n"


def test_noise_is_refused() -> None:
    with pytest.raises(Invalid, match="is not text"):
        decode(bytes(range(256)) * 20, "a.txt")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf_8_comes_back_as_it_was(words: str) -> None:
    assert decode(words.encode(), "a.txt").text == words.removeprefix("\ufeff")


@given(st.text(alphabet=[chr(place) for place in range(0xAC00, 0xD7A4, 7)], min_size=3, max_size=20))
def test_cp949_is_never_taken_for_utf_8(words: str) -> None:
    assert decode((KOREAN + words).encode("cp949"), "a.txt").text == KOREAN + words
