"""Translations kept beside the words they render."""

from dataclasses import replace

from madang.base.errors import Invalid, Stale
from madang.base.ids import SourceId, TranscriptId, TranslationId, new_id
from madang.coding.coding import Placing
from madang.coding.segment import Segment, segment_at
from madang.coding.translation import Translation
from madang.store.session import Session
from madang.workbench.applying import require_current
from madang.workbench.kept import Kept, kept
from madang.workbench.project import Project

LANGUAGES = ("ko", "en")


def translate(
    project: Project,
    source: SourceId,
    transcript: TranscriptId,
    start: int,
    end: int,
    language: str,
    text: str,
    revision: int | None = None,
) -> Kept[Translation] | None:
    """Write the translation of a passage over the one that is there (`revision` names it); nothing takes it away.

    Raises `Stale` where the text was corrected, or somebody wrote another translation, meanwhile;
    `Invalid` for another language or a place outside the text.
    """
    if language not in LANGUAGES:
        raise Invalid("A translation is in Korean (ko) or English (en).", "번역은 한국어(ko)나 영어(en)로 적습니다.")
    with project.change("translate") as session:
        segment = segment_at(require_current(session, source, transcript), start, end)
        return _write(session, segment, language, text.strip(), revision)


def _write(
    session: Session, segment: Segment, language: str, text: str, revision: int | None
) -> Kept[Translation] | None:
    old = _there(session, segment, language)
    now = None if old is None else session.revisions(Translation, id=old.id)[old.id]
    if now != revision:
        raise Stale(
            "Somebody else has written a translation of this passage since you opened it.",
            "여는 사이에 다른 사람이 이 대목의 번역을 적었습니다.",
        )
    if not text:
        session.remove(Translation, [] if old is None else [old.id])
        return None
    new = Translation(TranslationId(new_id()), segment, language, text) if old is None else _rewritten(old, text)
    if old is None:
        session.add([new])
    else:
        session.replace([new])
    return kept(session, new)


def _rewritten(old: Translation, text: str) -> Translation:
    """A translation written anew: whoever writes it has looked at the words it stands on."""
    return replace(old, text=text, placing=Placing.KEPT)


def _there(session: Session, segment: Segment, language: str) -> Translation | None:
    span = segment.span
    place = {"source": segment.source, "start": span.start, "end": span.end, "transcript": segment.transcript}
    return next(iter(session.those(Translation, **place, language=language)), None)
