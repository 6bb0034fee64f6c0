"""Change over time: a pair's episodes in order, and before and after a named one (3.3.9).

A change is claimed by pairing: same pair, same theme, before and after, both sides listed.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
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
    views = grouped(corpus).views
    shifts: list[Shift] = []
    unplaced: list[Telling] = []
    for teller, view_ in ((a, (a, b)), (b, (b, a))):
        before, after, rest = _parted(corpus, [each for each in views.get(view_, ()) if each.counts], pivot)
        shifts.extend(_shifts(corpus, teller, before, after))
        unplaced.extend(rest)
    order = [code.key for code in corpus.codebook]
    shifts.sort(key=lambda each: order.index(each.theme))
    return Change(a, b, event, tuple(shifts), ids(unplaced), None)


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
    told_in = [{each.statement.source for each in told} for told in accounts]
    dates = [{date for each in some if (date := sources[each].date)} for some in told_in]
    if any(len(some) > 1 for some in dates):
        return True
    return when is not None and any(when.meets(date) for some in dates for date in some)


def _parted(corpus: Corpus, told: list[Telling], pivot: Interval) -> tuple[list[Telling], list[Telling], list[Telling]]:
    """Before the event, after it, and what cannot be placed."""
    parts: tuple[list[Telling], list[Telling], list[Telling]] = [], [], []
    for each in told:
        when = when_told(corpus, each)
        part = 2 if when is None else 0 if when.before(pivot) else 1 if pivot.before(when) else 2
        parts[part].append(each)
    return parts


def _shifts(corpus: Corpus, teller: OrganisationId, before: list[Telling], after: list[Telling]) -> Iterator[Shift]:
    themes = {code for each in (*before, *after) for code in each.codes}
    for theme in themes:
        one, other = (view([each for each in told if theme in each.themes]) for told in (before, after))
        gap = one.value is None or other.value is None
        yield Shift(theme, teller, one, other, None if gap else (other.value or 0) - (one.value or 0))


def _first_to_last(corpus: Corpus, case: OrganisationId, theme: str) -> tuple[float, tuple[Telling, ...]] | None:
    cell = grouped(corpus).cells.get((case, theme))
    by_date: dict[str, list[Telling]] = defaultdict(list)
    for each in cell.told if cell else ():
        source = corpus.sources[each.statement.source]
        if source.date and source.kind not in DOCUMENTS and each.stance is not None:
            by_date[source.date].append(each)
    if len(by_date) < 2:
        return None
    first, last = by_date[min(by_date)], by_date[max(by_date)]
    return (median_stance(last) or 0) - (median_stance(first) or 0), (*first, *last)
