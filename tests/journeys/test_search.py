"""Searching: from a word to the text, to a code on everything found, and back."""

import re
from collections.abc import Callable
from typing import Any

from madang.sources.source import SourceKind
from madang.workbench.project import open_project
from madang.workbench.sources import import_files
from serving import Served

Opener = Callable[..., Any]


def tab_to(page: Any, name: str) -> None:
    """Press Tab until something with this name has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(
            "n => (document.activeElement.ariaLabel || document.activeElement.closest('label,button')"
            "?.textContent || '').trim().startsWith(n)",
            name,
        ):
            return
    raise AssertionError(f"Tab never came to “{name}”.")


def test_a_word_is_narrowed_to_a_side_opened_coded_and_taken_back(open_page: Opener, demo: Served) -> None:
    page = open_page("/search", language="ko")
    page.get_by_role("searchbox", name="찾을 말").fill("회의")
    page.keyboard.press("Enter")
    page.locator("article:not(.civic)").first.wait_for()
    page.get_by_role("button", name="시민단체", exact=True).click()
    page.locator("article:not(.civic)").first.wait_for(state="detached")
    assert page.locator("article.civic mark").count() > 0

    page.locator("article a").first.click()
    page.wait_for_url(re.compile(r"/read/.+at=\d+&to=\d+"))
    page.go_back()

    page.get_by_label(re.compile(r"\d+개 모두 고르기")).check()
    page.get_by_role("button", name="코드 붙이기…").click()
    page.get_by_role("combobox", name="어떤 코드를").fill("불신")
    page.keyboard.press("Enter")
    page.get_by_role("button", name=re.compile(r"코딩 [1-9]\d*개 만들기")).click()
    page.get_by_text(re.compile(r"코딩 \d+개를 만들었습니다")).wait_for()
    page.locator("article").first.get_by_text("불신").wait_for()

    page.keyboard.press("Control+z")

    page.locator("article").first.get_by_text("불신").wait_for(state="detached")


def test_all_of_it_goes_by_keyboard(open_page: Opener) -> None:
    page = open_page("/search", language="en")
    page.get_by_role("searchbox").wait_for()
    page.keyboard.type("meet")
    page.keyboard.press("Enter")
    page.locator("article mark").first.wait_for()

    tab_to(page, "Select all")
    page.keyboard.press("Space")
    tab_to(page, "Apply a code")
    page.keyboard.press("Enter")
    page.get_by_role("dialog").wait_for()
    page.wait_for_function("document.activeElement.getAttribute('role') === 'combobox'")
    page.keyboard.type("mistrust")
    page.keyboard.press("Enter")
    page.get_by_role("button", name=re.compile(r"Make \d+ codings")).wait_for()
    tab_to(page, "Make")
    page.keyboard.press("Enter")

    page.get_by_text(re.compile(r"\d+ codings made")).wait_for()


def test_markup_in_a_transcript_is_text(open_page: Opener, demo: Served, tmp_path: Any) -> None:
    file = tmp_path / "markup.txt"
    file.write_text("A: so <img src=x onerror=alert(1)> was zebra <b>bold</b>.\nB: yes.\n", "utf-8")
    with open_project(str(tmp_path / "naru.madang"), who="Haeun") as project:
        import_files(project, [file], kind=SourceKind.INTERVIEW)

    page = open_page("/search?q=zebra")
    quotation = page.locator("article blockquote").first
    quotation.wait_for()

    assert "<img src=x onerror=alert(1)> was zebra <b>bold</b>." in quotation.inner_text()
    assert quotation.locator("img, b").count() == 0
