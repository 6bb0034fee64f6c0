"""One measure on one level: its value, its interval over texts or cases, and the raw table behind it."""

from dataclasses import dataclass, replace

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.jackknife import Interval, interval_of
from madang.analysis.agreement.marked import Marked
from madang.analysis.agreement.on_text import TEXT_MEASURES
from madang.analysis.agreement.other_tools import Split
from madang.analysis.agreement.reasons import NO_SPREAD, SIX_DOCUMENTS
from madang.analysis.between_coders import alpha
from madang.analysis.between_coders.amounts import Amounts
from madang.analysis.between_coders.reasons import (
    IN_NO_CASE,
    NO_CASES,
    NO_SOURCES,
    NO_SPREAD_OF_CASES,
    NOBODY_USED_IT,
    NOT_EVERYBODY,
    SIX_CASES,
)
from madang.base.bilingual import Bilingual

MEASURES = tuple(TEXT_MEASURES)
"""The measures by name; the first is Krippendorff's alpha."""


@dataclass(frozen=True, slots=True)
class Measured:
    """`value` with its `interval`; `split` is the raw table of two coders, `documents` how many texts or cases.

    `by_count[k]` is what exactly k coders marked, in characters, sentences, turns or cases.
    """

    value: Coefficient
    interval: Interval
    documents: int
    split: Split | None
    by_count: tuple[float, ...]


def on_texts(found: Amounts, measure: str = alpha.MEASURE) -> Measured:
    """A measure of marked text, and its interval over texts."""
    return _refused(NO_SOURCES, found) if not len(found.length) else _measured(found, measure)


def on_cases(found: Amounts, measure: str = alpha.MEASURE) -> Measured:
    """The same over cases, each counting 1."""
    if not found.length.any():
        return _refused(NO_CASES, found)
    read = _measured(found.only(found.coders > 1), measure)
    value = read.value
    reason = _OF_CASES.get(value.reason, value.reason) if value.reason else None
    return replace(read, value=replace(value, reason=reason), interval=of_cases(read.interval))


def of_cases(interval: Interval) -> Interval:
    """The interval with a reason that speaks of cases, not of texts."""
    said = interval.reason
    return replace(interval, reason=_OF_CASES.get(said, said) if said else None)


_OF_CASES = {SIX_DOCUMENTS: SIX_CASES, NO_SPREAD: NO_SPREAD_OF_CASES, NOBODY_USED_IT: IN_NO_CASE}


def split_of(found: Amounts) -> Split | None:
    """Of two coders: marked by both, by the first only, by the second only, by neither."""
    if len(found.present) != 2:
        return None
    (first, common), (_, second) = found.both.sum(axis=0).tolist()
    neither = float(found.length.sum()) - first - second + common
    return Split(common, first - common, second - common, neither)


def _measured(found: Amounts, measure: str) -> Measured:
    many, by_count = len(found.length), tuple(found.by_count.sum(axis=0).tolist())
    if not any(by_count[1:]):
        nobody = Coefficient.none(measure, NOBODY_USED_IT, round(float(found.length.sum())))
        return Measured(nobody, _no_interval(many, NOBODY_USED_IT), many, split_of(found), by_count)
    value, interval = _alpha(found) if measure == alpha.MEASURE else _other(found, measure)
    return Measured(value, interval, many, split_of(found), by_count)


def _alpha(found: Amounts) -> tuple[Coefficient, Interval]:
    counted = [(found.apart, found.values)]
    value = alpha.alpha(counted, float(found.length.sum()))
    return value, alpha.interval(counted) if value.reason is None else _no_interval(len(found.length), value.reason)


def _other(found: Amounts, measure: str) -> tuple[Coefficient, Interval]:
    if not found.everybody:
        return Coefficient.none(measure, NOT_EVERYBODY), _no_interval(len(found.length), NOT_EVERYBODY)
    worked_out, whole = TEXT_MEASURES[measure], found.marked()
    value = worked_out(whole)
    if value.reason is not None:
        return value, _no_interval(len(found.length), value.reason)
    without: list[Marked] = [whole - found.one(each) for each in range(len(found.length))]
    return value, interval_of(value.value, [worked_out(each).value for each in without])


def _no_interval(documents: int, reason: Bilingual) -> Interval:
    return Interval(None, None, documents, 0.95, reason)


def _refused(reason: Bilingual, found: Amounts) -> Measured:
    return Measured(Coefficient.none(alpha.MEASURE, reason), _no_interval(0, reason), 0, split_of(found), ())
