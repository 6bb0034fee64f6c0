"""The reading list: what coders coded differently, and alike, and what was decided about it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from madang.analysis.apart import apart
from madang.analysis.corpus import Corpus
from madang.analysis.disagreements.decided import Decided, decided
from madang.analysis.disagreements.differing import differing, reach
from madang.analysis.disagreements.disagreement import Disagreement, Doubt
from madang.analysis.disagreements.groups import Group, aligned, by_source
from madang.base.ids import CoderId, CodingId, SettlingId, SourceId
from madang.coding.coding import Coding


@lru_cache(maxsize=2)
def disagreements(corpus: Corpus) -> tuple[Disagreement, ...]:
    """Every group of codings in sources that two or more coded, by source and in the order of the text.

    What was decided stays together as it was decided, whatever is coded beside it later; only a coder who coded
    the passage afterwards joins it, and then it is to be looked at again.
    """
    own, read = apart(corpus), _readers(corpus)
    of_source: dict[SourceId, list[Decided]] = {}
    for each in decided(corpus).values():
        of_source.setdefault(each.settling.source, []).append(each)
    placed = by_source(own.values())
    sources = sorted({*placed, *of_source}, key=lambda each: (corpus.sources[each].name, each))
    return tuple(
        each
        for source in sources
        for each in _of_source(
            corpus, own, source, placed.get(source, []), of_source.get(source, []), read.get(source, frozenset())
        )
    )


def _readers(corpus: Corpus) -> Mapping[SourceId, frozenset[CoderId]]:
    """Who recorded what became of a theme in a source: they read it, also where they coded nothing there."""
    found: dict[SourceId, set[CoderId]] = {}
    for each in corpus.reach:
        found.setdefault(each.source, set()).add(each.coder)
    return {source: frozenset(coders) for source, coders in found.items()}


def _of_source(
    corpus: Corpus,
    own: Mapping[CodingId, Coding],
    source: SourceId,
    placed: Sequence[Coding],
    done: Sequence[Decided],
    read: frozenset[CoderId],
) -> list[Disagreement]:
    coders = tuple(sorted({*read, *(each.coder for each in placed)}))
    if len(coders) < 2 and not done:
        return []
    open_, joining = _undecided(corpus, coders, placed, done)
    found = [_made(corpus, source, coders, group) for group in open_]
    for together in _joined(done):
        group = [own[each] for each in dict.fromkeys(id_ for one in together for id_ in one.between) if each in own]
        late = [each for one in together for each in joining.get(one.settling.id, ())]
        found.append(_made(corpus, source, coders, _one_each([*group, *late]), together, bool(late)))
    return sorted(found, key=lambda each: (each.span.start if each.span else -1, each.span or (0, 0), each.key))


def _undecided(
    corpus: Corpus, coders: Sequence[CoderId], placed: Sequence[Coding], done: Sequence[Decided]
) -> tuple[list[Group], dict[SettlingId, list[Coding]]]:
    """The groups nobody has settled, and, by decision, the codings of coders who came to its passage later."""
    by_coding = {id_: each for each in done for id_ in each.between}
    joining: dict[SettlingId, list[Coding]] = {}
    if len(coders) < 2:
        return [], joining
    if by_coding:
        late = dict(_late(aligned(corpus, coders, placed), by_coding))
        for each in placed:
            if each.id in late:
                joining.setdefault(late[each.id], []).append(each)
        placed = [each for each in placed if each.id not in by_coding and each.id not in late]
    return (aligned(corpus, coders, placed) if placed else []), joining


def _late(groups: Iterable[Group], by_coding: Mapping[CodingId, Decided]) -> Iterator[tuple[CodingId, SettlingId]]:
    for group in groups:
        done = [by_coding[each.id] for each in group if each.id in by_coding]
        if done:
            asked = {part.said.coder for part in done[-1].given} | {e.coder for e in group if e.id in by_coding}
            yield from (
                (each.id, done[-1].settling.id)
                for each in group
                if each.id not in by_coding and each.coder not in asked
            )


def _joined(done: Sequence[Decided]) -> list[list[Decided]]:
    """Decisions about one coding together: made in two copies, they are one thing to look at."""
    found: list[list[Decided]] = []
    for each in done:
        mine = set(each.between)
        same = next((some for some in found if any(mine & set(one.between) for one in some)), None)
        if same is None:
            found.append([each])
        else:
            same.append(each)
    return found


def _one_each(codings: Iterable[Coding]) -> Group:
    return tuple({each.coder: each for each in codings}.values())


def _made(
    corpus: Corpus,
    source: SourceId,
    coders: Sequence[CoderId],
    group: Group,
    done: Sequence[Decided] = (),
    late: bool = False,
) -> Disagreement:
    there = {each.coder: each.id for each in sorted(group, key=lambda one: one.coder)}
    missing = tuple(each for each in coders if each not in there)
    kinds, fields = differing(corpus, group, bool(missing))
    doubts = {doubt for each in done for doubt in each.doubts} | ({Doubt.LATE} if late else set())
    return Disagreement(
        source,
        there,
        missing,
        kinds,
        fields,
        reach(group),
        tuple(each.settling.id for each in done),
        tuple(each for each in Doubt if each in doubts),
    )
