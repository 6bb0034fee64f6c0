"""The ties of Discourse Network Analyzer, for those who compare (2.1; Leifeld 2017).

Formulas as in leifeld/dna 2adbf786 for a yes/no qualifier. They count statements, which rewards
talkative respondents; our own ties are in `network.likeness`.

How it is counted: docs/method/network.md.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations


class Qualifier(StrEnum):
    """What becomes of yes and no."""

    IGNORE = "ignore"
    CONGRUENCE = "congruence"
    CONFLICT = "conflict"
    SUBTRACT = "subtract"


class Norm(StrEnum):
    """How a tie is divided. `COSINE` is what DNA ships under this name: it divides by n_a·n_b."""

    NO = "no"
    AVERAGE = "average"
    JACCARD = "jaccard"
    COSINE = "cosine_as_shipped"
    ACTIVITY = "activity"
    PROMINENCE = "prominence"


@dataclass(frozen=True, slots=True)
class Said:
    """An actor on a concept: agrees or not."""

    actor: str
    concept: str
    agrees: bool


def one_mode(
    said: Iterable[Said], qualifier: Qualifier = Qualifier.CONGRUENCE, norm: Norm = Norm.NO
) -> dict[tuple[str, str], float]:
    """Ties between every two actors, by name."""
    counts, actors = _counts(said)
    ties: dict[tuple[str, str], float] = {}
    for a, b in combinations(actors, 2):
        congruent, conflicting = _products(counts, a, b)
        tie = {
            Qualifier.IGNORE: congruent + conflicting,
            Qualifier.CONGRUENCE: congruent,
            Qualifier.CONFLICT: conflicting,
            Qualifier.SUBTRACT: congruent - conflicting,
        }[qualifier]
        ties[a, b] = tie / _divisor(norm, actors[a], actors[b], congruent + _alone(counts, a, b)) if tie else 0.0
    return ties


def two_mode(
    said: Iterable[Said], qualifier: Qualifier = Qualifier.IGNORE, norm: Norm = Norm.NO
) -> dict[tuple[str, str], float]:
    """Ties from actors to concepts: counts, or yes minus no with `SUBTRACT`."""
    every = list(said)
    counts, actors = _counts(every)
    concepts = Counter(each.concept for each in every)
    ties: dict[tuple[str, str], float] = {}
    for actor, concept in sorted({(each.actor, each.concept) for each in every}):
        yes, no = counts[actor, concept, True], counts[actor, concept, False]
        tie = yes - no if qualifier is Qualifier.SUBTRACT else yes + no
        by = {Norm.ACTIVITY: actors[actor], Norm.PROMINENCE: concepts[concept]}.get(norm, 1)
        ties[actor, concept] = tie / by
    return ties


_Counts = Counter[tuple[str, str, bool]]


def _counts(said: Iterable[Said]) -> tuple[_Counts, dict[str, int]]:
    """Statements by actor, concept and qualifier; and all statements of each actor, by name."""
    every = list(said)
    counts = Counter((each.actor, each.concept, each.agrees) for each in every)
    return counts, dict(sorted(Counter(each.actor for each in every).items()))


def _products(counts: _Counts, a: str, b: str) -> tuple[int, int]:
    """Σ of products of equal qualifiers, and of opposite ones."""
    congruent = conflicting = 0
    for concept in {concept for actor, concept, _ in counts if actor == a}:
        yes, no = counts[a, concept, True], counts[a, concept, False]
        other_yes, other_no = counts[b, concept, True], counts[b, concept, False]
        congruent += yes * other_yes + no * other_no
        conflicting += yes * other_no + no * other_yes
    return congruent, conflicting


def _alone(counts: _Counts, a: str, b: str) -> int:
    """m10 + m01: statements of one on a concept and qualifier that the other never uses."""
    m10 = sum(n for (actor, concept, agrees), n in counts.items() if actor == a and not counts[b, concept, agrees])
    m01 = sum(n for (actor, concept, agrees), n in counts.items() if actor == b and not counts[a, concept, agrees])
    return m10 + m01


def _divisor(norm: Norm, n_a: int, n_b: int, jaccard: int) -> float:
    if norm is Norm.AVERAGE:
        return (n_a + n_b) / 2
    if norm is Norm.JACCARD:
        return jaccard
    return n_a * n_b if norm is Norm.COSINE else 1
