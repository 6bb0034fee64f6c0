"""How often and how widely each code was applied: for the codebook page, never as importance."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from madang.analysis.corpus import Corpus
from madang.analysis.lookups import Coded
from madang.analysis.tellings import tellings
from madang.base.ids import CoderId, CodingId, OrganisationId, SourceId
from madang.coding.code import Code
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
    case_of = {each.id: each.case for each in tellings(corpus)}
    coded = Coded(corpus)
    for source, start, end, coder, coding in sorted(map(_placed, corpus.codings.values())):
        made = corpus.codings[coding]
        (own,), themes = coded.of((made,))
        tallies[own].add(source, coder, case_of.get(made.statement) if made.statement else None)
        for theme in themes:
            tallies[theme].passes(source, start, end, coder)
    return tuple(_row(corpus, code, tallies) for code in corpus.codebook)


def _placed(coding: Coding) -> tuple[SourceId, int, int, CoderId, CodingId]:
    span = coding.segment.span
    return coding.segment.source, span.start, span.end, coding.coder, coding.id


@dataclass(slots=True)
class _Tally:
    """One code while the codings pass in the order of the text: its own, and passages with those below."""

    codings: int = 0
    sources: set[SourceId] = field(default_factory=set)
    cases: set[OrganisationId | None] = field(default_factory=set)
    coders: set[CoderId] = field(default_factory=set)
    passages: int = 0
    last: SourceId | None = None
    end: int = 0
    here: set[CoderId] = field(default_factory=set)

    def add(self, source: SourceId, coder: CoderId, case: OrganisationId | None) -> None:
        """One more coding of the code itself."""
        self.codings += 1
        self.sources.add(source)
        self.coders.add(coder)
        self.cases.add(case)

    def passes(self, source: SourceId, start: int, end: int, coder: CoderId) -> None:
        """A new passage, unless it overlaps the last one and this coder has not been there."""
        if start >= self.end or source != self.last or coder in self.here:
            self.passages += 1
            self.last, self.end, self.here = source, end, {coder}
        else:
            self.here.add(coder)
            self.end = max(self.end, end)


def _row(corpus: Corpus, code: Code, tallies: Mapping[str, _Tally]) -> Frequency:
    own = tallies[code.key]
    every = [tallies[each.key] for each in corpus.codebook.below(code.id)]
    sources, coders = {one for each in every for one in each.sources}, {one for each in every for one in each.coders}
    cases = {one for each in every for one in each.cases} - {None}
    with_below = sum(each.codings for each in every)
    return Frequency(code.key, own.codings, with_below, own.passages, len(sources), len(cases), len(coders))
