"""Gamma over several texts: each for itself, and all together by adding up their disorders.

Chance is drawn inside each text; no text borrows another's. gamma = 1 - sum of (mean spans × disorder) / the same by
chance. Mathet, Widlöcher & Métivier (2015); how texts are put together: docs/method/gamma.md.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.dissimilarity import Dissimilarity
from madang.analysis.agreement.gamma import SAMPLES
from madang.analysis.agreement.gamma_cat import CodeSums
from madang.analysis.agreement.jackknife import Interval, interval_of
from madang.analysis.agreement.reasons import FEWER_THAN_TWO_CODERS, NO_DISORDER_BY_CHANCE, NO_SPANS
from madang.analysis.between_coders.ground import Ground, ground
from madang.analysis.between_coders.lines import Aligned, Line, align, lines
from madang.analysis.corpus import Corpus
from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid
from madang.base.ids import CodeId, CoderId, SourceId

Vector = NDArray[np.float64]
Told = Callable[[int], None]
"""Told before each round how many chance texts are done; may raise to stop."""

ENOUGH = 0.005
"""Sampling error at which no more chance texts are drawn."""

FIRST = 30
"""So many are drawn in any case."""


@dataclass(frozen=True, slots=True)
class TextGamma:
    """One text: its gamma, or None where chance could not have disagreed; and how many spans it has."""

    source: SourceId
    value: float | None
    spans: int


@dataclass(frozen=True, eq=False)
class GammaOver:
    """Gamma of all texts with its jackknife over those where somebody marked something.

    It lies between `at_least` and `at_most`, which differ only where a search ran out of time. `category` is
    gamma-cat, `by_code` gamma-k. `sampling_error` says how well the number was worked out and nothing else.
    """

    value: float | None
    interval: Interval
    at_least: float | None
    at_most: float | None
    sampling_error: float | None
    p: float | None
    category: float | None
    by_code: dict[CodeId, float | None]
    texts: tuple[TextGamma, ...]
    spans: int
    samples: int
    unlike: Dissimilarity
    reason: Bilingual | None = None


_kept: WeakKeyDictionary[Corpus, dict[object, GammaOver]] = WeakKeyDictionary()


def gamma_of(
    corpus: Corpus,
    coders: frozenset[CoderId] | None = None,
    unlike: Dissimilarity | None = None,
    told: Told = lambda _: None,
) -> GammaOver:
    """The same for a corpus, worked out once for each question."""
    unlike = unlike or Dissimilarity()
    kept = _kept.setdefault(corpus, {})
    question = (coders, unlike.alpha, unlike.beta, unlike.delta)
    if question not in kept:
        kept[question] = gamma_over(ground(corpus, coders), unlike, told=told)
    return kept[question]


def gamma_over(
    shared: Ground,
    unlike: Dissimilarity | None = None,
    *,
    most: int = SAMPLES,
    enough: float = ENOUGH,
    told: Told = lambda _: None,
) -> GammaOver:
    """Gamma of the texts several coded, from at most `most` chance texts each, fewer where the error is `enough`.

    Raises `Invalid` where position has no weight: then texts cannot be kept apart.
    """
    unlike = unlike or Dissimilarity()
    if unlike.alpha <= 0:
        raise Invalid("Gamma over several texts needs alpha above 0.", "여러 글의 감마에는 0보다 큰 알파가 필요합니다.")
    codes = sorted(shared.by_code)
    those = lines(shared, codes)
    if not those:
        return _nothing(unlike, NO_SPANS if shared.documents else FEWER_THAN_TWO_CODERS)
    own = [align(each.texts, unlike, settled=True) for each in those]
    chance = _chance(those, own, unlike, most, enough, told)
    return _result(shared, unlike, codes, those, own, chance)


@dataclass(frozen=True, eq=False)
class _Chance:
    """`expected[draw, text]`: mean spans of the text × disorder of its draw; `slack` what they may be too high by."""

    expected: Vector
    slack: float
    codes: list[CodeSums]


def _chance(
    those: Sequence[Line], own: Sequence[Aligned], unlike: Dissimilarity, most: int, enough: float, told: Told
) -> _Chance:
    drawn = [each.chance(most) for each in those]
    rows: list[Vector] = []
    codes: list[CodeSums] = []
    slack = 0.0
    observed = sum(float(each.cost.sum()) for each in own)
    for number in range(most):
        told(number)
        round_ = [align(next(each), unlike, settled=False) for each in drawn]
        weighted = [mine.mean_units * each.disorder for mine, each in zip(own, round_, strict=True)]
        rows.append(np.concatenate(weighted))
        codes.append(_sum([each.codes for each in round_]))
        slack += sum(each.slack for each in round_)
        if number + 1 >= FIRST and _error(observed, np.array([float(row.sum()) for row in rows])) <= enough:
            break
    return _Chance(np.stack(rows), slack / len(rows), codes)


def _sum(several: Sequence[CodeSums]) -> CodeSums:
    first, *rest = several
    for each in rest:
        first = first + each
    return first


def _error(observed: float, totals: Vector) -> float:
    """The Monte-Carlo error of gamma from these draws."""
    mean = float(totals.mean())
    return observed / mean * float(totals.std(ddof=1)) / mean / sqrt(len(totals)) if mean > 0 else 0.0


def _result(
    shared: Ground,
    unlike: Dissimilarity,
    codes: Sequence[CodeId],
    those: Sequence[Line],
    own: Sequence[Aligned],
    chance: _Chance,
) -> GammaOver:
    cost = np.concatenate([each.cost for each in own])
    expected, observed = chance.expected.mean(axis=0), float(cost.sum())
    whole = float(expected.sum())
    if whole <= 0:
        return _nothing(unlike, NO_DISORDER_BY_CHANCE)
    value = 1 - observed / whole
    left = zip((observed - cost).tolist(), (whole - expected).tolist(), strict=True)
    totals = chance.expected.sum(axis=1)
    return GammaOver(
        value=value,
        interval=interval_of(value, [1 - o / e if e > 0 else None for o, e in left]),
        at_least=1 - observed / (whole - chance.slack) if whole > chance.slack else None,
        at_most=1 - (observed - sum(each.slack for each in own)) / whole,
        sampling_error=_error(observed, totals),
        p=float((1 + (totals <= observed).sum()) / (len(totals) + 1)),
        category=_beyond(_sum([each.codes for each in own]), chance.codes, None),
        by_code={code: _beyond(_sum([each.codes for each in own]), chance.codes, at) for at, code in enumerate(codes)},
        texts=_texts(shared, those, cost, expected),
        spans=len(shared.codings),
        samples=len(totals),
        unlike=unlike,
    )


def _beyond(own: CodeSums, chance: Sequence[CodeSums], code: int | None) -> float | None:
    """1 - own / mean of chance, of one code or of all; None where either is not defined."""
    mine, *theirs = (_ratio(each, code) for each in (own, *chance))
    known = [each for each in theirs if each is not None]
    mean = sum(known) / len(known) if known else 0.0
    return None if mine is None or mean <= 0 else 1 - mine / mean


def _ratio(sums: CodeSums, code: int | None) -> float | None:
    apart, weight = (sums.apart, sums.weight) if code is None else (sums.apart_by_code[code], sums.weight_by_code[code])
    return float(apart / weight) if weight > 0 else None


def _texts(shared: Ground, those: Sequence[Line], cost: Vector, expected: Vector) -> tuple[TextGamma, ...]:
    numbers = [number for line in those for number in line.documents]
    sizes = [text.size for line in those for text in line.texts]
    found = {
        number: TextGamma(shared.sources[number], 1 - o / e if e > 0 else None, size)
        for number, size, o, e in zip(numbers, sizes, cost.tolist(), expected.tolist(), strict=True)
    }
    return tuple(found[number] for number in sorted(found))


def _nothing(unlike: Dissimilarity, reason: Bilingual) -> GammaOver:
    none = Interval(None, None, 0, 0.95, reason)
    return GammaOver(None, none, None, None, None, None, None, {}, (), 0, 0, unlike, reason)
