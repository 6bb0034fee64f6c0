"""Cases and themes in a browser: a summary with its citations, by mouse and by keyboard."""

from collections.abc import Callable
from typing import Any

import pytest

from waiting import until

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")

Opener = Callable[..., Any]
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}}


def cell_of(page: Any, name: str) -> Any:
    return page.get_by_role("gridcell", name=name)


def an_unwritten_cell(page: Any) -> Any:
    """A cell with several statements and no summary."""
    return cell_of(page, "Naru Welfare Solidarity, Response mode; 14 statements")


def test_a_summary_is_written_by_mouse_with_a_citation(open_page: Opener) -> None:
    page = open_page("/themes")
    an_unwritten_cell(page).click(position={"x": 60, "y": 60})
    page.get_by_role("textbox", name="English").fill("They answer in every way there is.")
    page.get_by_role("button", name="Cite passage 2").click()

    page.get_by_role("button", name="Save the summary").click()
    page.get_by_text("The summary is saved.").wait_for()
    page.get_by_role("link", name="Back to the matrix").click()

    page.get_by_role("gridcell", name="They answer in every way there is.").wait_for()


def test_the_same_by_keyboard_alone_in_korean(open_page: Opener) -> None:
    page = open_page("/themes", language="ko")
    cell_of(page, "나루복지연대, 대응 양식").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="대목 1 인용하기").wait_for()
    page.keyboard.press("F6")
    page.keyboard.press("F6")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.press("F6")
    page.keyboard.type("돌봄을 앞세워 답한다.")

    page.keyboard.press("Control+s")

    page.get_by_text("요약을 저장했습니다.").wait_for()
    assert page.get_by_role("button", name="대목 2 인용하기").get_attribute("aria-pressed") == "true"
    assert page.get_by_role("heading", name="도토리돌봄협동조합").is_visible()


def test_unsaved_words_live_through_a_reload(open_page: Opener) -> None:
    page = open_page("/themes")
    an_unwritten_cell(page).click(position={"x": 60, "y": 60})
    page.get_by_role("textbox", name="English").fill("Half a thought")
    page.reload()

    assert until(page, lambda: page.get_by_role("textbox", name="English").input_value() == "Half a thought")


def test_what_somebody_else_wrote_is_shown_and_nothing_is_lost(open_page: Opener) -> None:
    one, other = open_page("/themes"), open_page("/themes")
    for page in (one, other):
        an_unwritten_cell(page).click(position={"x": 60, "y": 60})
    other.get_by_role("textbox", name="English").fill("Mine")
    one.get_by_role("textbox", name="English").fill("Theirs")
    one.get_by_role("button", name="Save the summary").click()
    other.get_by_text("This summary was changed while you were writing").wait_for()

    assert other.get_by_text("Theirs").is_visible()
    assert other.get_by_role("textbox", name="English").input_value() == "Mine"
    other.get_by_role("button", name="Save mine over it").click()
    other.get_by_text("The summary is saved.").wait_for()
    assert until(one, lambda: one.get_by_role("textbox", name="English").input_value() == "Mine")


def test_a_number_opens_its_passages(open_page: Opener) -> None:
    page = open_page("/themes")
    an_unwritten_cell(page).get_by_text("14", exact=True).click()

    page.get_by_role("dialog").locator(".quotation").nth(13).wait_for()


@pytest.mark.parametrize("tab", ["", "cooccurrence", "crosstab", "strategies", "frequencies"])
def test_every_tab_is_for_everybody(open_page: Opener, tab: str) -> None:
    page = open_page(f"/themes/{tab}", language="ko", look="dark")
    page.locator("table").wait_for()

    found = axe.Axe().run(page, options=RULES).response["violations"]

    assert [(each["id"], each["nodes"][0]["html"][:120]) for each in found] == []


@pytest.mark.parametrize("tab", ["cooccurrence", "crosstab", "strategies", "frequencies"])
def test_a_number_of_every_table_opens_words(open_page: Opener, tab: str) -> None:
    page = open_page(f"/themes/{tab}")
    page.locator("td button.number").first.click()

    page.get_by_role("dialog").locator(".quotation").first.wait_for()


def test_a_table_leaves_as_csv(open_page: Opener) -> None:
    page = open_page("/themes/crosstab")
    page.locator("table").wait_for()
    with page.expect_download() as leaving:
        page.get_by_role("button", name="Download as CSV").click()

    lines = leaving.value.path().read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("Theme,Civic,")
    assert len(lines) > 20
