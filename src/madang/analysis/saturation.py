"""New codes per interview: a note on saturation, not a proof (3.3.11).

How it is counted: docs/method/saturation.md.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from math import comb

from madang.analysis.chance import Chance, seed_from
from madang.analysis.corpus import Corpus
from madang.analysis.criteria import DOCUMENTS
from madang.analysis.refusals import FEW_INTERVIEWS
from madang.base.bilingual import Bilingual
from madang.base.ids import SourceId


@dataclass(frozen=True, slots=True)
class SaturationStep:
    """One interview in the order done (by date, undated last): code keys first seen there.

    `total` counts codes so far; `expected` is the mean number of new codes at this place over all orders.
    """

    source: SourceId
    new: tuple[str, ...]
    total: int
    expected: float


@dataclass(frozen=True, slots=True)
class Saturation:
    """The curve, and the share of seeded random orders whose last three interviews brought no new code."""

    steps: tuple[SaturationStep, ...]
    orders: int
    seed: int
    last_three_none: float | None
    last_new: SourceId | None
    reason: Bilingual | None


def saturation(corpus: Corpus, orders: int = 1000) -> Saturation:
    """The note over all interviews, single and group."""
    done = _in_order(corpus)
    codes = _codes(corpus, done)
    seen: set[str] = set()
    steps: list[SaturationStep] = []
    chances = _expected(codes, done)
    for place, source in enumerate(done):
        new = tuple(sorted(codes[source] - seen))
        seen |= codes[source]
        steps.append(SaturationStep(source, new, len(seen), chances[place]))
    last_new = next((step.source for step in reversed(steps) if step.new), None)
    seed = seed_from(done)
    if len(done) < 4:
        return Saturation(tuple(steps), 0, seed, None, last_new, FEW_INTERVIEWS)
    return Saturation(tuple(steps), orders, seed, _none_in_last_three(codes, done, orders, seed), last_new, None)


def _in_order(corpus: Corpus) -> list[SourceId]:
    interviews = [each for each in corpus.sources.values() if each.kind not in DOCUMENTS]
    return [each.id for each in sorted(interviews, key=lambda each: (each.date is None, each.date or "", each.id))]


def _codes(corpus: Corpus, done: list[SourceId]) -> dict[SourceId, set[str]]:
    keys = {code.id: code.key for code in corpus.codebook.codes}
    found: dict[SourceId, set[str]] = {source: set() for source in done}
    for coding in corpus.codings.values():
        source = coding.segment.source
        if source in found:
            found[source].add(keys[coding.code])
    return found


def _expected(codes: dict[SourceId, set[str]], done: list[SourceId]) -> list[float]:
    """The mean number of new codes at each place over all orders.

    A code of m among n interviews is first met at place j (from 0) in C(n-1-j, m-1) of the
    C(n, m) ways in which its interviews can lie.
    """
    n = len(done)
    widths = Counter(Counter(code for each in codes.values() for code in each).values())
    return [sum(many * comb(n - 1 - j, m - 1) / comb(n, m) for m, many in sorted(widths.items())) for j in range(n)]


def _none_in_last_three(codes: dict[SourceId, set[str]], done: list[SourceId], orders: int, seed: int) -> float:
    """Only a code of at most three interviews can be new in the last three: when they hold all of them."""
    where: dict[str, set[int]] = defaultdict(set)
    for number, source in enumerate(sorted(done)):
        for code in codes[source]:
            where[code].add(number)
    rare = {frozenset(each) for each in where.values() if len(each) <= 3}
    draws = Chance(seed).long(orders, len(done)).argsort(axis=1, kind="stable")[:, -3:].tolist()
    return sum(not any(each.issubset(last) for each in rare) for last in draws) / orders
