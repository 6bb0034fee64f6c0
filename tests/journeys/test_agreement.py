"""The page of agreement: two levels side by side, and the passages behind each number."""

from collections.abc import Callable
from typing import Any

Opener = Callable[..., Any]


def test_a_number_opens_both_coders_passages_facing_each_other(demo: Any, open_page: Opener) -> None:
    page = open_page("/agreement", language="en")

    page.get_by_role("button", name="Mistrust, both: open 2").last.click()

    panel = page.get_by_role("dialog")
    panel.get_by_role("heading", name="Haeun").wait_for()
    panel.get_by_role("heading", name="Minjae").wait_for()


def test_a_code_is_looked_at_closely_by_keyboard(demo: Any, open_page: Opener) -> None:
    page = open_page("/agreement", language="ko")
    code = page.get_by_role("button", name="불신", exact=False).first

    code.press("Enter")

    page.get_by_role("heading", name="다른 프로그램이 찍을 값").wait_for()


def test_gamma_comes_by_itself_and_the_unit_stays_in_the_address(demo: Any, open_page: Opener) -> None:
    page = open_page("/agreement", language="en")
    page.get_by_text("samples of chance").wait_for()

    page.get_by_label("Unit of text").select_option("sentence")

    page.wait_for_url("**/agreement?unit=sentence")
    page.get_by_role("columnheader", name="Text sentences").wait_for()
