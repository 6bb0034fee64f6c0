"""What it does to codings, reach records and memos when one code is folded into another, wholly or in part.

Nothing is lost: where the same coder already has the code on the same passage, one coding remains,
and whatever pointed at the other is told which one that is.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from madang.base.ids import CodeId, CoderId, CodingId, ReachId, SourceId, StatementId, TranscriptId
from madang.coding.coding import Coding
from madang.coding.memo import Memo
from madang.coding.reach import Reach, Reached


@dataclass(frozen=True, slots=True)
class Recoding:
    """`changed` codings have another code now; `folded` names, for each coding that goes, the one that remains."""

    changed: tuple[Coding, ...]
    folded: Mapping[CodingId, CodingId]


@dataclass(frozen=True, slots=True)
class ReachRecoding:
    """As `Recoding`, for reach records. `beside`: sources where records that differ now stand side by side."""

    changed: tuple[Reach, ...]
    folded: Mapping[ReachId, ReachId]
    beside: tuple[SourceId, ...]


_Place = tuple[CoderId, SourceId, TranscriptId, int, int]


def recoded(codings: Iterable[Coding], chosen: Collection[CodingId], into: CodeId) -> Recoding:
    """What becomes of codings when the chosen ones take the code `into`.

    On one passage a coder keeps one coding of the code for each statement; a plain coding gives way
    to one that belongs to a statement, unless both were there before.
    """
    changed: list[Coding] = []
    folded: dict[CodingId, CodingId] = {}
    for here in _by_place(codings, chosen, into).values():
        _recode(here, chosen, into, changed, folded)
    return Recoding(tuple(changed), folded)


def _by_place(codings: Iterable[Coding], chosen: Collection[CodingId], into: CodeId) -> Mapping[_Place, list[Coding]]:
    found: dict[_Place, list[Coding]] = defaultdict(list)
    for each in sorted(codings, key=lambda one: one.id):
        if each.id in chosen or each.code == into:
            found[_place(each)].append(each)
    return found


def _place(coding: Coding) -> _Place:
    segment = coding.segment
    return coding.coder, segment.source, segment.transcript, segment.span.start, segment.span.end


def _recode(
    here: list[Coding],
    chosen: Collection[CodingId],
    into: CodeId,
    changed: list[Coding],
    folded: dict[CodingId, CodingId],
) -> None:
    """Work out one coder's passage."""
    coming = [each for each in here if each.id in chosen and each.code != into]
    there = [each for each in here if each.code == into]
    remaining: dict[StatementId | None, CodingId] = {}
    for each in there:
        remaining.setdefault(each.statement, each.id)
    gone: dict[CodingId, CodingId] = {}
    for each in coming:
        kept = remaining.setdefault(each.statement, each.id)
        if kept != each.id:
            gone[each.id] = kept
    plain = _plain_that_goes(remaining, there, coming)
    if plain is not None:
        gone[plain[0]] = plain[1]
    changed += [replace(each, code=into) for each in coming if each.id not in gone]
    folded |= {id_: gone.get(kept, kept) for id_, kept in gone.items()}


def _plain_that_goes(
    remaining: Mapping[StatementId | None, CodingId], there: list[Coding], coming: list[Coding]
) -> tuple[CodingId, CodingId] | None:
    """The plain coding that a statement's makes needless, and that one; None where there is none."""
    plain = remaining.get(None)
    told = sorted(id_ for statement, id_ in remaining.items() if statement is not None)
    # A plain coding beside a statement's that both had the code already is the coder's own doing.
    both_before = any(each.statement is not None for each in there) and all(each.id != plain for each in coming)
    return None if plain is None or not told or both_before else (plain, told[0])


def reach_recoded(reach: Iterable[Reach], old: CodeId, new: CodeId) -> ReachRecoding:
    """What becomes of reach records when `old` is folded into `new`.

    Equal records of a coder on a source become one, and "not reached" gives way to any other;
    records that differ stay side by side.
    """
    kept: dict[tuple[SourceId, CoderId], list[Reach]] = defaultdict(list)
    every = [each for each in sorted(reach, key=lambda one: one.id) if each.code in (old, new)]
    for each in sorted(every, key=lambda one: one.code != new):
        kept[each.source, each.coder].append(each)
    changed: list[Reach] = []
    folded: dict[ReachId, ReachId] = {}
    beside: set[SourceId] = set()
    for here in kept.values():
        if all(each.code == new for each in here):
            continue
        remain = _one_of_each(here)
        folded |= {each.id: _what_remains(each, remain).id for each in here if each not in remain}
        changed += [replace(each, code=new) for each in remain if each.code == old]
        if len(remain) > 1:
            beside.add(here[0].source)
    return ReachRecoding(tuple(changed), folded, tuple(sorted(beside)))


def _one_of_each(here: list[Reach]) -> list[Reach]:
    first = {each.value: each for each in reversed(here)}
    told = [value for value in first if value is not Reached.NOT_REACHED]
    return [first[value] for value in told or first]


def _what_remains(gone: Reach, remain: list[Reach]) -> Reach:
    return next((each for each in remain if each.value == gone.value), remain[0])


def memos_moved(memos: Iterable[Memo], moved: Mapping[tuple[str, str], str]) -> tuple[Memo, ...]:
    """The memos about things that went, now about what remained: (kind, id) to the id that remained."""
    return tuple(replace(memo, of_id=moved[memo.of, memo.of_id]) for memo in memos if (memo.of, memo.of_id) in moved)


def naming(memos: Iterable[Memo], old: CodeId, new: CodeId) -> tuple[Memo, ...]:
    """The memos whose text names the code `old` by its id, as a saved search does, now naming `new`."""
    return tuple(replace(memo, text=memo.text.replace(old, new)) for memo in memos if old in memo.text)
