"""Codings that corrections left open: look at each, and settle it."""

from dataclasses import replace
from enum import StrEnum

from madang.base.errors import Invalid
from madang.base.ids import CodingId, SourceId, TranscriptId
from madang.coding.coding import Coding, Placing
from madang.coding.segment import segment_at
from madang.findings.claim import Evidence
from madang.store import corpus as store_corpus
from madang.store import history
from madang.store.session import Session
from madang.workbench.applying import require_current
from madang.workbench.kept import Kept, kept
from madang.workbench.passages import take_away
from madang.workbench.project import Project
from madang.workbench.text import Moved


class Decision(StrEnum):
    """What becomes of a coding: it stays where it stands, gets another place, or is removed."""

    KEEP = "keep"
    PLACE = "place"
    REMOVE = "remove"


_VERBS = {Decision.KEEP: "keep_placing", Decision.PLACE: "place_again", Decision.REMOVE: "remove_codings"}


def to_check(project: Project, source: SourceId) -> list[Kept[Moved]]:
    """The codings of a source that are to check or unplaced, in the order of the text.

    Their old words are those they had when a person last vouched for them.
    """
    with project.reading() as session:
        store_corpus.newest(session, source)
        opened = [
            each
            for placing in (Placing.TO_CHECK, Placing.UNPLACED)
            for each in session.those(Coding, source=source, placing=placing.value)
        ]
        found = [_moved(session, each) for each in opened]
    return sorted(found, key=lambda each: (each.value.segment.span, each.value.id))


def _moved(session: Session, coding: Coding) -> Kept[Moved]:
    was = _words_before(session, coding)
    revision = kept(session, coding).revision
    return Kept(Moved("coding", coding.id, was, coding.segment, coding.placing, coding), revision)


def _words_before(session: Session, coding: Coding) -> str:
    """The words it had before it was left open, from the history."""
    words = coding.segment.words
    for change in reversed(history.changes_to(session, coding.id)):
        before = change.before or {}
        words = before.get("words", words)
        if before.get("placing") == Placing.KEPT:
            break
    return words


def settle_placing(
    project: Project,
    coding: CodingId,
    revision: int,
    decision: Decision,
    *,
    place: tuple[int, int] | None = None,
    transcript: TranscriptId | None = None,
) -> Kept[Coding] | None:
    """Settle a coding that a correction left open; answer it, None where it was removed.

    Evidence picked from it follows to its new place. `transcript` names the text in which `place` was
    chosen. Raises `Stale`, `NotFound`, `Invalid` for keeping one whose words are gone or a place outside
    the text, and `Conflict` as removing a coding does.
    """
    with project.change(_VERBS[decision]) as session:
        old = session.get(Coding, coding)
        session.require_unchanged(Coding, coding, revision)
        if decision is Decision.REMOVE:
            take_away(session, [coding])
            return None
        new = _placed(session, old, place, transcript) if decision is Decision.PLACE else _kept(old)
        session.replace([new, *_following(session, old, new)])
        return kept(session, new)


def _kept(old: Coding) -> Coding:
    if old.placing is Placing.UNPLACED:
        raise Invalid(
            "The words of this coding are gone; give it another place or remove it.",
            "이 코딩의 말은 본문에서 없어졌습니다. 다른 자리에 붙이거나 지우십시오.",
        )
    return replace(old, placing=Placing.KEPT)


def _placed(session: Session, old: Coding, place: tuple[int, int] | None, transcript: TranscriptId | None) -> Coding:
    if place is None:
        raise Invalid("Choose the words it should stand on.", "코딩을 붙일 말을 고르십시오.")
    current = store_corpus.newest(session, old.segment.source)
    text = require_current(session, old.segment.source, transcript or current.id)
    return replace(old, segment=segment_at(text, *place), placing=Placing.KEPT)


def _following(session: Session, old: Coding, new: Coding) -> list[Evidence]:
    evidence = session.those(Evidence, coding=old.id)
    return [replace(each, segment=new.segment) for each in evidence if each.segment == old.segment]
