"""Gamma's best alignments against those published, and against every possible alignment."""

from itertools import combinations, product
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.agreement.vectors import needs_vectors, vector
from madang.analysis.agreement.alignment import best_alignment
from madang.analysis.agreement.dissimilarity import Dissimilarity
from madang.analysis.agreement.gamma import gamma
from madang.analysis.agreement.spans import Span, continuum

GAMMA: Any = vector("gamma") or {"fixtures": [], "positional": {"pairs": []}}
REPLAYS = [
    (fixture, spans, disorder)
    for fixture in GAMMA["fixtures"]
    for spans, disorder in [
        (fixture["continuum"], fixture["best_alignment_disorder"]),
        *((replay["units"], replay["best_alignment_disorder"]) for replay in fixture["replays"]),
    ]
]


@needs_vectors
@pytest.mark.parametrize(("fixture", "spans", "disorder"), REPLAYS)
def test_a_published_alignment_has_its_disorder(fixture: Any, spans: Any, disorder: float) -> None:
    unlike = Dissimilarity(fixture["alpha"], fixture["beta"], fixture["delta_empty"])

    assert best_alignment(continuum(spans), unlike).disorder == pytest.approx(disorder, rel=1e-5)


@needs_vectors
@pytest.mark.parametrize(("one", "other", "apart"), GAMMA["positional"]["pairs"])
def test_figure_10_positions_are_as_far_apart_as_printed(one: Any, other: Any, apart: float) -> None:
    text = continuum({"a": [(*one, "x")], "b": [(*other, "x")]})

    assert Dissimilarity().position(text, np.array([0]), np.array([1]))[0] == pytest.approx(apart, abs=0.05)


@needs_vectors
def test_alex_paul_and_suzan_take_the_fewest_groups_of_two_equal_alignments() -> None:
    case = GAMMA["alex_paul_suzan"]

    found = best_alignment(continuum(case["continuum"]), Dissimilarity(3, 1, 1))

    assert (round(found.disorder, 9), len(found.groups)) == (case["recomputed_disorder"], 6)


@needs_vectors
def test_alex_paul_and_suzan_have_the_printed_gamma() -> None:
    case = GAMMA["alex_paul_suzan"]
    low, high = case["published"]["gamma_range"]

    assert low <= (gamma(continuum(case["continuum"]), Dissimilarity(3, 1, 1), count=60).value or 0) <= high


def _cheapest(spans: dict[str, list[Span]], unlike: Dissimilarity) -> float:
    """The least cost over every way to group the spans, by plain recursion: another program than the one tested."""
    text = continuum(spans)
    coders = len(text.coders)
    apart = {(a, b): float(unlike(text, np.array([a]), np.array([b]))[0]) for a, b in combinations(range(text.size), 2)}

    def cost(group: tuple[int | None, ...]) -> float:
        pairs = list(combinations(group, 2))
        far = [apart[min(a, b), max(a, b)] if a is not None and b is not None else unlike.delta for a, b in pairs]
        return sum(far) / len(pairs)

    def least(left: frozenset[int]) -> float:
        if not left:
            return 0.0
        first = min(left)
        own = int(text.coder[first])
        choices = [
            [first] if coder == own else [None, *(each for each in left if text.coder[each] == coder)]
            for coder in range(coders)
        ]
        groups = product(*choices)
        return min(cost(group) + least(left - set(group)) for group in groups)

    return least(frozenset(range(text.size))) / text.mean_units


STARTS, CODES = st.integers(0, 30), st.sampled_from("xyz")


@st.composite
def _continua(draw: st.DrawFn) -> dict[str, list[Span]]:
    coders = draw(st.integers(2, 5))
    most = {2: 4, 3: 3, 4: 2, 5: 2}[coders]
    length = st.integers(1, 25)
    span = st.builds(lambda start, long, code: (start, start + long, code), STARTS, length, CODES)
    drawn = {f"coder {n}": draw(st.lists(span, max_size=most)) for n in range(coders)}
    return drawn if any(drawn.values()) else {**drawn, "coder 0": [(0, 5, "x")]}


@settings(max_examples=150, deadline=None)
@given(_continua(), st.sampled_from([0.5, 1.0, 3.0]), st.sampled_from([0.0, 1.0, 2.0]))
def test_no_other_alignment_is_cheaper(spans: dict[str, list[Span]], alpha: float, beta: float) -> None:
    unlike = Dissimilarity(alpha, beta, 1.0)

    assert best_alignment(continuum(spans), unlike).disorder == pytest.approx(_cheapest(spans, unlike), abs=1e-9)


@given(_continua())
@settings(max_examples=40, deadline=None)
def test_the_names_of_the_coders_do_not_matter_to_the_disorder(spans: dict[str, list[Span]]) -> None:
    turned = dict(reversed(spans.items()))

    assert best_alignment(continuum(turned), Dissimilarity()).disorder == pytest.approx(
        best_alignment(continuum(spans), Dissimilarity()).disorder
    )


def test_the_same_spans_give_the_same_gamma_every_time() -> None:
    spans = {"Haeun": [(0, 20, "BAR.mistrust"), (40, 60, "STR.talk")], "Minjae": [(3, 20, "BAR.mistrust")]}

    assert gamma(continuum(spans, 200)).value == gamma(continuum(spans, 200)).value


def test_nobody_marked_anything_is_said_and_not_zero() -> None:
    found = gamma(continuum({"Haeun": [], "Minjae": []}, 200))

    assert (found.value, found.reason and found.reason.en) == (None, "Nobody marked anything.")
