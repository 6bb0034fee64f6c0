"""Transcripts that two copies corrected: both revisions stay, and every passage goes to the one that is current."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from madang.coding.coding import Placing
from madang.coding.placing import Corrected, placed
from madang.store import corpus, tables
from madang.store.kinds import Row, written
from madang.store.merging import PASSAGES, PLACE, SEGMENT, Side
from madang.store.merging_order import interleaved
from madang.store.merging_rows import Held, Together
from madang.store.merging_sides import Copy
from madang.store.registry import KINDS
from madang.store.rows import Named
from madang.store.session import Session
from madang.store.text import Revision
from madang.text.transcript import Transcript
from madang.text.typing_over import correct


@dataclass(frozen=True, slots=True)
class Carried:
    """A passage that was carried to another text than the one it stood in, and is not beyond doubt there."""

    kind: str
    entity: str
    was: Row
    now: Row
    placing: Placing


@dataclass(frozen=True, slots=True)
class Text:
    """A source whose text differs in the two copies: `stands` has the current revision, None where both have it."""

    source: str
    stands: Side | None
    both: bool
    kept: int
    carried: tuple[Carried, ...]


def texts(work: Together) -> list[Text]:
    """Settle the revisions of every source, and bring the passages of both copies to the current one."""
    here, there = _revisions(work.here.session), _revisions(work.there.session)
    differ = [source for source in here if source in there and here[source] != there[source]]
    return [_settled(work, source, here[source], there[source]) for source in sorted(differ)]


def _revisions(session: Session) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    asked = select(tables.transcript.c.source, tables.transcript.c.id).order_by(tables.transcript.c.number)
    for source, id_ in session.connection.execute(asked):
        found[source].append(id_)
    return found


def _settled(work: Together, source: str, here: list[str], there: list[str]) -> Text:
    passages = _Passages(work, source)
    passages.hold_their_texts()
    mine, theirs = _standing(work, here, there)
    order = interleaved(mine, theirs, key=_moment(work))
    _number(work, source, order)
    current = order[-1]
    stands = {side for side, own in ((Side.HERE, here), (Side.THERE, there)) if own[-1] == current}
    carried, kept = passages.bring(current, {Side.HERE: here[-1], Side.THERE: there[-1]}, stands)
    both = here[-1] not in there and there[-1] not in here
    return Text(source, None if len(stands) == 2 else next(iter(stands), None), both, kept, tuple(carried))


def _standing(work: Together, here: list[str], there: list[str]) -> tuple[list[str], list[str]]:
    """The revisions of each copy that stand afterwards."""
    mine = [each for each in here if work.rows.get(("transcript", each), work) is not None]
    theirs = [each for each in there if each in mine or work.rows.get(("transcript", each)) is not None]
    return [each for each in mine if each in here], theirs


def _moment(work: Together) -> Any:
    def key(id_: str) -> tuple[str, str]:
        for copy in (work.here, work.there):
            for trace in copy.traces.get(("transcript", id_), ()):
                if trace.before is None:
                    return copy.made(trace), id_
        return "", id_

    return key


def _number(work: Together, source: str, order: list[str]) -> None:
    """Number the revisions in their order."""
    wanted = [("transcript", id_) for id_ in order]
    work.was.update(work.here.rows([each for each in wanted if each not in work.was]))
    for number, named in enumerate(wanted, 1):
        row = work.now(named)
        if row is not None and row["number"] != number:
            work.rows[named] = {**row, "number": number}


class _Passages:
    """The passages of one source in both copies."""

    def __init__(self, work: Together, source: str) -> None:
        self.work = work
        self.rows: dict[Side, dict[Named, Row]] = {
            side: dict(_passages(copy, source)) for side, copy in ((Side.HERE, work.here), (Side.THERE, work.there))
        }
        self.work.was.update(self.rows[Side.HERE])
        self.decided: dict[Named, Row] = {}

    def hold_their_texts(self) -> None:
        """Keep a revision that one copy took back, where the other has new work in it."""
        for side, other in ((Side.HERE, Side.THERE), (Side.THERE, Side.HERE)):
            for named, row in self.rows[side].items():
                text = ("transcript", row["transcript"])
                if self._decides(named) is side and self.work.now(named) is not None and self._lacks(text):
                    found = self._copy(side).rows([text])
                    self.work.rows |= found
                    self.work.held |= {each: Held(*each, other, told) for each, told in found.items()}

    def _lacks(self, text: Named) -> bool:
        if text not in self.work.rows and text not in self.work.was:
            self.work.was.update(self.work.here.rows([text]))
        return self.work.now(text) is None

    def _copy(self, side: Side) -> Copy:
        return self.work.here if side is Side.HERE else self.work.there

    def _decides(self, named: Named) -> Side | None:
        """The copy whose work says where a passage stands; None where both only carried it along."""
        if named not in self.rows[Side.THERE]:
            return Side.HERE
        if named not in self.rows[Side.HERE]:
            return Side.THERE
        if named not in self.work.places and named in self.work.here.traces:
            mine = self.work.here.cells(named, self.rows[Side.HERE][named])
            return Side.HERE if SEGMENT in mine else None
        return self.work.places.get(named)

    def bring(self, current: str, newest: dict[Side, str], stands: set[Side]) -> tuple[list[Carried], int]:
        """Every passage on the current text; answers those in doubt, and how many were carried beyond doubt."""
        due: dict[Side, list[Named]] = {Side.HERE: [], Side.THERE: []}
        for named in sorted(self.rows[Side.HERE].keys() | self.rows[Side.THERE].keys()):
            if self.work.now(named) is None:
                continue
            side = self._decides(named) or self._tied(named, stands)
            self.decided[named] = self.rows[side][named]
            self._put(named, self.decided[named])
            if side not in stands:
                due[side].append(named)
        for side, some in due.items():
            if some and newest[side] != current:
                rows = {each: self.rows[side][each] for each in some}
                for named, place in moved(rows, self._step(side, newest[side], current)):
                    self._put(named, place)
        return self._in_doubt(current)

    def _in_doubt(self, current: str) -> tuple[list[Carried], int]:
        """Passages that stand elsewhere than before: those whose words are not beyond doubt, and how many others."""
        found: list[Carried] = []
        kept = 0
        for named, decided in self.decided.items():
            now = self.work.now(named)
            # A place that somebody chose and that the other text lacks is told of, also where it ends as here already.
            stood = (decided, self.rows[Side.HERE].get(named, decided))
            was = next((each for each in stood if now is not None and _place(each) != _place(now)), None)
            if now is None or was is None:
                continue
            placing = _placing(was, now, current)
            if placing is Placing.KEPT:
                kept += was["transcript"] != now["transcript"]
            else:
                found.append(Carried(*named, was, _place(now), placing))
        return sorted(found, key=lambda each: (each.now["start"], each.entity)), kept

    def _tied(self, named: Named, stands: set[Side]) -> Side:
        if len(stands) == 1:
            return next(iter(stands))
        here, there = (written(_place(self.rows[side][named])) for side in (Side.HERE, Side.THERE))
        return Side.HERE if here <= there else Side.THERE

    def _put(self, named: Named, place: Row) -> None:
        now = self.work.now(named)
        if now is not None and _place(now) != _place(place):
            self.work.rows[named] = {**now, **_place(place)}

    def _step(self, side: Side, old: str, new: str) -> Corrected:
        other = Side.THERE if side is Side.HERE else Side.HERE
        was = _read(self._copy(side).session, old)
        now = _read(self._copy(other).session, new)
        return Corrected(was, now, correct(was.text, 0, len(was.text), now.text))


def _read(session: Session, id_: str) -> Transcript:
    return corpus.read(session, session.get(Revision, id_))


def _passages(copy: Copy, source: str) -> Iterator[tuple[Named, Row]]:
    for kind in PASSAGES:
        yield from (((kind, row["id"]), row) for row in copy.where(kind, KINDS[kind].table.c.source == source))


def _place(row: Row) -> Row:
    return {column: row[column] for column in PLACE if column in row}


def moved(rows: dict[Named, Row], step: Corrected) -> Iterator[tuple[Named, Row]]:
    """The places of passages in the new text, with the same exact map that a correction uses."""
    for kind in PASSAGES:
        values = [KINDS[kind].from_row(row) for named, row in rows.items() if named[0] == kind]
        yield from (((kind, each.id), _place(KINDS[kind].to_row(each))) for each in placed(values, step))


def _placing(was: Row, now: Row, current: str) -> Placing:
    if "placing" in now:
        return Placing(now["placing"])
    if now["transcript"] != current:
        return Placing.UNPLACED
    return Placing.KEPT if was["words"] == now["words"] else Placing.TO_CHECK
