"""Nobody's words are lost: a stale change is refused and stays on screen; a correction leaves codings to check."""

from collections.abc import Callable
from typing import Any

import pytest

from reading_desk import at_the_desk, reading_of
from waiting import at_rest

Opener = Callable[..., Any]
ASK = """([method, path, body]) => fetch(path, { method, body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' } }).then((told) => told.status)"""


def elsewhere(page: Any, method: str, path: str, body: dict[str, Any]) -> None:
    """The same row changed by somebody else in between."""
    assert page.evaluate(ASK, [method, path, body]) == 200


def coded_words(page: Any) -> None:
    for key in ("n", "t"):
        page.keyboard.press(key)
    page.keyboard.type("mistrust")
    page.keyboard.press("Enter")
    page.locator(".name.opened").first.wait_for()
    at_rest(page)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_memo_changed_elsewhere_is_refused_and_what_was_typed_stays(open_page: Opener, language: str) -> None:
    page, source = at_the_desk(open_page, language=language)
    page.keyboard.press("m")
    memo = page.locator(".side textarea")
    memo.fill("첫 생각")
    memo.press("Control+Enter")
    memo.wait_for(state="hidden")
    page.keyboard.press("m")
    memo.fill("둘째 생각")
    stored = next(each for each in reading_of(page, source)["memos"] if each["text"] == "첫 생각")

    elsewhere(
        page, "PATCH", f"/api/reading/memos/{stored['id']}", {"revision": stored["revision"], "text": "남의 생각"}
    )
    memo.press("Control+Enter")

    page.locator(".side [role=alert]").wait_for()
    assert memo.input_value() == "둘째 생각"


def test_a_correction_of_words_that_changed_meanwhile_is_refused_and_what_was_typed_stays(open_page: Opener) -> None:
    page, source = at_the_desk(open_page)
    before = reading_of(page, source)
    page.keyboard.press("]")
    page.keyboard.press("F2")
    words = page.get_by_role("dialog").get_by_role("textbox")
    typed = words.input_value() + " 정말로"
    words.fill(typed)

    elsewhere(
        page,
        "POST",
        f"/api/correcting/{source}",
        {"transcript": before["transcript"]["id"], "start": 0, "end": 1, "words": "x" + before["text"][0]},
    )
    page.get_by_role("dialog").get_by_role("button", name="Save").click()

    page.get_by_role("dialog").get_by_role("alert").wait_for()
    assert words.input_value() == typed


def placing(page: Any, source: str, coding: str) -> str | None:
    held = reading_of(page, source)
    found = [each["placing"] for each in [*held["codings"], *held["unplaced"]] if each["id"] == coding]
    return found[0] if found else None


def item(page: Any) -> Any:
    return page.get_by_role("region", name="Passages to check").get_by_role("listitem").filter(has_text="다른 말로")


@pytest.mark.parametrize(("decision", "after"), [("Still fits", "kept"), ("Remove the coding", None)])
def test_a_coding_whose_words_were_corrected_is_settled_from_the_list(
    open_page: Opener, decision: str, after: str | None
) -> None:
    page, source = at_the_desk(open_page)
    coded_words(page)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    here = reading_of(page, source)
    mine = max(here["codings"], key=lambda each: each["revision"])
    start = mine["start"] + 2
    asked = {"transcript": here["transcript"]["id"], "start": start, "end": start + 3, "words": "다른 말로"}
    elsewhere(page, "POST", f"/api/correcting/{source}", asked)
    of_mine = item(page).filter(has_text="Mistrust")
    of_mine.first.wait_for()
    assert placing(page, source, mine["id"]) == "to_check"

    of_mine.first.get_by_role("button", name=decision).click()
    of_mine.first.wait_for(state="hidden")

    assert placing(page, source, mine["id"]) == after


def test_two_revisions_are_compared(open_page: Opener) -> None:
    page, source = at_the_desk(open_page)
    here = reading_of(page, source)
    start = here["turns"]["starts"][-1]
    asked = {"transcript": here["transcript"]["id"], "start": start, "end": start + 2, "words": "고친 말"}
    elsewhere(page, "POST", f"/api/correcting/{source}", asked)

    page.get_by_role("button", name="Compare").click()

    page.get_by_role("dialog").locator("ins").first.wait_for()
    assert page.get_by_role("dialog").locator("ins").all_inner_texts() == ["고친 말"]
