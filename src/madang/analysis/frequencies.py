"""How often and how widely each code was applied: for the codebook page, never as importance."""

from dataclasses import dataclass, field

from madang.analysis.corpus import Corpus
from madang.analysis.lookups import Coded
from madang.analysis.tellings import tellings
from madang.base.ids import CoderId, OrganisationId, SourceId
from madang.coding.coding import Coding


@dataclass(frozen=True, slots=True)
class Frequency:
    """One code. `codings` its own, `with_below` also those of the codes under it; the rest includes them too.

    `passages` counts a passage coded by several coders once; `cases` organisations whose statements carry it.
    """

    code: str
    codings: int
    with_below: int
    passages: int
    sources: int
    cases: int
    coders: int


def frequencies(corpus: Corpus) -> tuple[Frequency, ...]:
    """One row per code in the order of the codebook."""
    tallies = {code.key: _Tally() for code in corpus.codebook}
    case_of = {each.statement.id: each.case for each in tellings(corpus)}
    themes = Coded(corpus)
    for coding in sorted(corpus.codings.values(), key=_place):
        case = case_of.get(coding.statement) if coding.statement else None
        (own,), every = themes.of((coding,))
        tallies[own].own += 1
        for theme in every:
            tallies[theme].add(coding, case)
    return tuple(tally.row(key) for key, tally in tallies.items())


def _place(coding: Coding) -> tuple[str, int, int, str]:
    span = coding.segment.span
    return coding.segment.source, span.start, span.end, coding.coder


@dataclass(slots=True)
class _Tally:
    """One code while the codings pass in the order of the text."""

    own: int = 0
    every: int = 0
    passages: int = 0
    end: int = 0
    here: set[CoderId] = field(default_factory=set)
    last: SourceId | None = None
    sources: set[SourceId] = field(default_factory=set)
    cases: set[OrganisationId | None] = field(default_factory=set)
    coders: set[CoderId] = field(default_factory=set)

    def add(self, coding: Coding, case: OrganisationId | None) -> None:
        """One more; a new passage unless it overlaps the last one and this coder has not been there."""
        segment, coder = coding.segment, coding.coder
        self.every += 1
        if segment.source != self.last or segment.span.start >= self.end or coder in self.here:
            self.passages += 1
            self.last, self.end, self.here = segment.source, segment.span.end, {coder}
            self.sources.add(segment.source)
        else:
            self.here.add(coder)
            self.end = max(self.end, segment.span.end)
        self.cases.add(case)
        self.coders.add(coder)

    def row(self, code: str) -> Frequency:
        """The finished row."""
        cases = len(self.cases - {None})
        return Frequency(code, self.own, self.every, self.passages, len(self.sources), cases, len(self.coders))
