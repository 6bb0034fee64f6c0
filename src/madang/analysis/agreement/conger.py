"""Conger's kappa: each coder keeps a distribution of their own; with two coders it is Cohen's.

Conger, A. J. (1980). Integration and generalization of kappas for multiple raters. Psychological Bulletin,
88(2), 322-328. Missing values and the standard error as in Gwet (2014), chapter 5.
"""

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.linear import Chance, coefficient, refusal
from madang.analysis.agreement.ratings import Ratings
from madang.analysis.agreement.weights import Weights, weights


def conger(rated: Ratings, kind: Weights = Weights.IDENTITY, *, measure: str = "conger") -> Coefficient:
    """Kappa of any number of coders, each with their own margins; weighted where `kind` says so."""
    reason = refusal(rated)
    if reason:
        return Coefficient.none(measure, reason)
    table = weights(kind, rated.values)
    return coefficient(measure, rated, table, _chance(rated, table))


def _chance(rated: Ratings, table: NDArray[np.float64]) -> Chance:
    """The mean over pairs of coders of what their two margins agree on, and each unit's part in it."""
    m = rated.coders
    gave = rated.codes >= 0
    how_many = np.maximum(gave.sum(axis=0), 1)
    margins = np.stack([_margin(column, len(rated.values)) for column in rated.codes.T]) / how_many[:, None]
    others = margins.sum(axis=0)[None, :] - margins
    expected = float(np.einsum("gk,kl,gl->", margins, table, others)) / (m * (m - 1))
    # What a unit brings: for each coder, how near its value is to the other coders' margins.
    near = others @ table.T
    brought = np.zeros(rated.units)
    for coder, column in enumerate(rated.codes.T):
        typical = float(margins[coder] @ near[coder])
        own = np.where(gave[:, coder], near[coder][np.maximum(column, 0)], 0.0)
        # A unit this coder left out moves nothing: it is given the coder's own mean.
        weight = rated.units / how_many[coder]
        brought += weight * (own - gave[:, coder] * typical) + typical
    return Chance(expected, brought / (m * (m - 1)))


def _margin(column: NDArray[np.int32], values: int) -> NDArray[np.float64]:
    return np.bincount(column[column >= 0], minlength=values).astype(np.float64)
