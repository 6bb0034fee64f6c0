"""Settling what coders differ in, without the mouse, in both languages."""

from collections.abc import Callable
from typing import Any

import pytest

from waiting import until

Opener = Callable[..., Any]
PLACE = "/agreement/disagreements"


def listed(page: Any, standing: str = "open") -> dict[str, Any]:
    """The reading list as the server has it."""
    root = page.evaluate("location.origin")
    found: dict[str, Any] = page.request.get(f"{root}/api/disagreements?standing={standing}").json()
    return found


def at_the_list(open_page: Opener, **how: Any) -> Any:
    """The reading list, once it is there."""
    page = open_page(PLACE, **how)
    # The first list brings in what aligns the codings.
    page.locator("ol button").first.wait_for(timeout=60_000)
    return page


def left(page: Any) -> None:
    """Wait until the decision was taken and its form is gone."""
    page.locator("form").wait_for(state="detached")


@pytest.mark.parametrize(("language", "reason"), [("ko", "코드북의 뜻에 맞는다"), ("en", "The definition says so")])
def test_twelve_disagreements_are_settled_by_keyboard_alone(open_page: Opener, language: str, reason: str) -> None:
    page = at_the_list(open_page, language=language)
    before = listed(page)["count"]
    page.keyboard.press("1")
    page.keyboard.type(reason)
    page.keyboard.press("Enter")
    left(page)

    for number in range(11):
        page.keyboard.press("nd1"[number % 3])
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        left(page)

    found = listed(page)
    assert (found["count"], found["reasons"]) == (before - 12, [reason])


def test_the_next_one_follows_at_once(open_page: Opener) -> None:
    page = at_the_list(open_page)
    second = page.locator("ol button").nth(1).inner_text()
    page.keyboard.press("1")
    page.keyboard.type("As defined.")

    page.keyboard.press("Enter")

    left(page)
    assert page.locator("ol button[aria-current]").inner_text() == second


def test_what_was_settled_comes_back_with_undo(open_page: Opener) -> None:
    page = at_the_list(open_page)
    before = listed(page)["count"]
    page.keyboard.press("n")
    page.keyboard.type("As defined.")
    page.keyboard.press("Enter")
    left(page)

    page.keyboard.press("Control+z")

    page.get_by_text(f"{before} places", exact=True).wait_for()


def test_escape_settles_nothing(open_page: Opener) -> None:
    page = at_the_list(open_page)
    before = listed(page)["count"]
    page.keyboard.press("d")
    page.keyboard.type("Not yet")

    page.keyboard.press("Escape")

    assert page.get_by_label("Reason", exact=True).count() == 0
    assert listed(page)["count"] == before


def test_spans_are_merged_with_the_value_that_was_picked(open_page: Opener) -> None:
    page = at_the_list(open_page)
    page.get_by_label("Differs in").select_option("fields")
    page.wait_for_url("**kind=fields**")
    page.get_by_role("button", name="Merge the spans").click()
    page.locator(".picks select").last.select_option(index=1)
    page.get_by_role("textbox", name="Reason").fill("The longer one has the reason in it.")

    page.get_by_role("button", name="Settle", exact=True).click()

    assert until(page, lambda: listed(page, "settled")["count"] == 1)
    assert listed(page, "settled")["lines"][0]["decisions"][0]["outcome"] == "merged"


def test_both_codings_are_shown_where_the_text_is_opened(open_page: Opener) -> None:
    page = at_the_list(open_page)
    line = listed(page)["lines"][0]

    page.keyboard.press("o")

    page.wait_for_url(f"**/read/{line['source']}?at={line['start']}**")
    page.locator(".cm-content").wait_for()


def test_who_codes_blind_is_told_why_there_is_nothing_to_see(open_page: Opener) -> None:
    page = at_the_list(open_page)
    page.evaluate("sessionStorage.setItem('madang-blind', 'yes')")

    page.reload()

    page.get_by_text("While you code blind").wait_for()
    assert page.locator("ol button").count() == 0
