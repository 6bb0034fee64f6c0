"""A whole interview stamped while it is heard: by key and by button, kept as one correction, undone at once."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from journeys.test_every_page import violations
from madang.workbench import sources
from madang.workbench.project import open_project
from madang.workbench.recordings import attach_recording
from recording_files import a_wav
from serving import Served, served

Opener = Callable[..., Any]

INTERVIEW = "2024년 5월 2일 면담\n\n" + "\n".join(f"{'Nora' if n % 2 else 'Ana'}: Turn {n}." for n in range(12))


@pytest.fixture
def demo(demo_file: Path, tmp_path: Path) -> Iterator[Served]:
    """The demonstration study with a transcript without time stamps, and its recording of three and a half minutes."""
    path = shutil.copy(demo_file, tmp_path / "naru.madang")
    a_wav(tmp_path / "council.wav", 210)
    (tmp_path / "council.txt").write_text(INTERVIEW, "utf-8")
    project = open_project(str(path), who="Haeun")
    (kept,) = sources.import_files(project, [tmp_path / "council.txt"]).imported
    attach_recording(project, kept.source.id, str(tmp_path / "council.wav"))
    with served(project) as place:
        yield place


@pytest.fixture
def reading(open_page: Opener) -> Callable[..., Any]:
    """Opens the interview to be read, with the keys in its text."""

    def opened(**wishes: Any) -> Any:
        page = open_page("/read", **wishes)
        page.get_by_role("link", name="council", exact=True).click()
        page.get_by_text("Turn 3.").wait_for()
        page.locator(".play input[type=range]").wait_for()
        return page

    return opened


def hear(page: Any, seconds: float) -> None:
    """Let the recording be at a moment, with the keys in the text."""
    page.locator(".play input[type=range]").fill(str(seconds))
    page.locator(".cm-content").focus()


def unkept(page: Any) -> list[str]:
    return [each.strip("✕") for each in page.locator(".times .unkept").all_inner_texts()]


def test_turns_are_stamped_by_a_key_kept_in_the_text_and_taken_back_at_once(reading: Callable[..., Any]) -> None:
    page = reading()
    for second in (2, 7.4, 15):
        hear(page, second)
        page.keyboard.press("s")
    page.get_by_text("3 stamps not yet kept").wait_for()
    set_ = unkept(page)
    page.get_by_role("button", name="Keep the stamps").click()
    page.get_by_text("3 stamps are in the text.").wait_for()
    page.locator(".times .time:not(.unkept)", has_text="0:15").wait_for()
    kept = page.locator(".times .time").all_inner_texts()
    speakers = page.locator(".speakers .speaker").all_inner_texts()[:4]
    page.get_by_role("button", name="Undo", exact=True).click()
    page.locator(".times .time").first.wait_for(state="detached")

    assert set_ == kept == ["0:02", "0:07", "0:15"]
    assert speakers == ["Ana", "Nora", "Ana", "Nora"]


def test_stamps_outlast_a_reload_and_each_can_be_taken_back(reading: Callable[..., Any]) -> None:
    page = reading(language="ko")
    for second in (2, 7, 15, 22):
        hear(page, second)
        page.get_by_role("button", name="시각 찍기").click()
    page.reload()
    page.get_by_text("아직 넣지 않은 시각 표시 4개").wait_for()

    page.locator(".times .cm-gutterElement", has=page.get_by_text("0:07")).hover()
    page.locator(".times .unkept", has_text="0:07").locator(".unstamp").click()
    page.get_by_text("아직 넣지 않은 시각 표시 3개").wait_for()
    page.get_by_text("Turn 3.").click()
    page.keyboard.press("Shift+S")
    page.get_by_text("아직 넣지 않은 시각 표시 2개").wait_for()

    assert unkept(page) == ["0:02", "0:15"]


def test_stamps_that_go_backwards_are_told_and_the_page_stays_accessible(reading: Callable[..., Any]) -> None:
    page = reading(look="dark")
    for second in (40, 12):
        hear(page, second)
        page.keyboard.press("s")

    page.get_by_text("After 0:40 comes 0:12: times go backwards, so set one again or take it back.").wait_for()

    assert violations(page) == []


def test_stamps_stay_at_their_turns_while_the_text_is_corrected(reading: Callable[..., Any]) -> None:
    page = reading()
    for second in (2, 7):
        hear(page, second)
        page.keyboard.press("s")
    page.get_by_text("Turn 0.").click()
    page.keyboard.press("e")
    page.get_by_role("dialog").get_by_role("textbox").fill("A turn that was misheard.")
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    page.locator(".cm-line", has_text="A turn that was misheard.").wait_for()

    page.get_by_role("button", name="Keep the stamps").click()

    page.get_by_text("2 stamps are in the text.").wait_for()
    page.locator(".times .time:not(.unkept)", has_text="0:07").wait_for()
    assert page.locator(".times .time").all_inner_texts() == ["0:02", "0:07"]
