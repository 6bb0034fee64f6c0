"""What a merge does, for a person to read and approve."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from madang.base.bilingual import Bilingual
from madang.store.kinds import Row
from madang.store.merge import Merge
from madang.store.merging import SEGMENT, Both, Side
from madang.store.merging_clashes import Clash
from madang.store.merging_rows import Held
from madang.store.merging_texts import Text
from madang.store.rows import Named
from madang.workbench.merge_counts import News, news
from madang.workbench.merge_settling import Decision, decision_of_clash, decision_of_held
from madang.workbench.merge_words import Words


@dataclass(frozen=True, slots=True)
class Differing:
    """Something both copies changed: the two values, who wrote each and when (UTC), and whose stands.

    The other value stays in the history of the copy it was written in, and comes along with it.
    """

    kind: str
    entity: str
    name: Bilingual
    field: str
    here: Bilingual
    there: Bilingual
    who_here: str
    at_here: str
    who_there: str
    at_there: str
    stands: Side


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A removal that was not carried out, and who wanted it: the other copy used the thing or worked on it."""

    kind: str
    entity: str
    name: Bilingual
    side: Side
    who: str
    at: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class MovedPassage:
    """A passage that came into another text than its own, and is to be looked at; unplaced where `now` is empty."""

    kind: str
    entity: str
    name: Bilingual
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class TextNews:
    """A source whose text is another afterwards, or that both corrected: passages carried beyond doubt, and the rest.

    `stands` has the text that is current afterwards; None where both have it already.
    """

    source: str
    name: Bilingual
    both: bool
    stands: Side | None
    kept: int
    moved: tuple[MovedPassage, ...]


@dataclass(frozen=True, slots=True)
class ClashNews:
    """Two things that clash only now. `what` says how; `now` is what the second became, empty where it stays."""

    what: str
    kind: str
    ids: tuple[str, str]
    names: tuple[Bilingual, Bilingual]
    now: Bilingual
    decision: Decision | None


@dataclass(frozen=True, slots=True)
class Report:
    """What merging a copy does: work both know, work that is new here and there, and all that wants a look.

    `act` is the act that wrote it down, None where nothing was written (yet); `done` are the keys of the
    decisions that were carried out afterwards. `brings` counts the acts that come over.
    """

    same: int
    brings: int
    here: tuple[News, ...]
    there: tuple[News, ...]
    differing: tuple[Differing, ...]
    held: tuple[HeldBack, ...]
    texts: tuple[TextNews, ...]
    clashes: tuple[ClashNews, ...]
    is_empty: bool
    act: int | None = None
    done: tuple[str, ...] = ()

    @property
    def decisions(self) -> list[Decision]:
        """What the report offers for a yes."""
        found = chain((each.decision for each in self.held), (each.decision for each in self.clashes))
        return [each for each in found if each is not None]

    def written(self, act: int) -> "Report":
        """The same, written down as this act."""
        return replace(self, act=act)

    def settled(self, done: tuple[str, ...]) -> "Report":
        """The same, with these decisions carried out."""
        return replace(self, done=done)


def report(merge: Merge) -> Report:
    """A merge in words."""
    words = _words(merge)
    _, mine = merge.work.here.to_bring()
    return Report(
        same=merge.same,
        brings=len(merge.deeds),
        here=news(merge.work, (each for each in mine if not merge.work.here.is_carried(each))),
        there=news(merge.work, (each for each in merge.traces if not merge.work.there.is_carried(each))),
        differing=tuple(_differing(each, words) for each in merge.work.both),
        held=tuple(_held(merge, each, words) for each in merge.work.held.values()),
        texts=tuple(_text(each, words) for each in merge.texts if each.both or each.carried),
        clashes=tuple(_clash(each, words) for each in merge.clashes),
        is_empty=merge.is_empty,
    )


def _words(merge: Merge) -> Words:
    work = merge.work
    wanted: set[Named] = {(each.kind, each.entity) for each in work.both}
    wanted |= set(work.held)
    wanted |= {("source", each.source) for each in merge.texts}
    wanted |= {(each.kind, id_) for each in merge.clashes for id_ in each.ids}
    told: list[tuple[str, Row]] = [(each.kind, row) for each in work.both for row in (each.here, each.there)]
    told += [(moved.kind, moved.now) for text in merge.texts for moved in text.carried]
    wanted |= {(moved.kind, moved.entity) for text in merge.texts for moved in text.carried}
    return Words(work.here.session, work.there.session, wanted, told)


def _differing(both: Both, words: Words) -> Differing:
    here, there = (_said(both, row, words) for row in (both.here, both.there))
    mine, theirs = both.writer_here.deed, both.writer_there.deed
    return Differing(
        both.kind,
        both.entity,
        words.name(both.kind, both.entity),
        "words" if both.unit == SEGMENT else both.unit,
        here,
        there,
        mine.who,
        mine.at,
        theirs.who,
        theirs.at,
        both.stands,
    )


def _said(both: Both, row: Row, words: Words) -> Bilingual:
    return words.place(row) if both.unit == SEGMENT else words.value(both.kind, both.unit, row)


def _held(merge: Merge, held: Held, words: Words) -> HeldBack:
    copy = merge.work.here if held.side is Side.HERE else merge.work.there
    removal = copy.removal((held.kind, held.entity))
    who, at = (removal.deed.who, removal.deed.at) if removal else ("", "")
    decision = decision_of_held(held, copy)
    return HeldBack(held.kind, held.entity, words.name(held.kind, held.entity), held.side, who, at, decision)


def _text(text: Text, words: Words) -> TextNews:
    moved = tuple(_moved(text, words))
    return TextNews(text.source, words.name("source", text.source), text.both, text.stands, text.kept, moved)


def _moved(text: Text, words: Words) -> Iterator[MovedPassage]:
    for each in text.carried:
        row = words.row(each.kind, each.entity)
        name = words.value(each.kind, "code", row) if each.kind == "coding" else Bilingual()
        now = "" if each.placing == "unplaced" else each.now["words"]
        yield MovedPassage(each.kind, each.entity, name, each.was["words"], now)


def _clash(clash: Clash, words: Words) -> ClashNews:
    first, second = (words.name(clash.kind, id_) for id_ in clash.ids)
    now = Bilingual()
    if clash.now is not None and clash.what in ("key", "name"):
        now = Bilingual(clash.now[clash.what], clash.now[clash.what])
    return ClashNews(clash.what, clash.kind, clash.ids, (first, second), now, decision_of_clash(clash))
