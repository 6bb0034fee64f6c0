"""How often and how widely each code was applied: for the codebook page, never as importance."""

from collections import defaultdict
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
    for codings in _by_source(corpus).values():
        by_theme: dict[str, list[_Placed]] = defaultdict(list)
        for placed in codings:
            coding = placed[3]
            (own,), themes = coded.of((coding,))
            tally = tallies[own]
            tally.codings += 1
            tally.coders.add(coding.coder)
            if coding.statement is not None:
                tally.cases.add(case_of.get(coding.statement))
            for theme in themes:
                by_theme[theme].append(placed)
        for theme, passing in by_theme.items():
            tallies[theme].sources += 1
            tallies[theme].passages += _passages(passing)
    return tuple(_row(corpus, code, tallies) for code in corpus.codebook)


_Placed = tuple[int, int, CodingId, Coding]


@dataclass(slots=True)
class _Tally:
    """One code: codings, coders and cases its own, passages and sources with those below."""

    codings: int = 0
    coders: set[CoderId] = field(default_factory=set)
    cases: set[OrganisationId | None] = field(default_factory=set)
    passages: int = 0
    sources: int = 0


def _by_source(corpus: Corpus) -> dict[SourceId, list[_Placed]]:
    """The codings of each source in the order of the text."""
    found: dict[SourceId, list[_Placed]] = defaultdict(list)
    for coding in corpus.codings.values():
        span = coding.segment.span
        found[coding.segment.source].append((span.start, span.end, coding.id, coding))
    for codings in found.values():
        codings.sort(key=_place)
    return found


def _place(placed: _Placed) -> tuple[int, int, CoderId, CodingId]:
    return placed[0], placed[1], placed[3].coder, placed[2]


def _passages(codings: list[_Placed]) -> int:
    """How many passages of one source: a new one, unless it overlaps the last and this coder was not there."""
    passages = last = 0
    here: tuple[CoderId, ...] = ()
    for start, end, _, coding in codings:
        coder = coding.coder
        if start >= last or coder in here:
            passages, last, here = passages + 1, end, (coder,)
        else:
            last, here = max(last, end), (*here, coder)
    return passages


def _row(corpus: Corpus, code: Code, tallies: Mapping[str, _Tally]) -> Frequency:
    own = tallies[code.key]
    every = [tallies[each.key] for each in corpus.codebook.below(code.id)]
    coders = frozenset().union(*[each.coders for each in every])
    cases = frozenset().union(*[each.cases for each in every]) - {None}
    with_below = sum(each.codings for each in every)
    return Frequency(code.key, own.codings, with_below, own.passages, own.sources, len(cases), len(coders))
