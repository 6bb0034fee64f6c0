"""Passages that corrections left open: look at each, and settle it."""

from dataclasses import replace
from enum import StrEnum

from madang.base.errors import Invalid
from madang.base.ids import SourceId, TranscriptId
from madang.coding.coding import Coding, Placing
from madang.coding.segment import Segment, segment_at
from madang.findings.claim import Claim, Evidence
from madang.store import corpus as store_corpus
from madang.store import history
from madang.store.session import Session
from madang.workbench.applying import require_current
from madang.workbench.corrections import KIND, PASSAGES, Moved, Of, Passage, of_kind
from madang.workbench.kept import Kept, kept
from madang.workbench.passages import take_away
from madang.workbench.project import Project


class Decision(StrEnum):
    """What becomes of a passage: it stays where it stands, gets another place, or is removed."""

    KEEP = "keep"
    PLACE = "place"
    REMOVE = "remove"


_VERBS = {Decision.KEEP: "keep_placing", Decision.PLACE: "place_again", Decision.REMOVE: "remove_codings"}
_REMOVED = {Of.TRANSLATION: "translate", Of.EVIDENCE: "remove_evidence"}


def to_check(project: Project, source: SourceId) -> list[Kept[Moved]]:
    """The passages of a source that are to check or unplaced, in the order of the text.

    Their old words are those they had when a person last vouched for them.
    """
    with project.reading() as session:
        store_corpus.newest(session, source)
        found = [_moved(session, each) for each in open_passages(session, source)]
    return sorted(found, key=lambda each: (each.value.segment.span, each.value.id))


def open_passages(session: Session, source: SourceId) -> list[Passage]:
    """The passages of a source that nobody has settled yet."""
    return [
        each
        for type_ in PASSAGES
        for placing in (Placing.TO_CHECK, Placing.UNPLACED)
        for each in session.those(type_, source=source, placing=placing.value)
    ]


def _moved(session: Session, passage: Passage) -> Kept[Moved]:
    was = _words_before(session, passage)
    claim = session.get(Claim, passage.claim).text if isinstance(passage, Evidence) else None
    revision = kept(session, passage).revision
    return Kept(Moved(of_kind(passage), passage, was, passage.segment, claim), revision)


def _words_before(session: Session, passage: Passage) -> str:
    """The words it had before it was left open, from the history."""
    words = passage.segment.words
    for change in reversed(history.changes_to(session, passage.id)):
        before = change.before or {}
        words = before.get("words", words)
        if before.get("placing") == Placing.KEPT:
            break
    return words


def settle_placing(
    project: Project,
    passage: str,
    revision: int,
    decision: Decision,
    *,
    of: Of = Of.CODING,
    place: tuple[int, int] | None = None,
    transcript: TranscriptId | None = None,
) -> Kept[Passage] | None:
    """Settle a passage that a correction left open; answer it, None where it was removed.

    Evidence that was picked from a coding and stands on its very words is settled with it. `transcript`
    names the text in which `place` was chosen. Raises `Stale`, `NotFound`, `Invalid` for keeping one whose
    words are gone or a place outside the text, and `Conflict` as removing a coding does.
    """
    with project.change(_REMOVED.get(of, _VERBS[decision]) if decision is Decision.REMOVE else _VERBS[decision]) as now:
        old = now.get(KIND[of], passage)
        now.require_unchanged(KIND[of], passage, revision)
        if decision is Decision.REMOVE:
            _remove(now, old)
            return None
        new = _placed(now, old, place, transcript) if decision is Decision.PLACE else _kept(old)
        now.replace([new, *_following(now, old, new)])
        return kept(now, new)


def _remove(session: Session, passage: Passage) -> None:
    if isinstance(passage, Coding):
        take_away(session, [passage.id])
    else:
        session.remove(type(passage), [passage.id])


def _kept(old: Passage) -> Passage:
    if old.placing is Placing.UNPLACED:
        raise Invalid(
            "The words of this passage are gone; give it another place or remove it.",
            "이 대목의 말은 본문에서 없어졌습니다. 다른 자리에 붙이거나 지우십시오.",
        )
    return replace(old, placing=Placing.KEPT)


def _placed(session: Session, old: Passage, place: tuple[int, int] | None, transcript: TranscriptId | None) -> Passage:
    if place is None:
        raise Invalid("Choose the words it should stand on.", "붙일 말을 고르십시오.")
    current = store_corpus.newest(session, old.segment.source)
    text = require_current(session, old.segment.source, transcript or current.id)
    return replace(old, segment=segment_at(text, *place), placing=Placing.KEPT)


def _following(session: Session, old: Passage, new: Passage) -> list[Evidence]:
    if not isinstance(old, Coding):
        return []
    picked = session.those(Evidence, coding=old.id)
    return [
        replace(each, segment=new.segment, placing=new.placing) for each in picked if _same(each.segment, old.segment)
    ]


def _same(one: Segment, other: Segment) -> bool:
    """Whether two passages stand, or stood, on the same words."""
    return (one.transcript, one.span) == (other.transcript, other.span)
