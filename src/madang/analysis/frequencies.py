"""How often and how widely each code was applied: for the codebook page, never as importance.

How it is counted: docs/method/tables.md.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain as joined

from madang.analysis.corpus import Corpus
from madang.analysis.lookups import chain
from madang.analysis.tellings import tellings
from madang.base.ids import CodeId, CoderId, CodingId, OrganisationId, SourceId
from madang.coding.code import Code
from madang.coding.coding import Placing


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
    for codes, case in {(each.codes, each.case) for each in tellings(corpus)}:
        for code in codes:
            tallies[code].cases.add(case)
    chains = {code.id: chain(corpus.codebook, code.id) for code in corpus.codebook.codes}
    for by_code in _by_source(corpus).values():
        by_theme: dict[str, list[list[_Placed]]] = defaultdict(list)
        for id_, placed in by_code.items():
            own = tallies[chains[id_][0]]
            own.codings += len(placed)
            own.coders.update([coder for _, _, coder, _ in placed])
            placed.sort()
            for theme in chains[id_]:
                by_theme[theme].append(placed)
        for theme, parts in by_theme.items():
            tallies[theme].sources += 1
            tallies[theme].passages += _passages(parts[0] if len(parts) == 1 else sorted(joined(*parts)))
    return tuple(_row(corpus, code, tallies) for code in corpus.codebook)


_Placed = tuple[int, int, CoderId, CodingId]


@dataclass(slots=True)
class _Tally:
    """One code: codings, coders and cases its own, passages and sources with those below."""

    codings: int = 0
    coders: set[CoderId] = field(default_factory=set)
    cases: set[OrganisationId | None] = field(default_factory=set)
    passages: int = 0
    sources: int = 0


def _by_source(corpus: Corpus) -> dict[SourceId, dict[CodeId, list[_Placed]]]:
    """The places of each source's codings by their codes."""
    found: dict[SourceId, dict[CodeId, list[_Placed]]] = defaultdict(lambda: defaultdict(list))
    for coding in corpus.codings.values():
        segment = coding.segment
        # Words that a correction took away make up no passage.
        start, end = (segment.span.start, segment.span.end) if coding.placing is not Placing.UNPLACED else (-1, -1)
        found[segment.source][coding.code].append((start, end, coding.coder, coding.id))
    return found


def _passages(placed: list[_Placed]) -> int:
    """How many passages of one source: a new one, unless it overlaps the last and this coder was not there."""
    passages = last = 0
    here: tuple[CoderId, ...] = ()
    for start, end, coder, _ in placed:
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
