"""How often and how widely each code was applied: for the codebook page, never as importance."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from madang.analysis.corpus import Corpus
from madang.analysis.tellings import Telling, tellings
from madang.base.ids import CodeId, StatementId
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
    by_code: dict[CodeId, list[Coding]] = defaultdict(list)
    for coding in corpus.codings.values():
        by_code[coding.code].append(coding)
    told = {each.statement.id: each for each in tellings(corpus)}
    rows = {code.id: _row(corpus, code, by_code, told) for code in corpus.codebook}
    return tuple(rows.values())


def _row(
    corpus: Corpus, code: Code, by_code: Mapping[CodeId, list[Coding]], told: Mapping[StatementId, Telling]
) -> Frequency:
    every = [coding for each in corpus.codebook.below(code.id) for coding in by_code.get(each.id, ())]
    spoken = [told[coding.statement] for coding in every if coding.statement is not None and coding.statement in told]
    return Frequency(
        code.key,
        len(by_code.get(code.id, ())),
        len(every),
        _passages(every),
        len({coding.segment.source for coding in every}),
        len({each.case for each in spoken if each.case}),
        len({coding.coder for coding in every}),
    )


def _passages(codings: Iterable[Coding]) -> int:
    """How many passages, where overlapping ones of different coders are one."""
    placed = sorted(
        (each.segment.source, each.segment.span.start, each.segment.span.end, each.coder) for each in codings
    )
    count, source, end, coders = 0, "", 0, set[str]()
    for where, start, stop, coder in placed:
        if where != source or start >= end or coder in coders:
            count, source, end, coders = count + 1, where, stop, set()
        coders.add(coder)
        end = max(end, stop)
    return count
