"""How far codes differ on spans that belong together: what gamma-cat and gamma-k compare with chance.

Mathet, Y. (2017). The agreement measure gamma-cat: a complement to gamma focused on categorization of a
continuum. Computational Linguistics, 43(3), 661-681.
"""

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from madang.analysis.agreement.alignment import Alignment
from madang.analysis.agreement.dissimilarity import Dissimilarity
from madang.analysis.agreement.groups import NOBODY
from madang.analysis.agreement.spans import Continuum


@dataclass(frozen=True, slots=True)
class CodeDisorder:
    """Weighted mean difference of codes over pairs that belong together; `by_code` over pairs with that code.

    None where no two spans belong together.
    """

    whole: float | None
    by_code: tuple[float | None, ...]


def code_disorder(text: Continuum, unlike: Dissimilarity, aligned: Alignment) -> CodeDisorder:
    """A pair counts the more the nearer its positions, and the less the more spans its group has."""
    groups = aligned.groups
    others = (groups != NOBODY).sum(axis=1) - 1
    weights, differences, ones, twos = [], [], [], []
    for one, other in combinations(range(groups.shape[1]), 2):
        both = np.flatnonzero((groups[:, one] != NOBODY) & (groups[:, other] != NOBODY))
        a, b = groups[both, one], groups[both, other]
        weights.append(np.maximum(0.0, 1 - unlike.position(text, a, b)) / others[both])
        differences.append(unlike.code(text, a, b))
        ones.append(text.code[a])
        twos.append(text.code[b])
    weight, difference = np.concatenate(weights), np.concatenate(differences)
    first, second = np.concatenate(ones), np.concatenate(twos)
    q = len(text.codes)
    total = np.bincount(first, weight, q) + np.bincount(second, weight * (first != second), q)
    apart = np.bincount(first, weight * difference, q)
    apart += np.bincount(second, weight * difference * (first != second), q)
    by_code = tuple(float(apart[k] / total[k]) if total[k] > 0 else None for k in range(q))
    return CodeDisorder(float(weight @ difference / weight.sum()) if weight.sum() > 0 else None, by_code)
