"""The first ten minutes with the demonstration study: from a pair to the words, a passage coded and taken back."""

import re
from collections.abc import Callable
from typing import Any

from reading_desk import reading_of
from waiting import at_rest

Opener = Callable[..., Any]
CLAIM = "첫 십 분에 쓴 주장이다."
PAIR = re.compile("나루복지연대.*나루구 복지정책과")


def source_of(page: Any) -> str:
    """The source that is open, from the address."""
    return str(re.search(r"/read/([^?/]+)", page.url)[1])  # type: ignore[index]


def test_from_a_pair_to_the_words_and_a_coding_taken_back(open_page: Opener) -> None:
    page = open_page("/", language="ko")
    page.get_by_role("navigation", name="일하는 차례").get_by_role("link", name="쌍", exact=True).click()
    page.get_by_role("link", name=PAIR).first.click()
    page.get_by_role("row", name=re.compile("들러리 참여")).first.get_by_role("button").first.click()
    beside = page.get_by_role("dialog", name="들러리 참여")
    beside.locator("blockquote").first.wait_for()
    both = beside.get_by_role("region").count()
    beside.locator("footer a").first.click()
    page.wait_for_url(re.compile(r"/read/.+\?at=\d+"))
    page.locator(".coded").first.wait_for()
    page.keyboard.press("Escape")
    beside.wait_for(state="detached")
    source = source_of(page)
    before = len(reading_of(page, source)["codings"])

    page.locator(".coded").first.dblclick()
    page.keyboard.type("mistrust")
    page.keyboard.press("Enter")
    at_rest(page)
    coded = len(reading_of(page, source)["codings"])
    page.get_by_role("button", name="되돌리기", exact=True).click()
    at_rest(page)

    assert (both, coded, len(reading_of(page, source)["codings"])) == (2, before + 1, before)


def test_the_way_through_the_pages_by_keys_alone_and_back_again(open_page: Opener) -> None:
    page = open_page("/", language="ko")
    titles = []
    for digit in "2345678901":
        page.keyboard.press(f"Alt+Digit{digit}")
        page.locator("main *").first.wait_for()
        at_rest(page)
        titles.append(page.title().split(" · ")[0])
    page.go_back()
    at_rest(page)

    assert titles == [
        "자료",
        "읽고 코딩",
        "코드북",
        "찾기",
        "쌍",
        "사례와 주제",
        "일치도",
        "주장",
        "보고서",
        "처음",
    ]
    assert page.title().startswith("보고서")


def test_a_new_coding_becomes_evidence_of_a_claim_and_stands_in_the_account(open_page: Opener) -> None:
    page = open_page("/read", language="ko")
    page.locator("th a").first.click()
    page.locator(".coded").first.dblclick()
    page.keyboard.type("mistrust")
    page.keyboard.press("Enter")
    page.locator(".name.opened").first.wait_for()
    at_rest(page)
    page.get_by_role("button", name="바구니에 담기").first.click()
    page.get_by_role("navigation", name="일하는 차례").get_by_role("link", name="주장", exact=True).click()
    page.get_by_role("link", name="새 주장", exact=True).click()
    page.get_by_role("textbox", name="한국어").first.fill(CLAIM)
    page.keyboard.press("Control+s")
    beside = page.get_by_role("complementary")
    page.get_by_role("button", name="모두 고르기").click()
    beside.get_by_role("button", name="뒷받침", exact=True).click()
    at_rest(page)
    page.get_by_role("navigation", name="일하는 차례").get_by_role("link", name="보고서", exact=True).click()

    printed = page.frame_locator("iframe")
    printed.get_by_text(CLAIM).first.wait_for()
