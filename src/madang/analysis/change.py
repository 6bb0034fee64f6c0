"""Change over time: a pair before and after a named episode, and over repeated interviews (3.3.9).

A change is claimed by pairing: same pair, same theme, before and after, both sides listed.

How it is counted: docs/method/change.md.
"""

from collections import defaultdict
from dataclasses import dataclass
from math import comb

from madang.analysis.cases import cases
from madang.analysis.coorientation import View
from madang.analysis.corpus import Corpus
from madang.analysis.criteria import DOCUMENTS
from madang.analysis.grouped import grouped
from madang.analysis.medians import median_stance
from madang.analysis.refusals import EVENT_UNDATED, NO_CHANGE_TO_TEST, TESTS_OFF
from madang.analysis.tellings import Statements, Telling, ids
from madang.analysis.timeline import Account, Line, accounts
from madang.analysis.when import Interval, interval
from madang.base.bilingual import Bilingual
from madang.base.ids import EpisodeId, OrganisationId


@dataclass(frozen=True, slots=True)
class Shift:
    """One account of one theme before and after the event; `moved` is after minus before, None with a gap."""

    theme: str
    teller: OrganisationId
    before: View
    after: View
    moved: float | None


@dataclass(frozen=True, slots=True)
class Change:
    """A pair before and after a named episode. `unplaced` cannot be put before or after it."""

    a: OrganisationId
    b: OrganisationId
    event: EpisodeId
    shifts: tuple[Shift, ...]
    unplaced: Statements
    reason: Bilingual | None


@dataclass(frozen=True, slots=True)
class SignTest:
    """Over cases: how many rose and fell. `p` is exact and two-sided; None with `reason`."""

    theme: str
    rose: tuple[OrganisationId, ...]
    fell: tuple[OrganisationId, ...]
    same: tuple[OrganisationId, ...]
    p: float | None
    smallest_p: float | None
    reason: Bilingual | None
    statements: Statements


def change(corpus: Corpus, a: OrganisationId, b: OrganisationId, event: EpisodeId) -> Change:
    """Stances before and after a named episode, per theme and account."""
    pivot = interval(corpus.episodes[event])
    if pivot is None:
        return Change(a, b, event, (), (), EVENT_UNDATED)
    shifts: list[Shift] = []
    unplaced: list[Telling] = []
    for teller, account in _both(corpus, a, b):
        shifts.extend(_shift(teller, line, pivot) for line in account.lines if line.reaches(pivot))
        unplaced.extend(account.between(pivot))
    return Change(a, b, event, _in_order(corpus, shifts), ids(unplaced), None)


def moved(corpus: Corpus, a: OrganisationId, b: OrganisationId, event: EpisodeId) -> tuple[Shift, ...]:
    """The shifts of `change` in which a stance moved; the others are not even worked out."""
    pivot = interval(corpus.episodes[event])
    if pivot is None:
        return ()
    both = _both(corpus, a, b)
    compared = [_shift(teller, line, pivot) for teller, account in both for line in account.lines if line.spans(pivot)]
    return _in_order(corpus, [each for each in compared if each.moved])


def repeated(corpus: Corpus, theme: str) -> SignTest:
    """Cases interviewed more than once: median stance in the last dated interview against the first."""
    moves = {case: moved for case in cases(corpus) if (moved := _first_to_last(corpus, case, theme)) is not None}
    rose, fell, same = (
        tuple(case for case, (by, _) in moves.items() if (by > 0) - (by < 0) == sign) for sign in (1, -1, 0)
    )
    n, statements = len(rose) + len(fell), ids(each for _, told in moves.values() for each in told)
    if not n or not corpus.study.tests:
        return SignTest(theme, rose, fell, same, None, None, TESTS_OFF if n else NO_CHANGE_TO_TEST, statements)
    return SignTest(theme, rose, fell, same, sign_test(len(rose), len(fell)), 2 * 0.5**n, None, statements)


def sign_test(rose: int, fell: int) -> float:
    """Exact, two-sided: twice the binomial tail, at most 1."""
    n = rose + fell
    return min(1.0, 2 * sum(comb(n, k) for k in range(min(rose, fell) + 1)) * 0.5**n)


def _both(corpus: Corpus, a: OrganisationId, b: OrganisationId) -> list[tuple[OrganisationId, Account]]:
    known = accounts(corpus)
    return [(teller, known[of]) for teller, of in ((a, (a, b)), (b, (b, a))) if of in known]


def _shift(teller: OrganisationId, line: Line, pivot: Interval) -> Shift:
    before, after = line.before(pivot), line.after(pivot)
    gap = before.value is None or after.value is None
    return Shift(line.theme, teller, before, after, None if gap else (after.value or 0) - (before.value or 0))


def _in_order(corpus: Corpus, shifts: list[Shift]) -> tuple[Shift, ...]:
    """In the order of the codebook."""
    place = {code.key: index for index, code in enumerate(corpus.codebook)}
    return tuple(sorted(shifts, key=lambda each: place[each.theme]))


def _first_to_last(corpus: Corpus, case: OrganisationId, theme: str) -> tuple[float, tuple[Telling, ...]] | None:
    cell = grouped(corpus).cells.get((case, theme))
    by_date: dict[str, list[Telling]] = defaultdict(list)
    for each in cell.told if cell else ():
        source = corpus.sources[each.source]
        if source.date and source.kind not in DOCUMENTS and each.stance is not None:
            by_date[source.date].append(each)
    if len(by_date) < 2:
        return None
    first, last = by_date[min(by_date)], by_date[max(by_date)]
    return (median_stance(last) or 0) - (median_stance(first) or 0), (*first, *last)
