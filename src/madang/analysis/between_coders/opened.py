"""The codings behind a number of agreement, by coder: what a click on it opens."""

from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from madang.analysis.between_coders.ground import Ground, Places
from madang.analysis.between_coders.numbers import Numbers, below
from madang.analysis.between_coders.on_the_cases import on_the_cases
from madang.analysis.between_coders.spans_matched import spans_matched
from madang.base.ids import CodeId, CoderId, CodingId, SourceId


class Part(StrEnum):
    """Which of the codings: all, or those of one cell of the table of two coders."""

    ALL = "all"
    BOTH = "both"
    FIRST_ONLY = "first_only"
    SECOND_ONLY = "second_only"


class Level(StrEnum):
    """Whether a cell is one of spans or one of cases."""

    TEXT = "text"
    CASES = "cases"


ByCoder = tuple[tuple[CoderId, tuple[CodingId, ...]], ...]


def opened(
    found: Numbers,
    code: CodeId | None = None,
    *,
    level: Level = Level.TEXT,
    part: Part = Part.ALL,
    source: SourceId | None = None,
) -> ByCoder:
    """The codings of each coder, of a code with those below it or of all; in the order of the text."""
    shared = found.ground
    codings = below(shared, code) if code is not None else np.arange(len(shared.codings))
    if part is not Part.ALL and len(shared.coders) == 2:
        codings = _of_spans(shared, codings, part) if level is Level.TEXT else _of_cases(found, codings, part)
    if source is not None and source in shared.sources:
        codings = codings[shared.document[codings] == shared.sources.index(source)]
    codings = codings[np.lexsort((shared.end[codings], shared.start[codings]))]
    return by_coder(shared, codings)


def by_coder(shared: Ground, codings: Places) -> ByCoder:
    """These codings parted by who made them."""
    return tuple(
        (coder, tuple(shared.codings[each].id for each in codings[shared.coder[codings] == place].tolist()))
        for place, coder in enumerate(shared.coders)
    )


def _of_spans(shared: Ground, codings: Places, part: Part) -> Places:
    matched = spans_matched(shared, codings, 0, 1)
    if part is Part.FIRST_ONLY:
        return np.array(matched.first, dtype=np.int64)
    if part is Part.SECOND_ONLY:
        return np.array(matched.second, dtype=np.int64)
    return np.setdiff1d(codings, [*matched.first, *matched.second])


def _of_cases(found: Numbers, codings: Places, part: Part) -> Places:
    """The codings in the cases of one cell."""
    both = on_the_cases(found.ground, found.cases, codings).both
    first, second = both[:, 0, 0] > 0, both[:, 1, 1] > 0
    wanted: NDArray[np.bool_] = {
        Part.BOTH: first & second,
        Part.FIRST_ONLY: first & ~second,
        Part.SECOND_ONLY: second & ~first,
    }[part]
    case = found.cases.of_coding[codings]
    return codings[(case >= 0) & wanted[np.maximum(case, 0)]] if len(wanted) else codings[:0]
