"""Scott's pi: two coders, chance from the mean of their two margins.

Scott, W. A. (1955). Reliability of content analysis. Public Opinion Quarterly, 19(3), 321-325.
"""

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.fleiss import fleiss
from madang.analysis.agreement.ratings import Ratings
from madang.analysis.agreement.reasons import EXACTLY_TWO_CODERS, MISSING_VALUES


def scott(rated: Ratings) -> Coefficient:
    """Pi of two coders who gave every unit a value."""
    if rated.coders != 2:
        return Coefficient.none("scott", EXACTLY_TWO_CODERS)
    if not rated.complete:
        return Coefficient.none("scott", MISSING_VALUES)
    return fleiss(rated, measure="scott")
