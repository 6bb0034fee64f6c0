"""Agreement on whether text carries one code, by character, sentence or turn: every measure from the same amounts.

The formulas are those of the modules named after the measures, for two values. Their errors over units do not
hold here, because the characters of an interview are not independent of each other: intervals come from
documents (`jackknife`), tests from shifted records (`shifted`).
"""

from collections.abc import Callable
from itertools import combinations

import numpy as np

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.marked import Marked
from madang.analysis.agreement.reasons import EXACTLY_TWO_CODERS, FEWER_THAN_TWO_CODERS, NO_TEXT, ONE_VALUE
from madang.base.bilingual import Bilingual


def text_percent(text: Marked) -> Coefficient:
    """Share of pairs of coders who both marked or both left out, over all text (Fleiss 1971)."""
    reason = _refusal(text)
    if reason:
        return Coefficient.none("percent", reason)
    share = _observed(text)
    return Coefficient("percent", share, share, None, int(text.length))


def text_alpha(text: Marked) -> Coefficient:
    """Krippendorff's alpha, nominal, two values: marked or not (Krippendorff 2019, chapter 12)."""
    reason = _refusal(text)
    if reason:
        return Coefficient.none("alpha_nominal", reason)
    m, n = text.coders, text.coders * text.length
    k = np.arange(m + 1)
    marks = float(k @ text.by_count)
    if marks in (0, n):
        return Coefficient.none("alpha_nominal", ONE_VALUE, int(text.length))
    observed = float((2 * k * (m - k) / (m - 1)) @ text.by_count) / n
    expected = 2 * marks * (n - marks) / (n * (n - 1))
    return Coefficient("alpha_nominal", 1 - observed / expected, observed, expected, int(text.length))


def text_fleiss(text: Marked) -> Coefficient:
    """Fleiss' kappa of marked or not (Fleiss 1971); with two coders Scott's pi."""
    share = _share(text)
    return _kappa("fleiss", text, share**2 + (1 - share) ** 2)


def text_conger(text: Marked) -> Coefficient:
    """Conger's kappa of marked or not (Conger 1980): each coder with their own share."""
    own = np.diag(text.both) / text.length if text.length else np.zeros(text.coders)
    pairs = [a * b + (1 - a) * (1 - b) for a, b in combinations(own.tolist(), 2)]
    return _kappa("conger", text, sum(pairs) / len(pairs) if pairs else 0.0)


def text_cohen(text: Marked) -> Coefficient:
    """Cohen's kappa of marked or not (Cohen 1960), two coders."""
    if text.coders != 2:
        return Coefficient.none("cohen", EXACTLY_TWO_CODERS)
    found = text_conger(text)
    return Coefficient("cohen", found.value, found.observed, found.expected, found.units, None, found.reason)


def text_ac1(text: Marked) -> Coefficient:
    """Gwet's AC1 of marked or not (Gwet 2008)."""
    share = _share(text)
    return _kappa("ac1", text, 2 * share * (1 - share))


def text_brennan_prediger(text: Marked) -> Coefficient:
    """Brennan and Prediger's kappa of marked or not (1981): chance 1/2."""
    return _kappa("brennan_prediger", text, 0.5)


def text_f1(text: Marked) -> Coefficient:
    """2 × text marked by both / (text marked by one + by the other), the mean over pairs of coders.

    It leaves out the text that nobody marked (Hripcsak & Rothschild 2005, JAMIA 12(3)).
    """
    reason = _refusal(text)
    if reason:
        return Coefficient.none("f1", reason)
    own = np.diag(text.both)
    shares = [
        2 * text.both[a, b] / (own[a] + own[b]) for a, b in combinations(range(text.coders), 2) if own[a] + own[b]
    ]
    if not shares:
        return Coefficient.none("f1", ONE_VALUE)
    return Coefficient("f1", float(np.mean(shares)), float(np.mean(shares)), None, int(text.length))


TEXT_MEASURES: dict[str, Callable[[Marked], Coefficient]] = {
    "alpha_nominal": text_alpha,
    "percent": text_percent,
    "cohen": text_cohen,
    "fleiss": text_fleiss,
    "conger": text_conger,
    "ac1": text_ac1,
    "brennan_prediger": text_brennan_prediger,
    "f1": text_f1,
}
"""Every measure of marked text by name."""


def _refusal(text: Marked) -> Bilingual | None:
    if text.coders < 2:
        return FEWER_THAN_TWO_CODERS
    return None if text.length else NO_TEXT


def _observed(text: Marked) -> float:
    m, k = text.coders, np.arange(text.coders + 1)
    agreeing = (k * (k - 1) + (m - k) * (m - k - 1)) / (m * (m - 1))
    return float(agreeing @ text.by_count) / text.length


def _share(text: Marked) -> float:
    """The share of marked text, the mean over coders."""
    whole = text.coders * text.length
    return float(np.arange(text.coders + 1) @ text.by_count) / whole if whole else 0.0


def _kappa(measure: str, text: Marked, expected: float) -> Coefficient:
    reason = _refusal(text)
    if reason:
        return Coefficient.none(measure, reason)
    if expected >= 1:
        return Coefficient.none(measure, ONE_VALUE, int(text.length))
    observed = _observed(text)
    return Coefficient(measure, (observed - expected) / (1 - expected), observed, expected, int(text.length))
