"""Bringing hearings in and saying who speaks, by mouse and by keyboard."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from waiting import at_rest

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")

Opener = Callable[..., Any]

FIRST = """2024년 5월 2일 면담

이하은: 요즘 어떠세요?
한동규: 저희 과는 사람이 늘 모자랍니다.
이하은: 네.
한동규: 그렇죠.
"""
SECOND = """Interviewer: How did it begin?
Ann Lee: With a letter to the mayor.
Interviewer: And then?
Ann Lee: No answer.
"""


@pytest.fixture
def hearings(tmp_path: Path) -> list[str]:
    """Two transcripts, and a picture that is none."""
    files = {"first.txt": FIRST.encode(), "second.txt": SECOND.encode(), "photo.png": b"\x89PNG\r\n"}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    return [str(tmp_path / name) for name in files]


def bring(page: Any, hearings: list[str]) -> None:
    page.locator("input[type=file]").set_input_files(hearings)
    page.get_by_role("button", name="Keep the 2 understood").wait_for()


def test_two_hearings_are_seen_kept_assigned_and_taken_back(open_page: Opener, hearings: list[str]) -> None:
    page = open_page("/sources")
    bring(page, hearings)
    page.get_by_text("photo.png is a picture").wait_for()
    page.get_by_role("button", name="What was read of first.txt").click()
    page.get_by_text("저희 과는 사람이 늘 모자랍니다.").first.wait_for()
    page.get_by_role("textbox", name="first.txt, Name").fill("A hearing")
    page.get_by_role("button", name="Keep the 2 understood").click()
    page.get_by_role("link", name="A hearing", exact=True).wait_for()

    page.get_by_role("link", name="4 speakers are not assigned", exact=True).click()
    page.get_by_role("button", name="Take all").click()
    page.get_by_role("checkbox", name="Select Ann Lee").check()
    page.get_by_role("button", name="Each its own participant").click()
    page.get_by_role("dialog").get_by_role("combobox", name="Organisation").fill("Naru Budget Watch")
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    page.get_by_text("0 speakers unassigned").wait_for()
    for _ in range(3):
        page.get_by_role("button", name="Undo").click()
        at_rest(page)
    page.goto(page.url.split("/sources")[0] + "/sources")
    page.get_by_role("link", name="01-naru-welfare-solidarity").wait_for()

    assert page.get_by_role("link", name="A hearing", exact=True).count() == 0


def test_the_sheet_is_written_in_by_keyboard_alone(open_page: Opener) -> None:
    page = open_page("/sources/sheet", language="ko")
    page.locator("[data-active]").focus()
    for key in ["ArrowDown", "Tab", "Tab", "Tab"]:
        page.keyboard.press(key)
    page.keyboard.insert_text("소나무")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="바뀐 1행 저장").press("Enter")
    page.get_by_text("1행을 저장했습니다.").wait_for()

    page.goto(page.url.replace("sheet", "participants"))
    person = page.locator("tr[data-row]", has_text="박정순")
    person.wait_for()

    assert person.get_by_text("소나무").is_visible()


def test_what_was_refused_stays_in_its_cell_with_the_sentence(open_page: Opener) -> None:
    page = open_page("/sources/participants")
    cell = page.locator("tr[data-row]", has_text="박정순").locator("td").first
    cell.click()
    page.keyboard.insert_text("김태식")
    page.keyboard.press("Enter")
    page.get_by_role("alert").wait_for()

    assert page.get_by_role("alert").inner_text() == "There is already a participant called 김태식."
    assert page.locator("td.changed").inner_text() == "김태식"


def test_cells_are_pasted_as_a_block(open_page: Opener) -> None:
    page = open_page("/sources/organisations")
    page.locator("tr[data-row]").first.locator("td").nth(3).click()
    page.evaluate(
        """() => { const data = new DataTransfer(); data.setData("text/plain", "one\\ttwo\\nthree");
        document.activeElement.dispatchEvent(
            new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })); }"""
    )
    at_rest(page)
    kinds = [page.locator("tr[data-row]").nth(at).locator("td").nth(3) for at in (0, 1)]

    assert [kind.locator("input").input_value() if at == 0 else kind.inner_text() for at, kind in enumerate(kinds)] == [
        "one",
        "three",
    ]


VIEWS = ["voices", "sheet", "participants", "organisations", "attributes"]


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_nobody_is_kept_out_of_a_view(open_page: Opener, view: str, look: str) -> None:
    page = open_page(f"/sources/{view}", language="ko" if look == "dark" else "en", look=look)
    page.locator("table").first.wait_for()
    at_rest(page)

    found = axe.Axe().run(page).response["violations"]

    assert [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]] == []


def test_nobody_is_kept_out_of_what_comes_in(open_page: Opener, hearings: list[str]) -> None:
    page = open_page("/sources")
    bring(page, hearings)
    page.get_by_role("button", name="What was read of second.txt").click()
    at_rest(page)

    found = axe.Axe().run(page).response["violations"]

    assert [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]] == []
