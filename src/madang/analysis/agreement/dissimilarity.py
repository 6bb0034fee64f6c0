"""How unlike two spans are: by position, by code, and both together.

Mathet, Y., Widlöcher, A. & Métivier, J.-P. (2015). The unified and holistic method gamma for inter-annotator
agreement measure and alignment. Computational Linguistics, 41(3), 437-479.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.spans import Continuum

Vector = NDArray[np.float64]
Places = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Dissimilarity:
    """`alpha` weighs position, `beta` code; `delta` is the price of a span that stands alone.

    `codes` holds how unlike two codes are, 0 to 1, in the order of `Continuum.codes`; None: the same or not.
    They are part of a result and are printed with it.
    """

    alpha: float = 1.0
    beta: float = 1.0
    delta: float = 1.0
    codes: Vector | None = None

    def position(self, text: Continuum, a: Places, b: Places) -> Vector:
        """((|difference of starts| + |difference of ends|) / sum of lengths) squared, times delta."""
        apart = np.abs(text.start[a] - text.start[b]) + np.abs(text.end[a] - text.end[b])
        return np.asarray(self.delta * (apart / (text.lengths[a] + text.lengths[b])) ** 2, dtype=np.float64)

    def code(self, text: Continuum, a: Places, b: Places) -> Vector:
        """How unlike the codes are, times delta."""
        one, other = text.code[a], text.code[b]
        unlike = (one != other).astype(np.float64) if self.codes is None else self.codes[one, other]
        return np.asarray(self.delta * unlike, dtype=np.float64)

    def __call__(self, text: Continuum, a: Places, b: Places) -> Vector:
        """alpha × position + beta × code, for each pair of places."""
        return self.alpha * self.position(text, a, b) + self.beta * self.code(text, a, b)

    def reach(self, most: float) -> float:
        """How far apart spans may be, as a share of their lengths together, with a dissimilarity up to `most`."""
        return float(np.sqrt(most / (self.alpha * self.delta))) if self.alpha else float("inf")


def family_distance(codes: Sequence[str], separator: str = ".") -> Vector:
    """0 for the same code, a half inside one family (`BAR.mistrust`, `BAR.law`), 1 across families."""
    families = [code.partition(separator)[0] for code in codes]
    return np.array(
        [
            [0.0 if a == b else 0.5 if one == other else 1.0 for b, other in zip(codes, families, strict=True)]
            for a, one in zip(codes, families, strict=True)
        ]
    )
