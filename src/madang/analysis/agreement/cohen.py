"""Cohen's kappa: two coders, chance from the product of their own margins.

Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement,
20(1), 37-46; weighted: Cohen, J. (1968), Psychological Bulletin, 70(4), 213-220.
"""

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.conger import conger
from madang.analysis.agreement.ratings import Ratings
from madang.analysis.agreement.reasons import EXACTLY_TWO_CODERS, MISSING_VALUES
from madang.analysis.agreement.weights import Weights


def cohen(rated: Ratings, kind: Weights = Weights.IDENTITY) -> Coefficient:
    """Kappa of two coders who gave every unit a value; weighted where `kind` says so."""
    if rated.coders != 2:
        return Coefficient.none("cohen", EXACTLY_TWO_CODERS)
    if not rated.complete:
        return Coefficient.none("cohen", MISSING_VALUES)
    return conger(rated, kind, measure="cohen")
