"""A merge of copies as JSON."""

from pydantic import StrictBool, StrictInt, StrictStr

from madang.api.shapes.shape import Asked, Said, Shape
from madang.store.brought import Deed
from madang.workbench.merge_counts import News
from madang.workbench.merge_report import ClashNews, Differing, HeldBack, Report, TextNews
from madang.workbench.merge_settling import Decision
from madang.workbench.merge_waiting import WaitingCopy
from madang.workbench.sealing import Unsealed

MOST_IDS = 2000
"""How many ids of things travel with a line of a report; more than a person reads."""


class NewsShape(Shape):
    """So many things of a kind that a person made, changed or removed, in so many sources (0: in none)."""

    kind: StrictStr
    way: StrictStr
    who: StrictStr
    count: StrictInt
    sources: StrictInt
    ids: list[StrictStr]


class DecisionShape(Shape):
    """Something to say yes to, named by its key; `what` is remove, recode, person or source."""

    key: StrictStr
    what: StrictStr


class DifferingShape(Shape):
    """Something both copies changed; `stands` is here or there."""

    kind: StrictStr
    entity: StrictStr
    name: Said
    field: StrictStr
    here: Said
    there: Said
    who_here: StrictStr
    at_here: StrictStr
    who_there: StrictStr
    at_there: StrictStr
    stands: StrictStr


class HeldShape(Shape):
    """A removal that is not carried out; `side` is the copy that removed the thing."""

    kind: StrictStr
    entity: StrictStr
    name: Said
    side: StrictStr
    who: StrictStr
    at: StrictStr
    decision: DecisionShape


class MovedPassageShape(Shape):
    """A passage in another text than its own; `now` is empty where it lost its place."""

    kind: StrictStr
    entity: StrictStr
    name: Said
    was: StrictStr
    now: StrictStr


class TextNewsShape(Shape):
    """A source whose text differs in the copies, and what became of its passages."""

    source: StrictStr
    name: Said
    both: StrictBool
    stands: StrictStr | None
    kept: StrictInt
    moved: list[MovedPassageShape]


class ClashShape(Shape):
    """Two things that clash only now; `now` is what the second became, empty where it stays as it is."""

    what: StrictStr
    kind: StrictStr
    ids: list[StrictStr]
    names: list[Said]
    now: Said
    decision: DecisionShape | None


class MergeShape(Shape):
    """What a merge does. `waiting` names the copy while it waits for a yes; `act` wrote it down."""

    waiting: StrictStr | None
    file_name: StrictStr
    same: StrictInt
    brings: StrictInt
    here: list[NewsShape]
    there: list[NewsShape]
    differing: list[DifferingShape]
    held: list[HeldShape]
    texts: list[TextNewsShape]
    clashes: list[ClashShape]
    is_empty: StrictBool
    act: StrictInt | None
    done: list[StrictStr]


class Approve(Asked):
    """A yes to a merge that waits, and to some of its decisions."""

    waiting: StrictStr
    yes: list[StrictStr]


class Forget(Asked):
    """The copy that is not to be merged after all."""

    waiting: StrictStr


class DeedShape(Shape):
    """Something that was done in another copy and came with a merge."""

    id: StrictStr
    at: StrictStr
    who: StrictStr
    verb: StrictStr
    summary: StrictStr


def deed_shape(deed: Deed) -> DeedShape:
    """An act of another copy."""
    return DeedShape(id=deed.id, at=deed.at, who=deed.who, verb=deed.verb, summary=deed.summary)


def merge_shape(copy: WaitingCopy, report: Report) -> MergeShape:
    """A report on a copy."""
    return MergeShape(
        waiting=None if report.act or report.is_empty else copy.id,
        file_name=copy.file_name,
        same=report.same,
        brings=report.brings,
        here=[_news(each) for each in report.here],
        there=[_news(each) for each in report.there],
        differing=[_differing(each) for each in report.differing],
        held=[_held(each) for each in report.held],
        texts=[_text(each) for each in report.texts],
        clashes=[_clash(each) for each in report.clashes],
        is_empty=report.is_empty,
        act=report.act,
        done=list(report.done),
    )


def _news(news: News) -> NewsShape:
    return NewsShape(
        kind=news.kind,
        way=news.way.value,
        who=news.who,
        count=len(news.ids),
        sources=news.sources,
        ids=list(news.ids[:MOST_IDS]),
    )


def _decision(decision: Decision) -> DecisionShape:
    return DecisionShape(key=decision.key, what=decision.what)


def _differing(each: Differing) -> DifferingShape:
    return DifferingShape(
        kind=each.kind,
        entity=each.entity,
        name=Said.of(each.name),
        field=each.field,
        here=Said.of(each.here),
        there=Said.of(each.there),
        who_here=each.who_here,
        at_here=each.at_here,
        who_there=each.who_there,
        at_there=each.at_there,
        stands=each.stands.value,
    )


def _held(each: HeldBack) -> HeldShape:
    return HeldShape(
        kind=each.kind,
        entity=each.entity,
        name=Said.of(each.name),
        side=each.side.value,
        who=each.who,
        at=each.at,
        decision=_decision(each.decision),
    )


def _text(text: TextNews) -> TextNewsShape:
    return TextNewsShape(
        source=text.source,
        name=Said.of(text.name),
        both=text.both,
        stands=None if text.stands is None else text.stands.value,
        kept=text.kept,
        moved=[
            MovedPassageShape(kind=each.kind, entity=each.entity, name=Said.of(each.name), was=each.was, now=each.now)
            for each in text.moved
        ],
    )


def _clash(clash: ClashNews) -> ClashShape:
    return ClashShape(
        what=clash.what,
        kind=clash.kind,
        ids=list(clash.ids),
        names=[Said.of(each) for each in clash.names],
        now=Said.of(clash.now),
        decision=None if clash.decision is None else _decision(clash.decision),
    )


class DoubtfulShape(Shape):
    """Where somebody typed over a hidden name in a sealed copy: on what, and the words that stand there now."""

    kind: StrictStr
    id: StrictStr
    words: StrictStr


class SealedBackShape(Shape):
    """A sealed copy that came back: what merging it would do, and what to look at."""

    merge: MergeShape
    doubtful: list[DoubtfulShape]


def sealed_back_shape(copy: WaitingCopy, report: Report, told: Unsealed) -> SealedBackShape:
    """The shape of a sealed copy that came back."""
    doubtful = [DoubtfulShape(kind=kind, id=id_, words=words) for kind, id_, words in told.doubtful]
    return SealedBackShape(merge=merge_shape(copy, report), doubtful=doubtful)
