"""Labels permuted within strata: exactly for one count, and all together for a table.

How it is counted: docs/method/gap.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb, prod

import numpy as np
from numpy.typing import NDArray

from madang.analysis.chance import Chance

EXACT_UP_TO = 50_000
DRAWS = 4999


@dataclass(frozen=True, slots=True)
class Stratum:
    """Cases within which labels may change places: how many, how many labelled A, how many tell."""

    cases: int
    labelled: int
    telling: int


def arrangements(strata: Sequence[Stratum]) -> int:
    """In how many ways the labels can lie."""
    return prod(comb(each.cases, each.labelled) for each in strata)


def smallest(strata: Sequence[Stratum]) -> float:
    """The least two-sided p these cases can give: a clean split, or it and its mirror image."""
    mirrored = all(2 * each.labelled == each.cases for each in strata)
    return min(1.0, (2 if mirrored else 1) / arrangements(strata))


def two_sided(strata: Sequence[Stratum], told: int) -> float:
    """The share of arrangements whose |gap| is at least that of `told` telling cases among those labelled A."""
    ways = [1]
    for each in strata:
        ways = _convolved(ways, _hypergeometric(each))
    a, telling = sum(each.labelled for each in strata), sum(each.telling for each in strata)
    b = sum(each.cases for each in strata) - a
    observed = abs(told * b - (telling - told) * a)
    extreme = sum(way for n, way in enumerate(ways) if abs(n * b - (telling - n) * a) >= observed)
    return extreme / arrangements(strata)


def all_labels(strata: Sequence[tuple[int, int]]) -> NDArray[np.float64]:
    """Every arrangement as a row of zeros and ones over the cases, stratum by stratum (cases, labelled)."""
    table = np.zeros((1, 0))
    for cases, labelled in strata:
        chosen = np.array(list(combinations(range(cases), labelled)), dtype=int).reshape(-1, labelled)
        block = np.zeros((len(chosen), cases))
        block[np.arange(len(chosen))[:, None], chosen] = 1
        table = np.hstack([np.repeat(table, len(block), axis=0), np.tile(block, (len(table), 1))])
    return table


def drawn_labels(strata: Sequence[tuple[int, int]], seed: int) -> NDArray[np.float64]:
    """`DRAWS` random arrangements, likewise."""
    chance = Chance(seed)
    blocks = [
        (chance.long(DRAWS, cases).argsort(axis=1).argsort(axis=1) < labelled).astype(float)
        for cases, labelled in strata
    ]
    return np.hstack(blocks)


def _hypergeometric(each: Stratum) -> list[int]:
    """For 0, 1, 2… telling cases among the labelled: the number of ways."""
    rest = each.cases - each.telling
    return [
        comb(each.telling, n) * comb(rest, each.labelled - n) if n <= each.labelled else 0
        for n in range(each.telling + 1)
    ]


def _convolved(one: list[int], other: list[int]) -> list[int]:
    found = [0] * (len(one) + len(other) - 1)
    for i, x in enumerate(one):
        for j, y in enumerate(other):
            found[i + j] += x * y
    return found
