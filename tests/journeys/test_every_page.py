"""What must hold on every page: readable by everybody, in both languages, light and dark, speaking with nobody else."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest

from waiting import at_rest, counted

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")

PAGES = {
    "home": "/",
    "sources": "/sources",
    "names": "/sources/names",
    "shelf": "/read",
    "codebook": "/codebook",
    "search": "/search",
    "word-lists": "/search?list=sides",
    "columns": "/search?q=구청&view=columns",
    "pairs": "/pairs",
    "themes": "/themes",
    "agreement": "/agreement",
    "disagreements": "/agreement/disagreements",
    "claims": "/claims",
    "account": "/account",
    "history": "/history",
    "help": "/help",
}
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}}

Opener = Callable[..., Any]


def settled(page: Any) -> Any:
    """The page, when it has stopped asking."""
    page.locator("h1").first.wait_for()
    return at_rest(page)


def violations(page: Any) -> list[str]:
    found = axe.Axe().run(page, options=RULES).response["violations"]
    return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_nobody_is_kept_out(open_page: Opener, path: str, look: str) -> None:
    page = settled(open_page(path, language="ko" if look == "light" else "en", look=look))

    assert violations(page) == []


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
@pytest.mark.parametrize("width", [1280, 1920])
def test_nothing_lies_beyond_the_edge(open_page: Opener, path: str, width: int) -> None:
    page = settled(open_page(path, language="ko", width=width))

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_it_speaks_with_nobody_else(browser: Any, demo: Any, path: str) -> None:
    context = counted(browser.new_context(service_workers="block"))
    page = context.new_page()
    asked: list[str] = []
    refused: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None)
    page.goto(demo.enter)
    page.goto(demo.root + path)
    settled(page)
    context.close()

    hosts = {urlsplit(url).netloc for url in asked if urlsplit(url).scheme not in ("data", "blob", "about")}
    assert hosts == {f"127.0.0.1:{demo.port}"}
    assert refused == []


INTERFACE = """() => [...document.querySelectorAll('nav, header, button, label, legend, h1, h2, th, summary')]
  .filter(e => !e.closest('[lang=en], .quotation, .content') && e.offsetParent !== null)
  .flatMap(e => [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.textContent.trim()))
  .filter(Boolean)"""
LATIN_WORD = re.compile(r"[A-Za-z]{3,}")
SAME_IN_BOTH = re.compile(
    r"(?<![A-Za-z])(Ctrl|Shift|Alt|Esc|Enter|CSV|XLSX|JSON|HTML|DOCX|GraphML|Haeun|Minjae|Naru|Madang|English)(?![A-Za-z])"
)
"""Keys, formats, and names of people."""


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_the_korean_interface_is_korean(open_page: Opener, path: str) -> None:
    page = settled(open_page(path, language="ko"))

    shown = [text for text in page.evaluate(INTERFACE) if LATIN_WORD.search(SAME_IN_BOTH.sub("", text))]

    assert shown == []


def test_the_language_is_switched_in_place(open_page: Opener) -> None:
    page = settled(open_page("/", language="ko"))
    page.get_by_role("button", name="Switch to English").click()

    assert page.get_by_role("link", name="Codebook", exact=True).is_visible()
    assert page.evaluate("document.documentElement.lang") == "en"
