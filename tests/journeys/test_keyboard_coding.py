"""Coding without a mouse: twenty passages, each found, coded and left by keys alone, in both languages."""

from collections.abc import Callable
from typing import Any

import pytest

from reading_desk import at_the_desk, reading_of
from waiting import at_rest, until

Opener = Callable[..., Any]


def in_the_text(page: Any) -> bool:
    return bool(page.evaluate("document.activeElement.classList.contains('cm-content')"))


@pytest.mark.parametrize("language", ["en", "ko"])
def test_twenty_passages_are_coded_by_keyboard_alone(open_page: Opener, language: str) -> None:
    page, source = at_the_desk(open_page, language=language)
    before = len(reading_of(page, source)["codings"])
    page.keyboard.press("n")
    page.keyboard.press("Control+Shift+ArrowRight")
    page.keyboard.type("mistrust")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")

    for _ in range(19):
        for key in ("n", "Control+Shift+ArrowRight", "Control+Shift+ArrowRight", "1", "Escape", "Escape"):
            page.keyboard.press(key)
        assert in_the_text(page)

    assert until(page, lambda: len(reading_of(page, source)["codings"]) == before + 20)


def test_the_first_letter_pressed_is_the_first_letter_of_the_search(open_page: Opener) -> None:
    page, _ = at_the_desk(open_page)
    page.keyboard.press("t")

    page.keyboard.press("m")

    assert page.get_by_role("combobox", name="A code for the selected words").input_value() == "m"


def test_escape_leaves_the_picker_and_codes_nothing(open_page: Opener) -> None:
    page, source = at_the_desk(open_page)
    before = len(reading_of(page, source)["codings"])
    page.keyboard.press("t")
    page.keyboard.type("mis")
    page.keyboard.press("Escape")
    at_rest(page)

    assert in_the_text(page)
    assert len(reading_of(page, source)["codings"]) == before


def test_a_coding_is_taken_back_and_done_again_also_after_a_reload(open_page: Opener) -> None:
    page, source = at_the_desk(open_page)
    before = len(reading_of(page, source)["codings"])
    page.keyboard.press("n")
    page.keyboard.press("t")
    page.keyboard.type("mistrust")
    page.keyboard.press("Enter")
    at_rest(page)
    page.reload()
    page.locator(".coded").first.wait_for()
    page.keyboard.press("Control+z")
    at_rest(page)
    taken_back = len(reading_of(page, source)["codings"])
    page.keyboard.press("Control+Shift+z")
    at_rest(page)

    assert (taken_back, len(reading_of(page, source)["codings"])) == (before, before + 1)


def test_walking_from_coding_to_coding_is_told_to_those_who_cannot_see_it(open_page: Opener) -> None:
    page, _ = at_the_desk(open_page)

    page.keyboard.press("]")

    page.locator("p[role=status]", has_text="Coded: Advocate for residents").wait_for(state="attached")


def places(page: Any, source: str) -> dict[str, tuple[int, int]]:
    return {each["id"]: (each["start"], each["end"]) for each in reading_of(page, source)["codings"]}


def test_an_edge_moves_by_a_word_and_back(open_page: Opener) -> None:
    page, source = at_the_desk(open_page)
    page.keyboard.press("]")
    before = places(page, source)

    page.keyboard.press("Alt+Shift+ArrowLeft")
    assert until(page, lambda: places(page, source) != before)
    page.keyboard.press("Alt+Shift+ArrowRight")

    assert until(page, lambda: places(page, source) == before)


def test_blind_mode_hides_what_the_other_coder_did(open_page: Opener) -> None:
    page, _ = at_the_desk(open_page)
    everybody = page.get_by_text("Coders 2/2")
    assert everybody.is_visible()

    page.get_by_label("Code blind").check()
    everybody.wait_for(state="hidden")

    assert page.locator(".margin .name small").count() == 0
