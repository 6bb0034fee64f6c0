"""A few passages that show what a code looks like in the material."""

from collections.abc import Iterable

from madang.analysis.corpus import Corpus
from madang.analysis.tellings import Telling, tellings
from madang.base.ids import CodeId, SourceId
from madang.coding.coding import Coding
from madang.coding.statement import Pick

_RANK = {Pick.TYPICAL: 0, Pick.DEVIANT: 1, Pick.NONE: 2}


def exemplars(corpus: Corpus, code: CodeId, many: int = 4) -> tuple[str, ...]:
    """Ids of statements, or of codings outside statements, that carry `code` or one below it: at most `many`.

    Those a researcher marked typical first, then the deviant; then agreed ones before others, and one
    from each source before a second from any.
    """
    below = {each.id for each in corpus.codebook.below(code)}
    keys = {each.key for each in corpus.codebook.below(code)}
    told = sorted((each for each in tellings(corpus) if each.codes & keys), key=_rank)
    plain = sorted(_plain(corpus, below), key=lambda each: each.id)
    found = [(each.id, each.source, each.statement.pick) for each in told]
    rest = [(each.id, each.segment.source, Pick.NONE) for each in plain]
    return _spread([*found, *rest], many)


def _rank(each: Telling) -> tuple[int, bool, str]:
    return _RANK[each.statement.pick], not each.counts, each.id


def _plain(corpus: Corpus, codes: set[CodeId]) -> Iterable[Coding]:
    return (each for each in corpus.codings.values() if each.statement is None and each.code in codes)


def _spread(found: list[tuple[str, SourceId, Pick]], many: int) -> tuple[str, ...]:
    seen: set[SourceId] = set()
    first: list[str] = []
    later: list[str] = []
    for id_, source, pick in found:
        new = pick is not Pick.NONE or source not in seen
        seen.add(source)
        (first if new else later).append(id_)
    return tuple([*first, *later][:many])
