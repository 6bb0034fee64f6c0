"""Fleiss' kappa: agreement beyond that of coders who draw from one common distribution.

Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin, 76(5), 378-382.
With two coders it is Scott's pi (`scott`). Missing values and the standard error as in Gwet (2014); the error
of Fleiss (1971) holds at kappa = 0 only and is not used.
"""

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.linear import Chance, coefficient, refusal
from madang.analysis.agreement.ratings import Ratings
from madang.analysis.agreement.shares import shares
from madang.analysis.agreement.weights import Weights, weights


def fleiss(rated: Ratings, kind: Weights = Weights.IDENTITY, *, measure: str = "fleiss") -> Coefficient:
    """Kappa of any number of coders; weighted where `kind` says so."""
    reason = refusal(rated)
    if reason:
        return Coefficient.none(measure, reason)
    table = weights(kind, rated.values)
    each, mean = shares(rated)
    near = (table @ mean + table.T @ mean) / 2
    return coefficient(measure, rated, table, Chance(float(mean @ table @ mean), each @ near))
