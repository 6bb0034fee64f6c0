"""What an audit trail tells of acts besides who and when: what became of codings, and of disputes."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from madang.store import tables
from madang.store.kinds import Row
from madang.store.session import Session


@dataclass(frozen=True, slots=True)
class Carried:
    """What a correction did: how many texts got a new revision, and how many codings stayed on their words,
    are to be checked, or lost their place."""

    texts: int
    kept: int
    to_check: int
    unplaced: int


def corrections(session: Session) -> dict[int, Carried]:
    """By the number of the act, every correction of transcripts, whatever its verb."""
    texts = Counter(act for act, row in _events(session, "transcript", made=True) if row["number"] > 1)
    fates: dict[int, Counter[str]] = {act: Counter() for act in texts}
    for act, row in _events(session, "coding", made=False):
        if act in fates and "transcript" in row:
            fates[act][_fate(row)] += 1
    return {
        act: Carried(n, *(fates[act][each] for each in ("kept", "to_check", "unplaced"))) for act, n in texts.items()
    }


def _fate(row: Row) -> str:
    if row.get("placing") == "unplaced":
        return "unplaced"
    # Words that changed under a coding are to be looked at again, also where it was to be checked already.
    return "to_check" if row.get("placing") == "to_check" or "words" in row else "kept"


def settled(session: Session) -> dict[int, int]:
    """By the number of the act, how many disputed statements became agreed ones."""
    event = tables.event.c
    asked = select(event.act).where(
        event.kind == "statement",
        event.before.contains('"status":"disputed"', autoescape=True),
        event.after.contains('"status":"agreed"', autoescape=True),
    )
    return dict(Counter(session.connection.execute(asked).scalars()))


def _events(session: Session, kind: str, *, made: bool) -> Iterator[tuple[int, Row]]:
    event = tables.event.c
    before = event.before.is_(None) if made else event.before.is_not(None)
    asked = select(event.act, event.after).where(event.kind == kind, before, event.after.is_not(None))
    for act, after in session.connection.execute(asked):
        yield act, json.loads(after)
