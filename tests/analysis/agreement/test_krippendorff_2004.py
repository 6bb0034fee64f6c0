"""Alpha_U of one value, against the printed examples."""

from typing import Any

import pytest

from analysis.agreement.vectors import needs_vectors, vector
from madang.analysis.agreement.alpha_u import alpha_u, squared_distance
from madang.analysis.agreement.spans import Continuum, Span, continuum

pytestmark = needs_vectors

CASES: Any = vector("unitizing_alphaU_2004") or {"examples": [{}, {}], "distance_checks": []}


def _text(example: Any) -> Continuum:
    spans: dict[str, list[Span]] = {}
    for begin, length, coder, code in example["spans_begin_len_coder_value"]:
        start = begin - example["begin"]
        spans.setdefault(str(coder), []).append((start, start + length, code))
    return continuum(spans, example["length"])


@pytest.mark.parametrize(("code", "printed"), [("c", 0.7286), ("k", 1.0), (None, 0.8587)])
def test_page_254_has_its_printed_alphas(code: str | None, printed: float) -> None:
    assert alpha_u(_text(CASES["examples"][0]), code).value == pytest.approx(printed, abs=6e-5)


def test_ten_characters_have_the_disagreements_of_the_example() -> None:
    found = alpha_u(_text(CASES["examples"][1]))

    assert [found.observed, found.expected, found.value] == pytest.approx([0.91, 0.5351, -0.7003], abs=1e-4)


@pytest.mark.parametrize("check", CASES["distance_checks"])
def test_two_pieces_are_as_far_apart_as_printed(check: Any) -> None:
    other = (check["b"][0], sum(check["b"]), True)
    unit = "a" in check
    one = check["a"] if unit else check["gap"]

    assert squared_distance((one[0], sum(one), unit), other) == check["d2"]
