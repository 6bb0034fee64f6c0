"""Krippendorff's u-alphas: coders cut one text into units that do not overlap.

Krippendorff, K., Mathet, Y., Bouvry, S. & Widlöcher, A. (2016). On the reliability of unitizing textual continua:
Further developments. Quality & Quantity, 50(6), 2347-2364; Krippendorff (2019), section 12.6. The correction for
units paired with themselves uses the squared mean pairable length, with which the printed .724 is reached.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.reasons import FEWER_THAN_TWO_CODERS, NO_SPANS, ONE_VALUE, OVERLAP
from madang.analysis.agreement.spans import Continuum
from madang.base.bilingual import Bilingual

Table = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class UAlpha:
    """`u`: units and their values; `bar_u`: units against gaps; `cu`: values where units meet; `ku` of each value.

    `coverage` is the share of a value's text that another coder's unit meets.
    """

    u: Coefficient
    bar_u: Coefficient
    cu: Coefficient
    ku: dict[str, Coefficient]
    coverage: dict[str, float | None]


def u_alpha(text: Continuum) -> UAlpha:
    """The family for one text; a reason instead where spans of one coder overlap."""
    reason = _refusal(text)
    if reason:
        none = {code: Coefficient.none("ku", reason) for code in text.codes}
        u, bar_u, cu = (Coefficient.none(name, reason) for name in ("u", "bar_u", "cu"))
        return UAlpha(u, bar_u, cu, none, dict.fromkeys(text.codes))
    observed, pairable = _coincidences(text)
    all_of = observed.sum(axis=1)
    whole, inner = len(text.coders) * text.length, observed[:-1, :-1]
    expected = _expected(all_of, whole, _alone(text))
    met = inner.sum(axis=1)
    apart = _expected(met, float(met.sum()), _squares(text, pairable)) if met.sum() else np.zeros_like(inner)
    gaps = _ratio("bar_u", all_of[-1] - observed[-1, -1], expected[-1].sum() - expected[-1, -1])
    return UAlpha(
        _ratio("u", whole - np.trace(observed), whole - np.trace(expected)),
        gaps,
        _ratio("cu", inner.sum() - np.trace(inner), apart.sum() - np.trace(apart)),
        {code: _of_value(place, inner, apart) for place, code in enumerate(text.codes)},
        {code: float(met[k] / all_of[k]) if all_of[k] else None for k, code in enumerate(text.codes)},
    )


def _refusal(text: Continuum) -> Bilingual | None:
    if len(text.coders) < 2:
        return FEWER_THAN_TWO_CODERS
    if not text.size:
        return NO_SPANS
    same = text.coder[1:] == text.coder[:-1]
    return OVERLAP if (same & (text.start[1:] < text.end[:-1])).any() else None


def _coincidences(text: Continuum) -> tuple[Table, Table]:
    """Lengths of text by pairs of values (the last is the gap), and each span's mean length inside others' units."""
    m, q = len(text.coders), len(text.codes)
    cuts = np.unique([text.begin, text.begin + text.length, *text.start, *text.end])
    wide = np.diff(cuts)
    value = np.full((m, len(wide)), q)
    unit = np.full((m, len(wide)), -1)
    for span in range(text.size):
        first, last = np.searchsorted(cuts, [text.start[span], text.end[span]])
        value[text.coder[span], first:last] = text.code[span]
        unit[text.coder[span], first:last] = span
    observed, pairable = np.zeros((q + 1, q + 1)), np.zeros(text.size)
    for one in range(m):
        for other in range(m):
            if one == other:
                continue
            np.add.at(observed, (value[one], value[other]), wide / (m - 1))
            met = (unit[one] >= 0) & (unit[other] >= 0)
            np.add.at(pairable, unit[one][met], wide[met] / (m - 1))
    return observed, pairable


def _alone(text: Continuum) -> Table:
    """What units and gaps would make of pairs with themselves; a gap counts as pieces of length one."""
    q = len(text.codes)
    squares = np.bincount(text.code, text.lengths**2, q)
    gap = len(text.coders) * text.length - text.lengths.sum()
    return np.append(squares, gap)


def _squares(text: Continuum, pairable: Table) -> Table:
    return np.bincount(text.code, pairable**2, len(text.codes)).astype(np.float64)


def _expected(totals: Table, whole: float, alone: Table) -> Table:
    table = np.outer(totals, totals) - np.diag(alone)
    below = whole**2 - alone.sum()
    return np.asarray(whole * table / below, dtype=np.float64) if below > 0 else np.zeros_like(table)


def _ratio(measure: str, observed: float, expected: float) -> Coefficient:
    if expected <= 0:
        return Coefficient.none(measure, ONE_VALUE)
    return Coefficient(measure, float(1 - observed / expected), float(observed), float(expected))


def _of_value(place: int, observed: Table, expected: Table) -> Coefficient:
    """Whether text of one value meets the same value where it meets any."""
    met, chance = observed[:, place].sum(), expected[:, place].sum()
    apart = chance - expected[place, place]
    if met <= 0 or apart <= 0:
        return Coefficient.none("ku", ONE_VALUE)
    return Coefficient("ku", float(1 - chance / met * (met - observed[place, place]) / apart))
