"""Agreement on the fields of statements: stance, about whom and the rest, on passages both made statements on.

Two statements stand on the same passage if they share a character. Each is paired with one of another coder at most:
first those with a code in common, then those that have most of their text in common, then the earliest. What nobody
has paired is a question of the text, not of the fields.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

import numpy as np

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.jackknife import Interval
from madang.analysis.between_coders import alpha
from madang.analysis.between_coders.ground import Ground
from madang.analysis.between_coders.reasons import NO_STATEMENTS
from madang.analysis.tellings import Telling, tellings
from madang.base.ids import StatementId
from madang.text.span import Span

FIELDS: dict[str, Callable[[Telling], str]] = {
    "stance": lambda told: told.statement.stance.value,
    "about": lambda told: told.statement.about or "",
    "view_of": lambda told: told.case or "",
    "perspective": lambda told: told.statement.perspective.value,
    "modality": lambda told: told.statement.modality.value,
    "horizon": lambda told: told.statement.horizon.value,
    "owner_side": lambda told: told.statement.owner_side,
    "blame": lambda told: told.statement.blame.value,
    "episode": lambda told: told.statement.episode or "",
    "setting": lambda told: told.statement.setting.value,
}
"""What a statement says beside its codes; nothing said is a value like any other."""


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """One field: agreement, how many passages agree wholly of how many, and the statements that do and do not."""

    field: str
    value: Coefficient
    interval: Interval
    passages: int
    agreeing: int
    alike: tuple[tuple[StatementId, ...], ...]
    unlike: tuple[tuple[StatementId, ...], ...]


@dataclass(frozen=True, slots=True)
class _Stated:
    telling: Telling
    coder: int
    document: int
    span: Span


_Groups = tuple[tuple[_Stated, ...], ...]


def fields(ground: Ground) -> tuple[FieldAgreement, ...]:
    """Every field, over the passages on which two coders or more made statements."""
    groups = _groups(ground)
    return tuple(_field(ground, name, groups) for name in FIELDS)


def _field(ground: Ground, name: str, groups: _Groups) -> FieldAgreement:
    of = FIELDS[name]
    given = [[of(each.telling) for each in group] for group in groups]
    values = sorted({value for each in given for value in each})
    place = {value: number for number, value in enumerate(values)}
    apart, counts = np.zeros(ground.documents), np.zeros((ground.documents, len(values)))
    for group, own in zip(groups, given, strict=True):
        tally = Counter(own)
        apart[group[0].document] += (len(own) ** 2 - sum(n * n for n in tally.values())) / (len(own) - 1)
        for said, n in tally.items():
            counts[group[0].document, place[said]] += n
    told = np.isin(np.arange(ground.documents), [group[0].document for group in groups])
    counted = [(apart[told], counts[told])]
    value = alpha.alpha(counted, len(groups)) if groups else Coefficient.none(alpha.MEASURE, NO_STATEMENTS)
    interval = alpha.interval(counted)
    if value.reason is not None:
        interval = Interval(None, None, interval.documents, interval.certainty, value.reason)
    ids = [tuple(each.telling.id for each in group) for group in groups]
    same = [len(set(each)) == 1 for each in given]
    alike = tuple(key for key, agreed in zip(ids, same, strict=True) if agreed)
    unlike = tuple(key for key, agreed in zip(ids, same, strict=True) if not agreed)
    return FieldAgreement(name, value, interval, len(groups), len(alike), alike, unlike)


@lru_cache(maxsize=4)
def _groups(ground: Ground) -> _Groups:
    """Statements of two coders or more on one passage, one of each coder at most; in the order of the text."""
    found: list[tuple[_Stated, ...]] = []
    for stated in _by_document(ground):
        found += _paired(stated)
    return tuple(found)


def _by_document(ground: Ground) -> Iterator[list[_Stated]]:
    number = {source: place for place, source in enumerate(ground.sources)}
    coder = {who: place for place, who in enumerate(ground.coders)}
    found: dict[int, list[_Stated]] = defaultdict(list)
    for told in tellings(ground.corpus):
        own = [each.segment.span for each in told.codings if ground.corpus.stands(each.segment)]
        if own and told.source in number and told.statement.coder in coder:
            whole = Span(min(each.start for each in own), max(each.end for each in own))
            found[number[told.source]].append(_Stated(told, coder[told.statement.coder], number[told.source], whole))
    for document in sorted(found):
        yield sorted(found[document], key=lambda each: (each.span.start, each.span.end, each.telling.id))


def _paired(stated: Sequence[_Stated]) -> list[tuple[_Stated, ...]]:
    """The groups of one text: pairs are joined from the best on, where no coder would come in twice."""
    group = {each.telling.id: [each] for each in stated}
    for _, one, other in sorted(_pairs(stated), key=lambda each: each[0]):
        ones, others = group[one.telling.id], group[other.telling.id]
        if ones is not others and not {each.coder for each in ones} & {each.coder for each in others}:
            ones += others
            for each in others:
                group[each.telling.id] = ones
    found = {id(each): tuple(sorted(each, key=lambda one: one.coder)) for each in group.values() if len(each) > 1}
    return sorted(found.values(), key=lambda each: (each[0].span.start, each[0].telling.id))


def _pairs(stated: Sequence[_Stated]) -> Iterator[tuple[tuple[bool, float, int, int], _Stated, _Stated]]:
    """Statements of two coders that share a character, with how good a pair they are; the best sorts first."""
    for a, one in enumerate(stated):
        for b in range(a + 1, len(stated)):
            other = stated[b]
            if other.span.start >= one.span.end:
                break
            if one.coder != other.coder:
                common = min(one.span.end, other.span.end) - other.span.start
                either = max(one.span.end, other.span.end) - one.span.start
                unlike = not one.telling.codes & other.telling.codes
                yield (unlike, -common / either, a, b), one, other


def coder_pairs(ground: Ground) -> list[tuple[int, int]]:
    """Every two coders who share a text."""
    both = combinations(range(len(ground.coders)), 2)
    return [(a, b) for a, b in both if (ground.present[a] & ground.present[b]).any()]
