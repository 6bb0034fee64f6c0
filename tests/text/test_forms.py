"""Words in any form, before and after the analyser has read them: which letters are a form of which word."""

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.text.expressions import Term
from madang.text.folding import folded
from madang.text.formed import Answers, formed
from madang.text.forms.asked import ways
from madang.text.forms.english import stem
from madang.text.word_index import fits, indexed, read


def found(text: str, term: str, *, spacing: bool = False, solid: bool = False) -> list[str]:
    """The letters found in a text that nobody has read."""
    compared = folded(text)
    asked = [[Answers(each) for each in way] for way in ways(Term(term, solid=solid), spacing)]
    spots = formed(compared, indexed(compared.text), asked, letters=True)
    return [text[start:end] for start, end in zip(spots.starts.tolist(), spots.ends.tolist(), strict=True)]


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        ("신뢰", "신뢰가 없고 신뢰를 잃었다", ["신뢰", "신뢰"]),
        ("신뢰", "불신뢰는 신뢰하는 신뢰성과 다르다", []),
        ("일", "일을 하고 일도 한다, 일이요?", ["일", "일", "일"]),
        ("길", "길로 가는 길에서만큼은", ["길", "길"]),
        ("단체", "단체들에게는 단체였고 단체라도", ["단체", "단체", "단체"]),
        ("신뢰", "‘신뢰’라는 말과 “신뢰”", ["신뢰", "신뢰"]),
        (
            "협력하다",
            "협력했고 협력하지 협력합니다 협력을 협력할수록",
            ["협력했고", "협력하지", "협력합니다", "협력할수록"],
        ),
        (
            "돕다",
            "돕는 도와서 도우면 도왔습니다 도와주셨어요 도둑",
            ["돕는", "도와서", "도우면", "도왔습니다", "도와주셨어요"],
        ),
        ("살다", "사는 삽니다 살고 살아서 여러", ["사는", "삽니다", "살고", "살아서"]),
        ("모르다", "몰라요 모릅니다 몰랐고 모르셨는데", ["몰라요", "모릅니다", "몰랐고", "모르셨는데"]),
        ("그렇다", "그런 그래서 그렇습니다 그랬는데", ["그런", "그래서", "그렇습니다", "그랬는데"]),
        ("policy", "Policies and a policy's POLICY", ["Policies", "policy's", "POLICY"]),
        ("AI", "AI를 쓰는 AI와 AIR", ["AI", "AI"]),
        ("local authority", "the local authorities, local. Authority", ["local authorities"]),
        ("co-operation", "co-operations", ["co-operations"]),
        ("2024년", "2024년에 2024년도", ["2024년", "2024년"]),
    ],
)
def test_forms_of_a_word_are_found_and_other_words_are_not(term: str, text: str, expected: list[str]) -> None:
    assert found(text, term) == expected


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        ("시민단체", "시민 단체가", ["시민 단체"]),
        ("시민 단체", "시민단체가", ["시민단체"]),
        ("협력하다", "협력 하고 협력을 하고", ["협력 하고"]),
        ("이용", "이 용이", []),
        ("시민단체", "시민, 단체가", []),
    ],
)
def test_korean_is_found_however_it_is_spaced(term: str, text: str, expected: list[str]) -> None:
    assert found(text, term) == expected


def test_asked_for_one_word_two_do_not_answer() -> None:
    assert found("시민 단체와 시민단체", "시민단체", solid=True) == ["시민단체"]


def test_decomposed_hangul_is_found_at_its_own_places() -> None:
    decomposed = "그 신뢰가"

    assert found(decomposed, "신뢰") == ["신뢰"]


def test_a_reading_tells_a_word_from_one_that_is_written_like_its_form() -> None:
    text = "법도 정도가"
    told = iter([("NJ", ""), ("N-J", "")])
    index = indexed(text, lambda: told)

    spots = [
        formed(folded(text), index, [[Answers(each) for each in way] for way in ways(Term(word))], letters=False)
        for word in "법정"
    ]

    assert [each.starts.tolist() for each in spots] == [[0], []]


@given(st.text(st.sampled_from(list("가나 신뢰가\nab'é1.-")), max_size=60))
def test_an_index_comes_back_from_its_bytes_and_fits_its_text(text: str) -> None:
    again = read(indexed(folded(text).text).written())

    assert fits(again, folded(text).text)


@given(st.text(st.sampled_from(list("가나도는 신뢰가\nabs'é1.-")), max_size=40), st.text(min_size=1, max_size=8))
def test_whatever_is_asked_the_places_lie_in_the_text_and_in_order(text: str, term: str) -> None:
    compared = folded(text)
    asked = [[Answers(each) for each in way] for way in ways(Term(term))]

    spots = formed(compared, indexed(compared.text), asked, letters=True)

    places = list(zip(spots.starts.tolist(), spots.ends.tolist(), strict=True))
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)


def test_words_are_stemmed_alike_by_many_at_once() -> None:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    words = [f"{part}{end}" for part in ("relat", "govern", "organis", "negoti") for end in ("ing", "ed", "ation", "s")]
    many = [f"{word}{'ly' * (number % 2)}{number}" for number in range(300) for word in words]
    stem.cache_clear()
    with ThreadPoolExecutor(8) as at_once:
        found = list(at_once.map(stem, many))
    sys.setswitchinterval(usual)
    stem.cache_clear()

    assert found == [stem(word) for word in many]
