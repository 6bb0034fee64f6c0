"""A pair's episodes in order of time, as each side tells them (3.3.9).

How it is counted: docs/method/change.md.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from madang.analysis.corpus import Corpus
from madang.analysis.grouped import grouped
from madang.analysis.medians import median_stance
from madang.analysis.refusals import THIRTY_DATED
from madang.analysis.response import MODES
from madang.analysis.roles import shown_roles
from madang.analysis.tellings import Statements, Telling
from madang.analysis.when import Interval, interval
from madang.base.bilingual import Bilingual
from madang.base.ids import EpisodeId, OrganisationId
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
