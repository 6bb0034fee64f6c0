"""Keys of places nobody has coded: so that words found by a search can be quoted and put in the tray."""

import re

from madang.analysis.corpus import Corpus
from madang.base.errors import Invalid
from madang.base.ids import TranscriptId
from madang.coding.segment import Segment, segment_at
from madang.store.corpus import transcript as current_transcript
from madang.store.session import Session
from madang.store.text import Revision
from madang.text.transcript import Transcript

_SIGN = "place"
_KEY = re.compile(rf"{_SIGN}:([^:]+):([0-9]{{1,12}}):([0-9]{{1,12}})")


def place_key(transcript: TranscriptId, start: int, end: int) -> str:
    """The key of a place (code points) in one revision of a text."""
    return f"{_SIGN}:{transcript}:{start}:{end}"


def segment_of(corpus: Corpus, key: str) -> Segment | None:
    """The segment a key of a place stands for; None for other keys, and where the text was corrected since."""
    found = _KEY.fullmatch(key)
    transcript = found and next((each for each in corpus.transcripts.values() if each.id == found[1]), None)
    return _segment(transcript, found) if transcript and found else None


def segment_in(session: Session, key: str) -> Segment | None:
    """The same, inside an act that is under way."""
    found = _KEY.fullmatch(key)
    revisions = session.those(Revision, id=found[1]) if found else []
    transcript = current_transcript(session, revisions[0].source) if revisions else None
    return _segment(transcript, found) if transcript and found and transcript.id == found[1] else None


def _segment(transcript: Transcript, found: re.Match[str]) -> Segment | None:
    try:
        return segment_at(transcript, int(found[2]), int(found[3]))
    except Invalid:
        return None
