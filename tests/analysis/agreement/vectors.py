"""The published cases of measures of agreement, outside the repository."""

import json
from pathlib import Path
from typing import Any

import pytest

VECTORS = Path(__file__).parents[4] / "shared" / "data" / "agreement"
needs_vectors = pytest.mark.skipif(not VECTORS.is_dir(), reason="the published cases lie outside the repository")


def vector(name: str) -> Any:
    """One file of cases; nothing where they are not there."""
    place = VECTORS / f"{name}.json"
    return json.loads(place.read_text("utf-8")) if place.is_file() else []


def rows_of(case: dict[str, Any]) -> list[list[Any]]:
    """The units of a case, one row each, whether it gives them or a table of two coders."""
    if "items_units_by_coders" in case:
        units: list[list[Any]] = case["items_units_by_coders"]
        return units
    table = case["table_rows_coder1_cols_coder2"]
    return [[r, c] for r, row in enumerate(table) for c, count in enumerate(row) for _ in range(count)]
