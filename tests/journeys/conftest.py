"""A browser, and the demonstration study open in it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from journeys import second
from madang.workbench.demo import make_demo
from madang.workbench.project import open_project
from serving import Served, served
from waiting import counted

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]

Opener = Callable[..., Any]


def pytest_runtest_protocol(item: Any, nextitem: Any) -> bool:
    """Journeys are run by `second.py`."""
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    second.run(item, nextitem)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    if not CHROMIUM.exists():
        pytest.skip("There is no chromium to open the workbench with.")
    with playwright.sync_playwright() as started:
        yield started.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "naru.madang"
    make_demo(str(path)).close()
    return path


@pytest.fixture
def demo(demo_file: Path, tmp_path: Path) -> Iterator[Served]:
    """The demonstration study, served; each test has its own copy."""
    path = shutil.copy(demo_file, tmp_path / "naru.madang")
    with served(open_project(str(path), who="Haeun")) as place:
        yield place


@pytest.fixture
def open_page(browser: Any, demo: Served) -> Iterator[Opener]:
    """Opens a page of the demonstration study in a window of its own: `open_page("/pairs", language="ko")`.

    Whatever the page's scripts complain of fails the test.
    """
    contexts: list[Any] = []
    complaints: list[str] = []

    def opener(
        path: str = "/", *, language: str = "en", look: str = "light", width: int = 1280, height: int = 800
    ) -> Any:
        context = counted(
            browser.new_context(
                viewport={"width": width, "height": height}, locale=language, color_scheme=look, reduced_motion="reduce"
            )
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(demo.enter)
        page.goto(demo.root + path)
        return page

    yield opener
    for context in contexts:
        context.close()
    assert complaints == []
