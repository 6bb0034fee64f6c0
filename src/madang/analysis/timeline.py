"""What one organisation says about another, laid along time, theme by theme."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from madang.analysis.coorientation import View, view
from madang.analysis.corpus import Corpus
from madang.analysis.grouped import grouped
from madang.analysis.tellings import Telling
from madang.analysis.when import Interval, when_told
from madang.base.ids import OrganisationId


class Line:
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


class Account:
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
        self.lines = [Line(theme, by_theme[theme]) for theme in sorted(applied)]

    def between(self, pivot: Interval) -> list[Telling]:
        """What can be put neither before nor after."""
        return self._untimed + [each for when, each in self._placed if not (when.before(pivot) or pivot.before(when))]


@lru_cache(maxsize=4)
def accounts(corpus: Corpus) -> dict[tuple[OrganisationId, OrganisationId], Account]:
    """Every organisation about every other it speaks about."""
    return {of: Account(corpus, told) for of, told in grouped(corpus).views.items()}
