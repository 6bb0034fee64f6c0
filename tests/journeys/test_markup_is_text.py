"""Material full of markup and script is shown as the words it is."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from madang.workbench import sources
from madang.workbench.passages import apply_code
from madang.workbench.project import new
from serving import Served, served
from waiting import at_rest, counted

SCRIPT = "<script>window.taken = true</script>"
PICTURE = "<img src=x onerror='window.taken = true'>"
LINK = "<a href='javascript:window.taken = true'>here</a> [there](javascript:window.taken=true)"
TEXT = f"Asker: {SCRIPT} what?\n\n박<b>정순</b>: We said {PICTURE} and {LINK} to the council.\n\nAsker: ok\n"
SHEET = f"""source,speaker,participant,organisation,side,kind
,박<b>정순</b>,{PICTURE},{SCRIPT},civic,{PICTURE}
,x,Kim,Office,government,
"""


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[Served]:
    """A study whose words, names and titles are all markup."""
    (tmp_path / "interview.txt").write_text(TEXT, "utf-8")
    (tmp_path / "speakers.csv").write_text(SHEET, "utf-8")
    project = new(str(tmp_path / "study.madang"), who=f"Eve{PICTURE}", title=f"Study {PICTURE}")
    sources.import_files(project, [tmp_path / "interview.txt"], speakers=tmp_path / "speakers.csv")
    source = next(iter(project.corpus().sources))
    words = project.corpus().transcripts[source].text
    place = words.index("We said")
    apply_code(project, source, place, place + 60, "BAR.mistrust")
    with served(project) as place_of:
        yield place_of


PAGES = [
    "/",
    "/sources",
    "/read",
    "/codebook",
    "/search?q=council",
    "/pairs",
    "/themes",
    "/claims",
    "/history",
    "/account",
]


@pytest.mark.parametrize("path", PAGES)
def test_nothing_in_the_material_is_carried_out(browser: Any, hostile: Served, path: str) -> None:
    context = counted(browser.new_context(locale="en"))
    page = context.new_page()
    page.goto(hostile.enter)
    page.goto(hostile.root + path)
    page.locator("main h1").first.wait_for()
    at_rest(page)
    taken = page.evaluate("window.taken === true || document.querySelector('main img[src=x], main script') !== null")
    context.close()

    assert not taken


def test_the_words_are_read_as_they_were_said(browser: Any, hostile: Served) -> None:
    context = browser.new_context(locale="en")
    page = context.new_page()
    page.goto(hostile.enter)
    source = page.evaluate("fetch('/api/reference').then(r => r.json()).then(r => r.sources[0].id)")
    page.goto(f"{hostile.root}/read/{source}")
    page.get_by_text(PICTURE, exact=False).first.wait_for()
    shown = page.locator(".cm-content").inner_text()
    taken = page.evaluate("window.taken === true")
    context.close()

    assert PICTURE in shown
    assert SCRIPT in shown
    assert not taken
