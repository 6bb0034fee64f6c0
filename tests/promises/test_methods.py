"""Every number has a page that says how it is counted, and its worked example is right."""

import re
from functools import cached_property
from pathlib import Path

import pytest

from madang.analysis.readings import Readings

METHOD = Path(__file__).parents[2] / "docs/method"
PAGES = sorted(METHOD.glob("*.md"))
READINGS = sorted(name for name, value in vars(Readings).items() if isinstance(value, cached_property))
SAID = re.compile(
    r"^## (Formula|Source|What (it|they) assumes?|When there is no value|How to report (it|them)|Example)$"
)


def test_there_are_readings_and_pages() -> None:
    assert "coverage" in READINGS
    assert len(PAGES) > len({"README.md"})


@pytest.mark.parametrize("name", READINGS)
def test_every_reading_is_named_on_a_page_of_the_methods(name: str) -> None:
    assert any(f"`readings.{name}`" in page.read_text() for page in PAGES)


@pytest.mark.parametrize("page", [each for each in PAGES if each.name != "README.md"], ids=lambda page: page.stem)
def test_the_index_leads_to_every_page(page: Path) -> None:
    assert f"]({page.name})" in (METHOD / "README.md").read_text()


@pytest.mark.parametrize("page", [each for each in PAGES if each.name not in ("README.md", "tables.md")], ids=str)
def test_a_page_says_what_a_reader_needs(page: Path) -> None:
    heads = [match[1].split(" ")[0] for line in page.read_text().splitlines() if (match := SAID.match(line))]

    assert heads == ["Formula", "Source", "What", "When", "How", "Example"]


@pytest.mark.parametrize("page", [each for each in PAGES if each.name != "README.md"], ids=lambda page: page.stem)
def test_the_worked_example_matches_the_code(page: Path) -> None:
    [program] = re.findall(r"```python\n(.*?)```", page.read_text(), re.DOTALL)

    exec(compile(program, page.name, "exec"), {})


@pytest.mark.parametrize(
    "module", sorted((METHOD.parents[1] / "src/madang/analysis").glob("*.py")), ids=lambda m: m.stem
)
def test_a_page_named_in_a_docstring_exists(module: Path) -> None:
    named = re.findall(r"docs/method/([\w-]+\.md)", module.read_text())

    assert [name for name in named if not (METHOD / name).exists()] == []
