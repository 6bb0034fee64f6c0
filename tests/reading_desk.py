"""The demonstration's third interview, open to be read and coded in a browser."""

from collections.abc import Callable
from typing import Any

from waiting import at_rest

Opener = Callable[..., Any]
SOURCE = "03-saetgang-village-network"


def source_of(page: Any, name: str = SOURCE) -> str:
    """The id of a source by its name."""
    return str(
        page.evaluate(
            "(name) => fetch('/api/reference').then(r => r.json())"
            ".then(r => r.sources.find(each => each.name === name).id)",
            name,
        )
    )


def reading_of(page: Any, source: str) -> Any:
    """What the server holds of a source."""
    return page.evaluate("(source) => fetch(`/api/reading/${source}`).then(r => r.json())", source)


def at_the_desk(open_page: Opener, asked: str = "", **given: Any) -> tuple[Any, str]:
    """The demonstration's third interview, open to be read."""
    page = open_page("/read", **given)
    source = source_of(page)
    page.goto(page.url.partition("/read")[0] + f"/read/{source}{asked}")
    page.locator(".coded").first.wait_for()
    return at_rest(page), source
