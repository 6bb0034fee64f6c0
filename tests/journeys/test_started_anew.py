"""The workbench is stopped and started, with a new token, while somebody types: nothing typed is lost."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from threading import Thread
from time import sleep
from typing import Any

import pytest

from madang.api.app import application
from madang.api.server import server
from madang.cli.serve import listen
from madang.workbench.project import open_project

SENTENCE = "The bench came before the council."


class Workbench:
    """A workbench that can be stopped, and started anew at the same address with another token."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.port = 0

    def start(self, token: str) -> str:
        """Start; answer the address that lets a browser in."""
        listening = listen(self.port)
        self.port = listening.getsockname()[1]
        project = open_project(str(self.path), who="Haeun")
        self.server = server(partial(application, project), token=token, port=self.port)
        self.thread = Thread(target=self.server.run, kwargs={"sockets": [listening]}, daemon=True)
        self.thread.start()
        while not self.server.started:
            sleep(0.01)
        return f"http://127.0.0.1:{self.port}/enter/{token}"

    def stop(self) -> None:
        """Stop, as Ctrl+C does."""
        self.server.should_exit = True
        self.thread.join(timeout=5)


@pytest.fixture
def workbench(demo_file: Path, tmp_path: Path) -> Iterator[Workbench]:
    path = tmp_path / "naru.madang"
    path.write_bytes(demo_file.read_bytes())
    made = Workbench(path)
    with ExitStack() as stack:
        stack.callback(lambda: made.stop())
        yield made


Typing = Callable[[str], Any]


@pytest.fixture
def typing(browser: Any, workbench: Workbench) -> Iterator[Typing]:
    """A claim half written, in a language of the interface."""
    contexts: list[Any] = []

    def begin(language: str) -> Any:
        context = browser.new_context(locale=language, viewport={"width": 1280, "height": 800})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.goto(workbench.start("first"))
        page.goto(f"http://127.0.0.1:{workbench.port}/claims/new")
        page.locator("textarea").nth(1).fill(SENTENCE)
        return page

    yield begin
    for context in contexts:
        context.close()


@pytest.mark.parametrize(("language", "what_to_do"), [("en", "printed in another tab"), ("ko", "다른 탭에서")])
def test_the_page_says_what_to_do_and_keeps_what_was_typed(
    typing: Typing, workbench: Workbench, language: str, what_to_do: str
) -> None:
    page = typing(language)
    workbench.stop()
    workbench.start("second")
    page.keyboard.press("Control+s")

    page.get_by_role("alert").get_by_text(what_to_do).first.wait_for()
    page.locator(".banner", has_text=what_to_do).wait_for()
    assert page.locator("textarea").nth(1).input_value() == SENTENCE


def test_the_page_goes_on_when_the_new_address_was_opened_in_another_tab(typing: Typing, workbench: Workbench) -> None:
    page = typing("en")
    workbench.stop()
    entry = workbench.start("second")
    page.locator(".banner").wait_for()
    page.context.new_page().goto(entry)
    page.locator(".banner").wait_for(state="detached")
    page.get_by_role("button", name="Write the claim").click()

    page.get_by_role("heading", name="Claim 12").wait_for()
