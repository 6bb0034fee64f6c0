"""The project against its history and its promises."""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import select

from madang.base.errors import MadangError
from madang.sources.source import fingerprint
from madang.store import tables
from madang.store.kinds import Row
from madang.store.registry import KINDS
from madang.store.session import Session
from madang.text.folding import folded

State = dict[str, dict[str, Row]]
"""Kind to id to row."""


def live(session: Session) -> State:
    """The project's rows as they stand."""
    return {
        name: {row["id"]: dict(row) for row in session.connection.execute(select(kind.table)).mappings()}
        for name, kind in KINDS.items()
    }


def rebuilt(session: Session, act: int | None = None) -> State:
    """The project's rows made again from its events alone, all of them or those up to an act."""
    state: State = {name: {} for name in KINDS}
    asked = select(tables.event).order_by(tables.event.c.number)
    for row in session.connection.execute(asked if act is None else asked.where(tables.event.c.act <= act)):
        rows = state[row.kind]
        if row.after is None:
            rows.pop(row.entity, None)
        else:
            rows[row.entity] = {**rows.get(row.entity, {}), **json.loads(row.after), "revision": row.number}
    return state


def dump(state: State) -> str:
    """A state as canonical text: one JSON line a row, sorted by kind and id."""
    return "".join(
        json.dumps([kind, rows[id_]], ensure_ascii=False, sort_keys=True) + "\n"
        for kind, rows in sorted(state.items())
        for id_ in sorted(rows)
    )


def faults(session: Session) -> list[str]:
    """Every broken promise, as a sentence; empty when all is well."""
    state = live(session)
    return [
        *_damage(session),
        *_history_faults(state, rebuilt(session)),
        *_content_faults(session),
        *_passage_faults(session, state),
        *_left_behind(state),
        *_twice_numbered(state),
        *_index_faults(session, state),
    ]


def _damage(session: Session) -> Iterator[str]:
    """What SQLite itself finds; a server looks after its own files."""
    if session.connection.dialect.name == "sqlite":
        for (said,) in session.connection.exec_driver_sql("PRAGMA integrity_check(3)").fetchall():
            if said != "ok":
                yield f"The file is damaged: {said}."
        for table, _, target, _ in session.connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(3):
            yield f"A {table} names a {target} that is not there."


def _history_faults(state: State, again: State) -> Iterator[str]:
    for kind in KINDS:
        if state[kind] == again[kind]:
            continue
        for id_ in sorted(state[kind].keys() | again[kind].keys()):
            if state[kind].get(id_) != again[kind].get(id_):
                yield f"The {kind} {id_} is not what its history tells."


def _content_faults(session: Session) -> Iterator[str]:
    for name, content in session.connection.execute(select(tables.content)):
        if fingerprint(bytes(content)) != name:
            yield f"The content {name} does not match its fingerprint."


_PASSAGES = ("coding", "translation", "evidence")


def _passage_faults(session: Session, state: State) -> Iterator[str]:
    texts: dict[str, str] = {}
    for kind in _PASSAGES:
        for row in state[kind].values():
            if row["transcript"] not in state["transcript"]:
                yield f"The {kind} {row['id']} stands in a transcript that is not there."
                continue
            try:
                text = _text(session, state, row["transcript"], texts)
            except MadangError as lost:
                yield f"The text under {kind} {row['id']} cannot be read: {lost}"
                continue
            if text[row["start"] : row["end"]] != row["words"] and row["placing"] != "unplaced":
                yield f"The words of {kind} {row['id']} do not stand at its place."


def _left_behind(state: State) -> Iterator[str]:
    """Passages that a correction should have carried to the newest revision, or listed as unplaced."""
    newest: dict[str, Row] = {}
    for row in state["transcript"].values():
        if row["source"] not in newest or newest[row["source"]]["number"] < row["number"]:
            newest[row["source"]] = row
    for kind in _PASSAGES:
        for row in state[kind].values():
            if row["placing"] != "unplaced" and row["transcript"] != newest.get(row["source"], row)["id"]:
                yield f"The {kind} {row['id']} stands in an older revision of its transcript."


def _twice_numbered(state: State) -> Iterator[str]:
    """Two revisions of one text with the same number: which is the later could not be told."""
    seen: set[tuple[str, int]] = set()
    for row in state["transcript"].values():
        place = row["source"], row["number"]
        if place in seen:
            yield f"The source {row['source']} has two transcripts with the number {row['number']}."
        seen.add(place)


def _index_faults(session: Session, state: State) -> Iterator[str]:
    """Word indexes that say something else than the text they belong to; search makes them again."""
    # Here, not above: its arrays would hold up the first page of the workbench.
    from madang.text.word_index import fits, read

    named = {row["text"] for row in state["transcript"].values()}
    for text, content in session.connection.execute(select(tables.word_index.c.text, tables.word_index.c.bytes)):
        try:
            stands = text not in named or fits(read(bytes(content)), folded(session.content(text).decode()).text)
        except MadangError:
            stands = False
        if not stands:
            yield f"The word index of the text {text} is not that of its words; make it again with: madang index"


def _text(session: Session, state: State, transcript: str, texts: dict[str, Any]) -> str:
    if transcript not in texts:
        texts[transcript] = session.content(state["transcript"][transcript]["text"]).decode()
    return str(texts[transcript])
