"""Help: each page leads to its own, in the language of the moment."""

from typing import Any


def test_a_page_leads_to_its_own_help(open_page: Any) -> None:
    page = open_page("/history", language="ko")

    page.get_by_role("link", name="도움말").click()

    page.get_by_role("article").get_by_role("heading", name="이력", exact=True).wait_for()
    assert page.url.endswith("/help/history")


def test_the_manual_follows_its_own_links(open_page: Any) -> None:
    page = open_page("/help/home")

    page.get_by_role("article").get_by_role("link", name="stage reading").click()

    page.get_by_role("article").get_by_role("heading", name="Stage of the partnership").wait_for()


def test_a_page_that_is_not_translated_says_so(open_page: Any) -> None:
    page = open_page("/help/method/stage", language="ko")

    page.get_by_text("이 도움말은 아직 영어로만 있습니다.").wait_for()
