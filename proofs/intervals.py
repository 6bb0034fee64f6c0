"""Do intervals hold, and does the test keep its 5 per cent: `python -m proofs intervals --count 400`.

Made-up interviews whose true agreement is known: every repetition draws new documents, works out the 95 % interval
from them alone, and looks whether the true value lies inside. And coders who have nothing to do with each other:
the test may call that agreement in 5 of 100 repetitions.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

from madang.analysis.agreement import Document, Interval, Marked, jackknife, marked, shift_test, text_alpha, together

USUAL = 400
SEED = 20261123
LENGTH = 6000
"""Characters of a document."""

POPULATION = 20_000
"""Documents that the true value is worked out from."""

DRAWS, TESTED = 199, 8
"""Shifted records of each test, and its documents."""

CERTAIN, ERROR = 0.95, 0.05
LEAST = {6: 0.85, 12: 0.90, 33: 0.90}
"""Documents, and the share of intervals that have to hold the true value."""


@dataclass(frozen=True)
class Kind:
    """One code in one study: true spans in a document, and how the chance that a coder keeps one varies (beta)."""

    name: str
    spans: float
    kept: tuple[float, float]
    coders: int = 2


KINDS = (
    Kind("ordinary", 6, (4, 2)),
    Kind("three coders", 6, (4, 2), coders=3),
    Kind("close to perfect", 6, (18, 2)),
    Kind("rare code", 1.5, (4, 2)),
    Kind("little agreement", 6, (2, 4)),
    Kind("uneven documents", 6, (0.8, 0.4)),
)

Spans = list[tuple[int, int]]


def spans(random: np.random.Generator, many: float) -> Spans:
    """Spans anywhere in a document, 120 characters long in the mean."""
    starts = random.integers(LENGTH, size=random.poisson(many))
    lengths = np.maximum(15, random.gamma(3, 40, len(starts))).astype(int)
    return [(int(a), min(LENGTH, int(a + b))) for a, b in zip(starts, lengths, strict=True)]


def document(random: np.random.Generator, kind: Kind) -> Marked:
    """What coders marked of one document, who each kept some of the same true spans."""
    true, share = spans(random, kind.spans), random.beta(*kind.kept)
    return marked([[each for each in true if random.random() < share] for _ in range(kind.coders)], LENGTH)


def alpha(documents: Sequence[Marked]) -> float | None:
    """Alpha by character over all documents."""
    return text_alpha(together(documents)).value


@dataclass(frozen=True)
class Coverage:
    """Of so many repetitions, how many gave an interval and how many of those held the true value."""

    kind: Kind
    documents: int
    truth: float
    given: int
    held: int
    width: float

    @property
    def share(self) -> float:
        """The share of intervals that held it."""
        return self.held / self.given

    def __str__(self) -> str:
        where = f"{self.kind.name:17} alpha {self.truth:.3f}, {self.documents:2} documents"
        return f"{where}: {self.share:6.1%} of {self.given} hold, median width {self.width:.2f}"


def coverage(kind: Kind, documents: int, repetitions: int, *, population: int = POPULATION) -> Coverage:
    """How often the jackknife's interval holds the value of all documents there could be."""
    random = np.random.default_rng([SEED, documents, KINDS.index(kind)])
    truth = alpha([document(random, kind) for _ in range(population)])
    if truth is None:
        raise AssertionError(f"{kind.name} has no true value")
    found = [each for each in _intervals(random, kind, documents, repetitions) if each.reason is None]
    limits = np.array([(each.low, each.high) for each in found], dtype=np.float64)
    held = (limits[:, 0] <= truth) & (truth <= limits[:, 1])
    width = float(np.median(limits[:, 1] - limits[:, 0]))
    return Coverage(kind, documents, truth, len(found), int(held.sum()), width)


def _intervals(random: np.random.Generator, kind: Kind, documents: int, repetitions: int) -> Iterator[Interval]:
    for _ in range(repetitions):
        yield jackknife([document(random, kind) for _ in range(documents)], alpha, certainty=CERTAIN)


def called_agreement(repetitions: int, *, draws: int = DRAWS) -> int:
    """How many of so many tests of unrelated coders give p up to .05."""
    random = np.random.default_rng([SEED, 0])

    def unrelated() -> Document:
        return Document((tuple(spans(random, 6)), tuple(spans(random, 6))), LENGTH)

    tests = (
        shift_test([unrelated() for _ in range(TESTED)], lambda t: text_alpha(t).value, draws=draws)
        for _ in range(repetitions)
    )
    return sum(each is not None and each.p <= ERROR for each in tests)


def beyond_chance(share: float, promised: float, repetitions: int) -> bool:
    """Whether a share differs from what was promised by more than three standard errors of the simulation."""
    return abs(share - promised) > 3 * sqrt(promised * (1 - promised) / repetitions)


def run(count: int) -> None:
    """Intervals of every kind at 6, 12 and 33 documents, then the test; ends at the first broken promise."""
    for kind in KINDS:
        for documents, least in LEAST.items():
            found = coverage(kind, documents, count)
            print(found, flush=True)
            if found.share < least:
                sys.exit(f"fewer than {least:.0%} of the intervals hold the true value")
    called = called_agreement(count)
    print(f"unrelated coders: {called} of {count} tests at 5 % call it agreement ({called / count:.1%})")
    if beyond_chance(called / count, ERROR, count):
        sys.exit("the test does not keep its 5 %")
