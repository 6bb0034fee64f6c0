"""Span F1: the share of spans that have a partner in the other coder's record, under a rule that is said.

2 × matched / (spans of one + spans of the other); one-to-one, as many as can be matched at once. It is kappa's
limit where the text nobody marks grows without bound: Hripcsak, G. & Rothschild, A. S. (2005). Agreement, the
F-measure, and reliability in information retrieval. JAMIA, 12(3), 296-298.
"""

from collections.abc import Callable, Sequence
from itertools import combinations

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.reasons import FEWER_THAN_TWO_CODERS, NO_SPANS
from madang.analysis.agreement.spans import Span

Rule = Callable[[Span, Span], bool]


def exact(one: Span, other: Span) -> bool:
    """The same place and the same code."""
    return one == other


def any_overlap(one: Span, other: Span) -> bool:
    """The same code, and at least one character in common."""
    return one[2] == other[2] and one[0] < other[1] and other[0] < one[1]


def share_in_common(least: float) -> Rule:
    """The same code, and this share of the text that either covers in common."""

    def rule(one: Span, other: Span) -> bool:
        common = min(one[1], other[1]) - max(one[0], other[0])
        either = max(one[1], other[1]) - min(one[0], other[0])
        return one[2] == other[2] and common > 0 and common / either >= least

    return rule


def span_f1(records: Sequence[Sequence[Span]], rule: Rule = any_overlap) -> Coefficient:
    """The mean over pairs of coders; a pair that marked nothing at all does not count."""
    if len(records) < 2:
        return Coefficient.none("span_f1", FEWER_THAN_TWO_CODERS)
    pairs = [(one, other) for one, other in combinations(records, 2) if one or other]
    if not pairs:
        return Coefficient.none("span_f1", NO_SPANS)
    shares = [2 * matches(one, other, rule) / (len(one) + len(other)) for one, other in pairs]
    value = sum(shares) / len(shares)
    return Coefficient("span_f1", value, value, None, sum(map(len, records)))


def matches(ones: Sequence[Span], others: Sequence[Span], rule: Rule) -> int:
    """The most pairs that the rule lets stand together, each span in one at most."""
    import numpy as np
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import maximum_bipartite_matching

    allowed = [(a, b) for a, one in enumerate(ones) for b, other in enumerate(others) if rule(one, other)]
    if not allowed:
        return 0
    rows, columns = zip(*allowed, strict=True)
    graph = coo_array((np.ones(len(rows)), (rows, columns)), shape=(len(ones), len(others))).tocsr()
    return int((maximum_bipartite_matching(graph, perm_type="column") >= 0).sum())
