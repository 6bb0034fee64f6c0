"""What taking one coder's reading changes in the account: the order in which disagreements are worth reading.

Until it is settled everything coded counts. A reading that leaves a coding out may take a case's only word on a
code, move what one side thinks of the other, or leave a source without a code. Nothing else counts as a change.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from madang.analysis.coorientation import view
from madang.analysis.corpus import Corpus
from madang.analysis.disagreements.disagreement import Disagreement
from madang.analysis.lookups import chain
from madang.analysis.tellings import Telling, tellings
from madang.base.ids import CodeId, CoderId, CodingId, OrganisationId, SourceId, StatementId


class StakeKind(StrEnum):
    """What changes: a case's or a source's last coding with a code goes, or the view of a pair on it is another."""

    CASE = "case"
    VIEW = "view"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Stake:
    """One change. `case` no longer speaks of `code`; or its view of `about` on it was `was` and is `now` (-1 to 1,

    None: no view yet); or `source` no longer carries it.
    """

    what: StakeKind
    code: CodeId
    case: OrganisationId | None = None
    about: OrganisationId | None = None
    was: float | None = None
    now: float | None = None
    source: SourceId | None = None


Weighed = Mapping[CoderId | None, tuple[Stake, ...]]
"""What changes when a coder's reading alone is taken; under None, when none is."""


def weighed(corpus: Corpus, one: Disagreement) -> Weighed:
    """What each way of settling a disagreement changes; what is settled has nothing at stake any more."""
    ground = _ground(corpus)
    every = frozenset(each for each in one.codings.values() if each in corpus.codings)
    readings: dict[CoderId | None, frozenset[CodingId]] = {
        coder: every - {coding} for coder, coding in one.codings.items()
    }
    return {who: tuple(ground.changes(gone)) for who, gone in {**readings, None: every}.items()}


_View = tuple[OrganisationId, OrganisationId, str]


class _Ground:
    """What stands on which codings."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.told = {each.id: each for each in tellings(corpus) if each.counts and each.case is not None}
        self.chains = {code.id: chain(corpus.codebook, code.id) for code in corpus.codebook.codes}
        self.case: dict[tuple[OrganisationId, str], set[CodingId]] = defaultdict(set)
        self.view: dict[_View, list[Telling]] = defaultdict(list)
        self.source: dict[tuple[SourceId, CodeId], set[CodingId]] = defaultdict(set)
        for each in self.told.values():
            self._learn(each)
        for coding in corpus.codings.values():
            if coding.statement is None:
                self.source[coding.segment.source, coding.code].add(coding.id)

    def _learn(self, told: Telling) -> None:
        if told.case is None:
            return
        for coding in told.codings:
            for key in self.chains[coding.code]:
                self.case[told.case, key].add(coding.id)
        if told.about is not None:
            for key in told.codes:
                self.view[told.case, told.about, key].append(told)

    def changes(self, gone: Collection[CodingId]) -> Iterator[Stake]:
        """What changes when these codings count no more."""
        lost = [self.corpus.codings[each] for each in sorted(gone)]
        for coding in sorted({(each.code, each.statement, each.segment.source) for each in lost}, key=repr):
            code, statement, source = coding
            if statement is None:
                if self.source[source, code] <= set(gone):
                    yield Stake(StakeKind.SOURCE, code, source=source)
            elif statement in self.told:
                yield from self._told(statement, code, gone)

    def _told(self, statement: StatementId, code: CodeId, gone: Collection[CodingId]) -> Iterator[Stake]:
        told, key = self.told[statement], self.chains[code][0]
        if told.case is not None and self.case[told.case, key] <= set(gone):
            yield Stake(StakeKind.CASE, code, told.case)
        elif told.case is not None and told.about is not None:
            there = self.view[told.case, told.about, key]
            left = [each for each in there if not self._silent(each, key, gone)]
            was, now = view(there).value, view(left).value
            if was != now:
                yield Stake(StakeKind.VIEW, code, told.case, told.about, was, now)

    def _silent(self, told: Telling, key: str, gone: Collection[CodingId]) -> bool:
        """Whether a statement no longer says anything with a code."""
        return all(each.id in gone for each in told.codings if self.chains[each.code][0] == key)


@lru_cache(maxsize=2)
def _ground(corpus: Corpus) -> _Ground:
    return _Ground(corpus)
