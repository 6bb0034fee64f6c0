"""Change over time: a pair's episodes in order, and before and after a named one (3.3.9).

A change is claimed by pairing: same pair, same theme, before and after, both sides listed.

How it is counted: docs/method/change.md.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import comb

from madang.analysis.cases import cases
from madang.analysis.coorientation import View, view
from madang.analysis.corpus import Corpus
from madang.analysis.criteria import DOCUMENTS
from madang.analysis.grouped import grouped
from madang.analysis.medians import median_stance
from madang.analysis.refusals import EVENT_UNDATED, NO_CHANGE_TO_TEST, TESTS_OFF, THIRTY_DATED
from madang.analysis.response import MODES
from madang.analysis.roles import shown_roles
from madang.analysis.tellings import Statements, Telling, ids
from madang.analysis.when import Interval, interval, when_told
from madang.base.ids import EpisodeId, OrganisationId
from madang.coding.code import Bilingual
from madang.coding.episode import Episode, Precision


class Told(StrEnum):
    """Contemporaneous: a dated source lies within the episode, or it was told in repeated interviews."""

    RETROSPECTIVE = "retrospective"
    CONTEMPORANEOUS = "contemporaneous"


@dataclass(frozen=True, slots=True)
class SideMark:
    """One account of one episode: response modes and roles (code keys) and the median stance."""

    modes: tuple[str, ...]
    roles: tuple[str, ...]
    stance: float | None
    statements: Statements


@dataclass(frozen=True, slots=True)
class EpisodeMark:
    """One episode. It lies somewhere in `earliest` to `latest` (ISO days); None where not known."""

    episode: EpisodeId
    name: Bilingual
    precision: Precision
    earliest: str | None
    latest: str | None
    told: Told
    by_a: SideMark
    by_b: SideMark


@dataclass(frozen=True, slots=True)
class Strip:
    """A pair's episodes in order of time, undated ones last. `windows`: why moving windows are off, or None."""

    a: OrganisationId
    b: OrganisationId
    episodes: tuple[EpisodeMark, ...]
    windows: Bilingual | None


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


def strip(corpus: Corpus, a: OrganisationId, b: OrganisationId) -> Strip:
    """The episodes that A or B tell about each other."""
    views = grouped(corpus).views
    towards = [_by_episode(views.get(view, ())) for view in ((a, b), (b, a))]
    marks = [
        _mark(corpus, corpus.episodes[each], [told.get(each, []) for told in towards])
        for each in sorted({*towards[0], *towards[1]})
    ]
    marks.sort(key=lambda each: (each.earliest is None, each.earliest or "", each.latest or ""))
    dated = [
        sum(len(told[mark.episode]) for mark in marks if mark.earliest and mark.episode in told) for told in towards
    ]
    return Strip(a, b, tuple(marks), THIRTY_DATED if min(dated) < 30 else None)


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


def _by_episode(told: Iterable[Telling]) -> dict[EpisodeId, list[Telling]]:
    found: dict[EpisodeId, list[Telling]] = defaultdict(list)
    for each in told:
        if each.counts and each.statement.episode is not None:
            found[EpisodeId(each.episode)].append(each)
    return found


_UNTOLD = SideMark((), (), None, ())


def _mark(corpus: Corpus, episode: Episode, accounts: list[list[Telling]]) -> EpisodeMark:
    when = interval(episode)
    told = Told.CONTEMPORANEOUS if _contemporaneous(corpus, when, accounts) else Told.RETROSPECTIVE
    return EpisodeMark(
        episode.id,
        episode.name,
        episode.precision,
        when.earliest if when else None,
        when.latest if when else None,
        told,
        _side(accounts[0]),
        _side(accounts[1]),
    )


def _side(told: list[Telling]) -> SideMark:
    if not told:
        return _UNTOLD
    codes = told[0].codes if len(told) == 1 else frozenset().union(*[each.codes for each in told])
    roles = tuple(sorted(frozenset().union(*[shown_roles(each) for each in told])))
    statements = tuple([each.id for each in told])
    return SideMark(tuple(sorted(codes & MODES)), roles, median_stance(told), statements)


def _contemporaneous(corpus: Corpus, when: Interval | None, accounts: list[list[Telling]]) -> bool:
    """A source dated within the episode, or one account that tells of it on two dates."""
    sources = corpus.sources
    told_in = [{each.source for each in told} for told in accounts]
    dates = [{date for each in some if (date := sources[each].date)} for some in told_in]
    if any(len(some) > 1 for some in dates):
        return True
    return when is not None and any(when.meets(date) for some in dates for date in some)


class _Line:
    """One account of one theme along time; the views before and after are worked out once for each."""

    def __init__(self, theme: str, placed: list[tuple[Interval, Telling]]) -> None:
        self.theme = theme
        self._placed = placed
        self._ends = sorted([when.latest for when, _ in placed])
        self._starts = sorted([when.earliest for when, _ in placed])
        applied = [when for when, told in placed if theme in told.codes]
        self._first = min([when.latest for when in applied])
        self._last = max([when.earliest for when in applied])
        self._before: dict[int, View] = {}
        self._after: dict[int, View] = {}

    def reaches(self, pivot: Interval) -> bool:
        """Whether the theme itself, not only one below it, was told of the time before or after."""
        return self._first < pivot.earliest or pivot.latest < self._last

    def spans(self, pivot: Interval) -> bool:
        """Whether enough was told of both sides for two views."""
        enough = len(self._ends) > 3 and self._ends[1] < pivot.earliest and pivot.latest < self._starts[-2]
        return enough and self.reaches(pivot)

    def before(self, pivot: Interval) -> View:
        """What was said of the time before: as many as end before it, so their number names them."""
        count = bisect_left(self._ends, pivot.earliest)
        if count not in self._before:
            self._before[count] = view([told for when, told in self._placed if when.before(pivot)])
        return self._before[count]

    def after(self, pivot: Interval) -> View:
        """What was said of the time after."""
        count = bisect_right(self._starts, pivot.latest)
        if count not in self._after:
            self._after[count] = view([told for when, told in self._placed if pivot.before(when)])
        return self._after[count]


class _Account:
    """What counts of one organisation about another: its themes along time, and what has no time."""

    def __init__(self, corpus: Corpus, told: Iterable[Telling]) -> None:
        dated = [(when_told(corpus, each), each) for each in told if each.counts]
        self._untimed = [each for when, each in dated if not when]
        self._placed = [(when, each) for when, each in dated if when]
        by_theme: dict[str, list[tuple[Interval, Telling]]] = defaultdict(list)
        for placed in self._placed:
            for theme in placed[1].themes:
                by_theme[theme].append(placed)
        applied = {code for _, each in self._placed for code in each.codes}
        self.lines = [_Line(theme, by_theme[theme]) for theme in sorted(applied)]

    def between(self, pivot: Interval) -> list[Telling]:
        """What can be put neither before nor after."""
        return self._untimed + [each for when, each in self._placed if not (when.before(pivot) or pivot.before(when))]


@lru_cache(maxsize=4)
def _accounts(corpus: Corpus) -> dict[tuple[OrganisationId, OrganisationId], _Account]:
    return {of: _Account(corpus, told) for of, told in grouped(corpus).views.items()}


def _both(corpus: Corpus, a: OrganisationId, b: OrganisationId) -> list[tuple[OrganisationId, _Account]]:
    known = _accounts(corpus)
    return [(teller, known[of]) for teller, of in ((a, (a, b)), (b, (b, a))) if of in known]


def _shift(teller: OrganisationId, line: _Line, pivot: Interval) -> Shift:
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
