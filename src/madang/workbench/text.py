"""Correct a transcript: a new revision, and every passage carried over to it or listed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from madang.base.ids import SourceId, SpeakerId, TranscriptId, new_id
from madang.coding.coding import Coding, Placing
from madang.coding.placing import Corrected, placed
from madang.coding.segment import Segment
from madang.coding.translation import Translation
from madang.findings.claim import Evidence
from madang.sources.participant import Speaker
from madang.sources.source import Source
from madang.store import corpus as store_corpus
from madang.store.session import Session
from madang.store.text import revision_of
from madang.text.transcript import Transcript
from madang.text.turn import TurnKind
from madang.text.turns_after import turns_after
from madang.text.typing_over import correct
from madang.workbench.applying import require_current
from madang.workbench.project import Project


@dataclass(frozen=True, slots=True)
class Moved:
    """A passage whose words a correction changed or took away.

    `of` is its kind (`coding`, `evidence`, `translation`). `was` are its old words; `segment` where it stands
    now, or for an unplaced one where its words were.
    """

    of: str
    id: str
    was: str
    segment: Segment
    placing: Placing
    coding: Coding | None = None

    @property
    def now(self) -> str:
        """The words it covers now; none where it is unplaced."""
        return "" if self.placing is Placing.UNPLACED else self.segment.words


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a correction does: the new revision (None where it was only tried, or changes nothing).

    `changed` counts the places in the text, `kept` the codings whose words are unchanged; `moved` are
    the passages to look at, in the order of the text.
    """

    transcript: TranscriptId | None
    changed: int
    kept: int
    moved: tuple[Moved, ...]


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
    listed in the answer and kept. Text that comes to the same changes nothing. `transcript` names the
    revision somebody is reading. Raises `NotFound`, `Stale` where that is no longer the current one,
    `Invalid` for a place outside the text or a text without words.
    """
    with project.change("correct") as session:
        old = store_corpus.transcript(session, source)
        if transcript is not None:
            require_current(session, source, transcript)
        work = _worked_out(session, old, start, len(old.text) if end is None else end, words)
        if not work.corrected.correction.edits:
            return work.outcome(None)
        session.summarise(session.get(Source, source).name)
        _keep(session, work)
        return work.outcome(work.corrected.new.id)


_Beside = Evidence | Translation


@dataclass(frozen=True)
class _Work:
    """A correction worked out and not yet written down: each passage before and after."""

    corrected: Corrected
    codings: list[tuple[Coding, Coding]]
    others: list[tuple[_Beside, _Beside]]

    def outcome(self, transcript: TranscriptId | None) -> Outcome:
        """What there is to tell of it."""
        moved = [_moved("coding", was, now, now.placing, now) for was, now in self.codings if _is_to_be_seen(was, now)]
        moved += [self._other(was, now) for was, now in self.others if now.segment.words != was.segment.words]
        moved += [self._other(was, now) for was, now in self.others if self._is_lost(was, now)]
        kept = sum(now.placing is not Placing.UNPLACED and not _is_to_be_seen(was, now) for was, now in self.codings)
        ordered = sorted(moved, key=lambda each: (each.segment.span, each.id))
        return Outcome(transcript, len(self.corrected.correction.edits), kept, tuple(ordered))

    def _other(self, was: _Beside, now: _Beside) -> Moved:
        lost = now.segment.transcript != self.corrected.new.id
        placing = Placing.UNPLACED if lost else Placing.TO_CHECK
        return _moved("evidence" if isinstance(was, Evidence) else "translation", was, now, placing)

    def _is_lost(self, was: _Beside, now: _Beside) -> bool:
        return was.segment.transcript == self.corrected.old.id and now.segment == was.segment


def _moved(
    of: str, was: Coding | _Beside, now: Coding | _Beside, placing: Placing, coding: Coding | None = None
) -> Moved:
    return Moved(of, now.id, was.segment.words, now.segment, placing, coding)


def _is_to_be_seen(was: Coding, now: Coding) -> bool:
    if now.placing is Placing.UNPLACED:
        return was.placing is not Placing.UNPLACED
    return now.placing is Placing.TO_CHECK and (
        was.placing is not Placing.TO_CHECK or was.segment.words != now.segment.words
    )


def _worked_out(session: Session, old: Transcript, start: int, end: int, words: str) -> _Work:
    correction = correct(old.text, start, end, words)
    turns = turns_after(old.turns, correction)
    new = Transcript(TranscriptId(new_id()), old.source, old.number + 1, correction.new, turns)
    corrected = Corrected(old, new, correction)
    if not correction.edits:
        return _Work(corrected, [], [])
    codings = session.those(Coding, source=old.source)
    others: list[_Beside] = [
        *session.those(Translation, source=old.source),
        *session.those(Evidence, source=old.source),
    ]
    return _Work(
        corrected,
        list(zip(codings, placed(codings, corrected), strict=True)),
        [(each, replace(each, segment=corrected.segment(each.segment) or each.segment)) for each in others],
    )


def _keep(session: Session, work: _Work) -> None:
    new = work.corrected.new
    revision, content = revision_of(new)
    session.keep(content)
    session.add([revision, *_new_speakers(session, new)])
    session.replace([now for was, now in work.codings if now != was])
    session.replace([now for was, now in work.others if now != was])


def _new_speakers(session: Session, transcript: Transcript) -> Sequence[Speaker]:
    """Speakers for labels that the correction brought in; nobody has said who they are."""
    known = {each.label for each in session.those(Speaker, source=transcript.source)}
    _, _, labels = transcript.turn_columns()
    speaking = zip(labels, transcript.turn_kinds(), strict=True)
    found = dict.fromkeys(label for label, kind in speaking if label and kind is TurnKind.SPEECH)
    return [Speaker(SpeakerId(new_id()), transcript.source, label) for label in found if label and label not in known]
