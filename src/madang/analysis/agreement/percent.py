"""Percent agreement: the share of pairs of coders that gave a unit the same value.

With more than two coders: the mean over units (Fleiss 1971, p. 379). Chance is not taken off: for a rare
code it lies near 1 whatever the coders do.
"""

import numpy as np

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.linear import observed, refusal, standard_error
from madang.analysis.agreement.ratings import Ratings


def percent(rated: Ratings) -> Coefficient:
    """Share of agreeing pairs, 0 to 1, over units that two coders or more gave a value."""
    reason = refusal(rated)
    if reason:
        return Coefficient.none("percent", reason)
    shares = observed(rated, np.eye(len(rated.values)))[rated.given >= 2]
    share = float(shares.mean())
    return Coefficient("percent", share, share, None, len(shares), standard_error(shares, share))
