"""Whoever works in Korean is refused in Korean."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src/madang"
KINDS = {"NotFound", "Invalid", "Conflict", "Stale", "Forbidden", "Busy"}
TERMINAL_ONLY = ("cli/", "exchange/", "store/engines.py", "store/project.py", "workbench/files.py")
"""What is only ever said in a terminal, or before a project is open."""


def refusals(module: Path) -> list[tuple[int, int]]:
    """Line and number of sentences of every refusal a module makes."""
    tree = ast.parse(module.read_text("utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name))
    return [(call.lineno, len(call.args) + len(call.keywords)) for call in calls if call.func.id in KINDS]  # type: ignore[attr-defined]


MODULES = [
    path for path in sorted(SOURCE.rglob("*.py")) if not path.relative_to(SOURCE).as_posix().startswith(TERMINAL_ONLY)
]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_every_refusal_has_a_korean_sentence(module: Path) -> None:
    in_english_only = [line for line, sentences in refusals(module) if sentences == 1]

    assert in_english_only == []
