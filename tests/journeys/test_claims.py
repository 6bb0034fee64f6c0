"""From passages in the tray to a claim in the account."""

from collections.abc import Callable
from typing import Any

import pytest

from madang.report.render import json as as_json
from madang.workbench.project import open_project
from madang.workbench.report import compose
from waiting import at_rest, until

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")

Opener = Callable[..., Any]
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}}
SENTENCE = "They say it with a date and a place."


def fill_tray(page: Any) -> None:
    """Two passages of the matrix, into the tray."""
    page.get_by_role("gridcell", name="Naru Welfare Solidarity, Response mode").get_by_text("14", exact=True).click()
    opened = page.get_by_role("dialog")
    for at in (0, 1):
        opened.locator(".quotation").nth(at).get_by_role("button", name="Put in the tray").click()
    page.keyboard.press("Escape")


def test_a_claim_with_evidence_goes_to_the_account(open_page: Opener, tmp_path: Any) -> None:
    page = open_page("/themes")
    fill_tray(page)
    page.get_by_role("link", name="Claims").click()
    page.get_by_role("link", name="New claim", exact=True).click()
    page.get_by_role("textbox", name="English").first.fill(SENTENCE)
    page.get_by_role("button", name="Write the claim").click()
    beside = page.get_by_role("complementary")
    beside.get_by_text("No passage supports this claim.", exact=True).wait_for()
    page.get_by_role("button", name="Choose all").click()

    beside.get_by_role("button", name="For", exact=True).click()

    beside.get_by_role("button", name="It rests on one voice.").wait_for()
    assert beside.get_by_role("button", name="1 civic case").is_visible()
    beside.get_by_text("1 case, 1 person, support it").wait_for()
    with open_project(str(tmp_path / "naru.madang")) as project:
        assert SENTENCE.encode() in as_json.render(compose(project))


def test_the_same_by_keyboard_alone_in_korean(open_page: Opener) -> None:
    page = open_page("/claims/new", language="ko")
    page.get_by_role("textbox", name="한국어").first.focus()
    page.keyboard.type("날짜와 자리로 말한다.")
    page.keyboard.press("Control+s")
    page.get_by_role("heading", name="주장 12").wait_for()
    page.get_by_role("combobox", name="주제 고르기").focus()
    page.keyboard.type("과도한")
    page.keyboard.press("Enter")
    page.keyboard.press("Control+s")
    page.get_by_role("button", name="반대로 말함").focus()
    page.keyboard.press("Enter")
    page.get_by_role("checkbox").first.focus()
    page.keyboard.press("Space")
    page.get_by_role("complementary").get_by_role("button", name="반대", exact=True).focus()
    page.keyboard.press("Enter")

    page.get_by_text("대목 1개를 더했습니다.").wait_for()
    page.get_by_role("region", name="반대하는 대목").locator(".quotation").wait_for()


def order(page: Any) -> list[str]:
    links: list[str] = page.get_by_role("list", name="List of claims").locator("p.text").all_inner_texts()
    return links


def test_a_claim_is_moved_by_keyboard_and_back_by_undo(open_page: Opener) -> None:
    page = open_page("/claims")
    page.get_by_role("button", name="Move claim 3").wait_for()
    before = order(page)
    page.get_by_role("button", name="Move claim 3").focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert until(page, lambda: order(page)[:3] == [before[2], before[0], before[1]])
    at_rest(page)

    for _ in range(2):
        page.keyboard.press("Control+z")
        at_rest(page)

    assert until(page, lambda: order(page) == before)


def test_a_claim_changed_in_another_window_is_not_overwritten(open_page: Opener) -> None:
    one, other = open_page("/claims"), open_page("/claims")
    for page in (one, other):
        page.get_by_role("link", name="Closeness makes criticism harder").click()
    text = other.get_by_role("group", name="The claim").get_by_role("textbox", name="English")
    text.fill("My words")
    one.get_by_role("combobox", name="Status").select_option("settled")
    one.keyboard.press("Control+s")
    other.get_by_text("This claim was changed while you were writing").wait_for()
    other.keyboard.press("Control+s")

    other.locator(".form [role=alert]").wait_for()
    assert text.input_value() == "My words"


def test_what_is_typed_lives_through_a_reload(open_page: Opener) -> None:
    page = open_page("/claims/new")
    page.get_by_role("textbox", name="English").first.fill("Half a claim")
    page.reload()

    assert page.get_by_role("textbox", name="English").first.input_value() == "Half a claim"


@pytest.mark.parametrize("look", ["light", "dark"])
def test_a_claim_is_for_everybody(open_page: Opener, look: str) -> None:
    page = open_page("/claims", look=look)
    page.get_by_role("link", name="Closeness makes criticism harder").click()
    page.locator("aside .quotation").first.wait_for()

    found = axe.Axe().run(page, options=RULES).response["violations"]

    assert [(each["id"], each["nodes"][0]["html"][:120]) for each in found] == []
