"""Who speaks under each label of a source, and for whom on the source's date."""

from dataclasses import dataclass

from madang.analysis.corpus import Corpus
from madang.analysis.voices import Voice
from madang.base.ids import SourceId
from madang.sources.participant import SpeakerRole

NOBODY = Voice(None, None, None)


@dataclass(frozen=True, slots=True)
class Heard:
    """A label's voice, and whether it only asks."""

    voice: Voice
    interviewer: bool = False


SILENT = Heard(NOBODY)


def speakers(corpus: Corpus, source: SourceId) -> dict[str | None, Heard]:
    """What each label of a source stands for; labels that nobody assigned stand for nobody."""
    labels = corpus.transcripts[source].turn_columns()[2]
    return {label: _heard(corpus, source, label) for label in dict.fromkeys(labels)}


def _heard(corpus: Corpus, source: SourceId, label: str | None) -> Heard:
    speaker = corpus.speakers.get((source, label)) if label is not None else None
    if speaker is None:
        return SILENT
    asks = speaker.role is SpeakerRole.INTERVIEWER
    membership = corpus.membership_on(speaker.participant, corpus.sources[source].date)
    if membership is None:
        return Heard(Voice(speaker.participant, None, None), asks)
    side = corpus.organisations[membership.organisation].side
    return Heard(Voice(speaker.participant, membership.organisation, side), asks)
