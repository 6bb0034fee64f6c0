"""Alpha where a unit may carry several codes at once: the values are sets, near where they share codes.

Distances: Jaccard (1 - shared / either), or MASI (Passonneau, R. (2006). Measuring agreement on set-valued items.
LREC 2006), which also asks whether one set holds the other. The form of alpha is Krippendorff's; it is not
the multi-valued alpha of Krippendorff & Craggs (2016), whose expected term is another.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from madang.analysis.agreement.alpha import alpha_of_counts
from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.ratings import ratings

Codes = frozenset[str]
Distance = Callable[[Codes, Codes], float]


def jaccard(one: Codes, other: Codes) -> float:
    """1 - shared / either; two empty sets are the same."""
    either = one | other
    return 1 - len(one & other) / len(either) if either else 0.0


def masi(one: Codes, other: Codes) -> float:
    """Jaccard, the shared part counting 1 where the sets are equal, 2/3 where one holds the other, 1/3, 0."""
    if one == other:
        return 0.0
    shared = one & other
    kind = 2 / 3 if one <= other or other <= one else 1 / 3 if shared else 0.0
    return 1 - len(shared) / len(one | other) * kind


def alpha_sets(rows: Iterable[Sequence[Iterable[str] | None]], distance: Distance = jaccard) -> Coefficient:
    """Units (rows) by coders; each value the codes a coder gave the unit (none: an empty set), None where not coded."""
    table = [[None if cell is None else frozenset(cell) for cell in row] for row in rows]
    seen = Counter(cell for row in table for cell in row if cell is not None)
    values = sorted(seen, key=sorted)
    far = np.array([[distance(one, other) for other in values] for one in values]).reshape(len(values), len(values))
    return alpha_of_counts(f"alpha_{distance.__name__}", ratings(table, values), lambda _: far)
