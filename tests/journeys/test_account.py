"""The account in a browser: it fits a phone, works without a network, and its numbers open."""

from pathlib import Path

import pytest

from builders import a_corpus
from madang.findings.findings import Findings
from madang.report.account import AccountOptions, account
from madang.report.render import html

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = Path("/usr/bin/chromium")
pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason="There is no chromium to open the account with.")

STUDY = """
    A/ann > G: BAR.mistrust - @e1 blame=other_side
    A/bea > G: BAR.mistrust -
    G/kim > A: BAR.mistrust - blame=other_side
    G/lee > A: BAR.mistrust -
    A/ann > G: RSP.confront - @e1
"""


@pytest.fixture
def page_file(tmp_path: Path) -> str:
    path = tmp_path / "account.html"
    path.write_bytes(html.render(account(a_corpus(STUDY), Findings(), AccountOptions())))
    return path.as_uri()


@pytest.mark.parametrize("width", [375, 1280])
def test_the_account_fits_the_window_and_asks_the_network_for_nothing(page_file: str, width: int) -> None:
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": width, "height": 800})
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(page_file)
        wide = page.evaluate("document.documentElement.scrollWidth")
        browser.close()

    assert wide <= width
    assert asked == [page_file]


def test_a_number_leads_to_the_words(page_file: str) -> None:
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(page_file)
        page.locator("main span.e a").first.click()
        shown = page.evaluate("document.querySelector(':target q') !== null")
        browser.close()

    assert shown
