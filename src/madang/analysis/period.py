"""One stretch of time: the same corpus with only what was told of it.

What has no time of its own stays out, and is counted. How it is counted: docs/method/pairs.md.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from madang.analysis.corpus import Corpus
from madang.analysis.tellings import Statements, Telling, ids, tellings
from madang.analysis.when import first_day, last_day, when_told


@dataclass(frozen=True, slots=True)
class Parted:
    """Statements by what a period makes of them: told of it, told of another time, without a time."""

    inside: Statements
    outside: Statements
    undated: Statements


def touches(corpus: Corpus, told: Telling, start: str | None, end: str | None) -> bool:
    """Whether its time may lie in the period; without a period everything does, undated statements too.

    `start` and `end` are ISO dates or parts of one, both included; None leaves that end open.
    """
    if start is None and end is None:
        return True
    when = when_told(corpus, told)
    return (
        when is not None
        and (start is None or when.latest >= first_day(start))
        and (end is None or when.earliest <= last_day(end))
    )


def parted(corpus: Corpus, told: Iterable[Telling], start: str | None, end: str | None) -> Parted:
    """Statements by whether they were told of the period."""
    every = list(told)
    if start is None and end is None:
        return Parted(ids(every), (), ())
    inside: list[Telling] = []
    outside: list[Telling] = []
    undated: list[Telling] = []
    for each in every:
        if touches(corpus, each, start, end):
            inside.append(each)
        else:
            (undated if when_told(corpus, each) is None else outside).append(each)
    return Parted(ids(inside), ids(outside), ids(undated))


@lru_cache(maxsize=4)
def corpus_in(corpus: Corpus, start: str | None, end: str | None) -> Corpus:
    """The corpus with only the statements told of the period; without a period the corpus itself."""
    if start is None and end is None:
        return corpus
    kept = {each.id: each.statement for each in tellings(corpus) if touches(corpus, each, start, end)}
    return replace(
        corpus,
        statements=kept,
        codings={each.id: each for each in corpus.codings.values() if each.statement is None or each.statement in kept},
        answers=tuple(each for each in corpus.answers if each.strategy in kept and each.barrier in kept),
    )


def years(corpus: Corpus, told: Iterable[Telling]) -> tuple[str, str] | None:
    """The first and the last year of which anything is told; None where nothing has a time."""
    known = [when for each in told if (when := when_told(corpus, each)) is not None]
    if not known:
        return None
    return min(each.earliest for each in known)[:4], max(each.latest for each in known)[:4]
