"""Places are code points here and UTF-16 units in the browser: both sides read the same table of what is where."""

import json
from pathlib import Path
from typing import Any

import pytest

from madang.text.span import Span

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent.parent / "snapshots" / "offsets.json").read_text("utf-8")
)


def units_before(text: str, place: int) -> int:
    """How many UTF-16 units stand before a place."""
    return len(text[:place].encode("utf-16-le")) // 2


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_table_says_where_each_code_point_starts_in_the_browser(case: dict[str, Any]) -> None:
    text = case["text"]

    assert [units_before(text, place) for place in range(len(text) + 1)] == case["units"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_words_between_two_places_are_those_between_their_units(case: dict[str, Any]) -> None:
    text, units = case["text"], case["units"]
    wide = text.encode("utf-16-le")

    for start in range(len(text)):
        for end in range(start, len(text) + 1):
            there = wide[2 * units[start] : 2 * units[end]].decode("utf-16-le")
            assert there == Span(start, end).of(text)
