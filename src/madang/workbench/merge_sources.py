"""One source of two that are the same file: where it was imported in both copies, and a person says yes."""

from collections.abc import Iterator
from typing import Any

from madang.base.ids import SourceId
from madang.coding.placing import Corrected
from madang.sources.source import Source
from madang.store import corpus
from madang.store.kinds import Row
from madang.store.merging import PASSAGES
from madang.store.merging_links import users
from madang.store.merging_order import in_order
from madang.store.merging_texts import moved
from madang.store.rows import Named, standing
from madang.store.session import Change, Session
from madang.store.text import Revision
from madang.text.transcript import Transcript
from madang.text.typing_over import correct

_ONCE = {"speaker": ("label",), "attribute_value": ("of", "attribute"), "recording": ("fingerprint",)}
"""Of these a source has one by each name: the one it has stays, and what it leaves empty is filled in."""


def one_source(session: Session, second: SourceId, first: SourceId) -> bool:
    """Give everything of the second source to the first, and forget the second. Raises `NotFound`.

    The second's revisions go before the first's, whose text stays current; passages go to their words there.
    """
    session.get(Source, first)
    session.get(Source, second)
    rows = standing(session, users(session, [("source", second), ("source", first)]))
    theirs = {named: _plain(row) for named, row in rows.items() if _names(row, second)}
    now = {named: _instead(row, second, first) for named, row in theirs.items()}
    now |= _carried(session, theirs, second, first)
    revisions = sorted((named for named in rows if named[0] == "transcript"), key=lambda each: _age(rows[each], first))
    for number, named in enumerate(revisions, 1):
        theirs[named] = _plain(rows[named])
        now[named] = {**now.get(named, theirs[named]), "number": number}
    taken = {_name(named[0], row): named for named, row in rows.items() if named[0] in _ONCE and _names(row, first)}
    gone = {named for named, row in now.items() if named[0] in _ONCE and _name(named[0], row) in taken}
    for named in gone:
        stays = taken[_name(named[0], now[named])]
        theirs[stays] = _plain(rows[stays])
        now[stays] = {c: now[named][c] if told in (None, "") else told for c, told in theirs[stays].items()}
    session.apply(in_order(_changes({each: row for each, row in theirs.items() if each not in gone}, now)))
    session.apply(in_order(Change(*each, theirs[each], None) for each in sorted(gone)))
    session.remove(Source, [second])
    return True


def _plain(row: Row) -> Row:
    return {str(column): value for column, value in row.items() if column != "revision"}


def _names(row: Row, source: str) -> bool:
    return row.get("source") == source or row.get("of_id") == source


def _age(row: Row, first: str) -> tuple[bool, int]:
    return row["source"] == first, row["number"]


def _instead(row: Row, second: str, first: str) -> Row:
    return {column: first if value == second else value for column, value in row.items()}


def _name(kind: str, row: Row) -> tuple[Any, ...]:
    return (kind, *(row[column] for column in _ONCE[kind]))


def _carried(session: Session, rows: dict[Named, Row], second: SourceId, first: SourceId) -> dict[Named, Row]:
    """The passages of the second source on the words of the first."""
    was, now = (_current(session, each) for each in (second, first))
    step = Corrected(was, now, correct(was.text, 0, len(was.text), now.text))
    passages = {named: row for named, row in rows.items() if named[0] in PASSAGES}
    return {named: {**passages[named], **place, "source": first} for named, place in moved(passages, step)}


def _current(session: Session, source: SourceId) -> Transcript:
    return corpus.read(session, max(session.those(Revision, source=source), key=lambda each: each.number))


def _changes(rows: dict[Named, Row], now: dict[Named, Row]) -> Iterator[Change]:
    for named, was in rows.items():
        differ = [column for column in was if now[named][column] != was[column]]
        if differ:
            yield Change(*named, {c: was[c] for c in differ}, {c: now[named][c] for c in differ})
