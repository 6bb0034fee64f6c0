"""Time stamps set while listening: all of them one correction of the transcript."""

import re
from collections.abc import Sequence
from dataclasses import replace

from madang.base.bulk import in_bulk
from madang.base.ids import SourceId, TranscriptId
from madang.coding.coding import Placing
from madang.sources.source import Source
from madang.text import stamps
from madang.text.stamping import Stamp, stamped
from madang.workbench.applying import require_current
from madang.workbench.corrections import Outcome, Passage, Work, keep, worked_out
from madang.workbench.project import Project

_STAMP = re.compile(rf"{stamps.STAMP}|(?<!\d){stamps.TIME}")


def set_stamps(project: Project, source: SourceId, wanted: Sequence[Stamp], *, transcript: TranscriptId) -> Outcome:
    """Write a time stamp at each of these turns, as one revision of the text.

    Nothing anybody said is touched: codings, evidence and translations stay on their words, also those that run over
    several turns and have a stamp within them now. `transcript` names the revision in which the places were seen.
    Raises `NotFound`, `Stale` where that is no longer the current one, `Invalid` for a stamp at no turn or at no time.
    """
    with in_bulk(), project.change("set_stamps") as session:
        old = require_current(session, source, transcript)
        work = _on_their_words(worked_out(session, old, *stamped(old.text, old.turns, wanted)))
        if not work.is_something:
            return work.outcome(None)
        session.summarise(session.get(Source, source).name)
        keep(session, [work])
        return work.outcome(work.corrected.new.id)


def _on_their_words(work: Work) -> Work:
    return replace(work, passages=[(was, _as_it_was(was, now)) for was, now in work.passages])


def _as_it_was(was: Passage, now: Passage) -> Passage:
    """A passage in which nothing but stamps is new needs nobody to check it."""
    if now.placing is not Placing.TO_CHECK or was.placing is not Placing.KEPT:
        return now
    words = _said(was.segment.words)
    return replace(now, placing=was.placing) if words and words == _said(now.segment.words) else now


def _said(words: str) -> str:
    return " ".join(_STAMP.sub(" ", words).split())
