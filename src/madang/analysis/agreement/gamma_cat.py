"""How far codes differ on spans that belong together: what gamma-cat and gamma-k compare with chance.

Mathet, Y. (2017). The agreement measure gamma-cat: a complement to gamma focused on categorization of a
continuum. Computational Linguistics, 43(3), 661-681.
"""

from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

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


@dataclass(frozen=True, eq=False)
class CodeSums:
    """What `CodeDisorder` divides: weighted differences and weights, of all pairs and of those with each code.

    Several texts add up.
    """

    apart: float
    weight: float
    apart_by_code: NDArray[np.float64]
    weight_by_code: NDArray[np.float64]

    def __add__(self, other: "CodeSums") -> "CodeSums":
        return CodeSums(
            self.apart + other.apart,
            self.weight + other.weight,
            self.apart_by_code + other.apart_by_code,
            self.weight_by_code + other.weight_by_code,
        )

    def disorder(self) -> CodeDisorder:
        """The means."""
        rows = zip(self.apart_by_code.tolist(), self.weight_by_code.tolist(), strict=True)
        by_code = tuple(apart / weight if weight > 0 else None for apart, weight in rows)
        return CodeDisorder(self.apart / self.weight if self.weight > 0 else None, by_code)


def code_disorder(text: Continuum, unlike: Dissimilarity, aligned: Alignment) -> CodeDisorder:
    """A pair counts the more the nearer its positions, and the less the more spans its group has."""
    return code_sums(text, unlike, aligned.groups).disorder()


def code_sums(text: Continuum, unlike: Dissimilarity, groups: NDArray[np.int64]) -> CodeSums:
    """The same before it is divided, of these groups."""
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
    as_numbers = np.asarray(apart, np.float64), np.asarray(total, np.float64)
    return CodeSums(float(weight @ difference), float(weight.sum()), *as_numbers)
