"""Words replaced in many sources and a corrected file brought in, from the page of sources."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reading_desk import at_the_desk, reading_of, source_of
from waiting import at_rest

Opener = Callable[..., Any]
TO_CHECK = {"en": "Passages to check", "ko": "살펴볼 대목"}
PLACE = {"en": "Move to the selected words", "ko": "고른 말로 옮기기"}
TITLES = {"en": "Replace words in many sources", "ko": "여러 자료에서 말 바꾸기"}


@pytest.mark.parametrize("language", ["en", "ko"])
def test_words_are_replaced_where_chosen(open_page: Opener, language: str) -> None:
    page = open_page("/sources", language=language)
    page.get_by_role("button", name=TITLES[language]).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox").first.fill("구청")
    dialog.get_by_role("textbox").nth(1).fill("시청")
    dialog.locator("select").first.select_option("within")
    page.keyboard.press("Enter")
    dialog.locator("section li").first.wait_for()
    count = dialog.locator("section li").count()
    dialog.locator("section li input").first.uncheck()

    dialog.locator("footer .primary").click()
    dialog.wait_for(state="detached")

    page.get_by_role("button", name=TITLES[language]).click()
    dialog.get_by_role("textbox").first.fill("시청")
    dialog.locator("select").first.select_option("within")
    page.keyboard.press("Enter")
    dialog.locator("section li").first.wait_for()
    assert dialog.locator("section li").count() >= count - 1


def test_a_pattern_that_is_none_is_refused_and_what_was_typed_stays(open_page: Opener) -> None:
    page = open_page("/sources")
    page.get_by_role("button", name=TITLES["en"]).click()
    dialog = page.get_by_role("dialog")
    dialog.locator("select").first.select_option("pattern")
    dialog.get_by_role("textbox").first.fill("(구청")
    page.keyboard.press("Enter")

    dialog.get_by_role("alert").wait_for()

    assert dialog.get_by_role("textbox").first.input_value() == "(구청"


def test_a_corrected_file_takes_the_place_of_a_transcript(open_page: Opener, tmp_path: Path) -> None:
    page = open_page("/sources")
    source = source_of(page)
    before = reading_of(page, source)
    new = tmp_path / "corrected.txt"
    new.write_text(before["text"].replace("구청", "시청"), "utf-8")
    page.get_by_role("button", name="Bring in a corrected file of 03-saetgang").click()
    dialog = page.get_by_role("dialog")

    dialog.locator("input[type=file]").set_input_files(str(new))
    dialog.locator("footer .primary").click()
    dialog.wait_for(state="detached")

    after = reading_of(page, source)
    assert (after["text"], len(after["codings"]) + len(after["unplaced"])) == (
        before["text"].replace("구청", "시청"),
        len(before["codings"]) + len(before["unplaced"]),
    )


def test_a_typo_found_in_week_six_is_corrected_and_every_coding_stays_on_its_words(open_page: Opener) -> None:
    page, source = at_the_desk(open_page)
    before = reading_of(page, source)
    was = {each["id"]: before["text"][each["start"] : each["end"]] for each in before["codings"]}
    page.keyboard.press("]")
    page.keyboard.press("F2")
    dialog = page.get_by_role("dialog")
    area = dialog.get_by_role("textbox")
    area.fill(area.input_value().replace(".", "!", 1))

    dialog.get_by_role("button", name="Save").click()
    dialog.wait_for(state="detached")

    after = reading_of(page, source)
    left = {each["id"] for each in to_check(page, source)}
    now = {each["id"]: after["text"][each["start"] : each["end"]] for each in after["codings"]}
    assert after["transcript"]["number"] == before["transcript"]["number"] + 1
    assert {key: now.get(key) for key in was if key not in left} == {k: w for k, w in was.items() if k not in left}
    assert now.keys() | {each["id"] for each in after["unplaced"]} == was.keys()


@pytest.mark.parametrize("language", ["en", "ko"])
def test_an_open_coding_is_placed_on_words_selected_by_keys(open_page: Opener, language: str) -> None:
    page, source = at_the_desk(open_page, language=language)
    here = reading_of(page, source)
    page.keyboard.press("n")
    mine = min(here["codings"], key=lambda each: each["end"] - each["start"])
    corrected_elsewhere(page, source, mine["start"], mine["end"], "다른 말로")
    items = page.get_by_role("region", name=TO_CHECK[language]).get_by_role("listitem")
    items.first.wait_for()
    number, left = next((n, each) for n, each in enumerate(to_check(page, source)) if each["of"] == "coding")

    page.keyboard.press("n")
    page.keyboard.press("t")
    with page.expect_response(f"**/open/coding/{left['id']}"):
        items.nth(number).get_by_role("button", name=PLACE[language]).click()

    placed = next(each for each in reading_of(page, source)["codings"] if each["id"] == left["id"])
    assert (placed["placing"], placed["start"] == left["start"]) == ("kept", False)


def test_the_keys_go_on_where_they_were_after_a_correction(open_page: Opener) -> None:
    page, _ = at_the_desk(open_page)
    page.keyboard.press("]")
    page.keyboard.press("F2")
    words = page.get_by_role("dialog").get_by_role("textbox")
    typed = words.input_value()
    words.fill(typed + " 정말로")
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    page.get_by_role("dialog").wait_for(state="detached")
    at_rest(page)

    page.keyboard.press("F2")

    assert words.input_value() == typed + " 정말로"


def corrected_elsewhere(page: Any, source: str, start: int, end: int, words: str) -> None:
    """The text corrected by somebody else while one reads it; the page shows it anew."""
    here = reading_of(page, source)
    asked = {"transcript": here["transcript"]["id"], "start": start, "end": end, "words": words}
    page.evaluate(
        "([path, body]) => fetch(path, { method: 'POST', body: JSON.stringify(body),"
        " headers: { 'Content-Type': 'application/json' } })",
        [f"/api/correcting/{source}", asked],
    )


def to_check(page: Any, source: str) -> Any:
    return page.evaluate("(s) => fetch(`/api/correcting/${s}/to-check`).then(r => r.json())", source)
