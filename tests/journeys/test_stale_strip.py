"""A change in the strip that came too late: it is refused in a sentence, and what was chosen and typed stays."""

from collections.abc import Callable
from typing import Any

import pytest

from reading_desk import at_the_desk, reading_of
from waiting import at_rest, drawn

Opener = Callable[..., Any]


def changed_elsewhere(page: Any, source: str) -> None:
    """Every statement of the source changed by somebody else, unheard by this window."""
    page.route("**/api/reading/**", lambda route: route.abort() if route.request.method == "GET" else route.continue_())
    root = page.url.partition("/read")[0]
    for each in page.request.get(f"{root}/api/reading/{source}").json()["statements"]:
        body = {"revision": each["revision"], "setting": "public" if each["setting"] != "public" else "not_said"}
        assert page.request.patch(f"{root}/api/reading/statements/{each['id']}", data=body).ok


def open_strip(open_page: Opener, language: str) -> tuple[Any, str]:
    page, source = at_the_desk(open_page, language=language)
    while page.locator("#strip-perspective").count() == 0:
        page.keyboard.press("]")
        drawn(page)
    page.locator(".side button.more").click()
    return page, source


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_date_that_came_too_late_stays_typed(open_page: Opener, language: str) -> None:
    page, source = open_strip(open_page, language)
    page.locator("#strip-time").select_option("interval")
    start = page.locator("#strip-start")
    at_rest(page)
    start.fill("2019-03")
    changed_elsewhere(page, source)

    start.press("Tab")

    page.locator(".side [role=alert]").wait_for()
    assert start.input_value() == "2019-03"


def test_it_is_stored_over_the_new_one_when_asked_again(open_page: Opener) -> None:
    page, source = open_strip(open_page, "en")
    modality = page.locator("#strip-modality")
    changed_elsewhere(page, source)
    page.unroute_all()
    modality.select_option("fear")
    page.locator(".side [role=alert]").wait_for()
    page.get_by_role("button", name="Save again").click()
    page.locator(".side [role=alert]").wait_for(state="detached")

    assert "fear" in [each["modality"] for each in reading_of(page, source)["statements"]]
