"""The history: an act is opened, refused, undone."""

from typing import Any


def test_an_act_opens_to_its_changes_and_says_why_it_cannot_be_undone(open_page: Any) -> None:
    page = open_page("/history")
    page.get_by_role("button", name="See the 229 changes of no. 8").click()
    page.get_by_text("new claim 11").wait_for()

    page.get_by_role("button", name="Undo: no. 3").click()

    assert "Act 3 (imported sources) cannot be undone: act 4" in page.get_by_role("alert").inner_text()


def test_an_act_is_undone_by_keyboard_in_korean(open_page: Any) -> None:
    page = open_page("/history", language="ko")
    page.get_by_role("button", name="되돌리기: 9번 코드북 판 이름 짓기").focus()

    page.keyboard.press("Enter")

    page.get_by_text("(10번에서 되돌림)").wait_for()
    page.get_by_text("9번을 되돌림").wait_for()


def test_the_history_is_narrowed_and_the_address_keeps_it(open_page: Any) -> None:
    page = open_page("/history")
    page.get_by_role("link", name="imported sources").wait_for()

    page.get_by_label("What").select_option(label="imported sources")

    page.get_by_role("link", name="took in a file of marks").first.wait_for(state="detached")
    assert page.url.endswith("/history?verb=import")


def test_a_moment_is_named_by_keyboard_and_read_again(open_page: Any) -> None:
    page = open_page("/history")
    page.get_by_role("button", name="Name this moment").press("Enter")
    page.get_by_label("Name", exact=True).fill("first draft")
    page.keyboard.press("Enter")

    page.get_by_role("link", name="first draft").click()

    page.get_by_role("heading", name="The project as it was after no. 9").wait_for()
    page.get_by_role("row", name="Codings 572 572").wait_for()


def test_the_project_of_then_is_saved_as_a_file(open_page: Any) -> None:
    page = open_page("/history?act=3", language="ko")
    with page.expect_download() as saving:
        page.get_by_role("link", name="그때의 프로젝트를 파일로 받기").click()

    assert saving.value.suggested_filename == "as-of-3.madang"
