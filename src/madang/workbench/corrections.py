"""What every correction of a transcript shares: each passage carried over or listed, and all of it written down."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from madang.base.bilingual import Bilingual
from madang.base.ids import SpeakerId, TranscriptId, new_id
from madang.coding.coding import Coding, Placing
from madang.coding.placing import Corrected, placed
from madang.coding.segment import Segment
from madang.coding.translation import Translation
from madang.findings.claim import Claim, Evidence
from madang.sources.participant import Speaker
from madang.store.passages import by_source, move
from madang.store.session import Session
from madang.store.text import revision_of
from madang.text.revision import Correction
from madang.text.speakers_after import renamed
from madang.text.transcript import Transcript
from madang.text.turn import Turn, TurnKind
from madang.text.turns_after import turns_after

Passage = Coding | Translation | Evidence
PASSAGES: tuple[type[Passage], ...] = (Coding, Translation, Evidence)
"""Whatever stands on words of a transcript. Statements, citations and memos stand on a coding."""


class Of(StrEnum):
    """What kind of passage it is."""

    CODING = "coding"
    TRANSLATION = "translation"
    EVIDENCE = "evidence"


KIND: dict[Of, type[Passage]] = dict(zip(Of, PASSAGES, strict=True))


@dataclass(frozen=True, slots=True)
class Moved:
    """A passage whose words a correction changed or took away.

    `was` are its old words, `then` its old place; `segment` is where it stands now, or for an unplaced one where its
    words were. `claim` is the claim's sentence, for evidence.
    """

    of: Of
    passage: Passage
    was: str
    then: Segment
    claim: Bilingual | None = None

    @property
    def id(self) -> str:
        """The passage's id."""
        return self.passage.id

    @property
    def segment(self) -> Segment:
        """Where it stands now."""
        return self.passage.segment

    @property
    def placing(self) -> Placing:
        """Whether it is to check or unplaced."""
        return self.passage.placing

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


@dataclass(frozen=True)
class Work:
    """A correction worked out and not yet written down: each passage before and after."""

    corrected: Corrected
    passages: list[tuple[Passage, Passage]]
    claims: dict[str, Bilingual]

    @property
    def changes(self) -> int:
        """How many places of the text it changes."""
        return len(self.corrected.correction.edits)

    @property
    def is_something(self) -> bool:
        """Whether the text, or who speaks where, is another one after it."""
        old, new = self.corrected.old, self.corrected.new
        return bool(self.changes) or list(old.turns) != list(new.turns)

    def moved(self) -> list[Moved]:
        """The passages to look at, in the order of the text."""
        found = [self._moved(was, now) for was, now in self.passages if _is_to_be_seen(was, now)]
        return sorted(found, key=lambda each: (each.segment.span, each.id))

    def _moved(self, was: Passage, now: Passage) -> Moved:
        claim = self.claims.get(now.claim) if isinstance(now, Evidence) else None
        return Moved(of_kind(now), now, was.segment.words, was.segment, claim)

    def kept(self) -> int:
        """How many codings stand on the very words they had."""
        codings = ((was, now) for was, now in self.passages if isinstance(now, Coding))
        return sum(now.placing is not Placing.UNPLACED and not _is_to_be_seen(was, now) for was, now in codings)

    def outcome(self, transcript: TranscriptId | None) -> Outcome:
        """What there is to tell of it."""
        return Outcome(transcript, self.changes, self.kept(), tuple(self.moved()))


def of_kind(passage: Passage) -> Of:
    """What kind of passage it is."""
    return next(of for of, type_ in KIND.items() if isinstance(passage, type_))


def _is_to_be_seen(was: Passage, now: Passage) -> bool:
    if now.placing is Placing.UNPLACED:
        return was.placing is not Placing.UNPLACED
    return now.placing is Placing.TO_CHECK and (
        was.placing is not Placing.TO_CHECK or was.segment.words != now.segment.words
    )


def worked_out(session: Session, old: Transcript, correction: Correction, turns: Sequence[Turn] | None = None) -> Work:
    """A correction of a source's current transcript, with all its passages; `turns` where they are known."""
    return with_passages(session, [Work(corrected(old, correction, turns), [], {})])[0]


def corrected(old: Transcript, correction: Correction, turns: Sequence[Turn] | None = None) -> Corrected:
    """A transcript and the revision after it; `turns` where they are known."""
    turns = turns_after(old.turns, correction) if turns is None else turns
    return Corrected(
        old, Transcript(TranscriptId(new_id()), old.source, old.number + 1, correction.new, turns), correction
    )


def with_passages(session: Session, works: list[Work]) -> list[Work]:
    """Corrections of different sources with all their passages, read in one go."""
    due = [each for each in works if each.is_something]
    for type_ in PASSAGES:
        there = by_source(session, type_, [each.corrected.old.source for each in due])
        for work in due:
            values = there[work.corrected.old.source]
            work.passages.extend(zip(values, placed(values, work.corrected), strict=True))
    if any(isinstance(now, Evidence) for each in due for _, now in each.passages):
        claims: dict[str, Bilingual] = {each.id: each.text for each in session.all(Claim)}
        for work in due:
            work.claims.update(claims)
    return works


def keep(session: Session, works: Iterable[Work]) -> None:
    """Write corrections down inside an act."""
    works = [each for each in works if each.is_something]
    rows = [revision_of(each.corrected.new) for each in works]
    session.keep({name: content for _, contents in rows for name, content in contents.items()})
    session.add([revision for revision, _ in rows])
    session.add([speaker for each in works for speaker in _new_speakers(session, each.corrected)])
    for type_ in PASSAGES:
        move(session, type_, (pair for each in works for pair in each.passages if isinstance(pair[1], type_)))


def new_labels(corrected: Corrected) -> tuple[str, ...]:
    """The labels that nobody had before the correction, in the order of the text."""
    before = set(_labels(corrected.old))
    return tuple(each for each in _labels(corrected.new) if each not in before)


def _new_speakers(session: Session, corrected: Corrected) -> Iterator[Speaker]:
    """Speakers for labels that the correction brought in: whoever had the label it took the place of, or nobody yet."""
    labels = new_labels(corrected)
    if not labels:
        return
    known = {each.label: each for each in session.those(Speaker, source=corrected.old.source)}
    names = renamed(corrected.old, corrected.new)
    for label in labels:
        if label not in known:
            fresh = Speaker(SpeakerId(new_id()), corrected.old.source, label)
            was = known.get(names.get(label, ""), fresh)
            yield replace(fresh, participant=was.participant, role=was.role)


def _labels(transcript: Transcript) -> list[str]:
    _, _, labels = transcript.turn_columns()
    speaking = zip(labels, transcript.turn_kinds(), strict=True)
    return list(dict.fromkeys(label for label, kind in speaking if label and kind is TurnKind.SPEECH))
