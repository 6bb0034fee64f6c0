"""Correct a transcript by hand: a new revision, and every passage carried over to it or listed."""

from madang.base.bulk import in_bulk
from madang.base.ids import SourceId, TranscriptId
from madang.sources.source import Source
from madang.store import corpus as store_corpus
from madang.store.session import Session
from madang.text.transcript import Transcript
from madang.text.typing_over import correct
from madang.workbench.applying import require_current
from madang.workbench.corrections import Outcome, Work, keep, worked_out
from madang.workbench.project import Project


def preview_correction(
    project: Project, source: SourceId, transcript: TranscriptId, start: int, end: int, words: str
) -> Outcome:
    """What a correction would do; nothing is kept. Raises as `correct_text` does."""
    with project.reading() as session:
        old = require_current(session, source, transcript)
        return _worked_out(session, old, start, end, words).outcome(None)


def correct_text(
    project: Project,
    source: SourceId,
    words: str,
    *,
    start: int = 0,
    end: int | None = None,
    transcript: TranscriptId | None = None,
) -> Outcome:
    """Put `words` in place of a stretch of a source's text (code points), by default all of it, as a new revision.

    Codings, evidence and translations move with their words; those whose words changed or are gone are
    listed in the answer and stay listed until somebody settles them. Text that comes to the same changes
    nothing. `transcript` names the revision somebody is reading. Raises `NotFound`, `Stale` where that is
    no longer the current one, `Invalid` for a place outside the text or a text without words.
    """
    with in_bulk(), project.change("correct") as session:
        old = store_corpus.transcript(session, source)
        if transcript is not None:
            require_current(session, source, transcript)
        work = _worked_out(session, old, start, len(old.text) if end is None else end, words)
        if not work.changes:
            return work.outcome(None)
        session.summarise(session.get(Source, source).name)
        keep(session, [work])
        return work.outcome(work.corrected.new.id)


def _worked_out(session: Session, old: Transcript, start: int, end: int, words: str) -> Work:
    correction = correct(old.text, start, end, words)
    return worked_out(session, old, correction, None if correction.edits else old.turns)
