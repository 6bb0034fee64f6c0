"""Coverage: how many of the cases that a theme reached tell of it (3.3.1).

After framework charts; Hannah & Lautsch 2011; Maxwell 2010. The smallest unit is the case
(organisation): spans, statements and episodes are never added up across cases.

How it is counted: docs/method/coverage.md.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from madang.analysis.cases import asked_about, cases
from madang.analysis.corpus import Corpus
from madang.analysis.grouped import grouped
from madang.analysis.medians import median
from madang.analysis.refusals import NOBODY_REACHED, NOT_A_PROBABILITY_SAMPLE, REACH_NOT_RECORDED
from madang.analysis.tellings import Statements
from madang.base.bilingual import Bilingual
from madang.base.ids import CoderId, OrganisationId
from madang.sources.organisation import Side


@dataclass(frozen=True, slots=True)
class CoderCount:
    """How many cases tell of it by one coder's statements alone, of the cases this coder coded."""

    coder: CoderId
    n: int
    cases: int


@dataclass(frozen=True, slots=True)
class CoderRange:
    """n by each coder alone, by any coder (`union`) and by every coder who coded the case (`intersection`)."""

    coders: tuple[CoderCount, ...]
    union: int
    intersection: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """n of N cases, everything as numbers of cases unless said otherwise.

    `cases` tell of the theme; `without` were reached and do not; `not_reached` were heard but
    neither asked nor raised it; `denied` were asked and denied it. `share` is n/N (None when N is
    0); `lowest` and `highest` are the reach range n/(N+unreached) to (n+unreached)/(N+unreached).
    `word` is the fixed word, None with `reason`. `percentage` stays None below 20 cases; `wilson`
    is a 95 % interval, None with `no_interval`. `episodes` is the median number per telling case.
    """

    theme: str
    side: Side | None
    n: int
    reached: int
    unreached: int
    cases: tuple[OrganisationId, ...]
    without: tuple[OrganisationId, ...]
    not_reached: tuple[OrganisationId, ...]
    denied: tuple[OrganisationId, ...]
    share: float | None
    lowest: float | None
    highest: float | None
    percentage: float | None
    word: Bilingual | None
    reason: Bilingual | None
    wilson: tuple[float, float] | None
    no_interval: Bilingual | None
    coder_range: CoderRange
    positions: tuple[str, ...]
    episodes: float | None
    statements: Statements


PERCENT_FROM = 20
"""No percentages below so many cases."""

NONE = Bilingual("없음", "none")
ONE = Bilingual("하나", "one")
A_FEW = Bilingual("몇몇", "a few")
SOME = Bilingual("일부", "some")
MOST = Bilingual("대부분", "most")
ALL = Bilingual("모두", "all")

RULE = Bilingual(
    "없음 0, 하나 1, 몇몇 둘 이상이며 3분의 1 미만, 일부 3분의 1 이상 3분의 2 이하, 대부분 3분의 2 초과, 모두 전부",
    "none 0; one 1; a few: two or more, under 1/3; some: 1/3 to 2/3; most: over 2/3; all",
)


def coverage(corpus: Corpus, theme: str, side: Side | None = None) -> Coverage:
    """Coverage of one theme (a code key; it includes the codes below) on one side, or on all."""
    cells, asked = grouped(corpus).cells, asked_about(corpus, theme)
    heard = cases(corpus, side)
    telling = tuple(case for case in heard if (case, theme) in cells)
    without = tuple(case for case in heard if case in asked.reached and (case, theme) not in cells)
    n, reached = len(telling), len(telling) + len(without)
    unreached = len(heard) - reached
    reason = _no_word(n, reached, unreached, asked.recorded)
    interval = corpus.study.probability_sample and reached > 0
    return Coverage(
        theme,
        side,
        n,
        reached,
        unreached,
        telling,
        without,
        tuple(case for case in heard if case not in asked.reached and (case, theme) not in cells),
        tuple(case for case in heard if asked.denied_by(case)),
        n / reached if reached else None,
        n / len(heard) if heard else None,
        (n + unreached) / len(heard) if heard else None,
        100 * n / reached if reached >= PERCENT_FROM else None,
        None if reason else word(n, reached),
        reason,
        wilson(n, reached) if interval else None,
        None if interval else NOBODY_REACHED if corpus.study.probability_sample else NOT_A_PROBABILITY_SAMPLE,
        _coder_range(corpus, theme, heard, telling),
        tuple(sorted({position for case in telling for position in cells[case, theme].positions})),
        median([len(cells[case, theme].episodes) for case in telling]) if telling else None,
        grouped(corpus).counted.get((side, theme), ()),
    )


def coverages(corpus: Corpus, side: Side | None = None, themes: Iterable[str] | None = None) -> tuple[Coverage, ...]:
    """Coverage of each theme, by default of every code in the order of the codebook."""
    keys = [code.key for code in corpus.codebook] if themes is None else themes
    return tuple(coverage(corpus, theme, side) for theme in keys)


def word(n: int, reached: int) -> Bilingual:
    """The fixed word for n of `reached` cases."""
    if n < 2:
        return ONE if n else NONE
    if n == reached:
        return ALL
    if 3 * n < reached:
        return A_FEW
    return MOST if 3 * n > 2 * reached else SOME


def wilson(n: int, total: int) -> tuple[float, float]:
    """The 95 % score interval of Wilson 1927 for n of `total`, as shares."""
    z = 1.959963984540054
    share, weight = n / total, z * z / total
    middle = (share + weight / 2) / (1 + weight)
    half = z * sqrt(share * (1 - share) / total + weight / (4 * total)) / (1 + weight)
    return max(0.0, middle - half), min(1.0, middle + half)


def _no_word(n: int, reached: int, unreached: int, recorded: bool) -> Bilingual | None:
    """Why there is no word: nobody reached, or two and more say it and nobody knows who was asked."""
    if not reached:
        return NOBODY_REACHED
    return REACH_NOT_RECORDED if n > 1 and unreached and not recorded else None


def _coder_range(
    corpus: Corpus, theme: str, heard: tuple[OrganisationId, ...], telling: tuple[OrganisationId, ...]
) -> CoderRange:
    groups = grouped(corpus)
    cases_of = Counter(coder for case in heard for coder in groups.coders.get(case, ()))
    n_of = Counter(coder for case in telling for coder in groups.cells[case, theme].coders)
    agreeing = sum(groups.cells[case, theme].coders >= groups.coders[case] for case in telling)
    counts = tuple(CoderCount(coder, n_of[coder], cases_of[coder]) for coder in sorted(cases_of))
    return CoderRange(counts, len(telling), agreeing)
