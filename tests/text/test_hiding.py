"""Hidden names are found in every form, and the words around them are made to agree."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.base.ids import HiddenNameId, SourceId, TranscriptId
from madang.text.hiding.finding import Finder
from madang.text.hiding.forms import usual_forms
from madang.text.hiding.hidden_name import HiddenName, NameKind
from madang.text.hiding.patterns import Written, written
from madang.text.hiding.reading import hidden
from madang.text.hiding.turns import hidden_transcript
from madang.text.span import Span
from madang.text.transcript import Transcript
from madang.text.turn import Turn


def a_name(name: str, instead: str, *forms: str, kind: NameKind = NameKind.PERSON) -> HiddenName:
    return HiddenName(HiddenNameId(name), kind, name, instead, usual_forms(kind, name, forms))


FINDER = Finder(
    [
        a_name("김철민", "P01", "김 과장"),
        a_name("박하나", "이소라"),
        a_name("최선", "정미영"),
        a_name("John Smith", "P09"),
        a_name("녹색도시연대", "시민단체 A", "녹도연", kind=NameKind.ORGANISATION),
        a_name("010-1234-5678", "[전화번호]", kind=NameKind.PHONE),
        a_name("kim@naver.com", "[전자우편]", kind=NameKind.EMAIL),
        a_name("800101-1234567", "[주민등록번호]", kind=NameKind.RESIDENT_NUMBER),
    ]
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("김철민은 왔다", "P01은 왔다"),
        ("박하나는 김철민과 갔다", "이소라는 P01과 갔다"),
        ("김 철민이라고 했다", "P01이라고 했다"),
        ("철민이가 김철민으로부터", "P01이 P01로부터"),
        ("김 과장님이 김과장은", "P01 과장님이 P01 과장은"),
        ("위원장김철민이었습니다", "위원장P01이었습니다"),
        ("녹색 도시연대와 녹도연을", "시민단체 A와 시민단체 A를"),
        ("전화는 010 1234 5678, +82 10-1234-5678, 01012345678", "전화는 [전화번호], [전화번호], [전화번호]"),
        ("KIM@Naver.com으로", "[전자우편]으로"),
        ("800101 - 1234567", "[주민등록번호]"),
        ("Smith said J. Smith's", "P09 said P09's"),
        ("ㄱㅊㅁ 그 사람", "P01 그 사람"),
        (normalize("NFD", "김철민은"), normalize("NFC", "P01은")),
        ("김\u200b철민을", "P01을"),
    ],
)
def test_a_name_gives_way_in_every_form_and_the_particle_agrees(text: str, shown: str) -> None:
    assert normalize("NFC", hidden(text, FINDER).text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "하나 더 주세요",
        "하나님도 하나만",
        "최선을 다했습니다",
        "김밥과 박물관",
        "튀김하나로",
        "Smithson and goldsmith",
        "철민하우스",
        "이과장에서 정부 장관이",
        "2010-1234-56789",
    ],
)
def test_another_word_is_left_alone(text: str) -> None:
    assert hidden(text, FINDER).text == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [("최선 위원장은", "정미영 위원장은"), ("하나 씨가", "이소라 씨가"), ("최선 씨와", "정미영 씨와")],
)
def test_a_name_that_is_a_common_word_is_hidden_where_it_is_addressed(text: str, shown: str) -> None:
    assert hidden(text, FINDER).text == shown


PARTS = st.lists(
    st.sampled_from(["김철민", "은 ", "이 ", "박하나", "를 ", "하나 ", "말했다. ", "김 과장", "a"]), max_size=12
)


@given(PARTS, st.integers(0, 60), st.integers(0, 60))
def test_a_place_comes_back_with_at_least_what_it_held(parts: list[str], one: int, other: int) -> None:
    text = "".join(parts)
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    reading = hidden(text, FINDER)

    back = reading.to_text(reading.to_hidden(Span(start, end)))

    assert start == end or (back.start <= start and end <= back.end)


@given(PARTS)
def test_words_between_names_stay_letter_for_letter(parts: list[str]) -> None:
    text = "".join(parts)
    reading = hidden(text, FINDER)

    kept_here, kept_there, here, there = [], [], 0, 0
    for each in reading.replaced:
        kept_here.append(text[here : each.old.start])
        kept_there.append(reading.text[there : each.new.start])
        here, there = each.old.end, each.new.end

    assert [*kept_here, text[here:]] == [*kept_there, reading.text[there:]]


@given(PARTS)
def test_a_reading_holds_no_name_any_more(parts: list[str]) -> None:
    assert FINDER.find(hidden("".join(parts), FINDER).text) == []


def test_a_label_that_is_a_hidden_name_is_replaced_even_where_it_is_a_common_word() -> None:
    turns = (Turn(Span(4, 12), label="최선"),)
    transcript = Transcript(TranscriptId("t"), SourceId("s"), 1, "최선: 최선을 다했다", turns)

    shown, _ = hidden_transcript(transcript, FINDER)

    assert (shown.text, shown.turns[0].label) == ("정미영: 최선을 다했다", "정미영")
    assert shown.words(shown.turns[0].span).startswith("최선을")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("박영희 주무관이", Written(NameKind.PERSON, "박영희")),
        ("윤두현 전 의원이", Written(NameKind.PERSON, "윤두현")),
        ("김 과장님은", Written(NameKind.PERSON, "김 과장", ("김 과장",))),
        ("010-2345-6789로", Written(NameKind.PHONE, "010-2345-6789")),
        ("a.b@c.or.kr입니다", Written(NameKind.EMAIL, "a.b@c.or.kr")),
        ("900101-2345678", Written(NameKind.RESIDENT_NUMBER, "900101-2345678")),
        ("국민은행 123-45-678901로", Written(NameKind.ACCOUNT_NUMBER, "123-45-678901")),
        ("강서구청에서", Written(NameKind.PLACE, "강서구")),
        ("then Mr. Kim called", Written(NameKind.PERSON, "Mr Kim", ("Mr Kim", "Mr. Kim"))),
        (
            "Ms O’Neill-Park's letter",
            Written(NameKind.PERSON, "Ms O’Neill-Park", ("Ms O’Neill-Park", "Ms. O’Neill-Park")),
        ),
        ("Dr Jane McCole KC agreed", Written(NameKind.PERSON, "Jane McCole")),
    ],
)
def test_what_may_have_to_be_hidden_is_found_by_how_it_is_written(text: str, found: Written) -> None:
    assert found in list(written(text))


@pytest.mark.parametrize(
    "text",
    [
        "위원장이",
        "진행하는 위원장",
        "마시고 위원장",
        "시 감사가",
        "우리는 대표",
        "이사장은",
        "그 과장이",
        "부구청장",
        "2019-11-04",
        "Mr Speaker",
        "Lord Chancellor",
        "my Lady Thank you",
        "Dear Sir",
    ],
)
def test_an_office_or_a_date_is_no_name(text: str) -> None:
    assert list(written(text)) == []


@pytest.mark.parametrize("name", ["(주)마을", "[모임] 너울", "ßa모임", "C++ 모임", "²번 모임"])
def test_a_name_of_unusual_letters_is_hidden_too(name: str) -> None:
    finder = Finder([a_name(name, "기관 A", kind=NameKind.ORGANISATION)])

    assert hidden(f"우리는 {name} 소속", finder).text == "우리는 기관 A 소속"


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Mr Allen KC", ("Mr Allen KC", "Allen")),
        ("Dr. Mary-Ann Rizzo, PhD", ("Dr. Mary-Ann Rizzo, PhD", "Rizzo", "M. Rizzo", "M. R.")),
        ("Yo-Yo Ma", ("Yo-Yo Ma", "Ma", "Y. Ma", "Y. M.")),
        ("ANN MA", ("ANN MA", "MA", "A. MA", "A. M.")),
    ],
)
def test_titles_and_honours_are_nobodys_name(name: str, forms: tuple[str, ...]) -> None:
    assert usual_forms(NameKind.PERSON, name) == forms
