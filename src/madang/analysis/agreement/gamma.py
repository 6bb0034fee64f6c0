"""Gamma: agreement on where units lie and what they are, overlaps and any number of coders allowed.

Mathet, Y., Widlöcher, A. & Métivier, J.-P. (2015). The unified and holistic method gamma for inter-annotator
agreement measure and alignment. Computational Linguistics, 41(3), 437-479. Gamma-cat and gamma-k: Mathet, Y.
(2017). The agreement measure gamma-cat. Computational Linguistics, 43(3), 661-681.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt
from time import perf_counter

import numpy as np

from madang.analysis.agreement.alignment import Alignment, best_alignment
from madang.analysis.agreement.dissimilarity import Dissimilarity
from madang.analysis.agreement.gamma_cat import CodeDisorder, code_disorder
from madang.analysis.agreement.reasons import FEWER_THAN_TWO_CODERS, NO_DISORDER_BY_CHANCE, NO_SPANS
from madang.analysis.agreement.sampling import samples, seed_of
from madang.analysis.agreement.spans import Continuum
from madang.base.bilingual import Bilingual

SECONDS = 600.0
"""How long gamma may search in all; past that it is an interval, from fewer chance texts."""

FEWEST = 10
"""So many chance texts are drawn in any case."""

SHARES = 5
"""How many even shares of the time left one hard chance text may use."""

SAMPLES = 200
"""Sampling is cheap here: the Monte-Carlo error is a quarter of that of the usual 30 samples and less."""


@dataclass(frozen=True, eq=False)
class Gamma:
    """Gamma of one text, or the reason why there is none.

    `observed` is the disorder of the best alignment, `expected` the mean of that of `samples` texts made by chance
    from `seed`; `sampling_error` is the standard error of gamma from that sampling alone: it says how well
    the number was worked out, nothing about other interviews. Gamma lies between `at_least` and `at_most`: the
    same number, unless an alignment ran out of time. `p` is the share of chance texts as orderly as this one.
    `by_code` is gamma-k; a code without a value has its reason in `code_reasons`.
    """

    value: float | None
    observed: float
    expected: float | None
    at_least: float | None
    at_most: float | None
    sampling_error: float | None
    p: float | None
    category: float | None
    by_code: dict[str, float | None]
    alignment: Alignment | None
    unlike: Dissimilarity
    samples: int
    seed: int
    reason: Bilingual | None = None


def gamma(
    text: Continuum,
    unlike: Dissimilarity | None = None,
    *,
    count: int = SAMPLES,
    seed: int | None = None,
    seconds: float = SECONDS,
    told: Callable[[int], None] = lambda _: None,
) -> Gamma:
    """Gamma, gamma-cat and gamma-k of one text; never join several texts into one.

    `count` chance texts are drawn from `seed`, by default one from the spans themselves. `seconds` is how long
    it may search in all; past that, ten chance texts are enough. `told` hears before each how many are done, and
    may raise to stop.
    """
    unlike = unlike or Dissimilarity()
    seed = seed_of(text) if seed is None else seed
    reason = _refusal(text)
    if reason:
        return _nothing(unlike, reason, count, seed)
    end = perf_counter() + seconds
    best = best_alignment(text, unlike, seconds / 2)
    drawn = _drawn(text, unlike, count, seed, end, told)
    disorders = np.array([each.disorder for each in drawn])
    bounds = np.array([each.at_least for each in drawn])
    expected = float(disorders.mean())
    if expected <= 0:
        return _nothing(unlike, NO_DISORDER_BY_CHANCE, count, seed)
    value = 1 - best.disorder / expected
    spread = float(disorders.std(ddof=1)) / expected if count > 1 else 0.0
    own = code_disorder(text, unlike, best)
    chance = [each.codes for each in drawn]
    return Gamma(
        value=value,
        observed=best.disorder,
        expected=expected,
        at_least=1 - best.disorder / float(bounds.mean()) if bounds.mean() > 0 else None,
        at_most=1 - best.at_least / expected,
        sampling_error=(1 - value) * spread / sqrt(len(drawn)),
        p=float((1 + (disorders <= best.disorder).sum()) / (len(drawn) + 1)),
        category=_beyond(own.whole, [each.whole for each in chance]),
        by_code=_by_code(text, own, chance),
        alignment=best,
        unlike=unlike,
        samples=len(drawn),
        seed=seed,
    )


@dataclass(frozen=True, slots=True)
class _ByChance:
    """What is kept of one chance text."""

    disorder: float
    at_least: float
    codes: CodeDisorder


def _drawn(
    text: Continuum, unlike: Dissimilarity, count: int, seed: int, end: float, told: Callable[[int], None]
) -> list[_ByChance]:
    drawn = []
    for number, each in enumerate(samples(text, count, seed)):
        told(number)
        left = max(0.0, end - perf_counter())
        if not left and number >= FEWEST:
            break
        aligned = best_alignment(each, unlike, min(left, SHARES * left / (count - number)), settled=False)
        drawn.append(_ByChance(aligned.disorder, aligned.at_least, code_disorder(each, unlike, aligned)))
    return drawn


def _refusal(text: Continuum) -> Bilingual | None:
    if len(text.coders) < 2:
        return FEWER_THAN_TWO_CODERS
    return None if text.size else NO_SPANS


def _beyond(own: float | None, chance: list[float | None]) -> float | None:
    """1 - own / mean of chance, None where either is not defined."""
    known = [each for each in chance if each is not None]
    expected = sum(known) / len(known) if known else 0.0
    return None if own is None or expected <= 0 else 1 - own / expected


def _by_code(text: Continuum, own: CodeDisorder, chance: list[CodeDisorder]) -> dict[str, float | None]:
    return {
        code: _beyond(own.by_code[place], [each.by_code[place] for each in chance])
        for place, code in enumerate(text.codes)
    }


def _nothing(unlike: Dissimilarity, reason: Bilingual, count: int, seed: int) -> Gamma:
    return Gamma(None, 0.0, None, None, None, None, None, None, {}, None, unlike, count, seed, reason)
