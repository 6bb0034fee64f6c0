"""The manual inside the workbench."""

import re

import pytest

from madang.base.errors import NotFound
from madang.workbench.help import help_page, topics

NAMES = [each.name for each in topics()]
LANGUAGES = ("ko", "en")


def test_the_manual_begins_with_the_first_ten_minutes() -> None:
    assert NAMES[0] == "start"


def test_the_guide_the_methods_and_the_reference_are_there() -> None:
    assert {each.shelf for each in topics()} == {"guide", "method", "reference"}


@pytest.mark.parametrize("name", NAMES)
def test_every_page_has_a_title_that_it_begins_with(name: str) -> None:
    page = help_page(name, "en")

    assert page.topic.title.en
    assert page.html.startswith("<h1>")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_link_of_a_page_leads_to_a_page(name: str, language: str) -> None:
    addresses = re.findall(r'href="([^"]*)"', help_page(name, language).html)

    assert [each for each in addresses if each.removeprefix("/help/") not in NAMES] == []


def test_every_page_of_the_guide_is_there_in_korean() -> None:
    guide = [each.name for each in topics() if each.shelf == "guide"]

    assert [name for name in guide if help_page(name, "ko").language != "ko"] == []


def test_a_page_without_a_translation_comes_in_english() -> None:
    assert help_page("method/stage", "ko").language == "en"


@pytest.mark.parametrize("name", ["../pyproject", "ko/start", "nothing", "guide/../../LICENSE"])
def test_only_pages_of_the_manual_are_shown(name: str) -> None:
    with pytest.raises(NotFound):
        help_page(name, "en")
