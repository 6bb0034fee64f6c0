"""Krippendorff's alpha_U of 1995 and 2004: where units of one value lie, gaps included.

Krippendorff, K. (1995). On the reliability of unitizing continuous data. Sociological Methodology, 25, 47-76;
(2004) Content Analysis, 2nd ed., section 11.6. Its author replaced it for more than two coders (`u_family`); other
programs still compute it, which is why it is here.
"""

from collections.abc import Sequence

import numpy as np

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.reasons import FEWER_THAN_TWO_CODERS, NO_SPANS, OVERLAP
from madang.analysis.agreement.spans import Continuum

Piece = tuple[float, float, bool]
"""Start, end, and whether it is a unit (else a gap)."""


def alpha_u(text: Continuum, code: str | None = None) -> Coefficient:
    """Alpha_U of one code, or of all together; a reason where a coder's spans of one code overlap."""
    if len(text.coders) < 2:
        return Coefficient.none("alpha_u", FEWER_THAN_TWO_CODERS)
    observed = expected = 0.0
    for each in text.codes if code is None else (code,):
        records = [_record(text, coder, text.codes.index(each)) for coder in range(len(text.coders))]
        if any(record is None for record in records):
            return Coefficient.none("alpha_u", OVERLAP)
        pieces = [record for record in records if record is not None]
        observed += _observed(pieces, text.length)
        expected += _expected(pieces, text.length)
    if expected <= 0:
        return Coefficient.none("alpha_u", NO_SPANS)
    return Coefficient("alpha_u", 1 - observed / expected, observed, expected)


def squared_distance(one: Piece, other: Piece) -> float:
    """How far two pieces of two coders are from agreeing: squares of lengths."""
    if one[2] and other[2] and one[0] < other[1] and other[0] < one[1]:
        return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2
    for unit, gap in ((one, other), (other, one)):
        if unit[2] and not gap[2] and gap[0] <= unit[0] and unit[1] <= gap[1]:
            return (unit[1] - unit[0]) ** 2
    return 0.0


def _record(text: Continuum, coder: int, code: int) -> list[Piece] | None:
    """A coder's units of a code and the gaps between them, None where units overlap."""
    own = [span for span in text.of(coder) if text.code[span] == code]
    pieces: list[Piece] = []
    at = text.begin
    for start, end in sorted((float(text.start[span]), float(text.end[span])) for span in own):
        if start < at:
            return None
        pieces += [(at, start, False)] if start > at else []
        pieces.append((start, end, True))
        at = end
    end = text.begin + text.length
    return [*pieces, (at, end, False)] if at < end else pieces


def _observed(records: Sequence[Sequence[Piece]], length: float) -> float:
    m = len(records)
    total = sum(
        squared_distance(one, other)
        for a, first in enumerate(records)
        for b, second in enumerate(records)
        if a != b
        for one in first
        for other in second
    )
    return total / (m * (m - 1) * length**2)


def _expected(records: Sequence[Sequence[Piece]], length: float) -> float:
    whole = len(records) * length
    units = np.array([end - start for record in records for start, end, unit in record if unit])
    gaps = np.array([end - start for record in records for start, end, unit in record if not unit])
    if not len(units):
        return 0.0
    among = (len(units) - 1) / 3 * (2 * units**3 - 3 * units**2 + units)
    room = np.array([(gaps[gaps >= unit] - unit + 1).sum() for unit in units])
    above = float((among + units**2 * room).sum())
    return 2 / length * above / (whole * (whole - 1) - float((units * (units - 1)).sum()))
