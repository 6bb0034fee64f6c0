"""The manual names what there is."""

import re
from pathlib import Path

import pytest

from madang.cli.main import PLACES
from madang.text import readers

ROOT = Path(__file__).parents[2]
LINK = re.compile(r"\]\((?!http)([^)#]+)\)")


@pytest.mark.parametrize("name", sorted(PLACES))
def test_every_command_is_in_the_manual(name: str) -> None:
    assert f"`madang {name} " in (ROOT / "docs/reference/commands.md").read_text()


@pytest.mark.parametrize("ending", readers.extensions())
def test_every_format_is_in_the_manual(ending: str) -> None:
    assert f"`{ending}`" in (ROOT / "docs/guide/text.md").read_text()


def test_the_python_page_runs_from_top_to_bottom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = (ROOT / "docs/reference/python.md").read_text()
    program = "\n".join(re.findall(r"```python\n(.*?)```", page, re.DOTALL))

    exec(compile(program, "docs/reference/python.md", "exec"), {})

    assert (tmp_path / "account.html").exists()


@pytest.mark.parametrize(
    "page", sorted(ROOT.glob("*.md")) + sorted((ROOT / "docs").rglob("*.md")), ids=lambda p: p.name
)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    dead = [link for link in LINK.findall(page.read_text()) if not (page.parent / link).exists()]

    assert dead == []
