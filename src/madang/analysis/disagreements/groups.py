"""Which codings of several coders belong together: the exact alignment of each source."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from madang.analysis.agreement.alignment import best_alignment
from madang.analysis.agreement.dissimilarity import Dissimilarity
from madang.analysis.agreement.groups import NOBODY
from madang.analysis.agreement.spans import continuum
from madang.analysis.corpus import Corpus
from madang.base.ids import CoderId, SourceId
from madang.coding.coding import Coding, Placing
from madang.coding.statement import Statement

Group = tuple[Coding, ...]
"""At most one coding of each coder."""

UNLIKE = Dissimilarity(alpha=3.0)
"""Position weighs three times a code, as in the program of Mathet and others: spans that do not meet are no pair."""


def by_source(codings: Iterable[Coding]) -> Mapping[SourceId, list[Coding]]:
    """The codings that have a place, by source."""
    found: dict[SourceId, list[Coding]] = defaultdict(list)
    for each in codings:
        if each.placing is not Placing.UNPLACED:
            found[each.segment.source].append(each)
    return found


def aligned(corpus: Corpus, coders: Sequence[CoderId], codings: Sequence[Coding]) -> list[Group]:
    """The codings of one source in groups, in the order of the text; `coders` are those of the source."""
    keys = {each.code: corpus.codebook.code(each.code).key for each in codings}
    place = {key: number for number, key in enumerate(sorted(set(keys.values())))}
    who = {coder: number for number, coder in enumerate(coders)}

    def row(each: Coding) -> tuple[object, ...]:
        # The order of a continuum's spans; of two alike, those that say the same stand in the same order.
        span = each.segment.span
        told = corpus.statements.get(each.statement) if each.statement else None
        return who[each.coder], span.start, span.end, place[keys[each.code]], _told(told), each.id

    ordered = sorted(codings, key=row)
    spans: dict[str, list[tuple[int, int, str]]] = {coder: [] for coder in coders}
    for each in ordered:
        spans[each.coder].append((each.segment.span.start, each.segment.span.end, keys[each.code]))
    groups = best_alignment(continuum(spans), UNLIKE).groups
    return [tuple(ordered[place] for place in row if place != NOBODY) for row in groups.tolist()]


def _told(statement: Statement | None) -> tuple[str, ...]:
    if statement is None:
        return ()
    return statement.view_of or "", statement.about or "", statement.perspective, statement.stance
