"""From the list of pairs to a pair, to the passages of a number with the other side's beside them, to the text."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from journeys.test_every_page import settled, violations

Opener = Callable[..., Any]
SOLIDARITY, DIVISION = "나루복지연대", "나루구 복지정책과"


def the_pair(page: Any) -> Any:
    """The link to the pair, in the list."""
    return page.get_by_role("link", name=re.compile(f"{SOLIDARITY}.*{DIVISION}")).first


def test_from_the_list_to_the_words_by_mouse(open_page: Opener) -> None:
    page = open_page("/pairs", language="ko")
    the_pair(page).click()
    page.get_by_role("heading", level=1, name=f"{SOLIDARITY} ↔ {DIVISION}").wait_for()

    row = page.get_by_role("row", name=re.compile("들러리 참여")).first
    row.get_by_role("button", name=re.compile(f"{SOLIDARITY}, 들러리 참여")).first.click()
    beside = page.get_by_role("dialog", name="들러리 참여")

    for name in (SOLIDARITY, DIVISION):
        said = beside.get_by_role("region", name=name).locator("blockquote").first
        said.wait_for()
        assert said.inner_text().strip()
    beside.locator("footer a").first.click()
    page.wait_for_url(re.compile(r"/read/.+\?at=\d+"))


def test_from_the_list_to_the_words_by_keyboard(open_page: Opener) -> None:
    page = open_page("/pairs", language="ko")
    page.get_by_role("link", name=re.compile(f"샛강마을넷.*{'나루구 자치행정과'}")).first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    title = page.get_by_role("heading", level=1, name=f"{SOLIDARITY} ↔ {DIVISION}")
    title.wait_for()
    page.wait_for_function("document.activeElement?.tagName === 'H1'")

    page.get_by_role("button", name=re.compile("불신: ")).first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    beside = page.get_by_role("dialog")
    beside.locator("blockquote").first.wait_for()
    assert beside.get_by_role("region").count() == 2
    page.keyboard.press("Escape")
    beside.wait_for(state="detached")


def test_a_period_recomputes_the_pair_and_stays_in_the_address(open_page: Opener) -> None:
    page = open_page("/pairs", language="en")
    page.get_by_role("link", name=re.compile("Naru Welfare Solidarity.*Welfare Policy Division")).first.click()
    page.get_by_label("From", exact=True).select_option("2018")

    page.get_by_text(re.compile(r"statements? of this period. Left out: \d+ of other times")).wait_for()

    assert page.url.endswith("?from=2018")


def test_the_map_and_its_table_lead_to_the_same_pair(open_page: Opener) -> None:
    page = open_page("/pairs", language="ko")
    page.locator(".canvas canvas").first.wait_for()

    page.get_by_role("button", name="표", exact=True).click()
    page.get_by_role("region", name="조직 지도").get_by_role("row").nth(1).get_by_role("link").press("Enter")

    page.get_by_role("link", name="← 모든 쌍").wait_for()
    assert re.search(r"/pairs/[\w-]+/[\w-]+", page.url)


def test_a_decision_refused_keeps_what_was_typed(open_page: Opener) -> None:
    """Two windows decide on one proposal; the second is told, and loses nothing."""
    page, other = open_page("/pairs", language="ko"), open_page("/pairs", language="ko")
    for each in (page, other):
        the_pair(each).click()
        each.get_by_role("button", name="다시 정하기").click()
    other.get_by_role("textbox", name="한국어").last.fill("다시 보니 아직 이르다.")
    page.get_by_role("textbox", name="한국어").last.fill("첫 창에서 고침.")
    page.get_by_role("button", name="결정 남기기").click()
    page.get_by_text("첫 창에서 고침.").wait_for()
    other.get_by_text("첫 창에서 고침.").wait_for()

    other.get_by_role("button", name="결정 남기기").click()

    other.get_by_role("alert").wait_for()
    assert other.get_by_role("textbox", name="한국어").last.input_value() == "다시 보니 아직 이르다."


@pytest.mark.parametrize(("language", "look"), [("ko", "light"), ("en", "dark")])
def test_nobody_is_kept_out_of_a_pair(open_page: Opener, language: str, look: str) -> None:
    page = open_page("/pairs", language=language, look=look)
    page.get_by_role("link", name=re.compile(f"{SOLIDARITY}.*{DIVISION}|Naru Welfare.*Welfare Policy")).first.click()
    page.locator("#stage").wait_for()

    assert violations(settled(page)) == []


def test_nobody_is_kept_out_of_whole_sides(open_page: Opener) -> None:
    assert violations(settled(open_page("/pairs/civic/government", language="ko"))) == []
