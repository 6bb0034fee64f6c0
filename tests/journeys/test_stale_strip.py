"""A change in the strip that came too late: it is refused in a sentence, and nothing typed is lost."""

from collections.abc import Callable
from typing import Any

import pytest

from reading_desk import at_the_desk, reading_of

Opener = Callable[..., Any]
ASK = """([path, body]) => fetch(path, { method: 'PATCH', body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' } }).then((told) => told.status)"""
SENTENCE = {"en": "changed", "ko": "바꾸었"}


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_date_typed_over_a_statement_changed_elsewhere_stays_on_screen(open_page: Opener, language: str) -> None:
    page, source = at_the_desk(open_page, language=language)
    page.keyboard.press("]")
    strip = page.locator(".side section").filter(has=page.locator("#strip-perspective"))
    strip.wait_for()
    print(strip.count())
    statements = reading_of(page, source)["statements"]
    print(statements[0])
