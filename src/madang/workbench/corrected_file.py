"""A transcript replaced by a corrected file of it: the words compared, every passage carried over or listed."""

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from madang.base.errors import Invalid
from madang.base.ids import SourceId, TranscriptId
from madang.sources.source import Source
from madang.store import corpus as store_corpus
from madang.store.session import Session
from madang.text import readers
from madang.text.brought_in import share_kept, timed
from madang.text.typing_over import correct
from madang.workbench.applying import require_current
from madang.workbench.corrections import Outcome, Work, keep, new_labels, worked_out
from madang.workbench.files import plain_name
from madang.workbench.project import Project
from madang.workbench.waiting import copied


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What a corrected file does to a source: `same` is the share of the old text that still stands, from 0 to 1;
    `turns` counts those of the file; `speakers` are labels that nobody had before. `compared` is the revision it was
    compared with."""

    outcome: Outcome
    compared: TranscriptId
    same: float
    turns: int
    speakers: tuple[str, ...]


def preview_file(project: Project, source: SourceId, file_name: str, content: bytes) -> BroughtIn:
    """What replacing a source's transcript by this file would do; nothing is kept. Raises as `correct_from_file`."""
    with project.reading() as session:
        work = _worked_out(session, source, file_name, content)
        return _told(work, None)


def correct_from_file(
    project: Project, source: SourceId, file_name: str, content: bytes, *, transcript: TranscriptId | None = None
) -> BroughtIn:
    """Replace a source's transcript by a corrected file of it, as a new revision; its speakers and turns hold.

    The file is read as on import and its words are compared with those there are. Codings, evidence and
    translations move with their words, or are listed. A file with the same words and turns changes nothing. Where it
    has no time stamps, the turns keep theirs. `transcript` names the revision somebody compared it with. Raises
    `NotFound`, `Stale` where that is no longer the current one, `Invalid` for a file that cannot be read.
    """
    with project.change("correct_from_file") as session:
        if transcript is not None:
            require_current(session, source, transcript)
        work = _worked_out(session, source, file_name, content)
        session.summarise(f"{session.get(Source, source).name}: {Path(file_name).name}")
        keep(session, [work])
        return _told(work, work.corrected.new.id if work.is_something else None)


def preview_stream(project: Project, source: SourceId, file_name: str, stream: BinaryIO) -> BroughtIn:
    """As `preview_file`, for a file that arrives through the browser."""
    name = plain_name(file_name)
    return preview_file(project, source, name, copied(stream, readers.MAX_BYTES, name))


def correct_from_stream(
    project: Project, source: SourceId, file_name: str, stream: BinaryIO, transcript: TranscriptId
) -> BroughtIn:
    """As `correct_from_file`, for a file that arrives through the browser."""
    name = plain_name(file_name)
    content = copied(stream, readers.MAX_BYTES, name)
    return correct_from_file(project, source, name, content, transcript=transcript)


def _worked_out(session: Session, source: SourceId, file_name: str, content: bytes) -> Work:
    old = store_corpus.transcript(session, source)
    read = readers.read(content, file_name)
    correction = correct(old.text, 0, len(old.text), read.text)
    if correction.new != read.text:
        raise Invalid(
            f"{file_name} holds characters that are not text; save it again as text.",
            f"{file_name}: 글자가 아닌 것이 섞여 있습니다. 글로 다시 저장하십시오.",
        )
    return worked_out(session, old, correction, timed(read.turns, old.turns, correction))


def _told(work: Work, transcript: TranscriptId | None) -> BroughtIn:
    old, new = work.corrected.old, work.corrected.new
    same, labels = share_kept(work.corrected.correction), new_labels(work.corrected)
    return BroughtIn(work.outcome(transcript), old.id, same, len(new.turns), labels)
