"""A table of answers whose columns are chosen before it is kept, by mouse and by keyboard."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")

Opener = Callable[..., Any]

SURVEY = """번호,닉네임,한마디,바라는 점
1,바람,네,더 자주 만나서 서로의 사정을 듣기를 바랍니다.
2,구름,글쎄요,예산을 함께 짜는 자리가 해마다 있으면 좋겠습니다.
"""
FACTS = "nick,age\nWind,34\nCloud,51\n"


def bring(page: Any, folder: Path, name: str, words: str) -> None:
    (folder / name).write_text(words, "utf-8")
    page.locator("input[type=file]").set_input_files([str(folder / name)])


def test_columns_are_chosen_and_the_table_is_read_anew(open_page: Opener, tmp_path: Path) -> None:
    page = open_page("/sources", language="ko")
    bring(page, tmp_path, "설문.csv", SURVEY)

    page.get_by_role("combobox", name="번호, 무엇으로").select_option("빼기")
    page.get_by_role("combobox", name="닉네임, 무엇으로").select_option("이름")
    page.get_by_role("combobox", name="한마디, 무엇으로").select_option(label="답 (글이 됩니다)")
    page.get_by_text("사례 2건 · 답 4개").wait_for()
    page.get_by_role("button", name="1개 넣기").click()
    page.get_by_role("link", name="설문", exact=True).click()

    page.get_by_text("글쎄요").first.wait_for()
    assert page.get_by_text("구름").count() > 0


def test_a_table_asks_until_a_column_holds_answers_and_is_told_by_keyboard(open_page: Opener, tmp_path: Path) -> None:
    page = open_page("/sources")
    bring(page, tmp_path, "facts.csv", FACTS)
    page.get_by_text("facts.csv is a table in which no column holds open answers").wait_for()
    broken = axe.Axe().run(page).response["violations"]

    page.get_by_role("combobox", name="nick, Becomes").focus()
    page.keyboard.type("An answer")
    page.get_by_text("2 cases · 2 answers").wait_for()
    page.get_by_role("button", name="Keep this one").press("Enter")

    page.get_by_role("link", name="facts", exact=True).wait_for()
    assert [each["id"] for each in broken] == []
