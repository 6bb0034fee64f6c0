"""Gwet's AC1, and AC2 where near values count in part: chance only on units that are hard to code.

Gwet, K. L. (2008). Computing inter-rater reliability and its variance in the presence of high agreement.
British Journal of Mathematical and Statistical Psychology, 61(1), 29-48; Gwet (2014), chapters 2 and 5.
It stays high for a rare code that both coders mostly leave out.
"""

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.linear import Chance, coefficient, refusal
from madang.analysis.agreement.ratings import Ratings
from madang.analysis.agreement.reasons import ONE_VALUE
from madang.analysis.agreement.shares import shares
from madang.analysis.agreement.weights import Weights, weights


def gwet(rated: Ratings, kind: Weights = Weights.IDENTITY) -> Coefficient:
    """AC1, or AC2 where `kind` is another than identity; any number of coders, missing values allowed."""
    measure = "ac1" if kind is Weights.IDENTITY else "ac2"
    reason = refusal(rated)
    if reason:
        return Coefficient.none(measure, reason)
    q = len(rated.values)
    if q < 2:
        return Coefficient.none(measure, ONE_VALUE)
    table = weights(kind, rated.values)
    each, mean = shares(rated)
    scale = float(table.sum()) / (q * (q - 1))
    return coefficient(measure, rated, table, Chance(scale * float(mean @ (1 - mean)), scale * (each @ (1 - mean))))
