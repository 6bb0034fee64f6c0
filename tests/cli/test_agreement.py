"""`madang agreement` as a person runs it."""

import csv
import json
from pathlib import Path

import pytest

from cli.conftest import Run

LINES = [
    {"kind": "coding", "source": "talk", "code": code, "coder": coder, "start": start, "end": end, "words": words}
    for coder, code, start, end, words in (
        ("Haeun", "BAR.mistrust", 0, 4, "They"),
        ("Minjae", "BAR.mistrust", 0, 9, "They used"),
        ("Haeun", "BAR.close", 5, 9, "used"),
    )
]


@pytest.fixture
def study(run: Run, tmp_path: Path) -> Run:
    """One text that two coded."""
    (tmp_path / "talk.txt").write_text("They used us again, and then they left.", "utf-8")
    (tmp_path / "marks.jsonl").write_text("\n".join(map(json.dumps, LINES)), "utf-8")
    run("new", "welfare.madang")
    run("import", "welfare.madang", str(tmp_path / "talk.txt"))
    run("code", "welfare.madang", str(tmp_path / "marks.jsonl"))
    return run


def test_the_table_has_both_levels_and_gamma(study: Run) -> None:
    told = study("agreement", "welfare.madang").out

    assert "Haeun, Minjae: 1 of 1 sources" in told
    assert "on the cases" in told
    assert "gamma  " in told


def test_below_six_texts_the_table_says_so_and_shows_each(study: Run) -> None:
    told = study("agreement", "welfare.madang").out

    assert "No interval below six documents" in told
    assert "\ntalk " in told


def test_json_holds_values_and_reasons(study: Run) -> None:
    found = study("agreement", "welfare.madang", "--json", "--no-gamma").json

    close = next(each for each in found["codes"] if each["code"] == "BAR.close")
    assert (close["spans"], found["whole"]["gamma"]) == ({"matched": 0, "first_only": 1, "second_only": 0}, None)
    assert close["text"]["value"] < 0


def test_one_code_comes_with_those_below_it(study: Run) -> None:
    found = study("agreement", "welfare.madang", "--json", "--no-gamma", "--code", "BAR").json

    assert [each["code"] for each in found["codes"]] == ["BAR", "BAR.mistrust", "BAR.close"]


def test_the_table_is_written_as_csv(study: Run, tmp_path: Path) -> None:
    study("agreement", "welfare.madang", "--no-gamma", "--csv", str(tmp_path / "a.csv"))

    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))

    assert [row["code"] for row in rows] == ["BAR", "BAR.mistrust", "BAR.close"]
    assert float(rows[1]["text_both"]) == 4


def test_a_coder_nobody_knows_is_refused_in_a_sentence(study: Run) -> None:
    told = study("agreement", "welfare.madang", "--coder", "Haeun", "--coder", "Nobody")

    assert "no coder called Nobody" in told.err
