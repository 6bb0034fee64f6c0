"""The map's organisations reached by keyboard alone."""

from collections.abc import Callable
from typing import Any

import pytest

Opener = Callable[..., Any]


@pytest.mark.parametrize(
    ("language", "name", "on_map"),
    [("ko", "나루복지연대", "지도의 조직"), ("en", "Naru Welfare Solidarity", "Organisations on the map")],
)
def test_an_organisation_is_chosen_on_the_map_by_enter(
    open_page: Opener, language: str, name: str, on_map: str
) -> None:
    page = open_page("/pairs", language=language)
    organisation = page.get_by_role("list", name=on_map).get_by_role("button", name=name, exact=True)
    organisation.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**organisation=*")

    assert organisation.get_attribute("aria-pressed") == "true"
