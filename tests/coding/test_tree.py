"""Moving codes in the codebook, and the keys that follow."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_codebook
from madang.base.errors import Invalid
from madang.base.ids import CodeId
from madang.coding.code import Code
from madang.coding.codebook import Codebook, checked
from madang.coding.tree import handed_over, moved, rekeyed

BOOK = a_codebook()


def then(book: Codebook, *changed: Code) -> Codebook:
    news = {each.id: each for each in changed}
    return checked(news.get(each.id, each) for each in book.codes)


def move(code: str, parent: str | None, before: str | None = None, book: Codebook = BOOK) -> Codebook:
    place = None if parent is None else CodeId(parent)
    return then(book, *moved(book, CodeId(code), place, None if before is None else CodeId(before)))


def keys_under(book: Codebook, parent: str) -> list[str]:
    return [each.key for each in book.children(CodeId(parent))]


def test_a_code_goes_before_a_sibling() -> None:
    assert keys_under(move("RSP.collab", "RSP", "RSP.avoid"), "RSP")[:3] == ["RSP.confront", "RSP.collab", "RSP.avoid"]


def test_without_a_sibling_it_goes_last() -> None:
    assert keys_under(move("RSP.confront", "RSP"), "RSP")[-1] == "RSP.confront"


def test_where_it_stands_already_nothing_changes() -> None:
    assert moved(BOOK, CodeId("RSP.avoid"), CodeId("RSP"), CodeId("RSP.formal")) == ()


def test_in_another_family_the_key_follows() -> None:
    assert "STR.mistrust" in move("BAR.mistrust", "STR")


def test_a_key_that_is_taken_there_gets_a_number() -> None:
    taken = then(BOOK, replace(BOOK.named("STR.expert"), key="STR.mistrust"))

    assert "STR.mistrust2" in move("BAR.mistrust", "STR", book=taken)


def test_codes_below_follow_too() -> None:
    assert "BAR.ownfunds" in move("STR.indep", "BAR")


@pytest.mark.parametrize(("code", "parent"), [("STR", "STR.indep"), ("STR.indep", "STR.ownfunds"), ("BAR", "STR")])
def test_a_place_that_cannot_be_is_refused(code: str, parent: str) -> None:
    with pytest.raises(Invalid) as refused:
        moved(BOOK, CodeId(code), CodeId(parent))

    assert refused.value.ko


CODES = st.sampled_from([each.id for each in BOOK])


@given(CODES, st.none() | CODES, st.none() | CODES)
def test_any_move_that_is_not_refused_gives_a_whole_codebook(
    code: CodeId, parent: CodeId | None, before: CodeId | None
) -> None:
    try:
        after = then(BOOK, *moved(BOOK, code, parent, before))
    except Invalid:
        return

    assert {each.id for each in after} == {each.id for each in BOOK}
    assert after.code(code).parent == parent
    rest = [each.id for each in BOOK.children(parent) if each.id != code]
    assert [each.id for each in after.children(parent) if each.id != code] == rest


def test_a_familys_key_takes_those_below_with_it() -> None:
    after = then(BOOK, *rekeyed(BOOK, CodeId("DIM"), "DIMENSION"))

    assert "DIMENSION.goals" in after


@pytest.mark.parametrize("key", ["", "two words", "BAR.close"])
def test_a_key_that_cannot_be_is_refused(key: str) -> None:
    with pytest.raises(Invalid):
        rekeyed(BOOK, CodeId("BAR.mistrust"), key)


def test_what_stood_under_one_stands_under_the_other_in_order() -> None:
    after = then(BOOK, *handed_over(BOOK, CodeId("STR.indep"), CodeId("STR.persuade")))

    assert keys_under(after, "STR.persuade") == [
        "STR.expert",
        "STR.evidence",
        "STR.language",
        "STR.ownfunds",
        "STR.distance",
        "STR.split",
    ]
