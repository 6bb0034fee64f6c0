"""The first ten minutes with the demonstration study: from a pair to the words, a passage coded and taken back."""

import re
from collections.abc import Callable
from typing import Any

from reading_desk import reading_of

Opener = Callable[..., Any]
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
    page.wait_for_timeout(1_000)
    coded = len(reading_of(page, source)["codings"])
    page.get_by_role("button", name="되돌리기", exact=True).click()
    page.wait_for_timeout(1_000)

    assert (both, coded, len(reading_of(page, source)["codings"])) == (2, before + 1, before)


def test_the_way_through_the_pages_by_keys_alone_and_back_again(open_page: Opener) -> None:
    page = open_page("/", language="ko")
    titles = []
    for digit in "2345678901":
        page.keyboard.press(f"Alt+Digit{digit}")
        page.locator("main *").first.wait_for()
        page.wait_for_timeout(300)
        titles.append(page.title().split(" · ")[0])
    page.go_back()
    page.wait_for_timeout(300)

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
