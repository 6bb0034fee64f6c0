"""Which codes can be dropped without changing who resembles whom (3.3.10; nested, greedy, after DNA).

How it is counted: docs/method/network.md.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from madang.analysis.cases import cases
from madang.analysis.corpus import Corpus
from madang.analysis.grouped import applied_codes, grouped
from madang.analysis.refusals import NOTHING_SAID
from madang.analysis.tellings import Statements
from madang.base.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Drop:
    """The next code to drop; `loss` is the distance from the whole network to what then remains.

    The distance is Euclidean, between the eigenvalues of the normalised Laplacians.
    """

    code: str
    loss: float
    statements: Statements


@dataclass(frozen=True, slots=True)
class Backbone:
    """Codes in the order in which they cost least to drop; the last one is never dropped."""

    family: str
    drops: tuple[Drop, ...]
    kept: str | None
    reason: Bilingual | None


def backbone(corpus: Corpus, family: str = "BAR") -> Backbone:
    """The nested order for the codes of one family."""
    keys = [code.key for code in corpus.codebook if code.family == family != code.key]
    has = applied_codes(corpus)
    table = np.array([[key in has.get(case, ()) for key in keys] for case in cases(corpus)], dtype=float)
    left = [number for number in range(len(keys)) if table.size and table[:, number].any()]
    if len(left) < 2:
        return Backbone(family, (), keys[left[0]] if left else None, NOTHING_SAID)
    whole, drops = spectrum(table[:, left]), []
    while len(left) > 1:
        losses = [(_loss(table, [each for each in left if each != one], whole), keys[one], one) for one in left]
        loss, key, one = min(losses)
        left.remove(one)
        drops.append(Drop(key, loss, grouped(corpus).counted.get((None, key), ())))
    return Backbone(family, tuple(drops), keys[left[0]], None)


def spectrum(table: NDArray[np.float64]) -> NDArray[np.float64]:
    """The eigenvalues of the normalised Laplacian of who shares codes with whom (rows × codes)."""
    ties = table @ table.T
    np.fill_diagonal(ties, 0)
    degrees = ties.sum(axis=1)
    inverse: NDArray[np.float64] = np.where(degrees > 0, 1 / np.sqrt(np.where(degrees > 0, degrees, 1)), 0)
    laplacian: NDArray[np.float64] = np.diag((degrees > 0).astype(float)) - inverse[:, None] * ties * inverse
    return np.asarray(np.linalg.eigvalsh(laplacian), dtype=np.float64)


def _loss(table: NDArray[np.float64], left: list[int], whole: NDArray[np.float64]) -> float:
    return round(float(np.linalg.norm(spectrum(table[:, left]) - whole)), 12)
