"""Response-mode balance: tension and conflict, or compromise and collaboration (3.3.4).

Lee 2012: "good at responding to tension and conflict, not at compromise and collaboration".
T: dated or named episodes with RSP.confront, RSP.avoid or RSP.formal; C: with RSP.compromise or
RSP.collab; an episode may be both. RM = (|C| - |T|) / (|C| + |T|), from -1 to 1.

How it is counted: docs/method/response.md.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from madang.analysis.cases import cases
from madang.analysis.corpus import Corpus
from madang.analysis.grouped import grouped
from madang.analysis.pairs import Party
from madang.analysis.refusals import FIVE_EPISODES
from madang.analysis.tellings import Statements, Telling, ids
from madang.base.bilingual import Bilingual
from madang.base.ids import EpisodeId, OrganisationId
from madang.sources.organisation import Side

TENSION = frozenset({"RSP.confront", "RSP.avoid", "RSP.formal"})
COOPERATION = frozenset({"RSP.compromise", "RSP.collab"})
MODES = TENSION | COOPERATION


@dataclass(frozen=True, slots=True)
class Period:
    """From `start` to `end`, both included: ISO dates or parts."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class ResponseMark:
    """One episode by one account; `modes` are the code keys told of it."""

    episode: EpisodeId | None
    start: str | None
    modes: tuple[str, ...]
    statements: Statements


@dataclass(frozen=True, slots=True)
class ResponseBalance:
    """RM by one account; None below five episodes, with `reason`. `low`, `high`: leaving any one episode out."""

    teller: Party
    tension: int
    cooperation: int
    episodes: int
    value: float | None
    low: float | None
    high: float | None
    reason: Bilingual | None
    marks: tuple[ResponseMark, ...]


@dataclass(frozen=True, slots=True)
class PeriodBalance:
    """Both accounts in one period."""

    period: Period
    by_a: ResponseBalance
    by_b: ResponseBalance


@dataclass(frozen=True, slots=True)
class PairResponse:
    """A pair's response modes by both accounts, whole and by period."""

    a: Party
    b: Party
    by_a: ResponseBalance
    by_b: ResponseBalance
    periods: tuple[PeriodBalance, ...]

    @property
    def tense_on_both(self) -> bool:
        """Whether RM is below zero on both accounts."""
        return (self.by_a.value or 0) < 0 and (self.by_b.value or 0) < 0


@dataclass(frozen=True, slots=True)
class SideResponse:
    """A whole side's account: the balance over its episodes, and over how many cases each kind spreads."""

    side: Side
    balance: ResponseBalance
    tension_cases: tuple[OrganisationId, ...]
    cooperation_cases: tuple[OrganisationId, ...]


def pair_response(
    corpus: Corpus, a: OrganisationId, b: OrganisationId, periods: Iterable[Period] | None = None
) -> PairResponse:
    """RM of a pair; `periods` default to the calendar years in which its episodes begin."""
    views = grouped(corpus).framework
    by_a, by_b = (_marks(corpus, views.get(view, ())) for view in ((a, b), (b, a)))
    return PairResponse(
        a,
        b,
        _balance(a, by_a),
        _balance(b, by_b),
        tuple(
            PeriodBalance(each, _balance(a, _within(by_a, each)), _balance(b, _within(by_b, each)))
            for each in (_years([*by_a, *by_b]) if periods is None else periods)
        ),
    )


def side_response(corpus: Corpus, side: Side) -> SideResponse:
    """RM over everything a side tells about other sides."""
    heard = frozenset(cases(corpus, side))
    told = [
        each
        for (teller, about), spoken in sorted(grouped(corpus).framework.items())
        if teller in heard and corpus.organisations[about].side is not side
        for each in spoken
        if _named(each)
    ]
    spread = [
        tuple(sorted({each.case for each in told if each.case and not each.codes.isdisjoint(modes)}))
        for modes in (TENSION, COOPERATION)
    ]
    return SideResponse(side, _balance(side, _marks(corpus, told)), spread[0], spread[1])


def _named(told: Telling) -> bool:
    return told.statement.episode is not None or told.statement.start is not None


def _marks(corpus: Corpus, told: Iterable[Telling]) -> tuple[ResponseMark, ...]:
    """The dated or named episodes with a response mode, in order of time."""
    found: dict[str, list[Telling]] = defaultdict(list)
    for each in told:
        if not each.codes.isdisjoint(MODES) and each.counts and _named(each):
            found[each.episode].append(each)
    marks = [_mark(corpus, each) for _, each in sorted(found.items())]
    return tuple(sorted(marks, key=lambda each: (each.start is None, each.start or "")))


def _mark(corpus: Corpus, told: list[Telling]) -> ResponseMark:
    statement = told[0].statement
    start = corpus.episodes[statement.episode].start if statement.episode else statement.start
    modes = tuple(sorted(MODES & frozenset().union(*(each.codes for each in told))))
    return ResponseMark(statement.episode, start, modes, ids(told))


def _balance(teller: Party, marks: tuple[ResponseMark, ...]) -> ResponseBalance:
    kinds = [(not TENSION.isdisjoint(each.modes), not COOPERATION.isdisjoint(each.modes)) for each in marks]
    tense, cooperating = sum(each[0] for each in kinds), sum(each[1] for each in kinds)
    if len(marks) < 5:
        return ResponseBalance(teller, tense, cooperating, len(marks), None, None, None, FIVE_EPISODES, marks)
    less = [_rm(tense - one, cooperating - other) for one, other in kinds]
    return ResponseBalance(
        teller, tense, cooperating, len(marks), _rm(tense, cooperating), min(less), max(less), None, marks
    )


def _rm(tense: int, cooperating: int) -> float:
    return (cooperating - tense) / (cooperating + tense)


def _years(marks: Iterable[ResponseMark]) -> list[Period]:
    return [Period(year, year) for year in sorted({each.start[:4] for each in marks if each.start})]


def _within(marks: Iterable[ResponseMark], period: Period) -> tuple[ResponseMark, ...]:
    """The episodes that begin in the period, compared as far as both dates are known."""
    return tuple(
        each
        for each in marks
        if each.start
        and each.start[: len(period.start)] >= period.start[: len(each.start)]
        and each.start[: len(period.end)] <= period.end[: len(each.start)]
    )
