"""The person in a label of minutes."""

import pytest

from madang.sources.office import person_in


@pytest.mark.parametrize(
    ("label", "person"),
    [
        ("위원장 최민희", "최민희"),
        ("김현 위원", "김현"),
        ("증인 김홍일", "김홍일"),
        ("과학기술정보통신부제2차관 강도현", "강도현"),
        ("사무국장 직무대리 윤병삼", "윤병삼"),
        ("면담자", "면담자"),
        ("나루복지연대 활동가", "나루복지연대 활동가"),
        ("위원장 위원", "위원장 위원"),
        ("Mr Sadiq Khan", "Mr Sadiq Khan"),
    ],
)
def test_the_person_stands_apart_from_the_office(label: str, person: str) -> None:
    assert person_in(label) == person
