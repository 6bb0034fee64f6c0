"""Walks through the codebook: a definition edited, two codes merged and taken back, by mouse and by keyboard."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from madang.base.bilingual import Bilingual
from madang.workbench import codebook, codes
from madang.workbench.project import open_project

Opener = Callable[..., Any]
Elsewhere = Callable[[str, str], None]


def row(page: Any, name: str) -> Any:
    return page.locator('[role="row"][data-code]').filter(has_text=name).first


def focused(page: Any) -> str:
    return str(page.evaluate("document.activeElement.textContent"))


def test_a_definition_is_edited_and_a_code_merged_and_taken_back_by_keyboard_alone(open_page: Opener) -> None:
    page = open_page("/codebook", language="en")
    row(page, "Response mode").focus()

    page.keyboard.type("mistr")
    assert "BAR.mistrust" in focused(page)

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+Home")
    page.keyboard.type("First: ")
    page.keyboard.press("Control+s")
    page.get_by_text("BAR.mistrust is stored.").wait_for()
    assert page.get_by_label("Definition (English)").input_value().startswith("First: One side expects")

    page.keyboard.press("Escape")
    page.get_by_role("link", name="Merge…").focus()
    page.keyboard.press("Enter")
    page.get_by_role("combobox").wait_for()
    page.keyboard.type("capac")
    page.keyboard.press("Enter")
    page.get_by_text("22 codings").wait_for()
    page.get_by_role("button", name="Merge", exact=True).focus()
    page.keyboard.press("Enter")
    page.get_by_text("BAR.mistrust is merged into BAR.capacity.").wait_for()
    row(page, "BAR.mistrust").wait_for(state="detached")

    row(page, "BAR.capacity").focus()
    page.keyboard.press("Control+z")
    row(page, "BAR.mistrust").wait_for()


def test_arrows_walk_the_tree_and_its_numbers_open_the_passages(open_page: Opener) -> None:
    page = open_page("/codebook", language="ko")
    row(page, "RSP").focus()

    page.keyboard.press("ArrowLeft")
    assert page.locator("[data-code]").filter(has_text="RSP.avoid").count() == 0
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    assert "RSP.confront" in focused(page)

    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")

    panel = page.get_by_role("dialog")
    panel.get_by_text("시민단체").first.wait_for()
    panel.get_by_role("article").first.wait_for()


def test_what_was_typed_stays_when_somebody_else_changed_the_same_words(
    open_page: Opener, elsewhere: Elsewhere
) -> None:
    page = open_page("/codebook", language="en")
    row(page, "BAR.mistrust").click()
    page.get_by_label("Definition (English)").fill("Mine.")
    elsewhere("BAR.mistrust", "Theirs.")

    page.get_by_text("somebody else changed the same fields").wait_for()
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("alert").wait_for()
    assert page.get_by_label("Definition (English)").input_value() == "Mine."

    page.get_by_role("button", name="Store mine instead").click()
    page.get_by_text("BAR.mistrust is stored.").wait_for()


def test_a_code_is_dragged_to_another_family_after_its_preview(open_page: Opener) -> None:
    page = open_page("/codebook", language="en", height=1400)
    row(page, "BAR.close").drag_to(row(page, "RSP.avoid"), target_position={"x": 90, "y": 2})

    page.get_by_text("It leaves “Barrier” and joins “Response mode”.").wait_for()
    page.get_by_text("BAR.close → RSP.close").wait_for()
    page.get_by_role("button", name="Move", exact=True).click()

    row(page, "RSP.close").wait_for()


def test_some_passages_are_split_off_to_a_new_code(open_page: Opener) -> None:
    page = open_page("/codebook", language="ko")
    row(page, "BAR.few").click()
    page.get_by_role("link", name="나누기…").click()

    page.get_by_label("한국어").first.fill("한 사람에 기댐")
    page.get_by_role("checkbox").nth(1).check()
    page.get_by_role("checkbox").nth(2).check()
    page.get_by_text("한 번에 되돌릴 수 있습니다.").wait_for()
    page.get_by_role("button", name="대목 2개 나누기").click()

    assert row(page, "한 사람에 기댐").get_by_role("button").last.text_content() == "2"


def test_a_version_is_kept_and_compared(open_page: Opener) -> None:
    page = open_page("/codebook/versions", language="ko")

    page.get_by_label("판 이름").fill("2.0")
    page.get_by_role("button", name="판 남기기").click()

    page.get_by_role("cell", name="2.0").or_(page.get_by_role("rowheader", name="2.0")).first.wait_for()
    page.get_by_text("다른 것이 없습니다.").wait_for()


def test_a_point_of_the_curve_opens_its_passages(open_page: Opener) -> None:
    page = open_page("/codebook/saturation", language="en")

    page.get_by_role("button", name="02-welfare-policy-division: 11 new codes").first.click()

    page.get_by_role("dialog").get_by_text("11 passages").wait_for()


@pytest.fixture
def elsewhere(demo: Any, tmp_path: Path) -> Elsewhere:
    """Somebody else, in another window: gives a code another English definition."""

    def change(key: str, definition: str) -> None:
        with open_project(str(tmp_path / "naru.madang"), who="Minjae") as project:
            code = project.corpus().codebook.named(key)
            revision = codebook.codebook(project).revisions[code.id]
            words = replace(code, definition=Bilingual(code.definition.ko, definition))
            codes.change_code(project, words, revision)

    return change
