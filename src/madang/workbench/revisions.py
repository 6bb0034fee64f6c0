"""The revisions of a transcript, and two of them side by side."""

from dataclasses import dataclass
from datetime import datetime

from madang.base.errors import NotFound
from madang.base.ids import SourceId, TranscriptId
from madang.store import corpus as store_corpus
from madang.store import history
from madang.store.session import Session
from madang.store.text import Revision
from madang.text.comparison import Stretch, compared
from madang.workbench.project import Project


@dataclass(frozen=True, slots=True)
class RevisionLine:
    """One revision of a transcript: its number from 1, who made it and when (UTC), and its length in code points."""

    transcript: TranscriptId
    number: int
    at: datetime
    who: str
    characters: int


def revisions(project: Project, source: SourceId) -> list[RevisionLine]:
    """The revisions of a source's transcript, the latest first. Raises `NotFound`."""
    with project.reading() as session:
        store_corpus.newest(session, source)
        rows = session.those(Revision, source=source)
        made = history.made_by(session, [each.id for each in rows])
        lines = [
            RevisionLine(each.id, each.number, *made[each.id], len(session.content(each.text).decode()))
            for each in rows
        ]
    return sorted(lines, key=lambda each: each.number, reverse=True)


def compare(project: Project, source: SourceId, old: TranscriptId, new: TranscriptId) -> list[Stretch]:
    """What changed from one revision of a source's transcript to another. Raises `NotFound`."""
    with project.reading() as session:
        return compared(_text(session, source, old), _text(session, source, new))


def _text(session: Session, source: SourceId, transcript: TranscriptId) -> str:
    found = session.those(Revision, id=transcript, source=source)
    if not found:
        raise NotFound("This source has no such revision.", "이 자료에는 그런 판의 본문이 없습니다.")
    return store_corpus.read(session, found[0]).text
