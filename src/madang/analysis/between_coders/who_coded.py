"""Who coded which source: "not coded" and "not seen" are two things.

A coder counts for a source if they made a coding in it on their own, or recorded there what became of a theme
(reach), which nobody can who has not read it. Whoever counts and left a passage unmarked decided against every code
there; whoever does not count decided nothing, and is left out of every number about that source.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from madang.analysis.apart import apart
from madang.analysis.corpus import Corpus
from madang.base.ids import CoderId, SourceId


@lru_cache(maxsize=2)
def corpus_apart(corpus: Corpus) -> Corpus:
    """The corpus as its coders left it: without what was settled between them later."""
    own = apart(corpus)
    return corpus if own.keys() == corpus.codings.keys() else replace(corpus, codings=own)


@lru_cache(maxsize=2)
def who_coded(corpus: Corpus) -> Mapping[SourceId, frozenset[CoderId]]:
    """The coders who count for each source, in the order of the sources' names; sources nobody coded are left out."""
    found: dict[SourceId, set[CoderId]] = defaultdict(set)
    for coding in apart(corpus).values():
        found[coding.segment.source].add(coding.coder)
    for record in corpus.reach:
        found[record.source].add(record.coder)
    known = [each for each in found if each in corpus.transcripts]
    return {each: frozenset(found[each]) for each in sorted(known, key=lambda key: (corpus.sources[key].name, key))}


def coded_by_several(
    corpus: Corpus, coders: Collection[CoderId] | None = None
) -> Mapping[SourceId, tuple[CoderId, ...]]:
    """The sources that two coders or more coded, of these coders or of all; coders in the order of their names."""
    order = in_order(corpus, (who for those in who_coded(corpus).values() for who in those))
    found = {
        source: tuple(each for each in order if each in those and (coders is None or each in coders))
        for source, those in who_coded(corpus).items()
    }
    return {source: those for source, those in found.items() if len(those) > 1}


def in_order(corpus: Corpus, coders: Iterable[CoderId]) -> tuple[CoderId, ...]:
    """Coders by their names, each once."""
    names = {each.id: each.name for each in corpus.coders.values()}
    return tuple(sorted(set(coders), key=lambda each: (names.get(each, ""), each)))
