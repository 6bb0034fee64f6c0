"""Best alignments against every alignment there is: `python -m proofs alignment --count 1000`.

Random texts of two to five coders whose spans lie on top of each other. What is compared with is written here
from the definition of Mathet et al. (2015) and knows nothing of the package: every group of spans with at most
one of each coder, chosen among by a general integer program; texts of few spans also by exact fractions.
"""

import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, cached_property
from itertools import combinations, product

import numpy as np

from madang.analysis.agreement import Dissimilarity, best_alignment, continuum

USUAL = 1000
FIRST = 20261123
"""The first seed; a failure names its own, which draws the same text again."""

MOST = {2: 8, 3: 6, 4: 5, 5: 4}
"""Spans of one coder at most, by the number of coders: every group of them can still be listed."""

FEW = 9
"""Spans in all up to which the choice is also made in exact fractions, equals included."""

Span = tuple[int, int, str]
Group = tuple[int | None, ...]
"""A span's place for each coder, None where the group has none of theirs."""

Verdict = tuple[Fraction, int, int]
"""What is to be least, one after the other: the cost, the number of groups, pairs of one code (negative)."""


@dataclass(frozen=True)
class Case:
    """One text and how unlike two spans are in it."""

    records: dict[str, list[Span]]
    alpha: Fraction
    beta: Fraction
    delta: Fraction

    @cached_property
    def spans(self) -> list[tuple[int, Span]]:
        """Every span with its coder's number, in the order that the package promises for its places."""
        return [(number, span) for number, own in enumerate(self.records.values()) for span in sorted(own)]

    def apart(self, one: Span, other: Span) -> Fraction:
        """alpha × position + beta × code, as the paper defines them."""
        moved = abs(one[0] - other[0]) + abs(one[1] - other[1])
        long = one[1] - one[0] + other[1] - other[0]
        return self.delta * (self.alpha * Fraction(moved, long) ** 2 + self.beta * (one[2] != other[2]))

    def cost(self, group: Group) -> Fraction:
        """The mean over pairs of coders; a pair with a missing span costs delta."""
        spans = self.spans
        pairs = [
            self.delta if a is None or b is None else self.apart(spans[a][1], spans[b][1])
            for a, b in combinations(group, 2)
        ]
        return sum(pairs, Fraction(0)) / len(pairs)

    def same(self, group: Group) -> int:
        """Its pairs of spans with the same code."""
        codes = [self.spans[each][1][2] for each in group if each is not None]
        return sum(one == other for one, other in combinations(codes, 2))

    def groups(self, left: Sequence[int]) -> list[Group]:
        """Every group of the spans at these places but the one without any."""
        own = [[place for place in left if self.spans[place][0] == coder] for coder in range(len(self.records))]
        return [each for each in product(*([None, *places] for places in own)) if any(e is not None for e in each)]


def drawn(seed: int) -> Case:
    """A text in which spans overlap heavily; every third one on so coarse a grid that many alignments are equal."""
    draw = random.Random(seed)
    coders = draw.randint(2, 5)
    grid, reach = draw.choice(((1, 40), (1, 12), (5, 6)))
    codes = "xyz"[: draw.randint(1, 3)]

    def span() -> Span:
        start = grid * draw.randrange(reach)
        return start, start + grid * draw.randint(1, reach), draw.choice(codes)

    fewest, most = draw.choice(((0, 2), (0, MOST[coders]), (2, MOST[coders]), (MOST[coders], MOST[coders])))
    records = {f"coder {n}": [span() for _ in range(draw.randint(fewest, most))] for n in range(coders)}
    if not any(records.values()):
        records["coder 0"] = [span()]
    alpha, beta = draw.choice((Fraction(1, 2), Fraction(1), Fraction(3))), Fraction(draw.choice((0, 1, 2)))
    return Case(records, alpha, beta, draw.choice((Fraction(1), Fraction(1), Fraction(1, 2), Fraction(2))))


def least_by_integer_program(case: Case) -> float:
    """The least cost of a choice of groups that holds every span exactly once."""
    from scipy.optimize import Bounds, LinearConstraint, milp

    groups = case.groups(range(len(case.spans)))
    holds = np.zeros((len(case.spans), len(groups)))
    for column, group in enumerate(groups):
        holds[[place for place in group if place is not None], column] = 1
    prices = np.array([float(case.cost(group)) for group in groups])
    options = {"mip_rel_gap": 0.0}
    once = LinearConstraint(holds, 1, 1)
    answer = milp(prices, constraints=once, integrality=np.ones(len(groups)), bounds=Bounds(0, 1), options=options)
    return float(prices @ np.round(answer.x))


def least_by_fractions(case: Case) -> Verdict:
    """The least cost and, among its equals, the fewest groups and then the most pairs of one code."""
    places = range(len(case.spans))
    worth = {group: (case.cost(group), 1, -case.same(group)) for group in case.groups(places)}
    with_first: dict[int, list[Group]] = {place: [] for place in places}
    for group in worth:
        with_first[min(place for place in group if place is not None)].append(group)

    @cache
    def least(left: frozenset[int]) -> Verdict:
        if not left:
            return Fraction(0), 0, 0
        fitting = (each for each in with_first[min(left)] if left.issuperset(e for e in each if e is not None))
        return min(_sum(worth[each], least(left - set(each))) for each in fitting)

    return least(frozenset(places))


def _sum(one: Verdict, other: Verdict) -> Verdict:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]


def broken(case: Case) -> list[str]:
    """What the package's alignment gets wrong; empty where it is the best one."""
    unlike = Dissimilarity(float(case.alpha), float(case.beta), float(case.delta))
    text = continuum(case.records)
    found = best_alignment(text, unlike)
    groups: list[Group] = [tuple(None if each < 0 else int(each) for each in row) for row in found.groups]
    mean = len(case.spans) / len(case.records)
    wrong = _not_an_alignment(case, groups)
    cost = sum((case.cost(group) for group in groups), Fraction(0))
    wrong += _unequal("disorder of its own groups", found.disorder, float(cost) / mean)
    wrong += _unequal("least disorder", found.disorder, least_by_integer_program(case) / mean)
    wrong += _unequal("bound", found.at_least, found.disorder)
    wrong += _unequal("without ties", best_alignment(text, unlike, settled=False).disorder, found.disorder)
    if len(case.spans) <= FEW:
        verdict = cost, len(groups), -sum(map(case.same, groups))
        best = least_by_fractions(case)
        wrong += [f"among equals: {verdict} instead of {best}"] if verdict != best else []
    return wrong


def _not_an_alignment(case: Case, groups: list[Group]) -> list[str]:
    used = Counter(place for group in groups for place in group if place is not None)
    once = used == Counter(range(len(case.spans)))
    own = all(
        case.spans[place][0] == coder for group in groups for coder, place in enumerate(group) if place is not None
    )
    return [] if once and own else ["a span is missing, twice, or in another coder's place"]


def _unequal(what: str, found: float, right: float) -> list[str]:
    return [] if abs(found - right) <= 1e-9 * max(1.0, right) else [f"{what}: {found!r} instead of {right!r}"]


def run(count: int, first: int = FIRST) -> None:
    """Draw `count` texts and compare; ends at the first that differs."""
    done: Counter[str] = Counter()
    for seed in range(first, first + count):
        case = drawn(seed)
        wrong = broken(case)
        if wrong:
            sys.exit("\n".join((f"seed {seed}:", *wrong, repr(case))))
        listed = len(case.groups(range(len(case.spans))))
        few = len(case.spans) <= FEW
        done.update({"texts": 1, f"{len(case.records)} coders": 1, "groups listed": listed, "also by fractions": few})
        if done["texts"] % 100 == 0:
            print(dict(sorted(done.items())), flush=True)
    print(f"{done['texts']} texts, {done['groups listed']} groups listed: every alignment was the best one")
