"""Brennan and Prediger's kappa: every value of the codebook equally likely by chance.

Brennan, R. L. & Prediger, D. J. (1981). Coefficient kappa: Some uses, misuses, and alternatives. Educational
and Psychological Measurement, 41(3), 687-699. The same number as Bennett's S, Randolph's free kappa and, with
two values, PABAK. It rises when values are added to the codebook that nobody uses.
"""

import numpy as np

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.linear import Chance, coefficient, refusal
from madang.analysis.agreement.ratings import Ratings
from madang.analysis.agreement.reasons import ONE_VALUE
from madang.analysis.agreement.weights import Weights, weights


def brennan_prediger(rated: Ratings, kind: Weights = Weights.IDENTITY) -> Coefficient:
    """Kappa with chance 1/q, q the number of values of the codebook (`Ratings.values`)."""
    reason = refusal(rated)
    if reason:
        return Coefficient.none("brennan_prediger", reason)
    q = len(rated.values)
    if q < 2:
        return Coefficient.none("brennan_prediger", ONE_VALUE)
    table = weights(kind, rated.values)
    expected = float(table.sum()) / q**2
    # Chance is fixed beforehand: no unit brings more or less of it.
    return coefficient("brennan_prediger", rated, table, Chance(expected, np.full(rated.units, expected)))
