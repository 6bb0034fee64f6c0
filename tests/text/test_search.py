"""Words in one transcript: what is found where, and which turns answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.base.errors import Invalid
from madang.text.expressions import Both, Either, Near, Term, Without, parse
from madang.text.folding import folded
from madang.text.page import Page, spots
from madang.text.search import Scope, find
from madang.text.sentences import sentence_at
from madang.text.span import Span

TURNS = ["신뢰가 먼저예요, 예산보다", "예산은 회의 때 또 신뢰 이야기", "시민 단체와 구청", "Trust and trustees"]
TEXT = "\n".join(TURNS)
STARTS = [TEXT.index(turn) for turn in TURNS]
ENDS = [start + len(turn) for start, turn in zip(STARTS, TURNS, strict=True)]


def words(typed: str, **how: bool) -> list[str]:
    return [TEXT[start:end] for start, end in find(folded(TEXT), Term(typed), **how)]


def turns(typed: str, scope: Scope = Scope.TURN) -> list[int]:
    expression = parse(typed)
    assert expression is not None
    answer = Page(TEXT, STARTS, ENDS, scope).answer(expression, lambda term: spots(find(folded(TEXT), term)))
    return [int(each) for each in answer.turns]


@pytest.mark.parametrize(
    ("typed", "how", "expected"),
    [
        ("신뢰", {}, ["신뢰", "신뢰"]),
        ("신뢰", {"whole": True}, ["신뢰"]),
        ("TRUST", {}, ["Trust", "trust"]),
        ("trust", {"whole": True}, ["Trust"]),
        ("시민단체", {}, []),
        ("시민단체", {"spacing": True}, ["시민 단체"]),
        ("신뢰 이야기", {"spacing": True}, ["신뢰 이야기"]),
        ("t rust", {"spacing": True}, []),
        ("trust and", {"spacing": True}, ["Trust and"]),
    ],
)
def test_letters_are_found_as_asked(typed: str, how: dict[str, bool], expected: list[str]) -> None:
    assert words(typed, **how) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("신뢰 예산", [0, 1]),
        ("신뢰 NOT 회의", [0]),
        ("시민 OR trust", [2, 3]),
        ("예산 NEAR/1 회의", [1]),
        ("예산 NEAR/1 신뢰", [0]),
        ("예산 NEAR/3 신뢰", [0, 1]),
        ('"신뢰 이야기"', [1]),
        ("(시민 OR 회의) NOT 구청", [1]),
        ("예산 시민", []),
    ],
)
def test_turns_answer_an_expression(typed: str, expected: list[int]) -> None:
    assert turns(typed) == expected


def test_words_of_one_source_need_not_share_a_turn() -> None:
    assert turns("회의 시민", Scope.SOURCE) == [1, 2]


def test_a_phrase_never_reaches_from_one_turn_into_the_next() -> None:
    assert turns('"예산보다 예산은"') == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("a b OR c", Either((Both((Term("a"), Term("b"))), Term("c")))),
        ("a NOT b", Both((Term("a"), Without(Term("b"))))),
        ("a NEAR b", Near(Term("a"), Term("b"), 5)),
        ("“a  b” “NOT”", Both((Term("a b", phrase=True), Term("NOT", phrase=True)))),
        ('"a', Term("a", phrase=True)),
        ("  ", None),
    ],
)
def test_what_was_typed_is_read_as_meant(typed: str, expected: object) -> None:
    assert parse(typed) == expected


@pytest.mark.parametrize("typed", ["(a", "a)", "a AND", "OR a", "NOT", "NEAR/3 a", "()", "(" * 60 + "a" + ")" * 60])
def test_an_unfinished_expression_is_refused_in_both_languages(typed: str) -> None:
    with pytest.raises(Invalid) as refusal:
        parse(typed)

    assert refusal.value.ko


@given(st.lists(st.sampled_from([*'ab ()"“', " AND ", " OR ", " NOT ", " NEAR/2 "]), max_size=20))
def test_whatever_is_typed_is_answered_or_refused(letters: list[str]) -> None:
    typed = "".join(letters)
    try:
        expression = parse(typed)
    except Invalid:
        return
    if expression is not None:
        Page("a b", [0], [3]).answer(expression, lambda term: spots(find(folded("a b"), term)))


@given(st.text(st.sampled_from(list("가 .?!\n\"'3")), min_size=1, max_size=40), st.data())
def test_a_sentence_holds_the_place_and_stays_in_its_turn(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if text[start:end] != text[start:end].strip():
        return

    sentence = sentence_at(text, Span(0, len(text)), start, end)

    assert sentence.contains(Span(start, end))
    assert sentence.of(text) == sentence.of(text).strip()


def test_a_sentence_ends_at_its_full_stop_and_not_inside_a_number() -> None:
    text = "먼저요. 3.5배가 됐어요! 그래서요?"

    assert sentence_at(text, Span(0, len(text)), text.index("배"), text.index("배") + 1).of(text) == "3.5배가 됐어요!"
