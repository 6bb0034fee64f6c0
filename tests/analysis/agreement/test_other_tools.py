"""What other programs print, against their manuals and source."""

from typing import Any

import pytest

from analysis.agreement.vectors import needs_vectors, vector
from madang.analysis.agreement.other_tools import Split, maxqda_kappa, nvivo_kappa, other_tools, qualcoder_kappa

CASES: Any = vector("tool_percentages")
PRINTED = {tool: CASES[tool]["examples"] for tool in ("nvivo", "qualcoder", "maxqda")} if CASES else {}


def _split(case: Any) -> Split:
    neither = case["total"] - case["both"] - case["only_A"] - case["only_B"]
    return Split(case["both"], case["only_A"], case["only_B"], neither)


@needs_vectors
@pytest.mark.parametrize("case", PRINTED.get("nvivo", []))
def test_nvivo_prints_its_kappa(case: Any) -> None:
    assert nvivo_kappa(_split(case)) == pytest.approx(case["kappa"])


@needs_vectors
@pytest.mark.parametrize("case", PRINTED.get("qualcoder", []))
def test_qualcoder_prints_its_product_of_chances(case: Any) -> None:
    assert qualcoder_kappa(_split(case)) == pytest.approx(case["kappa_as_shipped"], abs=6e-5)


@needs_vectors
@pytest.mark.parametrize("case", PRINTED.get("maxqda", []))
def test_maxqda_prints_its_kappa_by_number_of_codes(case: Any) -> None:
    assert maxqda_kappa(case["a"], case["b"] + case["c"], case["codes"]) == pytest.approx(case["kappa"])


def test_every_number_of_another_program_says_its_formula_in_both_languages() -> None:
    shown = other_tools(Split(50, 75, 75, 800), matched=3, unmatched=2, codes=12)

    assert all(each.formula.ko and each.formula.en for each in shown)
