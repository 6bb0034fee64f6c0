"""The page Account: the preview is the printed account, and stays so when the project changes."""

from pathlib import Path
from typing import Any

from madang.workbench.passages import apply_code
from madang.workbench.project import open_project
from madang.workbench.report import printed
from serving import Served


def test_the_preview_and_the_saved_file_are_the_printed_account(open_page: Any, demo: Served, tmp_path: Path) -> None:
    page = open_page("/account", language="ko")
    sheet = page.frame_locator("iframe")
    sheet.get_by_role("heading", name="나루구 지역복지 시민단체와 구청의 파트너십").wait_for()

    with page.expect_download() as saved:
        page.get_by_role("link", name="웹 페이지 (.html)").click()

    with open_project(str(tmp_path / "naru.madang")) as same:
        assert Path(saved.value.path()).read_bytes() == printed(same, ".html", "ko")


def test_a_number_in_the_preview_leads_to_its_words(open_page: Any) -> None:
    page = open_page("/account")
    sheet = page.frame_locator("iframe")
    sheet.locator("main span.e a").first.click()

    assert sheet.locator(":target q").first.is_visible()
    sheet.locator("details summary").first.click()
    assert sheet.locator("details[open] q").first.is_visible()


def test_a_section_left_out_is_not_in_the_preview(open_page: Any) -> None:
    page = open_page("/account")
    sheet = page.frame_locator("iframe")
    sheet.locator("h2#limits").wait_for()
    page.get_by_text("22 of 22").click()

    page.get_by_label("Limits").uncheck()

    sheet.locator("h2#limits").wait_for(state="detached")
    assert sheet.locator("h2#claims").count() == 1


def test_a_change_is_told_and_the_preview_renewed_when_asked(open_page: Any, demo: Served, tmp_path: Path) -> None:
    page = open_page("/account")
    page.frame_locator("iframe").locator("h1").wait_for()
    with open_project(str(tmp_path / "naru.madang"), who="Minjae") as theirs:
        apply_code(theirs, next(iter(theirs.corpus().sources)), 0, 4, "BAR.mistrust")
        now = theirs.corpus().revision
    page.get_by_text("The project has changed since this preview").wait_for()

    page.get_by_role("button", name="Compose anew").click()

    page.frame_locator("iframe").get_by_text(f"project revision {now}").wait_for()
