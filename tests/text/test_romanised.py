"""Korean names in Latin letters: hidden however they are spelt, and nothing else of an English text."""

from itertools import product
from pathlib import Path

import pytest

from madang.base.ids import HiddenNameId
from madang.text.hiding.finding import Finder
from madang.text.hiding.forms import usual_forms
from madang.text.hiding.hidden_name import HiddenName, NameKind
from madang.text.hiding.reading import hidden

DOCS = Path(__file__).parents[2] / "docs"
SURNAMES = "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 안 유 노 소 고 도 하 남궁"
GIVEN = "태민 영아 정순 민석 인 도 선 소 고은 인선 하나 유인 온 수지 안나 아라 도움 미소 이선 한나"


def finder(*names: str) -> Finder:
    """A finder of people."""
    return Finder(
        HiddenName(HiddenNameId(f"n{n}"), NameKind.PERSON, each, f"P{n}", usual_forms(NameKind.PERSON, each))
        for n, each in enumerate(names)
    )


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("김철수", "Kim Cheol-su"),
        ("김철수", "Kim Chul-soo"),
        ("김철수", "Kim Chulsoo"),
        ("김철수", "KIM Cheolsu"),
        ("김철수", "KIM CHEOL SU"),
        ("김철수", "Cheol Su Kim"),
        ("김철수", "Kim, Cheol-soo"),
        ("김철수", "Kim C.S."),
        ("이영아", "Young-A Lee"),
        ("이영아", "Yi Yŏng-a"),
        ("이영아", "Lee Yeong A"),
        ("박정희", "Park Chung-hee"),
        ("박정희", "Pak Chŏng-hŭi"),
        ("최민석", "Choe Min-sok"),
        ("최민석", "Min Suk Choi"),
        ("남궁선", "Namgung Seon"),
        ("윤석열", "Yoon Suk Yeol"),
    ],
)
def test_a_name_is_hidden_however_it_is_spelt(name: str, written: str) -> None:
    shown = hidden(f"In 2012 {written}'s office wrote to the city.", finder(name)).text

    assert shown == "In 2012 P0's office wrote to the city."


@pytest.mark.parametrize("text", ["Kim Cheolsung came.", "So in 2008 you went.", "Kim said no.", "the park at dawn"])
def test_another_name_or_word_stays(text: str) -> None:
    assert hidden(text, finder("김철수", "소인", "유인", "박정순")).text == text


def test_english_prose_loses_no_word_to_four_hundred_names() -> None:
    prose = "\n".join(path.read_text("utf-8") for path in sorted(DOCS.glob("*/*.md")) if "/ko/" not in str(path))
    names = ["".join(each) for each in product(SURNAMES.split(), GIVEN.split())]

    found = [each.span.of(prose) for each in finder(*names).find(prose) if each.span.of(prose).isascii()]

    assert len(names) > 400
    assert len(found) <= 0.005 * len(prose.split()) / 100, found
