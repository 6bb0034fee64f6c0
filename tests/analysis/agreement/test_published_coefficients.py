"""Twenty published sets of ratings and two of irrCAC, each measure to its printed digits and to our full precision."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from analysis.agreement.vectors import needs_vectors, rows_of, vector
from madang.analysis.agreement.alpha import alpha
from madang.analysis.agreement.brennan_prediger import brennan_prediger
from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.cohen import cohen
from madang.analysis.agreement.conger import conger
from madang.analysis.agreement.distances import Level
from madang.analysis.agreement.fleiss import fleiss
from madang.analysis.agreement.gwet import gwet
from madang.analysis.agreement.ratings import Ratings, ratings
from madang.analysis.agreement.scott import scott

pytestmark = needs_vectors

MEASURES: dict[str, Callable[[Ratings], Coefficient]] = {
    "ac1": gwet,
    "gwet": gwet,
    "fleiss": fleiss,
    "bp": brennan_prediger,
    "pabak": brennan_prediger,
    "scott": scott,
    "cohen": cohen,
    "conger": conger,
    "krippendorff": alpha,
    **{f"alpha_{level}": partial(alpha, level=level) for level in Level},
}
PUBLISHED = [
    (case, asked) for case in (vector("coding_measures") or {"cases": []})["cases"] for asked in case["expected"]
]
WITH_ERRORS = [(case, asked) for case in vector("gwet_irrcac") for asked in case["results"]]


@pytest.mark.parametrize(("case", "asked"), PUBLISHED, ids=[f"{c['id']}-{a['measure']}" for c, a in PUBLISHED])
def test_a_published_case_is_reproduced(case: dict[str, Any], asked: dict[str, Any]) -> None:
    found = MEASURES[asked["measure"]](ratings(rows_of(case)))

    assert found.value == pytest.approx(asked["recomputed"], abs=1e-9)


PRINTED = [(case, asked) for case, asked in PUBLISHED if asked.get("published_reproduced")]


@pytest.mark.parametrize(("case", "asked"), PRINTED, ids=[f"{c['id']}-{a['measure']}" for c, a in PRINTED])
def test_a_published_case_has_its_printed_digits(case: dict[str, Any], asked: dict[str, Any]) -> None:
    found = MEASURES[asked["measure"]](ratings(rows_of(case)))

    assert found.value == pytest.approx(asked["published"], abs=1.01 * 10.0 ** -asked["published_decimals"])


@pytest.mark.parametrize(("case", "asked"), WITH_ERRORS, ids=[f"{c['dataset']}-{a['measure']}" for c, a in WITH_ERRORS])
def test_gwet_2014_values_and_errors_are_those_of_irrcac(case: dict[str, Any], asked: dict[str, Any]) -> None:
    found = MEASURES[asked["measure"]](ratings(rows_of(case)))

    assert [found.value, found.error] == pytest.approx([asked["value"], asked["se"]], abs=6e-6)
