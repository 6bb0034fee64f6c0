"""Reading and coding with the mouse: codings that overlap, edges that move, a correction, two windows."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from reading_desk import SOURCE, at_the_desk, reading_of
from waiting import at_rest, until

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")

Opener = Callable[..., Any]
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}}


def violations(page: Any) -> list[str]:
    found = axe.Axe().run(page, options=RULES).response["violations"]
    return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]]


def test_the_list_of_sources_leads_to_the_text(open_page: Opener) -> None:
    page = open_page("/read")

    page.get_by_role("link", name=SOURCE).click()

    page.get_by_role("textbox", name=f"Transcript of {SOURCE}").wait_for()


@pytest.mark.parametrize("look", ["light", "dark"])
def test_nobody_is_kept_out_of_the_text(open_page: Opener, look: str) -> None:
    page, _ = at_the_desk(open_page, look=look)
    page.keyboard.press("]")
    page.locator(".name.opened").wait_for()

    assert violations(page) == []


def test_a_link_to_a_passage_shows_it_and_opens_its_coding(open_page: Opener) -> None:
    page, source = at_the_desk(open_page)
    last = max(reading_of(page, source)["codings"], key=lambda each: each["start"])

    page.goto(page.url.partition("?")[0] + f"?at={last['start']}&to={last['end']}")

    page.locator(".name.opened").first.wait_for()
    assert page.locator(".came-for").first.is_visible()


def test_eight_codes_on_the_same_words_are_all_named(open_page: Opener) -> None:
    page, _ = at_the_desk(open_page)
    for key in ("n", "t"):
        page.keyboard.press(key)
    for typed in ("mistrust", "too close", "power", "confront", "partner", "funding", "turnover", "token"):
        page.keyboard.type(typed)
        page.keyboard.press("Enter")
    at_rest(page)
    words = page.locator(".edge.to").bounding_box()

    names = page.locator(".margin .name").all()
    near = [each for each in names if abs((each.bounding_box() or {"y": -999})["y"] - words["y"]) < 220]
    assert len(near) >= 8
    tops = sorted(each.bounding_box()["y"] for each in names)
    assert all(below - above >= 18 for above, below in pairwise(tops))


def test_an_edge_is_dragged_to_other_words(open_page: Opener) -> None:
    page, source = at_the_desk(open_page)
    for key in ("n", "Control+Shift+ArrowRight", "Control+Shift+ArrowRight", "Control+Shift+ArrowRight"):
        page.keyboard.press(key)
    page.keyboard.type("mistrust")
    page.keyboard.press("Enter")
    page.locator(".name.opened").first.wait_for()
    at_rest(page)
    before = {each["id"]: each["end"] for each in reading_of(page, source)["codings"]}
    edge = page.locator(".edge.to").bounding_box()

    page.mouse.move(edge["x"] + 7, edge["y"] + 12)
    page.mouse.down()
    page.mouse.move(edge["x"] - 40, edge["y"] + 12, steps=4)
    page.mouse.up()
    at_rest(page)

    after = {each["id"]: each["end"] for each in reading_of(page, source)["codings"]}
    moved = [each for each in after if after[each] != before[each]]
    assert len(moved) == 1
    assert after[moved[0]] < before[moved[0]]


def test_a_coding_made_in_one_window_appears_in_the_other(open_page: Opener) -> None:
    one, _ = at_the_desk(open_page)
    other, source = at_the_desk(open_page)
    there = len(reading_of(other, source)["codings"])
    shown = other.locator(".margin .name").count()
    one.keyboard.press("n")
    one.keyboard.press("t")
    one.keyboard.type("mistrust")
    one.keyboard.press("Enter")

    other.locator(".margin .name").nth(shown).wait_for()

    assert len(reading_of(other, source)["codings"]) == there + 1


def test_a_correction_lists_what_it_touches_and_keeps_every_coding(open_page: Opener) -> None:
    page, source = at_the_desk(open_page)
    before = reading_of(page, source)
    page.keyboard.press("]")
    page.locator(".name.opened").first.wait_for()
    page.keyboard.press("F2")
    dialog = page.get_by_role("dialog", name="Correct the text")
    words = dialog.get_by_role("textbox").input_value()
    dialog.get_by_role("textbox").fill(words[:-2] + "오, 정말." + words[-1])
    dialog.get_by_text("stay on").wait_for()

    dialog.get_by_role("button", name="Save").click()
    page.get_by_text("The text is corrected.").wait_for()

    after = reading_of(page, source)
    assert after["transcript"]["number"] == before["transcript"]["number"] + 1
    assert len(after["codings"]) + len(after["unplaced"]) == len(before["codings"]) + len(before["unplaced"])


def test_what_is_said_about_whom_is_stored_by_itself_and_heard_from_elsewhere(open_page: Opener) -> None:
    page, source = at_the_desk(open_page)
    page.keyboard.press("n")
    page.keyboard.press("t")
    page.keyboard.type("mistrust")
    page.keyboard.press("Enter")
    modality = page.locator("#strip-modality")
    modality.select_option("wish")
    at_rest(page)
    stored = [each for each in reading_of(page, source)["statements"] if each["modality"] == "wish"]

    page.evaluate(
        """({ id, revision }) => fetch(`/api/reading/statements/${id}`, { method: 'PATCH',
            body: JSON.stringify({ revision, modality: 'fear' }), headers: { 'Content-Type': 'application/json' } })""",
        stored[-1],
    )

    assert until(page, lambda: modality.input_value() == "fear")
